import { DateTime } from 'luxon';
import { makeCalendar } from '../../src/community/programme/calendar.ts';
import { type PlannedRound, plannedRounds } from '../../src/features/meteo/rules/schedule.ts';
import { demoProgramme } from '../support/programme.ts';
import { migratedDatabase } from '../support/template.ts';
import { enrol } from './enrol.ts';
import { type Entry, entriesOf } from './entries.ts';

/** Whole rounds of the météo, during which Magellan is killed so many times. */
export type Campaign = {
  folder: string;
  members: number;
  rounds: number;
  kills: number;
  seed: number;
  tell?(words: string): void;
};

/** What a campaign leaves to be judged. */
export type Played = {
  databaseFile: string;
  /** Every entry that was ever in the outbox, by id. */
  entries: ReadonlyMap<string, Entry>;
  rounds: readonly PlannedRound[];
  members: number;
  kills: number;
  /** Whose answer was acknowledged, by e-mail, by round key. */
  acknowledged: ReadonlyMap<string, ReadonlySet<string>>;
  /** How often each post arrived, by the id that travels with it. */
  posts: ReadonlyMap<string, number>;
  /** How often the same words reached the same recipient, whatever the id. */
  words: ReadonlyMap<string, number>;
  /** How often each fault fell. */
  faults: Readonly<Record<string, number>>;
};

/** A promotion with its roster in a database of its own, before the rounds that it is to live. */
export async function prepare({ folder, members, rounds: wanted }: Campaign) {
  const programme = demoProgramme();
  const { promotion } = programme;
  const startAt = DateTime.fromISO('2022-01-28T11:00', { zone: promotion.timeZone }).toMillis();
  const rounds = plannedRounds(programme.meteo, makeCalendar(promotion), promotion)
    .filter(({ opensAt }) => opensAt > startAt)
    .slice(0, wanted);
  const databaseFile = await migratedDatabase(folder);
  const enrolled = await enrol(databaseFile, members, startAt);
  const acknowledged = new Map<string, Set<string>>();
  return {
    programme,
    startAt,
    rounds,
    databaseFile,
    enrolled,
    members,
    acknowledged,
    acknowledge: ({ key }: PlannedRound, email: string): void =>
      void acknowledged.set(key, (acknowledged.get(key) ?? new Set()).add(email)),
    ...entriesOf(databaseFile),
  };
}
