import type { House, Work } from '../../../community/feature/feature.ts';
import { awayOn } from '../../../community/members/absences.ts';
import type { Member } from '../../../community/members/member.ts';
import { membersWithRole } from '../../../community/members/members.ts';
import type { Job } from '../../../engine/scheduler/job.ts';
import { type Asking, ask } from '../notifications/questions.ts';
import { type Invitation, mayRemind, type Round, takesAnswers } from '../rules/round.ts';
import { forgetSnoozes, invitationsOf, nextSnoozeAfter, noteAsked } from '../store/invitations.ts';
import { roundsIn } from '../store/rounds.ts';
import { nudgeMessage, reminderMessage } from '../views/invitation.ts';

const HOUR_MS = 60 * 60_000;

/** Those of the invited who pass a test, and who are EIG, active and here today. */
async function audience(
  work: Work,
  round: Round,
  test: (invitation: Invitation) => boolean,
): Promise<Member[]> {
  const wanted = new Set(
    (await invitationsOf(work.tx, round.id)).filter(test).map(({ memberId }) => memberId),
  );
  const away = await awayOn(work.tx, work.calendar.localDate(work.now));
  return (await membersWithRole(work.tx, 'eig')).filter(({ id }) => wanted.has(id) && !away.has(id));
}

const inWorkingHours = ({ calendar, now }: Work): boolean => calendar.nextWorkingMoment(now) === now;

const remindAtsOf = (rounds: readonly Round[]) => rounds.flatMap(({ remindAts }) => remindAts);

/** The reminders of a round, in working hours only: one that is too late for them is left out. */
export const remindJob = (_house: House): Job<Work> => ({
  id: 'meteo/remind',
  about: 'reminds those who have not answered, and are neither away nor waiting for a later time',
  label: { fr: 'rappel de la météo', en: 'the météo reminds' },
  catchUp: { withinMs: 6 * HOUR_MS },
  async next(after, tx) {
    const times = remindAtsOf(await roundsIn(tx, ['open'])).filter((at) => at > after);
    return times.length === 0 ? null : Math.min(...times);
  },
  async run(work, dueAt) {
    if (!inWorkingHours(work)) {
      work.log.warn({ job: 'meteo/remind', dueAt }, 'a reminder was left out: it would leave at night');
      return;
    }
    for (const round of await roundsIn(work.tx, ['open'])) {
      const index = round.remindAts.indexOf(dueAt);
      if (index < 0 || !takesAnswers(round, work.now)) continue;
      const members = await audience(work, round, (invitation) => mayRemind(invitation, work.now));
      const later = work.calendar.tomorrowMorning(work.now) < round.closesAt;
      const last = index === round.remindAts.length - 1;
      const asking: Asking = index === 0 ? 'remind-1' : 'remind-2';
      await ask(
        work,
        round,
        asking,
        members,
        (voice) => reminderMessage(voice, round, { later, last }),
        work.now,
      );
      await noteAsked(
        work.tx,
        round.id,
        members.map(({ id }) => id),
        work.now,
        'reminder',
      );
    }
  },
});

/** Comes back to those who asked for it, at the time that they were told, once a round. */
export const nudgeJob = (_house: House): Job<Work> => ({
  id: 'meteo/nudge',
  about: 'comes back to those who pressed "later"',
  catchUp: { withinMs: 24 * HOUR_MS },
  next: (after, tx) => nextSnoozeAfter(tx, after),
  async run(work) {
    const sendAt = work.calendar.nextWorkingMoment(work.now);
    for (const round of await roundsIn(work.tx, ['open'])) {
      if (sendAt >= round.closesAt) continue;
      const members = await audience(
        work,
        round,
        ({ status, snoozedUntil, nudged }) =>
          status === 'invited' && !nudged && snoozedUntil !== null && snoozedUntil <= work.now,
      );
      await ask(work, round, 'nudge', members, (voice) => nudgeMessage(voice, round), sendAt);
      await noteAsked(
        work.tx,
        round.id,
        members.map(({ id }) => id),
        sendAt,
        'nudge',
      );
      await forgetSnoozes(work.tx, round.id, work.now);
    }
  },
});
