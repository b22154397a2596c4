import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { App } from './app.ts';
import { makeCalendar } from './community/calendar.ts';
import type { Work } from './community/feature.ts';
import { membersWithRole } from './community/members.ts';
import type { Programme } from './community/programme.ts';
import { readRoster } from './community/roster.ts';
import { importRoster } from './community/roster-import.ts';
import { demoFile } from './config.ts';
import type { Database } from './engine/database.ts';
import { type PastAnswer, recordPastRound } from './features/meteo/past.ts';
import { LEVELS, type Level } from './features/meteo/rules/levels.ts';
import { plannedRounds } from './features/meteo/schedule.ts';

/** Whom a newcomer had best be first: an EIG, and her coach. */
export const SUGGESTED = ['alix.moreau@example.org', 'camille.roussel@example.org'];

/** How many rounds are over when the demonstration begins, so that trends show. */
const PAST_ROUNDS = 3;
/** It begins this long before the next round opens: long enough to look around. */
const BEFORE_OPENING_MS = 10 * 60_000;

const pastSchema = z.strictObject({
  rounds: z.array(z.record(z.enum(LEVELS), z.number())).length(PAST_ROUNDS),
  successes: z.array(z.string()),
  difficulties: z.array(z.string()),
});
type Past = z.output<typeof pastSchema>;

const roundsOf = (programme: Programme) =>
  plannedRounds(programme.meteo, makeCalendar(programme.promotion), programme.promotion);

/** When the demonstration begins, in epoch milliseconds: some minutes before the first round that is not past. */
export function demoStartsAt(programme: Programme): number {
  const next = roundsOf(programme)[PAST_ROUNDS];
  if (!next) throw new Error('the demonstration needs a promotion of four rounds or more');
  return next.opensAt - BEFORE_OPENING_MS;
}

/** The invented promotion: its members, and the rounds of the météo that are over. */
export async function fillDemo(app: App, programme: Programme): Promise<void> {
  const roster = readRoster(readFileSync(demoFile('roster.csv')), programme);
  if ('faults' in roster) throw new Error(`demo/roster.csv: ${JSON.stringify(roster.faults)}`);
  const past = pastSchema.parse(parse(readFileSync(demoFile('past.yaml'), 'utf8')));
  await app.work(async (work) => {
    await importRoster(work.tx, roster.rows, work.now);
    await recordPast(work, programme, past);
  });
}

async function recordPast(work: Work, programme: Programme, past: Past): Promise<void> {
  const eig = await membersWithRole(work.tx, 'eig');
  for (const [index, planned] of roundsOf(programme).slice(0, PAST_ROUNDS).entries()) {
    const answers: PastAnswer[] = [];
    for (const [person, member] of eig.entries()) {
      // Everything follows from who and when, so that every newcomer meets the same past.
      const dice = (throwOf: number) => spread(person * 31 + index * 7 + throwOf * 13);
      const answered = person === 0 || (person > 2 && dice(0) < 0.82);
      if (!answered) continue;
      const level = (throwOf: number): Level => pick(past.rounds[index] ?? {}, dice(throwOf));
      const said = (list: readonly string[], throwOf: number, chance: number) =>
        dice(throwOf) < chance ? (list[Math.floor(dice(throwOf + 1) * list.length)] ?? null) : null;
      answers.push({
        memberId: person > 0 && dice(1) < 0.25 ? null : member.id,
        answer: {
          defi: level(2),
          team: level(3),
          self: level(4),
          successes: said(past.successes, 5, 0.7),
          difficulties: said(past.difficulties, 7, 0.5),
        },
      });
    }
    await recordPastRound(
      work,
      planned,
      answers,
      eig.map(({ id }) => id),
    );
  }
}

/** Spreads whole numbers over 0 to 1, always the same way (the fractional part of multiples of the golden ratio). */
const spread = (value: number): number => (value * 0.618_033_988_749_895 + 0.37) % 1;

function pick(weights: Partial<Record<Level, number>>, chance: number): Level {
  const total = LEVELS.reduce((sum, level) => sum + (weights[level] ?? 0), 0);
  let left = chance * total;
  for (const level of LEVELS) {
    left -= weights[level] ?? 0;
    if (left < 0) return level;
  }
  return 'cloud';
}

/** What is not the promotion itself: everything that happened in it. */
export async function forgetPast(database: Database): Promise<void> {
  const { sqlite } = database;
  const kept = ['members', 'identities', 'kysely_migration', 'kysely_migration_lock', 'sandbox_settings'];
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all() as { name: string }[];
  const empty = sqlite.transaction(() => {
    sqlite.pragma('defer_foreign_keys = ON');
    for (const { name } of tables) {
      if (!kept.includes(name)) sqlite.exec(`DELETE FROM "${name}"`);
    }
    sqlite.exec('UPDATE members SET active = 1, platform = NULL, locale = NULL');
  });
  empty();
}
