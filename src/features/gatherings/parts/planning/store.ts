import type { RhythmDate } from '../../../../community/gatherings/gathering.ts';
import { skippedSince } from '../../../../community/gatherings/lifecycle/skipped-dates.ts';
import { rhythmDatesSince } from '../../../../community/gatherings/store.ts';
import type { Tx } from '../../../../engine/database.ts';

/** The days of rhythms from one on that are decided: planned, cancelled, or left out. */
export const decidedSince = async (tx: Tx, nominalOn: string): Promise<RhythmDate[]> => [
  ...(await rhythmDatesSince(tx, nominalOn)),
  ...(await skippedSince(tx, nominalOn)),
];
