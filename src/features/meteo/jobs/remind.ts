import type { AppContext, UnitOfWork } from '../../../community/feature/feature.ts';
import { awayOn } from '../../../community/members/absences.ts';
import type { Member } from '../../../community/members/member.ts';
import type { Job } from '../../../engine/scheduler/job.ts';
import { ask, type QuestionKind } from '../notifications/questions.ts';
import { type Invitation, mayRemind, type Round, takesAnswers } from '../rules/round.ts';
import { forgetSnoozes, invitationsFor, nextSnoozeAfter, recordAsked } from '../store/invitations.ts';
import { roundsIn } from '../store/rounds.ts';
import { nudgeMessage, reminderMessage } from '../views/invitation.ts';
import { forEigOf } from './slices.ts';

const HOUR_MS = 60 * 60_000;

/** Those of some EIG who are invited and pass a test, and who are here today. */
async function audience(
  uow: UnitOfWork,
  round: Round,
  some: readonly Member[],
  test: (invitation: Invitation) => boolean,
): Promise<Member[]> {
  const invitations = await invitationsFor(
    uow.tx,
    round.id,
    some.map(({ id }) => id),
  );
  const wanted = new Set(invitations.filter(test).map(({ memberId }) => memberId));
  const away = await awayOn(uow.tx, uow.calendar.localDate(uow.now));
  return some.filter(({ id }) => wanted.has(id) && !away.has(id));
}

const inWorkingHours = ({ calendar, now }: UnitOfWork): boolean => calendar.nextWorkingMoment(now) === now;

const remindAtsOf = (rounds: readonly Round[]) => rounds.flatMap(({ remindAts }) => remindAts);

/** The reminders of a round, in working hours only: one that is too late for them is left out. */
export const remindJob = (_context: AppContext): Job<UnitOfWork> => ({
  id: 'meteo/remind',
  about: 'reminds those who have not answered, and are neither away nor waiting for a later time',
  label: { fr: 'rappel de la météo', en: 'reminder of the météo' },
  catchUp: { withinMs: 6 * HOUR_MS },
  async next(after, tx) {
    const times = remindAtsOf(await roundsIn(tx, ['open'])).filter((at) => at > after);
    return times.length === 0 ? null : Math.min(...times);
  },
  async run(uow, dueAt, progress) {
    if (!inWorkingHours(uow)) {
      uow.log.warn(
        { event: 'reminder.skipped', job: 'meteo/remind', dueAt },
        'a reminder was left out: it would leave at night',
      );
      return;
    }
    const rounds = (await roundsIn(uow.tx, ['open'])).filter(({ remindAts }) => remindAts.includes(dueAt));
    return forEigOf(uow, rounds, progress, async (round, some) => {
      if (!takesAnswers(round, uow.now)) return;
      const index = round.remindAts.indexOf(dueAt);
      const members = await audience(uow, round, some, (invitation) => mayRemind(invitation, uow.now));
      const later = uow.calendar.tomorrowMorning(uow.now) < round.closesAt;
      const last = index === round.remindAts.length - 1;
      const asking: QuestionKind = index === 0 ? 'remind-1' : 'remind-2';
      await ask(
        uow,
        round,
        asking,
        members,
        (view) => reminderMessage(view, round, { later, last }),
        uow.now,
      );
      await recordAsked(
        uow.tx,
        round.id,
        members.map(({ id }) => id),
        uow.now,
        'reminder',
      );
    });
  },
});

/** Comes back to those who asked for it, at the time that they were told, once a round. */
export const nudgeJob = (_context: AppContext): Job<UnitOfWork> => ({
  id: 'meteo/nudge',
  about: 'comes back to those who pressed "later"',
  catchUp: { withinMs: 24 * HOUR_MS },
  next: (after, tx) => nextSnoozeAfter(tx, after),
  async run(uow, dueAt, progress) {
    const sendAt = uow.calendar.nextWorkingMoment(uow.now);
    return forEigOf(uow, await roundsIn(uow.tx, ['open']), progress, async (round, some, last) => {
      if (sendAt >= round.closesAt) return;
      // Not those of a later time, which comes by itself: some of them may be in slices that are done.
      const members = await audience(
        uow,
        round,
        some,
        ({ status, snoozedUntil, nudged }) =>
          status === 'invited' && !nudged && snoozedUntil !== null && snoozedUntil <= dueAt,
      );
      await ask(uow, round, 'nudge', members, (view) => nudgeMessage(view, round), sendAt);
      await recordAsked(
        uow.tx,
        round.id,
        members.map(({ id }) => id),
        sendAt,
        'nudge',
      );
      if (last) await forgetSnoozes(uow.tx, round.id, dueAt);
    });
  },
});
