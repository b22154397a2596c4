import type { AppContext } from '../feature/feature.ts';
import { DEFAULT_LEAD } from '../programme/default-formats.ts';
import { type Format, formatOf } from './formats.ts';
import type { Gathering, Milestones } from './gathering.ts';
import { milestonesOf } from './milestones.ts';
import { newGatheringId } from './store.ts';

const MINUTE_MS = 60_000;

/** From when to when, in epoch milliseconds. */
export type Times = { startsAt: number; endsAt: number };

type Ground = Pick<AppContext, 'programme' | 'calendar'>;
type Said = Pick<Gathering, 'format' | 'title'> &
  Times &
  Partial<Omit<Gathering, keyof Milestones | 'id' | 'sequence' | 'changedAt'>>;

/** From a wall-clock time of a day on, for so many minutes. */
export function timesFrom({ calendar }: Pick<Ground, 'calendar'>, on: string, time: string, minutes: number) {
  const startsAt = calendar.instant(on, time);
  return { startsAt, endsAt: startsAt + minutes * MINUTE_MS };
}

/** When a format's gathering takes place on a day of its rhythm; null for one that has no rhythm. */
export const timesOn = (ground: Ground, format: Format, on: string): Times | null =>
  format.rhythm ? timesFrom(ground, on, format.rhythm.at, format.minutes) : null;

/**
 * A gathering that is not kept yet, with its milestones: a draft, unless `state` says otherwise. Whoever makes
 * it planned saves it, and fires the event 'planned'.
 */
export function newGathering(ground: Ground, now: number, said: Said): Gathering {
  return placedAt(
    ground,
    {
      metier: null,
      nominalOn: null,
      description: null,
      place: null,
      directions: null,
      link: null,
      speaker: null,
      capacity: null,
      state: 'draft',
      authorId: null,
      ...said,
      id: newGatheringId(),
      sequence: 0,
      changedAt: now,
    },
    said,
  );
}

/** The same gathering at other times, its milestones counted back from them. */
export function placedAt(
  { programme, calendar }: Ground,
  gathering: Omit<Gathering, keyof Milestones>,
  { startsAt, endsAt }: Times,
): Gathering {
  const lead = formatOf(programme, gathering.format) ?? DEFAULT_LEAD;
  return { ...gathering, startsAt, endsAt, ...milestonesOf(lead, calendar, startsAt) };
}
