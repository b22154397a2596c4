import type { AppContext, UnitOfWork } from '../../community/feature/feature.ts';
import type { Gathering } from '../../community/gatherings/gathering.ts';
import { gatheringsIn } from '../../community/gatherings/store.ts';
import type { Tx } from '../../engine/database.ts';
import type { Job } from '../../engine/scheduler/job.ts';
import { send, settle, splitNow } from './handlers/splitting.ts';
import { loadGrouped } from './load/groups.ts';
import { sharingsAhead } from './load/sharings.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { notifyAtOf } from './rules/timing.ts';

const DAY_MS = 24 * 60 * 60_000;
/** When absences that were declared since are taken into account. */
const MORNING = '09:15';

/** Gatherings in groups that are still to come. */
async function aheadIn(context: AppContext, tx: Tx, after: number): Promise<Gathering[]> {
  const programme = await context.programmeIn(tx);
  const inGroups = new Set(
    programme.formats.filter(({ audience }) => audience === 'groups').map(({ id }) => id),
  );
  return (await gatheringsIn(tx, ['planned', 'announced'])).filter(
    ({ format, startsAt }) => inGroups.has(format) && startsAt > after,
  );
}

const firstAfter = (times: readonly number[], after: number): number | null => {
  const coming = times.filter((at) => at > after);
  return coming.length === 0 ? null : Math.min(...coming);
};

/** Brings each sharing to where it should be by now: split, sent, and without those who are away. */
async function prepareSharings(uow: UnitOfWork): Promise<void> {
  for (const gathering of await sharingsAhead(uow)) {
    if (gathering.prepareAt > uow.now) continue;
    await settle(uow, gathering);
    const grouped = (await loadGrouped(uow, gathering.id)) ?? (await splitNow(uow, gathering));
    if (grouped?.split.state === 'draft' && notifyAtOf(gathering, uow.calendar) <= uow.now)
      await send(uow, gathering, grouped);
  }
}

export const splitJob = (context: AppContext): Job<UnitOfWork> => ({
  id: 'cross-sharing/split',
  about: 'splits those who come to a sharing into small groups, and shows them to the coaches',
  label: { fr: fr.jobs.split, en: en.jobs.split },
  catchUp: { withinMs: 3 * DAY_MS },
  next: async (after, tx) =>
    firstAfter(
      (await aheadIn(context, tx, after)).map(({ prepareAt }) => prepareAt),
      after,
    ),
  run: prepareSharings,
});

export const announceJob = (context: AppContext): Job<UnitOfWork> => ({
  id: 'cross-sharing/announce',
  about: 'tells each member of her group, when no coach has done so',
  label: { fr: fr.jobs.tell, en: en.jobs.tell },
  catchUp: { withinMs: 3 * DAY_MS },
  async next(after, tx) {
    const calendar = await context.calendarIn(tx);
    const ahead = await aheadIn(context, tx, after);
    return firstAfter(
      ahead.map((gathering) => notifyAtOf(gathering, calendar)),
      after,
    );
  },
  run: prepareSharings,
});

export const morningJob = (context: AppContext): Job<UnitOfWork> => ({
  id: 'cross-sharing/morning',
  about: 'takes those who will be away out of their groups, and makes up for what was planned late',
  catchUp: { withinMs: DAY_MS },
  async next(after, tx) {
    const calendar = await context.calendarIn(tx);
    const mornings = (await aheadIn(context, tx, after)).flatMap(({ prepareAt, startsAt }) => {
      const from = Math.max(after, prepareAt);
      const on = calendar.localDate(from);
      const today = calendar.instant(on, MORNING);
      const morning =
        today > from && calendar.isWorkingDay(on)
          ? today
          : calendar.instant(calendar.addWorkingDays(on, 1), MORNING);
      return morning < startsAt ? [morning] : [];
    });
    return firstAfter(mornings, after);
  },
  run: prepareSharings,
});
