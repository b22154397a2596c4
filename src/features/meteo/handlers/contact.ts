import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import { awayOn } from '../../../community/absences.ts';
import { postIn } from '../../../community/correspondence.ts';
import { postsUnder } from '../../../community/deliveries.ts';
import type { Call, Press } from '../../../community/feature.ts';
import type { Member } from '../../../community/member.ts';
import { addressOf, memberByEmail } from '../../../community/members.ts';
import type { Address } from '../../../engine/platform.ts';
import { rewrite } from '../correspondence.ts';
import { ANSWERING, voiceFor } from '../plan.ts';
import type { Round } from '../rules/round.ts';
import { addContact, contactOf, removeContact } from '../store/contacts.ts';
import {
  contactAlready,
  contactForCoaches,
  contactReceipt,
  contactTooLate,
  contactUndone,
  contactUndoneForCoaches,
} from '../views/contact.ts';
import { inAnyRound } from './round.ts';

/** What a request posted begins with this. */
const keyOf = (round: Round, contactId: string) => `meteo/${round.id}/contact/${contactId}`;

/** Her own coach, when there is one who is here and can be written to. */
async function ownCoach(call: Call): Promise<{ coach: Member; to: Address } | null> {
  const { tx, member } = call;
  const coach = member.coachEmail === null ? null : await memberByEmail(tx, member.coachEmail);
  if (!coach?.active || !coach.roles.includes('coach')) return null;
  if ((await awayOn(tx, call.calendar.localDate(call.now))).has(coach.id)) return null;
  const to = await addressOf(tx, coach.id);
  return to === null ? null : { coach, to };
}

/** Told at once, to her coach or else to all of them; and first in the digest. */
async function requestContact(call: Call, round: Round): Promise<Answer> {
  const { tx, member, now } = call;
  const voice = voiceFor(call, member);
  const id = await addContact(tx, round.id, member.id, now);
  if (id === null) return whisper(contactAlready(voice, round));
  const own = await ownCoach(call);
  const words = contactForCoaches(voiceFor(call, own?.coach), member.name, member.defi);
  if (own) await call.enqueue({ kind: 'post', key: `${keyOf(round, id)}/coach`, to: own.to, message: words });
  else await postIn(call, 'coaches', keyOf(round, id), words);
  return whisper(contactReceipt(voice, round, own?.coach.name ?? null));
}

async function undoContact(call: Call, round: Round): Promise<Answer> {
  const voice = voiceFor(call, call.member);
  const id = await contactOf(call.tx, round.id, call.member.id);
  if (id === null) return replace(contactUndone(voice));
  if (round.state === 'digested') return whisper(contactTooLate(voice));
  await removeContact(call.tx, id);
  const coach = call.member.coachEmail === null ? null : await memberByEmail(call.tx, call.member.coachEmail);
  for (const post of await postsUnder(call.tx, `${keyOf(round, id)}/`)) {
    const reader = post.to.kind === 'person' ? (coach ?? undefined) : undefined;
    await rewrite(call, post, contactUndoneForCoaches(voiceFor(call, reader), call.member.name));
  }
  return replace(contactUndone(voice));
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
};
