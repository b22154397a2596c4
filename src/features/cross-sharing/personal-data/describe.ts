import type { ActorContext, PersonalDataItem, UnitOfWork } from '../../../community/feature/feature.ts';
import type { Member } from '../../../community/members/member.ts';
import { settle } from '../handlers/splitting.ts';
import { sharingsAhead } from '../load/sharings.ts';
import { viewContextFor } from '../locales/index.ts';
import { asksOf, placesOf, presentationsOf } from '../store/personal-data.ts';
import { dayOf } from '../views/people.ts';

/** How many are named; her export has them all. */
const NAMED = 5;

/** What is kept of a member's sharings, in words. */
export async function describePersonalData({
  tx,
  member,
  programme,
}: ActorContext): Promise<PersonalDataItem[]> {
  const view = viewContextFor({ programme }, member);
  const words = view.words.kept;
  const presentations = await presentationsOf(tx, member.id);
  const places = await placesOf(tx, member.id);
  const asks = await asksOf(tx, member.id);
  const list: PersonalDataItem[] = [];
  if (presentations.length > 0) {
    const named = presentations
      .slice(-NAMED)
      .map(({ title, startsAt, subject }) => words.presentation(title, dayOf(view, { startsAt }), subject));
    const others = presentations.length - named.length;
    const lines = others > 0 ? [...named, words.more(others)] : named;
    list.push({ label: words.presentations, detail: lines.join('\n') });
  }
  if (places.length > 0) list.push({ label: words.places, detail: words.placesDetail(places.length) });
  if (asks.length > 0) {
    const declined = asks.filter(({ state }) => state === 'declined').length;
    list.push({ label: words.asks, detail: words.asksDetail(asks.length, declined) });
  }
  return list;
}

/** All of it as data. */
export async function exportPersonalData(
  { tx }: UnitOfWork,
  member: Member,
): Promise<Record<string, unknown>> {
  const dated = <Own extends { startsAt: number }>({ startsAt, ...own }: Own) => ({
    ...own,
    startsAt: new Date(startsAt).toISOString(),
  });
  return {
    presentations: (await presentationsOf(tx, member.id)).map(dated),
    groups: (await placesOf(tx, member.id)).map(dated),
    asked: (await asksOf(tx, member.id)).map(dated),
  };
}

/** Groups still to come are made without her, and those concerned told. */
export async function release(uow: UnitOfWork, member: Member): Promise<void> {
  for (const gathering of await sharingsAhead(uow)) await settle(uow, gathering, member.id);
}
