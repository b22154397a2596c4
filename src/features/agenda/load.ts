import { type Calendar, calendarText } from '../../community/calendar-file/calendar.ts';
import type { AgendaEntry, Range } from '../../community/feature/agenda.ts';
import type { ActorContext, AppContext, UnitOfWork } from '../../community/feature/feature.ts';
import type { Locale, Member } from '../../community/members/member.ts';
import { agendaWords } from './locales/index.ts';
import { rangeOfPromotion } from './rules/month.ts';
import { contentsOf, versioned } from './rules/versions.ts';
import { PROMOTION, saveVersions, versionsOf } from './store.ts';

/** Her entries in a range, as all features give them, or of the whole promotion; the first first. */
export const loadEntries = (
  context: ActorContext,
  range: Range = rangeOfPromotion(context.programme.promotion),
) => context.contributions.agenda(context, context.member, range);

/** The entry of that id, where it is hers. */
export async function loadEntry(context: ActorContext, id: string): Promise<AgendaEntry | null> {
  return (await loadEntries(context)).find((entry) => entry.id === id) ?? null;
}

/** What stands in the place of an entry of that id, or that entry, where it is hers. */
export const loadEntriesOf = async (context: ActorContext, id: string): Promise<AgendaEntry[]> =>
  (await loadEntries(context)).filter((entry) => entry.id === id || entry.partOf === id);

/** A calendar of the promotion's, in words of a language. */
export function calendarIn(
  { programme: { promotion } }: Pick<AppContext, 'programme'>,
  locale: Locale,
  given: { name: string; alarmMinutes?: number | null },
): Calendar {
  return {
    name: given.name,
    locale,
    promotion,
    range: rangeOfPromotion(promotion),
    alarmMinutes: given.alarmMinutes ?? null,
  };
}

/**
 * A feed as it is now: what it holds is told by `contents`, and written out by `text`, which takes ten times as long.
 * The clock alone may change it at `moments` (epoch ms), when an entry begins or ends.
 */
export type LoadedFeed = { owner: string; contents: string; moments: readonly number[]; text(): string };

/** The whole feed of a member, or of the promotion when there is none. */
export async function loadFeed(
  uow: UnitOfWork,
  member: Member | null,
  alarmMinutes: number | null,
): Promise<LoadedFeed> {
  const { promotion } = uow.programme;
  const locale = member?.locale ?? promotion.locale;
  const { calendar } = agendaWords(locale);
  const name = (member ? calendar.name : calendar.promotionName)(promotion.name);
  const found = await uow.contributions.agenda(uow, member, rangeOfPromotion(promotion));
  const owner = member?.id ?? PROMOTION;
  const told = versioned(found, await versionsOf(uow.tx, owner), { alarmMinutes, now: uow.now });
  if (told.changed) await saveVersions(uow.tx, owner, told.versions);
  return {
    owner,
    moments: found.flatMap(({ startsAt, endsAt, openUntil = endsAt }) => [startsAt, endsAt, openUntil]),
    contents: contentsOf([locale, name, alarmMinutes], told),
    text: () => calendarText(calendarIn(uow, locale, { name, alarmMinutes }), told.entries),
  };
}
