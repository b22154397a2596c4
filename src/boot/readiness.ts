import { dirname } from 'node:path';
import { departuresIn } from '../community/members/departures/departures.ts';
import type { Backups } from '../engine/backups/schedule.ts';
import type { Database } from '../engine/database.ts';
import { freeBytes, NO_SPACE } from '../engine/disk-space.ts';
import type { Readiness } from '../engine/http/http.ts';
import type { Leadership } from '../engine/leadership.ts';
import { owedForLong } from '../engine/log-emptying.ts';
import { takeWriteLock } from '../engine/scheduler/store.ts';
import { sqliteOf } from '../engine/sqlite/database.ts';
import type { AccountLinking } from './account-linking.ts';
import type { App } from './app.ts';
import type { Beat } from './beat.ts';
import type { PlatformConnections } from './connect-platforms.ts';

/** A heartbeat that is this late means that the scheduler no longer runs. */
const LATE_MS = 60_000;

/** With less than this, in bytes, the next write may find no room: a write-ahead log grows before it is emptied. */
const FULL = 2_000_000;

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
  backups: Pick<Backups, 'warnings'> | null = null,
  leadership: Pick<Leadership, 'leads'> | null = null,
) {
  return {
    async check(): Promise<Readiness> {
      const leads = leadership?.leads() ?? true;
      const problems = [...connections.problems(), ...(leads ? app.outbox.problems() : [])];
      const warnings: string[] = [];
      try {
        const linked = await linking.state();
        problems.push(...linked.problems);
        warnings.push(...linked.warnings);
        // Takes the write lock and gives it back: a read would also pass on a read-only disk. After a write that
        // failed nothing less than a write tells whether it is over.
        const failed = database.unwritable() !== null;
        const waiting = await database.transact(async (tx) => {
          await takeWriteLock(tx, { write: failed });
          return (await departuresIn(tx, ['waiting'])).length;
        });
        if (waiting > 0)
          warnings.push(`${waiting} departures at once are to be decided: see magellan departures list`);
      } catch {
        problems.push(database.unwritable() ?? 'the database cannot be written');
      }
      const { file } = sqliteOf(database) ?? {};
      // PostgreSQL's disk is elsewhere: it says by itself when it is full.
      const free = file === undefined ? Number.POSITIVE_INFINITY : freeBytes(dirname(file));
      if (free < FULL && database.unwritable() === null)
        problems.push('the disk is full: what comes next cannot be written');
      else if (free < NO_SPACE)
        warnings.push(`the disk is nearly full: ${Math.floor(free / 1_000_000)} MB left for the database`);
      const owed = owedForLong(database.checkpointPendingSince(), app.context.clock.now());
      if (owed !== null) warnings.push(owed);
      warnings.push(...(backups?.warnings() ?? []));
      if (leads && performance.now() - beat.lastAt() > LATE_MS)
        problems.push('the scheduler has not run for a minute');
      return { ok: problems.length === 0, problems, warnings, ...(leadership && { leads }) };
    },
  };
}
