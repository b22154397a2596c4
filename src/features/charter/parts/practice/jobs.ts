import { nightly, sendAtOf } from '../../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../../community/feature/feature.ts';
import type { Job } from '../../../../engine/scheduler/job.ts';
import { en } from '../../locales/en.ts';
import { fr } from '../../locales/fr.ts';
import { editionFor, nextDay, postsAt, triedOf } from './load.ts';
import { post } from './notifications.ts';
import { countedUntil } from './rules.ts';
import { forgetTries, postedEditions, saveEdition } from './store.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** Between two rounds of the météo, a situation in the promotion's channel; late by more than a day's work, none. */
export const practiceJob = (context: AppContext): Job<UnitOfWork> => ({
  id: 'charter/practice',
  about: 'posts a situation in the promotion’s channel, between two rounds of the météo',
  label: { fr: fr.practice.job, en: en.practice.job },
  catchUp: { withinMs: 6 * HOUR_MS },
  async next(after, tx) {
    const calendar = await context.calendarIn(tx);
    const world = { tx, calendar, programme: await context.programmeIn(tx) };
    const on = await nextDay(world, after);
    return on === null ? null : postsAt(world, on);
  },
  async run(uow, dueAt) {
    const edition = await editionFor(uow, uow.calendar.localDate(dueAt));
    if (!edition || edition.skipped || edition.postedAt !== null) return;
    if (await post(uow, edition, sendAtOf(uow, dueAt)))
      await saveEdition(uow.tx, { ...edition, postedAt: uow.now });
  },
});

/** Every night: who tried what is forgotten once its fortnight is over, and how many is kept. */
export const forgetJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'charter/tries',
    about: 'forgets who tried a practice, and keeps how many',
    catchUp: { withinMs: 7 * DAY_MS },
    async run(uow) {
      const todayOn = uow.calendar.localDate(uow.now);
      for (const edition of await postedEditions(uow.tx)) {
        if (edition.tried !== null || todayOn <= countedUntil(edition.postsOn)) continue;
        await saveEdition(uow.tx, { ...edition, tried: await triedOf(uow, edition) });
        await forgetTries(uow.tx, edition.postsOn);
      }
    },
  });
