import { nightly } from '../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../community/feature/feature.ts';
import { plusDays } from '../../../community/format/iso-dates.ts';
import type { Job } from '../../../engine/scheduler/job.ts';
import { KEPT_DAYS } from '../parts/notebook/rules.ts';
import { eraseNotesBefore } from '../parts/notebook/store.ts';
import { eraseContactsBefore } from '../store/contacts.ts';
import { eraseRound, hasTraces } from '../store/erasure.ts';
import { closedRounds, roundsIn } from '../store/rounds.ts';
import { closeDue } from './closing.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** A round takes no answer from its closing time; the rest is done as soon as it can be, however late. */
export const closeJob = (_context: AppContext): Job<UnitOfWork> => ({
  id: 'meteo/close',
  about: 'closes a round, and freezes its figures',
  label: { fr: 'clôture de la météo', en: 'the météo closes' },
  catchUp: { withinMs: 400 * DAY_MS },
  async next(after, tx) {
    const times = (await roundsIn(tx, ['open'])).map(({ closesAt }) => closesAt).filter((at) => at > after);
    return times.length === 0 ? null : Math.min(...times);
  },
  run: (uow, _dueAt, progress) => closeDue(uow, progress),
});

/** Every night: answers that are older than the programme keeps them are erased; frozen figures stay. */
export const retentionJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'meteo/retention',
    about: 'erases answers that have been kept long enough',
    catchUp: { withinMs: 7 * DAY_MS },
    async run(uow) {
      // Without a word in the log: nobody but their author knows that there are notes.
      const keptFrom = plusDays(uow.calendar.localDate(uow.now), -KEPT_DAYS);
      if (await eraseNotesBefore(uow.tx, keptFrom)) uow.forgetOrder();
      await eraseContactsBefore(uow.tx, uow.now - context.programme.meteo.retentionDays * DAY_MS);
      for (const round of await closedRounds(uow.tx)) {
        const retainedUntil = round.closesAt + context.programme.meteo.retentionDays * DAY_MS;
        if (retainedUntil > uow.now || !(await hasTraces(uow.tx, round.id))) continue;
        await eraseRound(uow.tx, round.id);
        uow.log.info({ event: 'retention.erased', round: round.id }, 'the answers of a round were erased');
        uow.forgetOrder();
      }
    },
  });
