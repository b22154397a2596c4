import type { Answer, Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { Calendar } from '../../../../../community/programme/calendar.ts';

/** In the order in which they come: how to get ready, the day before, minutes before. */
export const REMINDERS = ['prepare', 'remind', 'startingSoon'] as const;
export type Reminder = (typeof REMINDERS)[number];

/** Instants in epoch milliseconds. */
export type Due = { kind: Reminder; at: number };

/** Which reminders a member wants. */
export type ReminderPreferences = Record<Reminder, boolean>;

const MINUTE_MS = 60_000;
/** So near to the eve, what helps to get ready is said there: one message fewer. */
const NEAR_MS = 7 * 24 * 60 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * When each reminder of a gathering is due: in working hours, but for the one that comes minutes before. What helps
 * to get ready joins the day before when that is near. One
 * that would come with the next one, or after it, is left out, so that two never come in the same minute.
 */
export function remindersOf(
  {
    prepareAt,
    remindAt,
    startingSoonAt,
    startsAt,
  }: Pick<Gathering, 'prepareAt' | 'remindAt' | 'startingSoonAt' | 'startsAt'>,
  calendar: Pick<Calendar, 'nextWorkingMoment'>,
): Due[] {
  const kept: Due[] = [];
  let nextAt = startsAt;
  const all: Due[] = [
    { kind: 'prepare', at: calendar.nextWorkingMoment(prepareAt) },
    { kind: 'remind', at: calendar.nextWorkingMoment(remindAt) },
    { kind: 'startingSoon', at: startingSoonAt },
  ];
  for (const due of all.reverse()) {
    if (due.at + MINUTE_MS > nextAt) continue;
    const isNear = kept[0]?.kind === 'remind' && kept[0].at - due.at < NEAR_MS;
    if (due.kind === 'prepare' && isNear) continue;
    kept.unshift(due);
    nextAt = due.at;
  }
  return kept;
}

/** Whether the day before says how to get ready as well. */
export const preparesOnEve = (dues: readonly Due[]): boolean => !dues.some(({ kind }) => kind === 'prepare');

/** Whether she wants a reminder: the day before also for those who only want to get ready, when it says so. */
export const isWanted = (kind: Reminder, joined: boolean, preferences: ReminderPreferences): boolean =>
  preferences[kind] || (joined && kind === 'remind' && preferences.prepare);

/** Whether a reminder that is due, or nearly, has nothing left to say beside what is said now. */
export const isPast = ({ at }: Due, now: number): boolean => at < now + MINUTE_MS;

/** After downtime: for how long each reminder is still news. */
const NEWS_MS: Record<Reminder, number> = {
  prepare: DAY_MS,
  remind: 3 * DAY_MS,
  startingSoon: DAY_MS,
};

/**
 * When a reminder that is due may leave; null when it no longer makes sense: it is too late, or it would come
 * after what follows it.
 */
export function leavesAt(
  due: Due,
  gathering: Pick<Gathering, 'startingSoonAt' | 'startsAt'>,
  calendar: Pick<Calendar, 'nextWorkingMoment'>,
  now: number,
): number | null {
  if (now - due.at > NEWS_MS[due.kind]) return null;
  if (due.kind === 'startingSoon') return now < gathering.startsAt ? now : null;
  const at = calendar.nextWorkingMoment(now);
  return at < Math.min(gathering.startingSoonAt, gathering.startsAt) ? at : null;
}

/**
 * Whether somebody is reminded: who comes, who may come once (she is asked), and who was invited by name and
 * has said nothing, who counts as coming.
 */
export function isReminded(kind: Reminder, answer: Answer | null, invited: boolean): boolean {
  if (answer === null) return invited;
  return answer === 'yes' || (answer === 'maybe' && kind === 'remind');
}
