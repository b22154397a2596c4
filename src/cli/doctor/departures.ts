import { departuresIn } from '../../community/members/departures/departures.ts';
import type { Config } from '../../config/config.ts';
import type { Finding } from '../../engine/platform.ts';
import { Refusal } from '../../engine/refusal.ts';
import { withDatabase } from '../database.ts';
import { counted } from '../format.ts';

/** Departures that wait for an administrator. */
export async function departureFindings(config: Config): Promise<Finding[]> {
  const waiting = await withDatabase(config, (database) =>
    database.transact((tx) => departuresIn(tx, ['waiting'])),
  ).catch((error: unknown) => {
    // A database of an earlier version is told of already.
    if (error instanceof Refusal) return [];
    throw error;
  });
  if (waiting.length === 0) return [];
  return [
    {
      level: 'warning',
      what: `${counted(waiting.length, 'departure')} at once, to be decided: a directory may be at fault, so nothing that was agreed with them ends.`,
      remedy: 'Look at `magellan departures list`, then call `magellan departures confirm`, or `dismiss`.',
    },
  ];
}
