import { nightly } from '../../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../../community/feature/feature.ts';
import { gatheringsByIds, gatheringsIn } from '../../../../community/gatherings/store.ts';
import type { Job } from '../../../../engine/scheduler/job.ts';
import { timesOf } from './load.ts';
import { askForDossier } from './notifications.ts';
import { erasePapers, papersThere } from './store.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Reminds the team of a dossier that is due and empty, once. */
export const dossierJob = (context: AppContext): Job<UnitOfWork> => ({
  id: 'evaluation/dossier',
  about: 'reminds a team of the file that is due before a gathering',
  label: { fr: 'rappel du dossier d’une équipe', en: 'reminder of a team’s file' },
  catchUp: { withinMs: DAY_MS },
  async next(after, tx) {
    const programme = await context.programmeIn(tx);
    const calendar = await context.calendarIn(tx);
    const times = (await gatheringsIn(tx, ['announced']))
      .flatMap((gathering) => timesOf({ programme, calendar }, gathering)?.askAt ?? [])
      .filter((at) => at > after);
    return times.length === 0 ? null : Math.min(...times);
  },
  async run(uow) {
    const { dossiers } = await papersThere(uow.tx);
    for (const gathering of await gatheringsIn(uow.tx, ['announced'])) {
      const times = timesOf(uow, gathering);
      if (times === null || gathering.defi === null || dossiers.has(gathering.id)) continue;
      // Each due time once: what was asked is in the outbox, under its key.
      if (times.askAt <= uow.now && uow.now < Math.min(times.askAt + DAY_MS, gathering.startsAt))
        await askForDossier(uow, gathering, times.dueAt);
    }
  },
});

/** Every night: what a défi wrote is erased once it has been kept as long as the programme says. */
export const papersRetentionJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'evaluation/retention',
    about: 'erases the files and reports of défis that have been kept long enough',
    catchUp: { withinMs: 7 * DAY_MS },
    async run(uow) {
      const { tx, now, log, programme } = uow;
      const { dossiers, reports } = await papersThere(tx);
      const gatherings = await gatheringsByIds(tx, [...dossiers, ...reports]);
      const keptMs = programme.meteo.retentionDays * DAY_MS;
      const past = [...gatherings.values()].filter(({ endsAt }) => endsAt + keptMs <= now);
      const erased = await erasePapers(
        tx,
        past.map(({ id }) => id),
      );
      if (erased === 0) return;
      uow.forgetOrder();
      log.info({ event: 'retention.erased', papers: erased }, 'files and reports of défis were erased');
    },
  });
