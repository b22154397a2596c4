import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { postIn, writeTo } from '../../../community/feature/messages/messaging.ts';
import { awayOn } from '../../../community/members/absences.ts';
import { addressesOf } from '../../../community/members/accounts/addresses.ts';
import type { Member } from '../../../community/members/member.ts';
import { membersWithRole } from '../../../community/members/members.ts';
import { type Delivered, postsUnder } from '../../../engine/outbox/deliveries.ts';
import type { ViewContext } from '../locales/index.ts';
import { viewContextFor } from '../locales/index.ts';
import { coachToNotify, repeatAt } from '../rules/contact.ts';
import { keepCall, untakenCalls } from '../store/contacts.ts';
import { contactForCoaches } from '../views/contact.ts';
import { updateMessage } from './questions.ts';

/** A request to talk to a coach, and who asked. */
export type Contact = { id: string; asker: Member };

/** `passed`: whoever was told is not there; `repeated`: nobody has taken it for a working day. */
export type Why = 'asked' | 'passed' | 'repeated';

const prefixOf = ({ id }: Pick<Contact, 'id'>) => `meteo/contact/${id}/`;
const coachPrefixOf = (contact: Pick<Contact, 'id'>) => `${prefixOf(contact)}coach/`;

/** The coach whom a post told of a request; its key ends with her id. */
const readerOf = (contact: Pick<Contact, 'id'>, { key }: Delivered): string | null =>
  key.startsWith(coachPrefixOf(contact)) ? (key.split('/').at(-1) ?? null) : null;

/** The coaches who can be written to, and are here today, with how many requests wait with each. */
async function coachesThere(uow: UnitOfWork): Promise<(Member & { open: number })[]> {
  const coaches = await membersWithRole(uow.tx, 'coach');
  const away = await awayOn(uow.tx, uow.calendar.localDate(uow.now));
  const addresses = await addressesOf(
    uow.tx,
    coaches.map(({ id }) => id),
  );
  const calls = await untakenCalls(uow.tx);
  return coaches
    .filter(({ id }) => !away.has(id) && addresses.has(id))
    .map((coach) => ({ ...coach, open: calls.filter(({ coachId }) => coachId === coach.id).length }));
}

/**
 * Tells somebody of a request, who was not told before: the one whom she prefers, her own coach, else another who is there, else all of
 * them. Gives who was told; null when all were. It is told once more when nobody takes it, and that is all.
 */
export async function notifyOfContact(
  uow: UnitOfWork,
  contact: Contact,
  why: Why,
  { before = 0, preferredId = null }: { before?: number; preferredId?: string | null } = {},
): Promise<Member | null> {
  const { asker } = contact;
  const there = (await coachesThere(uow)).filter(({ id }) => id !== asker.id);
  const posts = await postsUnder(uow.tx, coachPrefixOf(contact));
  const told = new Set(posts.flatMap((post) => readerOf(contact, post) ?? []));
  const preferred = there.find(({ id }) => id === preferredId);
  const own = (preferred ?? there.find(({ email }) => email === asker.coachEmail))?.id ?? null;
  const chosen = coachToNotify(there, own, told);
  const coach = there.find(({ id }) => id === chosen) ?? null;
  const call = before + 1;
  const words = (view: ViewContext) => contactForCoaches(view, contact.id, asker, why === 'repeated');
  if (coach)
    await writeTo(uow, [coach], {
      kind: 'meteo/contact',
      key: ({ id }) => `${coachPrefixOf(contact)}${call}/${id}`,
      message: (reader) => words(viewContextFor(uow, reader)),
    });
  else
    await postIn(
      uow,
      'coaches',
      'meteo/contact',
      `${prefixOf(contact)}all/${call}`,
      words(viewContextFor(uow)),
    );
  await keepCall(uow.tx, contact.id, {
    coachId: coach?.id ?? null,
    call,
    repeatAt: why === 'repeated' ? null : repeatAt(uow.calendar, uow.now),
  });
  return coach;
}

/** Puts other words in the place of what told coaches of a request; of one of them, when she is given. */
export async function rewriteContact(
  uow: UnitOfWork,
  contact: Pick<Contact, 'id'>,
  view: (view: ViewContext) => Parameters<typeof updateMessage>[2],
  readerId?: string | null,
): Promise<void> {
  const coaches = new Map((await membersWithRole(uow.tx, 'coach')).map((coach) => [coach.id, coach]));
  for (const post of await postsUnder(uow.tx, prefixOf(contact))) {
    const reader = readerOf(contact, post);
    if (readerId !== undefined && reader !== readerId) continue;
    const member = reader === null ? undefined : coaches.get(reader);
    await updateMessage(uow, post, view(viewContextFor(uow, member)));
  }
}
