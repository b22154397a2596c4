import { md } from '../../../chat/markdown.ts';
import {
  type Block,
  type Button,
  buttons,
  divider,
  facts,
  heading,
  type Message,
  note,
  storable,
  text,
} from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import { type Thread, threadBlocks } from '../parts/replies/views.ts';
import { DIMENSIONS, type Dimension, type MeteoAnswer } from '../rules/levels.ts';
import type { Round } from '../rules/round.ts';
import { dayOf } from './format.ts';
import { textBlocks } from './text-blocks.ts';
import { levelLabel } from './weather.ts';

/** In which order signed answers are read; unsigned ones come after them, in theirs, which was drawn by lot. */
export const ORDERS = ['name', 'words', 'weather'] as const;
export type Order = (typeof ORDERS)[number];

/**
 * One answer as a coach reads it. Of a signed one: who wrote it, whether this coach has read it before, and what was
 * written under it, or may be.
 */
export type ReadAnswer = {
  author: { name: string; defi: string | null; isRead: boolean; thread: Thread } | null;
  answer: MeteoAnswer;
};

/**
 * Some answers, all signed or all unsigned. `from` counts from 1; `previous` and `next` are answers on the pages
 * before and after.
 */
export type PageData = {
  round: Round;
  answers: readonly ReadAnswer[];
  from: number;
  total: number;
  order: Order;
  previous: string | null;
  next: string | null;
};

/** What follows buttons weighs more where a chat keeps it with them: they come last. */
export function pageMessage(view: ViewContext, data: PageData): Message {
  const { reading } = view.words.digest;
  const { round, answers, from, total } = data;
  const to = from + answers.length - 1;
  const isSigned = answers.some(({ author }) => author !== null);
  const place = reading.summary(from, to, total);
  return {
    summary: place,
    blocks: [
      heading(reading.title(dayOf(view, round))),
      ...answers.flatMap((each, index) => [...(index > 0 ? [divider] : []), ...shownAnswer(view, each)]),
      note(isSigned ? reading.position(place, answers.length) : reading.positionUnsigned(place)),
      ...orders(view, data),
      ...turns(view, data),
    ],
  };
}

function shownAnswer(view: ViewContext, { author, answer }: ReadAnswer): Block[] {
  const { reading } = view.words.digest;
  const who = author === null ? reading.unsigned : [author.name, author.defi].filter(Boolean).join(', ');
  return [
    text(author?.isRead ? reading.read(who) : md`**${who}**`),
    ...answerBlocks(view, answer, view.words.weather.read),
    ...(author === null ? [] : threadBlocks(view, author.thread)),
  ];
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

/** A menu of the orders, beside the answers of which the order can be chosen. */
function orders({ words }: ViewContext, { round, total, answers }: PageData): Block[] {
  const { order } = words.digest.reading;
  if (total < 2 || answers.every(({ author }) => author === null)) return [];
  const options = ORDERS.map((value) => ({ value, label: order[value] }));
  return [{ kind: 'choice', label: order.label, press: 'meteo/read-order', ref: round.id, options }];
}

/** Each button names an answer of the page that it leads to, and the order in which she reads. */
function turns({ words }: ViewContext, { previous, next, order }: PageData): Block[] {
  const { reading } = words.digest;
  const to = (id: string) => ({ press: 'meteo/read-page', ref: `${id}.${order}` });
  const list: Button[] = [
    ...(previous === null ? [] : [{ label: reading.previous, ...to(previous) }]),
    ...(next === null ? [] : [{ label: reading.next, ...to(next), style: 'primary' as const }]),
  ];
  return list.length > 0 ? [buttons(...list)] : [];
}

/** Why there is nothing to read. */
export function nothingToRead({ words }: ViewContext, why: 'none' | 'notYet' | 'gone' | 'before'): Message {
  const said = words.digest.reading[why];
  return storable({ summary: said.summary, blocks: [text(said.text)] });
}
