import { randomUUID } from 'node:crypto';
import type { UnitOfWork } from '../feature/feature.ts';
import { DEFAULT_LEAD } from '../programme/default-formats.ts';
import { type Format, formatOf } from './formats.ts';
import type { Gathering, Milestones } from './gathering.ts';
import { milestonesOf } from './milestones.ts';

const MINUTE_MS = 60_000;

export const newGatheringId = (): string => randomUUID();

/** From when to when, in epoch milliseconds. */
export type Times = { startsAt: number; endsAt: number };

type Ground = Pick<UnitOfWork, 'programme' | 'calendar'>;
type Said = Pick<Gathering, 'format' | 'title'> &
  Times &
  Partial<Omit<Gathering, keyof Milestones | 'id' | 'state' | 'announcedAt' | 'sequence' | 'changedAt'>>;

/** From a wall-clock time of a day on, for so many minutes. */
export function timesFrom({ calendar }: Pick<Ground, 'calendar'>, on: string, time: string, minutes: number) {
  const startsAt = calendar.instant(on, time);
  return { startsAt, endsAt: startsAt + minutes * MINUTE_MS };
}

/** When a format's gathering takes place on a day of its rhythm; null for one that has no rhythm. */
export const timesOn = (ground: Ground, format: Format, on: string): Times | null =>
  format.rhythm ? timesFrom(ground, on, format.rhythm.at, format.minutes) : null;

/** A draft that is not saved yet, with its milestones: what it becomes is the lifecycle's. */
export function newGathering(ground: Ground, now: number, said: Said): Gathering {
  return placedAt(
    ground,
    {
      metier: null,
      audience: null,
      defi: null,
      nominalOn: null,
      description: null,
      place: null,
      directions: null,
      link: null,
      speaker: null,
      capacity: null,
      authorId: null,
      ...said,
      state: 'draft',
      announcedAt: null,
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
