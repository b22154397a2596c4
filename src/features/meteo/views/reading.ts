import { md } from '../../../chat/markdown.ts';
import {
  type Block,
  type Button,
  buttons,
  facts,
  heading,
  type Message,
  note,
  storable,
  text,
} from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import { DIMENSIONS, type Dimension, type MeteoAnswer } from '../rules/levels.ts';
import type { Round } from '../rules/round.ts';
import { dayOf } from './format.ts';
import { textBlocks } from './text-blocks.ts';
import { levelLabel } from './weather.ts';

/** One answer as a coach reads it; `author` is null when it was not signed. `page` counts from 1. */
export type PageData = {
  round: Round;
  author: { name: string; defi: string | null } | null;
  answer: MeteoAnswer;
  page: number;
  total: number;
  previous: string | null;
  next: string | null;
};

export function pageMessage(view: ViewContext, data: PageData): Message {
  const { reading } = view.words.digest;
  const { round, author, answer, page, total } = data;
  const who = author === null ? reading.unsigned : [author.name, author.defi].filter(Boolean).join(', ');
  const position = author === null ? reading.positionUnsigned : reading.position;
  return {
    summary: reading.summary(page, total),
    blocks: [
      heading(reading.title(dayOf(view, round))),
      text(md`**${who}**`),
      ...answerBlocks(view, answer, view.words.weather.read),
      ...turns(view, data),
      note(position(page, total)),
    ],
  };
}

/** Its three weathers under their labels, and its words. */
export const answerBlocks = (
  view: ViewContext,
  answer: MeteoAnswer,
  labels: Record<Dimension, string>,
): Block[] => [
  facts(
    DIMENSIONS.map((dimension) => ({ label: labels[dimension], value: levelLabel(view, answer[dimension]) })),
  ),
  ...wordsOf(view, answer),
];

function wordsOf({ words }: ViewContext, { successes, difficulties }: MeteoAnswer): Block[] {
  const { reading } = words.digest;
  if (successes === null && difficulties === null) return [note(reading.noWords)];
  return [
    ...(successes === null ? [] : [text(reading.successes), ...textBlocks(successes)]),
    ...(difficulties === null ? [] : [text(reading.difficulties), ...textBlocks(difficulties)]),
  ];
}

/** Each button names the answer that it leads to. */
function turns({ words }: ViewContext, { previous, next }: PageData): Block[] {
  const { reading } = words.digest;
  const list: Button[] = [
    ...(previous === null ? [] : [{ label: reading.previous, press: 'meteo/read-page', ref: previous }]),
    ...(next === null
      ? []
      : [{ label: reading.next, press: 'meteo/read-page', ref: next, style: 'primary' as const }]),
  ];
  return list.length > 0 ? [buttons(...list)] : [];
}

/** Why there is nothing to read. */
export function nothingToRead({ words }: ViewContext, why: 'none' | 'notYet' | 'gone'): Message {
  const said = words.digest.reading[why];
  return storable({ summary: said.summary, blocks: [text(said.text)] });
}
