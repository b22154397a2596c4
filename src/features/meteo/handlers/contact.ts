import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import type { Call, Press, PressCall } from '../../../community/feature/feature.ts';
import { memberById } from '../../../community/members/members.ts';
import { ANSWERING, COACHING } from '../access.ts';
import { voiceFor } from '../locales/index.ts';
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
import { inAnyRound } from './round.ts';

/** Told at once, to a coach who is there or else to all of them; and first in the digest. */
async function requestContact(call: Call, round: Round): Promise<Answer> {
  const { tx, member, now } = call;
  const voice = voiceFor(call, member);
  const id = await addContact(tx, round.id, member.id, now);
  if (id === null) return whisper(contactAlready(voice, round));
  const coach = await tellOfContact(call, { id, roundId: round.id, asker: member }, 'asked');
  return whisper(contactReceipt(voice, round, coach?.name ?? null));
}

async function undoContact(call: Call, round: Round): Promise<Answer> {
  const { tx, member } = call;
  const voice = voiceFor(call, member);
  const id = await contactOf(tx, round.id, member.id);
  if (id === null) return replace(contactUndone(voice));
  if (round.state === 'digested') return whisper(contactTooLate(voice));
  await removeContact(tx, id);
  await rewriteContact(call, { id, roundId: round.id }, (theirs) =>
    contactUndoneForCoaches(theirs, member.name),
  );
  return replace(contactUndone(voice));
}

/** A coach sees to it: it is told to nobody else any more, and everybody who was told sees by whom. */
async function take(call: PressCall): Promise<Answer> {
  const { tx, member, now, ref } = call;
  const voice = voiceFor(call, member);
  const told = await contactCall(tx, ref);
  const asker = told && (await memberById(tx, told.memberId));
  if (!asker) return whisper(contactTakenAlready(voice, null));
  if (told.takenAt === null && (await takeContact(tx, told.contactId, member.id, now))) {
    await rewriteContact(call, { id: told.contactId, roundId: told.roundId }, (theirs) =>
      contactTaken(theirs, asker.name, member.name),
    );
    return whisper(contactYours(voice, asker.name));
  }
  if (told.takenBy === member.id) return whisper(contactYours(voice, asker.name));
  const taker = told.takenBy === null ? null : await memberById(tx, told.takenBy);
  return whisper(contactTakenAlready(voice, taker?.name ?? null));
}

export const contactPresses: Record<string, Press> = {
  'meteo/contact': {
    who: ANSWERING,
    handle: (call) => inAnyRound(call, (round) => requestContact(call, round)),
  },
  'meteo/contact-undo': {
    who: ANSWERING,
    handle: (call) => inAnyRound(call, (round) => undoContact(call, round)),
  },
  'meteo/contact-take': { who: COACHING, handle: take },
};
