import { up } from '../../migrations/0001_baseline.ts';
import type { Clock } from '../../src/engine/clock.ts';
import { createPendingAnswers, type PendingAnswers } from '../../src/engine/pending-answers.ts';
import type { PlatformHost } from '../../src/engine/platform.ts';
import type { Secrets } from '../../src/engine/secrets.ts';
import { openSqlite } from '../../src/engine/sqlite/database.ts';

/** The real thing, on a database of its own in memory, for an adapter that is tested without the app. */
export async function pendingAnswers(clock: Clock, secrets: Secrets): Promise<PendingAnswers> {
  const database = openSqlite(':memory:');
  await up(database.db as Parameters<typeof up>[0]);
  return createPendingAnswers({ database, clock, secrets }, 'mattermost');
}

const never = (): never => {
  throw new Error('nothing waits to be shown here');
};

/** For adapters that show everything at once. */
export const nobodyWaits: Pick<PlatformHost, 'memberOf' | 'pending'> = {
  memberOf: async () => null,
  pending: { put: never, placed: never, read: never, drop: never },
};
