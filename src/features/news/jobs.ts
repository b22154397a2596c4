import type { AppContext, UnitOfWork } from '../../community/feature/feature.ts';
import { postIn } from '../../community/feature/messages/messaging.ts';
import { plusDays } from '../../community/format/iso-dates.ts';
import { weekOf } from '../../community/programme/weeks.ts';
import type { Job } from '../../engine/scheduler/job.ts';
import { loadGazette } from './load.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { viewContextFor } from './locales/index.ts';
import { editionOf } from './rules.ts';
import { gazetteMessage } from './views/gazette.ts';

const HOUR_MS = 60 * 60_000;
/** A pause is shorter than that. */
const MOST_WEEKS = 30;

/** Whether there is something to read: dates alone were announced already. */
const hasNews = ({ news, items }: Awaited<ReturnType<typeof loadGazette>>): boolean =>
  news.length > 0 || items.some(({ kind }) => kind !== 'date');

/** On Monday morning, the gazette in the promotion's channel; nothing when there is nothing to read. */
export const gazetteJob = (context: AppContext): Job<UnitOfWork> => ({
  id: 'news/gazette',
  about: 'posts the gazette of the défis in the promotion’s channel',
  label: { fr: fr.jobs.gazette, en: en.jobs.gazette },
  catchUp: { withinMs: 8 * HOUR_MS },
  async next(after, tx) {
    const calendar = await context.calendarIn(tx);
    const monday = weekOf(calendar, after);
    for (let week = 0; week < MOST_WEEKS; week += 1) {
      const edition = editionOf(calendar, plusDays(monday, 7 * week));
      if (edition && calendar.localDate(edition.postsAt) > context.programme.promotion.endsOn) return null;
      if (edition && edition.postsAt > after) return edition.postsAt;
    }
    return null;
  },
  async run(uow, dueAt) {
    const edition = editionOf(uow.calendar, weekOf(uow.calendar, dueAt));
    if (!edition) return;
    const gazette = await loadGazette(uow, edition);
    if (!hasNews(gazette)) return;
    const message = gazetteMessage(viewContextFor(uow), gazette);
    await postIn(uow, 'promotion', 'news/gazette', `news/gazette/${edition.monday}`, message);
  },
});
