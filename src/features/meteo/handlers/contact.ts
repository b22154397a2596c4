import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import type { ActorContext, PressContext } from '../../../community/feature/feature.ts';
import { memberById } from '../../../community/members/members.ts';
import { viewContextFor } from '../locales/index.ts';
import { notifyOfContact, rewriteContact } from '../notifications/contact.ts';
import { contactState, contactStates } from '../rules/contact.ts';
import {
  addContact,
  type Contact,
  contactById,
  contactOf,
  finishContact,
  openContacts,
  removeContact,
  takeContact,
} from '../store/contacts.ts';
import {
  contactDone,
  contactReceipt,
  contactStatusMessage,
  contactsForCoach,
  contactTaken,
  contactTakenAlready,
  contactUndone,
  contactUndoneForCoaches,
  contactYours,
} from '../views/contact.ts';

/** `/magellan coach`, the home, a direct message: where her request stands, or what asking means. */
export async function coach(context: ActorContext): Promise<Answer> {
  const { tx, member } = context;
  const own = await contactOf(tx, member.id);
  return whisper(
    contactStatusMessage(viewContextFor(context, member), own && (await statusOf(context, own))),
  );
}

async function statusOf({ tx }: ActorContext, { id, askedAt, coachId, takenBy, takenAt }: Contact) {
  const nameOf = async (memberId: string | null) =>
    memberId === null ? null : ((await memberById(tx, memberId))?.name ?? null);
  return { id, askedAt, told: await nameOf(coachId), taken: takenAt !== null, taker: await nameOf(takenBy) };
}

/** Told at once, to a coach who is there or else to all of them; and first in each digest until it is done. */
export const contact = (context: PressContext): Promise<Answer> => askToTalk(context, null);

/** The same of somebody whom a coach has written to: it goes to that coach, if she is there. */
export async function askToTalk(context: ActorContext, preferredId: string | null): Promise<Answer> {
  const { tx, member, now } = context;
  const id = await addContact(tx, member.id, now);
  if (id === null) return coach(context);
  const told = await notifyOfContact(context, { id, asker: member }, 'asked', { preferredId });
  return whisper(contactReceipt(viewContextFor(context, member), id, told?.name ?? null));
}

/** She takes her request back; those who were told see so. */
export async function contactUndo(context: PressContext): Promise<Answer> {
  const { tx, member, ref } = context;
  const own = await contactOf(tx, member.id);
  if (own?.id !== ref) return coach(context);
  await rewriteContact(context, own, (theirs) => contactUndoneForCoaches(theirs, member.name));
  await removeContact(tx, own.id);
  return replace(contactUndone(viewContextFor(context, member)));
}

/** A coach sees to it: it is told to nobody else any more, and everybody who was told sees by whom. */
export async function take(context: PressContext): Promise<Answer> {
  const { tx, member, now, ref } = context;
  const view = viewContextFor(context, member);
  const found = await contactById(tx, ref);
  const asker = found && (await memberById(tx, found.memberId));
  if (!asker) return whisper(contactTakenAlready(view, null));
  const state = contactState(found);
  if (state === 'done') return whisper(contactDone(view, asker.name));
  if (contactStates.can(state, 'take') && (await takeContact(tx, ref, member.id, now))) {
    await rewriteContact(context, found, (theirs) => contactTaken(theirs, ref, asker, member.name));
    return whisper(contactYours(view, ref, asker.name));
  }
  if (found.takenBy === member.id) return whisper(contactYours(view, ref, asker.name));
  const taker = found.takenBy === null ? null : await memberById(tx, found.takenBy);
  return whisper(contactTakenAlready(view, taker?.name ?? null));
}

/** They have talked: a coach says so, of any request. It leaves the digest. */
export async function done(context: PressContext): Promise<Answer> {
  const { tx, member, now, ref } = context;
  const view = viewContextFor(context, member);
  const found = await contactById(tx, ref);
  const asker = found && (await memberById(tx, found.memberId));
  if (!asker) return whisper(contactTakenAlready(view, null));
  if (contactStates.can(contactState(found), 'finish') && (await finishContact(tx, ref, now)))
    await rewriteContact(context, found, (theirs) => contactDone(theirs, asker.name));
  return whisper(contactDone(view, asker.name));
}

/** All that wait, to a coach: who asked, when, and who sees to it. */
export async function contacts(context: ActorContext): Promise<Answer> {
  const { tx, member } = context;
  return whisper(contactsForCoach(viewContextFor(context, member), await openContacts(tx)));
}
