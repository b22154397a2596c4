import { consentsIn, endConsent, noteAsked } from '../../community/alumni/consents.ts';
import { stayAsAlumna, whoStays } from '../../community/alumni/staying.ts';
import { nightly, onWorkingDays } from '../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../community/feature/feature.ts';
import { plusDays } from '../../community/format/iso-dates.ts';
import { lastDayOf } from '../../community/members/first-days.ts';
import { memberById, membersWithRole } from '../../community/members/members.ts';
import type { Job } from '../../engine/scheduler/job.ts';
import { endStay } from './handlers/ending.ts';
import { askRenewal, askToStay, forgetInvitation, tellEnded } from './notifications.ts';
import { ASKED_DAYS_BEFORE, KEPT_DAYS, renewalOf } from './rules.ts';
import { forgetTestimony, testimoniesBefore } from './store.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const ALWAYS_MS = 400 * DAY_MS;
/** On the promotion's clocks. */
const AT = '10:00';

/** Whoever agreed to it, has left, and of whom nothing is left to end becomes an alumna. */
export const stayJob = ({ clock }: AppContext): Job<UnitOfWork> => ({
  id: 'alumni/stay',
  about: 'makes alumni of those who left and agreed to stay reachable',
  catchUp: { withinMs: ALWAYS_MS },
  async next(after, tx) {
    if ((await whoStays(tx)).length === 0) return null;
    const now = clock.now();
    const minute = now - (now % MINUTE_MS);
    return minute > after ? minute : minute + MINUTE_MS;
  },
  async run({ tx, now, calendar, programme: { promotion }, log }) {
    for (const id of await whoStays(tx)) {
      await stayAsAlumna(tx, id, { now, todayOn: calendar.localDate(now), promotion });
      log.info({ event: 'alumni.stays', member: id }, 'a member who left stays reachable, as she agreed to');
    }
  },
});

/** On each working day: asks those who are about to leave, and those whose consent is a year old. */
export const askJob = (context: AppContext): Job<UnitOfWork> =>
  onWorkingDays(context, {
    id: 'alumni/ask',
    about: 'asks who agrees to stay reachable, and every year whether it still holds',
    catchUp: { withinMs: 8 * 60 * MINUTE_MS },
    at: AT,
    async run(uow) {
      await renewAll(uow);
      if (uow.programme.alumni.asks) await askThoseWhoLeave(uow);
    },
  });

async function renewAll(uow: UnitOfWork): Promise<void> {
  const { tx, calendar, now, log } = uow;
  const todayOn = calendar.localDate(now);
  for (const consent of await consentsIn(tx)) {
    const renewal = renewalOf(consent, todayOn, calendar);
    if (renewal === 'none') continue;
    const { memberId, consentedOn } = consent;
    const member = await memberById(tx, memberId);
    if (renewal !== 'end') {
      await noteAsked(tx, memberId, renewal === 'ask' ? { askedOn: todayOn } : { remindedOn: todayOn });
      if (member?.active) await askRenewal(uow, member, consentedOn, todayOn);
      continue;
    }
    if (member) await endStay(uow, member);
    else await endConsent(tx, memberId);
    if (member?.active) await tellEnded(uow, member, todayOn);
    uow.forgetOrder();
    log.info({ event: 'alumni.ended', member: memberId }, 'a consent was not given anew: it is erased');
  }
}

/** Those in their last two weeks, where no step of a departure asks them. */
async function askThoseWhoLeave(uow: UnitOfWork): Promise<void> {
  const { tx, calendar, now, programme } = uow;
  const { promotion, departure } = programme;
  if (departure.steps.some(({ opens }) => opens === 'stay')) return;
  const todayOn = calendar.localDate(now);
  const agreed = new Set((await consentsIn(tx)).map(({ memberId }) => memberId));
  const leaving = (await membersWithRole(tx, 'eig')).filter((member) => {
    const lastOn = lastDayOf(member, promotion);
    return !agreed.has(member.id) && plusDays(lastOn, -ASKED_DAYS_BEFORE) <= todayOn && todayOn <= lastOn;
  });
  const days = new Map(leaving.map((member) => [member.id, lastDayOf(member, promotion)]));
  await askToStay(uow, leaving, (id) => days.get(id) ?? promotion.endsOn);
}

/** Erases invitations whose day is long over. */
export const sweepJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'alumni/sweep',
    about: 'erases invitations to testify whose day is long over',
    catchUp: { withinMs: 7 * DAY_MS },
    async run(uow) {
      const { tx, now, calendar } = uow;
      for (const testimony of await testimoniesBefore(tx, plusDays(calendar.localDate(now), -KEPT_DAYS))) {
        await forgetInvitation(uow, testimony);
        await forgetTestimony(tx, testimony.id);
      }
    },
  });
