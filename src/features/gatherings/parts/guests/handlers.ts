import { type Answer, openForm, rejectForm, replace, whisper } from '../../../../chat/answer.ts';
import { type Markdown, plainText } from '../../../../chat/markdown.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../../community/feature/feature.ts';
import { plainWord } from '../../../../community/format/words.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';
import { viewContextFor } from '../../locales/guests.ts';
import { addressOfGuest } from './exports/address.ts';
import { type GuestValues, guestForm } from './forms.ts';
import { isOpen, MOST_GUESTS } from './rules.ts';
import { addGuest, guestById, guestsOf, removeGuest } from './store.ts';
import { addressMessage, guestsMessage, refusedMessage } from './views.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

async function listed(context: ActorContext, gathering: Gathering) {
  const guests = await guestsOf(context.tx, gathering.id);
  const mayInvite = context.peopleUrl !== null && mayStillInvite(context, gathering);
  return guestsMessage(viewOf(context), { gathering, guests, mayInvite });
}

const mayStillInvite = ({ now }: ActorContext, gathering: Gathering): boolean =>
  gathering.state === 'draft' || isOpen(gathering, now);

export const list = async (context: PressContext, gathering: Gathering): Promise<Answer> =>
  replace(await listed(context, gathering));

/** Why no page can be made: without an address of our own, after the end, or with too many already. */
async function refusal(context: ActorContext, gathering: Gathering): Promise<string | Markdown | null> {
  const { refused } = viewOf(context).words;
  if (context.peopleUrl === null) return refused.unreachable;
  if (!mayStillInvite(context, gathering)) return refused.closed;
  const { length } = await guestsOf(context.tx, gathering.id);
  return length >= MOST_GUESTS ? refused.full(MOST_GUESTS) : null;
}

export async function openAdd(context: PressContext, gathering: Gathering): Promise<Answer> {
  const why = await refusal(context, gathering);
  if (why !== null) return whisper(refusedMessage(viewOf(context), why));
  return openForm(guestForm(viewOf(context), gathering.id));
}

/** Why a page does not open now: it is a draft's, or it invites no more; null when it does. */
function closedFor({ now }: ActorContext, gathering: Gathering | null): 'draft' | 'ended' | null {
  if (gathering?.state === 'draft') return 'draft';
  return gathering && isOpen(gathering, now) ? null : 'ended';
}

export async function add(context: SubmitContext<GuestValues>, gathering: Gathering): Promise<Answer> {
  const why = await refusal(context, gathering);
  if (why !== null) return rejectForm({ name: plainText(why) });
  const view = viewOf(context);
  const { name } = context.values;
  // Nobody could tell two addresses of one name apart, nor take the right one back.
  if ((await guestsOf(context.tx, gathering.id)).some((guest) => plainWord(guest.name) === plainWord(name)))
    return rejectForm({ name: view.words.form.errors.taken });
  const guest = await addGuest(context.tx, gathering.id, name, context.now);
  const closed = closedFor(context, gathering);
  return whisper(
    addressMessage(view, guest, {
      address: addressOfGuest(context, guest.id),
      closed,
      happened: view.words.added(closed === null),
    }),
  );
}

/** A guest that a menu or a button names. */
const guestIn = ({ tx, ref, value }: PressContext) => guestById(tx, ref === '' ? (value ?? '') : ref);

export async function showAddress(context: PressContext): Promise<Answer> {
  const guest = await guestIn(context);
  const view = viewOf(context);
  if (!guest) return whisper(refusedMessage(view, view.words.refused.gone));
  const gathering = await gatheringById(context.tx, guest.gatheringId);
  const closed = closedFor(context, gathering);
  return whisper(addressMessage(view, guest, { address: addressOfGuest(context, guest.id), closed }));
}

export async function remove(context: PressContext): Promise<Answer> {
  const guest = await guestIn(context);
  const view = viewOf(context);
  if (!guest) return whisper(refusedMessage(view, view.words.refused.gone));
  await removeGuest(context.tx, guest.id);
  return replace(refusedMessage(view, view.words.removed));
}
