import { EXIT } from '../engine/refusal.ts';
import { type JobHistory, jobHistories } from '../engine/scheduler/store.ts';
import { wiredApp } from './app.ts';
import { configured, withDatabase } from './database.ts';
import { iso, json, onClocks, table } from './format.ts';
import type { Done, Io } from './io.ts';

/** Lists the jobs: what each does, when it last ran and next will, and what its last failure was. */
export async function listJobs(io: Io, options: { json?: boolean }): Done {
  const config = configured(io);
  const jobs = await withDatabase(config, async (database) => {
    const app = await wiredApp(io, config, database);
    const upcoming = await app.scheduler.upcoming();
    const histories = await jobHistories(database.db);
    return app.features
      .flatMap((feature) => feature.jobs?.(app.context) ?? [])
      .map(({ id, about }) => ({
        id,
        about,
        nextAt: upcoming.find(({ job }) => job === id)?.dueAt ?? null,
        history: histories.find(({ job }) => job === id) ?? null,
      }));
  });
  const broken = jobs.filter(({ history }) => isBroken(history));
  if (options.json) {
    io.out(
      json(
        jobs.map(({ id, about, nextAt, history }) => ({
          job: id,
          about,
          lastRunAt: iso(history?.lastRunAt ?? null),
          nextDueAt: iso(nextAt),
          skipped: history?.skipped ?? 0,
          failures: history?.failures ?? 0,
          failedAt: iso(history?.failedAt ?? null),
          failure: history?.failure ?? null,
        })),
      ),
    );
  } else {
    const { timeZone } = config.programme.promotion;
    const rows = jobs.map(({ id, nextAt, history }) => [
      id,
      onClocks(history?.lastRunAt ?? null, timeZone, 'not yet'),
      onClocks(nextAt, timeZone, 'nothing due'),
      String(history?.skipped ?? 0),
      history?.failedAt == null ? '' : `${onClocks(history.failedAt, timeZone)} ${history.failure ?? ''}`,
    ]);
    io.out(table(['job', 'last run', 'next run', 'skipped', 'last failure'], rows));
    if (broken.length > 0)
      io.err(`Not run since it failed: ${broken.map(({ id }) => id).join(', ')}. See the log.`);
  }
  return broken.length > 0 ? EXIT.problems : EXIT.done;
}

/** Failed, and not run since. */
const isBroken = (history: JobHistory | null): boolean =>
  history !== null && history.failedAt !== null && history.failedAt > (history.lastRunAt ?? 0);
