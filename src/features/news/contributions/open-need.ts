import type { OpenNeed, UnitOfWork } from '../../../community/feature/feature.ts';
import { peopleFor, postedIn } from '../load.ts';
import { newsById } from '../store.ts';
import { oneLine } from '../views/format.ts';

/** So long after its gazette a need can be answered: less than an answered one is kept, so that none is opened twice. */
const NEWS_MS = 60 * 24 * 60 * 60_000;

/** A need that the promotion has read in the gazette, and who of the défi answers for it; null when nobody does. */
export async function openNeed(uow: UnitOfWork, id: string): Promise<OpenNeed | null> {
  const news = await newsById(uow.tx, id);
  if (news?.need == null) return null;
  const edition = postedIn(uow, news);
  if (edition === null || uow.now - edition.postsAt > NEWS_MS) return null;
  const [author] = await peopleFor(uow, news);
  return author ? { authorId: author.id, text: oneLine(news.need) } : null;
}
