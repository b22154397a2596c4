import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import type { ActorContext, PressContext } from '../../../community/feature/feature.ts';
import { memberById } from '../../../community/members/members.ts';
import { viewContextFor } from '../locales/index.ts';
import { rewriteContact, tellOfContact } from '../notifications/contact.ts';
import type { Round } from '../rules/round.ts';
import { addContact, contactCall, contactOf, removeContact, takeContact } from '../store/contacts.ts';
import {
  contactAlready,
  contactReceipt,
  contactTaken,
  contactTakenAlready,
  contactTooLate,
  contactUndone,
  contactUndoneForCoaches,
  contactYours,
} from '../views/contact.ts';

/** Told at once, to a coach who is there or else to all of them; and first in the digest. */
async function requestContact(context: ActorContext, round: Round): Promise<Answer> {
  const { tx, member, now } = context;
  const view = viewContextFor(context, member);
  const id = await addContact(tx, round.id, member.id, now);
  if (id === null) return whisper(contactAlready(view, round));
  const coach = await tellOfContact(context, { id, roundId: round.id, asker: member }, 'asked');
  return whisper(contactReceipt(view, round, coach?.name ?? null));
}

async function undoContact(context: ActorContext, round: Round): Promise<Answer> {
  const { tx, member } = context;
  const view = viewContextFor(context, member);
  const id = await contactOf(tx, round.id, member.id);
  if (id === null) return replace(contactUndone(view));
  if (round.state === 'digested') return whisper(contactTooLate(view));
  await removeContact(tx, id);
  await rewriteContact(context, { id, roundId: round.id }, (theirs) =>
    contactUndoneForCoaches(theirs, member.name),
  );
  return replace(contactUndone(view));
}

/** A coach sees to it: it is told to nobody else any more, and everybody who was told sees by whom. */
export async function take(context: PressContext): Promise<Answer> {
  const { tx, member, now, ref } = context;
  const view = viewContextFor(context, member);
  const told = await contactCall(tx, ref);
  const asker = told && (await memberById(tx, told.memberId));
  if (!asker) return whisper(contactTakenAlready(view, null));
  if (told.takenAt === null && (await takeContact(tx, told.contactId, member.id, now))) {
    await rewriteContact(context, { id: told.contactId, roundId: told.roundId }, (theirs) =>
      contactTaken(theirs, asker.name, member.name),
    );
    return whisper(contactYours(view, asker.name));
  }
  if (told.takenBy === member.id) return whisper(contactYours(view, asker.name));
  const taker = told.takenBy === null ? null : await memberById(tx, told.takenBy);
  return whisper(contactTakenAlready(view, taker?.name ?? null));
}

export async function contact(context: PressContext, round: Round): Promise<Answer> {
  return requestContact(context, round);
}

export async function contactUndo(context: PressContext, round: Round): Promise<Answer> {
  return undoContact(context, round);
}
