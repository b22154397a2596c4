import type { RhythmDate } from '../../../../community/gatherings/gathering.ts';
import { skippedSince } from '../../../../community/gatherings/lifecycle/skipped-dates.ts';
import { rhythmDatesSince } from '../../../../community/gatherings/store.ts';
import type { Phase } from '../../../../community/programme/phases.ts';
import type { Tx } from '../../../../engine/database.ts';

declare module '../../../../engine/database.ts' {
  interface Tables {
    gathering_phases: { phase: string; fromOn: string; toOn: string };
  }
}

/** The phases as coaches know them, by id. */
export async function knownPhases(tx: Tx): Promise<Map<string, { from: string; to: string }>> {
  const rows = await tx.selectFrom('gathering_phases').selectAll().execute();
  return new Map(rows.map(({ phase, fromOn, toOn }) => [phase, { from: fromOn, to: toOn }]));
}

/** Keeps the phases as they are now. */
export async function savePhases(tx: Tx, phases: readonly Phase[]): Promise<void> {
  await tx.deleteFrom('gathering_phases').execute();
  if (phases.length === 0) return;
  await tx
    .insertInto('gathering_phases')
    .values(phases.map(({ id, from, to }) => ({ phase: id, fromOn: from, toOn: to })))
    .execute();
}

/** The days of rhythms from one on that are decided: planned, cancelled, or left out. */
export const decidedSince = async (tx: Tx, nominalOn: string): Promise<RhythmDate[]> => [
  ...(await rhythmDatesSince(tx, nominalOn)),
  ...(await skippedSince(tx, nominalOn)),
];
