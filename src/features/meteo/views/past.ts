import { joinMarkdown, type Markdown, plainText } from '../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  heading,
  imageOfSaid,
  type Message,
  message,
  note,
  storable,
  text,
} from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import { threadBlocks } from '../parts/replies/views.ts';
import { changeBetween } from '../rules/change.ts';
import { DIMENSIONS, type Dimension, LEVELS, type MeteoAnswer, type Weathers } from '../rules/levels.ts';
import type { Round, Status } from '../rules/round.ts';
import { dayOf, shortDayOf } from './format.ts';
import { nextNote } from './invitation.ts';
import { answerBlocks } from './reading.ts';
import { levelWord } from './weather.ts';

/** A round as one member lived it; `weathers` is null when she did not sign an answer. */
export type OwnRound = { round: Round; status: Status | null; weathers: Weathers | null };

/** How many rounds are listed; her export has them all. */
const LISTED = 10;

/** Her own past, the newest round first: a list, how it moved, a picture, and when the next one opens. */
export function ownPastMessage(
  view: ViewContext,
  rounds: readonly OwnRound[],
  nextOpensAt: number | null,
): Message {
  const { ownPast } = view.words.answering;
  const listed = rounds.slice(0, LISTED);
  const older = rounds.length - listed.length;
  const signed = listed.flatMap(({ weathers }) => (weathers === null ? [] : [weathers]));
  return {
    summary: ownPast.summary,
    blocks: [
      heading(ownPast.title),
      ...(listed.length > 0 ? [text(joinMarkdown(listed.map((own) => line(view, own))))] : []),
      ...(listed.some(isUnsigned) ? [note(ownPast.unsignedOnce)] : []),
      ...(signed.length === 0
        ? [text(ownPast.none)]
        : [buttons({ label: ownPast.read, press: 'meteo/own', ref: '' })]),
      ...comparison(view, signed),
      ...(signed.length > 1 ? [trend(view, [...listed].reverse())] : []),
      ...(older > 0 ? [note(ownPast.older(older))] : []),
      nextNote(view, nextOpensAt),
    ],
  };
}

const isUnsigned = ({ status, weathers }: OwnRound): boolean => weathers === null && status === 'answered';

/** One answer that she signed, in her own words, to her alone. `page` counts from 1, the newest first. */
export type OwnAnswer = {
  round: Round;
  answer: MeteoAnswer;
  /** How many messages a coach and she wrote under it. */
  turns: number;
  answerId: string;
  page: number;
  total: number;
  newer: string | null;
  older: string | null;
};

export function ownAnswerMessage(view: ViewContext, data: OwnAnswer): Message {
  const { ownPast } = view.words.answering;
  const { reading } = view.words.digest;
  const title = ownPast.ownTitle(dayOf(view, data.round));
  const turn = (label: string, ref: string | null) =>
    ref === null ? [] : [{ label, press: 'meteo/own-page', ref }];
  const turns = [...turn(reading.previous, data.newer), ...turn(reading.next, data.older)];
  return message(
    heading(title),
    ...answerBlocks(view, data.answer, view.words.weather.own),
    ...threadBlocks(view, { answerId: data.answerId, turns: data.turns, mayReply: false }),
    ...(turns.length > 0 ? [buttons(...turns)] : []),
    note(ownPast.ownPosition(data.page, data.total)),
  );
}

export const ownAnswerGone = ({ words }: ViewContext): Message =>
  storable(message(text(words.answering.ownPast.ownGone)));

function line(view: ViewContext, { round, status, weathers }: OwnRound): string | Markdown {
  const { ownPast } = view.words.answering;
  const day = dayOf(view, round);
  if (weathers === null)
    return isUnsigned({ round, status, weathers }) ? ownPast.lineUnsigned(day) : ownPast.lineNone(day);
  const word = (dimension: Dimension) => levelWord(view, weathers[dimension]);
  return ownPast.line(day, word('defi'), word('team'), word('self'));
}

function comparison({ words }: ViewContext, [last, before]: readonly Weathers[]): Block[] {
  if (!last || !before) return [];
  const change = (dimension: Dimension) =>
    words.weather.change[changeBetween(LEVELS.indexOf(before[dimension]), LEVELS.indexOf(last[dimension]))];
  return [text(words.answering.ownPast.compared(change('defi'), change('team'), change('self')))];
}

function trend(view: ViewContext, rounds: readonly OwnRound[]): Block {
  const { words } = view;
  const { ownPast } = words.answering;
  return imageOfSaid(
    {
      kind: 'trend',
      title: ownPast.chart,
      moments: rounds.map(({ round }) => shortDayOf(view, round)),
      scale: LEVELS.map((level) => words.weather.levels[level]),
      lines: DIMENSIONS.map((dimension) => ({
        label: words.weather.own[dimension],
        values: rounds.map(({ weathers }) =>
          weathers === null ? null : LEVELS.indexOf(weathers[dimension]),
        ),
      })),
    },
    [ownPast.alt, ...rounds.map((own) => `${plainText(line(view, own)).replace(/^- /, '')}.`)].join(' '),
  );
}
