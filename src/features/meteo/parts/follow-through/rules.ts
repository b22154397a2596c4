import { readPeriod } from '../../../../community/format/read-days.ts';
import type { Calendar } from '../../../../community/programme/calendar.ts';
import type { Round } from '../../rules/round.ts';

/** So many things coaches say that they will do, a line each. */
export const MAX_ACTIONS = 5;
/** How long the reason may be for which one was given up, in UTF-16 units. */
export const MAX_WHY = 200;

/** What became of one: nobody has said, it goes on, it is done, or it was given up. */
export const OUTCOMES = ['done', 'going', 'dropped'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One thing that coaches will do, in their words; `why` when it was given up. `saidAt`: when they last said. */
export type Action = {
  id: string;
  text: string;
  dueOn: string;
  outcome: Outcome | null;
  why: string | null;
  saidAt: number | null;
};

/** What coaches are asked about: how many things of one loop. */
export type Asked = { loopId: string; count: number };

/** Lists are typed in many ways: their marks are not part of what is said. */
const MARK = /^\s*(?:[-–—•*]|\d[.)])\s+/u;

/** The lines of what coaches will do, as they were written, without those that are empty. */
export const linesIn = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.replace(MARK, '').trim())
    .filter((text) => text !== '');

/** So many words name a day at most: "jusqu’au vendredi 15 avril 2022". */
const MOST_WORDS = 7;

/** The last day that a line names: of "du 4 au 8 avril" the 8th; null when it names none that is still to come. */
export function dayIn(text: string, todayOn: string): string | null {
  const words = text
    .replace(/[(),.;:!?«»"]+/gu, ' ')
    .trim()
    .split(/\s+/);
  for (let length = Math.min(MOST_WORDS, words.length); length > 0; length -= 1)
    for (let from = words.length - length; from >= 0; from -= 1) {
      const period = readPeriod(words.slice(from, from + length).join(' '), todayOn);
      if ('refused' in period) continue;
      if (period.toOn >= todayOn) return period.toOn;
      // Of what is past, a part may look like what is to come: "3" of "3 mars".
      words.splice(from, length, PAST);
    }
  return null;
}

/** In the place of a day that is past: no day is read across it. */
const PAST = '…';

/** When coaches are asked what became of things: the working day before a digest, as working hours begin. */
export const askedAt = (
  { addWorkingDays, localDate, instant }: Pick<Calendar, 'addWorkingDays' | 'localDate' | 'instant'>,
  { digestAt }: Pick<Round, 'digestAt'>,
  from: string,
): number => instant(addWorkingDays(localDate(digestAt), -1), from);

/** Whether coaches are asked about one: it is neither done nor given up, and they have not said since. */
export const isAsked = ({ outcome, saidAt }: Pick<Action, 'outcome' | 'saidAt'>, since: number): boolean =>
  outcome !== 'done' && outcome !== 'dropped' && (saidAt === null || saidAt < since);
