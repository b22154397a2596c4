import type { AppContext, UnitOfWork } from '../../../community/feature/feature.ts';
import { absencesOf } from '../../../community/members/absences.ts';
import { memberById } from '../../../community/members/members.ts';
import type { Tx } from '../../../engine/database.ts';
import type { Job } from '../../../engine/scheduler/job.ts';
import { notifyOfContact, rewriteContact } from '../notifications/contact.ts';
import { type ContactCall, untakenCalls } from '../store/contacts.ts';
import { contactPassed } from '../views/contact.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

type Clocks = Pick<UnitOfWork, 'calendar'>;

/** Since when, or from when on, whoever was told is not there: gone, away, or no coach any more; else null. */
async function notThereFrom({ calendar }: Clocks, tx: Tx, { coachId }: ContactCall, now: number) {
  if (coachId === null) return null;
  const coach = await memberById(tx, coachId);
  if (!coach?.active || !coach.roles.includes('coach')) return now;
  const [absence] = await absencesOf(tx, coachId, calendar.localDate(now));
  return absence ? Math.max(now, calendar.instant(absence.fromOn, '00:00')) : null;
}

/** When a request comes to somebody else: at once when whoever was told is not there, else a working day later. */
async function dueAt(clocks: Clocks, tx: Tx, call: ContactCall & { repeatAt: number }, now: number) {
  const goneFrom = await notThereFrom(clocks, tx, call, now);
  const passedAt = goneFrom === null ? null : clocks.calendar.nextWorkingMoment(goneFrom);
  return passedAt !== null && passedAt < call.repeatAt
    ? { why: 'passed' as const, at: passedAt }
    : { why: 'repeated' as const, at: call.repeatAt };
}

/** A request to talk that nobody has taken comes to somebody else, in working hours. */
export const contactJob = (context: AppContext): Job<UnitOfWork> => ({
  id: 'meteo/contact',
  about: 'passes a request to talk on to a coach who is there, and repeats one that nobody has taken',
  label: {
    fr: 'rappel d’une demande de parler à un·e coach',
    en: 'reminder of a request to talk to a coach',
  },
  catchUp: { withinMs: 14 * DAY_MS },
  async next(after, tx) {
    const calendar = await context.calendarIn(tx);
    const now = context.clock.now();
    // By the minute: a clock that runs on while this is worked out must not keep it ahead for ever.
    const minute = now - (now % MINUTE_MS);
    const soon = minute > after ? minute : minute + MINUTE_MS;
    let first: number | null = null;
    for (const call of await untakenCalls(tx)) {
      const { at } = await dueAt({ calendar }, tx, call, now);
      const next = at > now ? at : calendar.nextWorkingMoment(soon);
      if (first === null || next < first) first = next;
    }
    return first;
  },
  async run(uow) {
    const { calendar } = uow;
    if (calendar.nextWorkingMoment(uow.now) !== uow.now) return;
    for (const call of await untakenCalls(uow.tx)) {
      const { at, why } = await dueAt(uow, uow.tx, call, uow.now);
      if (at <= uow.now) await toSomebodyElse(uow, call, why);
    }
  },
});

async function toSomebodyElse(uow: UnitOfWork, call: ContactCall, why: 'passed' | 'repeated'): Promise<void> {
  const asker = await memberById(uow.tx, call.memberId);
  if (!asker) return;
  const contact = { id: call.contactId, asker };
  if (why === 'passed')
    await rewriteContact(uow, contact, (view) => contactPassed(view, asker.name), call.coachId);
  await notifyOfContact(uow, contact, why, { before: call.call });
}
