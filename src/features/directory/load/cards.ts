import { fieldsByMember, fieldsSharedWith } from '../../../community/expertise/declared-fields.ts';
import type { ActorContext } from '../../../community/feature/feature.ts';
import { readerOf } from '../../../community/members/circles.ts';
import type { Member } from '../../../community/members/member.ts';
import { memberById } from '../../../community/members/members.ts';
import { hasChosen, type Known, type Shown, shownTo } from '../rules/card.ts';
import { cardsOf } from '../store/cards.ts';
import type { CardView } from '../views/card.ts';

/** All that is known of some members for their cards, in their order. */
async function loadKnown({ tx, secrets }: ActorContext, members: readonly Member[]): Promise<Known[]> {
  const ids = members.map(({ id }) => id);
  const cards = await cardsOf(tx, secrets, ids);
  const fields = await fieldsByMember(tx, ids);
  const known: Known[] = [];
  for (const member of members)
    known.push({
      member,
      card: cards.get(member.id) ?? null,
      fields: fields.get(member.id) ?? [],
      sharedWith: await fieldsSharedWith(tx, member.id),
    });
  return known;
}

/** Her own card, all of it. */
export async function loadOwn(context: ActorContext): Promise<Known> {
  const [known] = await loadKnown(context, [context.member]);
  return known ?? { member: context.member, card: null, fields: [], sharedWith: null };
}

/** The cards of some members, as whoever acts sees them; `field` is the one by which they were found. */
export async function loadCards(
  context: ActorContext,
  memberIds: readonly string[],
  field: string | null,
): Promise<CardView[]> {
  const members: Member[] = [];
  for (const id of memberIds) {
    const member = await memberById(context.tx, id);
    if (member?.active) members.push(member);
  }
  const views: CardView[] = [];
  for (const [index, known] of (await loadKnown(context, members)).entries()) {
    const member = members[index];
    if (!member) continue;
    const own = member.id === context.member.id;
    const shown: Shown = shownTo(own ? 'self' : readerOf(context.member), known);
    const more = await context.contributions.aboutMember(context, member, field);
    views.push({
      shown,
      own,
      chosen: hasChosen(known),
      facts: shown.hours ? more.facts : [],
      buttons: own || !hasChosen(known) ? [] : more.buttons,
    });
  }
  return views;
}
