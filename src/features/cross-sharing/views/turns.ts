import { joinMarkdown } from '../../../chat/markdown.ts';
import { type Block, buttons, heading, type Message, type PressButton, text } from '../../../chat/message.ts';
import { formatMoment } from '../../../community/format/dates.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Presented } from '../rules/turns.ts';
import { dayOf, formatNames, formatTurn, safe } from './people.ts';

/** Somebody who might be asked to present. */
export type Candidate = { id: string; name: string; presented: Presented };

/** Who presents at a gathering, and who may be asked to. */
export type TurnsData = {
  gathering: { id: string; startsAt: number };
  volunteers: string[];
  /** Asked, and without an answer. */
  asked: string[];
  /** The one whose turn it is first. */
  candidates: Candidate[];
};

/** So many are named; the next ones follow once these have answered. */
const MAX_CANDIDATES = 4;

/** Whose turn it is, and a button to ask one of them. A chat keeps buttons: the form behind it has the names. */
export function turnsBlocks(
  view: ViewContext,
  gatheringId: string,
  candidates: readonly Candidate[],
): Block[] {
  const { turns } = view.words;
  const shown = candidates.slice(0, MAX_CANDIDATES);
  if (shown.length === 0) return [text(turns.nobody)];
  const lines = shown.map(({ name, presented }) => turns.line(safe(name), formatTurn(view, presented)));
  return [text(joinMarkdown([turns.next, ...lines])), buttons(askButton(view, gatheringId))];
}

const askButton = ({ words }: ViewContext, ref: string): PressButton => ({
  label: words.buttons.ask,
  press: 'cross-sharing/ask',
  ref,
});

export function turnsMessage(view: ViewContext, seen: TurnsData): Message {
  const { turns, coaches } = view.words;
  const { volunteers, asked } = seen;
  const said = [
    volunteers.length === 0 ? turns.noVolunteers : turns.volunteers(safe(formatNames(view, volunteers))),
    ...(asked.length === 0 ? [] : [turns.asked(safe(formatNames(view, asked)))]),
  ];
  return {
    summary: turns.title,
    blocks: [
      heading(`${turns.title} ${coaches.title(dayOf(view, seen.gathering))}`),
      text(said.join('\n')),
      ...turnsBlocks(view, seen.gathering.id, seen.candidates),
    ],
  };
}

/** For a coach, before the groups are made. `splitAt` is null when its time is past. */
export function beforeSplitMessage(
  view: ViewContext,
  seen: TurnsData,
  { splitAt, yes }: { splitAt: number | null; yes: number },
): Message {
  const { before, buttons: labels } = view.words;
  const day = dayOf(view, seen.gathering);
  const when =
    splitAt === null
      ? before.coachLate(yes)
      : before.coach(formatMoment(splitAt, view.timeZone, view.locale), yes);
  const split = { label: labels.split, press: 'cross-sharing/split', ref: seen.gathering.id };
  return {
    summary: before.summary(day),
    blocks: [
      heading(before.title(day)),
      text(when),
      ...(yes > 0 ? [buttons(split)] : []),
      ...turnsMessage(view, seen).blocks.slice(1),
    ],
  };
}

/**
 * To the coaches' channel: the presenter of a group that was sent is gone, and nobody else offered. `ref` names
 * the group for the form; null when nobody of it can be asked.
 */
export function silentMessage(
  view: ViewContext,
  { gathering, number, ref }: { gathering: { startsAt: number }; number: number; ref: string | null },
): Message {
  const { silent } = view.words;
  const day = dayOf(view, gathering);
  return {
    summary: silent.summary(number, day),
    blocks: [
      text(silent.text(number, day)),
      ref === null ? text(view.words.turns.nobody) : buttons(askButton(view, ref)),
    ],
  };
}
