import { sql } from 'kysely';
import { departuresIn } from '../community/members/departures.ts';
import type { Database } from '../engine/database.ts';
import type { Readiness } from '../engine/http.ts';
import { owedForLong } from '../engine/log-emptying.ts';
import type { AccountLinking } from './account-linking.ts';
import type { App } from './app.ts';
import type { Beat } from './beat.ts';
import type { PlatformConnections } from './connect-platforms.ts';

/** A heartbeat that is this late means that the scheduler no longer runs. */
const LATE_MS = 60_000;

/**
 * Whether Magellan can do its work: the chats are connected, their people linked, the database takes writes, and
 * the scheduler is alive.
 */
export function createReadiness(
  database: Database,
  app: App,
  connections: Pick<PlatformConnections, 'problems'>,
  linking: Pick<AccountLinking, 'state'>,
  beat: Pick<Beat, 'lastAt'>,
) {
  return {
    async check(): Promise<Readiness> {
      const problems = connections.problems();
      const warnings: string[] = [];
      try {
        const linked = await linking.state();
        problems.push(...linked.problems);
        warnings.push(...linked.warnings);
        // Takes the write lock and gives it back: a read would also pass on a full or read-only disk.
        await database.transact(async (tx) => {
          await sql`UPDATE jobs SET job = job WHERE 0`.execute(tx);
          const waiting = (await departuresIn(tx, ['waiting'])).length;
          if (waiting > 0)
            warnings.push(`${waiting} departures at once are to be decided: see magellan departures list`);
        });
      } catch {
        problems.push('the database cannot be written');
      }
      const owed = owedForLong(database.checkpointPendingSince(), app.context.clock.now());
      if (owed !== null) warnings.push(owed);
      if (performance.now() - beat.lastAt() > LATE_MS)
        problems.push('the scheduler has not run for a minute');
      return { ok: problems.length === 0, problems, warnings };
    },
  };
}
