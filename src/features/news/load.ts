import { md } from '../../chat/markdown.ts';
import type { GazetteItem, UnitOfWork } from '../../community/feature/feature.ts';
import { compareNames } from '../../community/format/collation.ts';
import type { Member, Role } from '../../community/members/member.ts';
import { allMembers, arrivedBetween } from '../../community/members/members.ts';
import { viewContextFor } from './locales/index.ts';
import { type Edition, earliestAfter, editionOf, type News, nextEdition, previousAt } from './rules.ts';
import { everyNews, newsIn, newsOf } from './store.ts';
import type { Own } from './views/defi-news.ts';
import type { Gazette } from './views/gazette.ts';

/** Where a défi stands: what it will say, or in which gazette it can; a fortnight after the last at the earliest. */
export async function ownOf(uow: UnitOfWork, defi: string): Promise<Own> {
  const all = await newsOf(uow.tx, defi);
  for (const news of all) {
    const edition = editionOf(uow.calendar, news.monday);
    if (edition && edition.closesAt > uow.now) return { defi, news, edition };
  }
  return { defi, news: null, edition: nextEdition(uow, uow.now, earliestAfter(all[0]?.monday ?? null)) };
}

/** The gazette in which some news was read, as it was posted; null while it waits. */
export function postedIn(
  uow: Pick<UnitOfWork, 'calendar' | 'now'>,
  { monday }: Pick<News, 'monday'>,
): Edition | null {
  const edition = editionOf(uow.calendar, monday);
  return edition && edition.postsAt <= uow.now ? edition : null;
}

/** The défis of which there is something to read. */
export async function readableDefis(uow: UnitOfWork): Promise<string[]> {
  const all = await everyNews(uow.tx);
  return [...new Set(all.filter((news) => postedIn(uow, news)).map(({ defi }) => defi))].sort(compareNames);
}

/** All that the gazette of a week has to say. */
export async function loadGazette(uow: UnitOfWork, edition: Edition): Promise<Gazette> {
  const sinceAt = previousAt(uow.calendar, edition.monday);
  const items = await uow.contributions.gazette(uow, { fromAt: sinceAt, untilAt: edition.postsAt });
  return {
    edition,
    news: await newsIn(uow.tx, edition.monday),
    items: [...items, ...(await arrivals(uow, sinceAt, edition.postsAt))],
  };
}

/** Those who have come since the last gazette, but for those who were there from the start. */
async function arrivals(uow: UnitOfWork, fromAt: number, untilAt: number): Promise<GazetteItem[]> {
  const { words } = viewContextFor(uow);
  return (await arrivedBetween(uow.tx, fromAt, untilAt, (on) => uow.calendar.instant(on, '00:00'))).map(
    ({ name, defi }) => ({
      kind: 'arrival',
      line: md`- ${words.arrival(name, defi)}`,
    }),
  );
}

/** Whom a helper may be put in touch with, first who wrote it, then whoever else of the défi is there. */
export async function peopleFor(
  uow: UnitOfWork,
  news: { defi: string; authorId: string | null },
): Promise<Member[]> {
  const there = (await allMembers(uow.tx)).filter(({ active, defi }) => active && defi === news.defi);
  const of = (role: Role) => there.filter(({ roles }) => roles.includes(role));
  const answering = [...of('eig'), ...of('porteur')];
  return [...answering.filter(({ id }) => id === news.authorId), ...answering];
}
