import type { House, Work } from '../../../community/feature/feature.ts';
import { postIn } from '../../../community/feature/messaging.ts';
import { awayOn } from '../../../community/members/absences.ts';
import type { Member } from '../../../community/members/member.ts';
import { membersWithRole } from '../../../community/members/members.ts';
import type { Job } from '../../../engine/scheduler/job.ts';
import { planOf } from '../load/rounds.ts';
import { voiceFor } from '../locales/index.ts';
import { ask, askedIn, notAskedThere } from '../notifications/questions.ts';
import type { Round } from '../rules/round.ts';
import { unsignedAnswers } from '../store/answers.ts';
import { addInvitations, invitationsOf } from '../store/invitations.ts';
import { addRound, openedKeys, roundsIn } from '../store/rounds.ts';
import { channelOpenedMessage, invitationMessage } from '../views/invitation.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** Invites members who are here; each once a round. */
async function invite(work: Work, round: Round, members: readonly Member[], sendAt: number): Promise<void> {
  await addInvitations(
    work.tx,
    round.id,
    members.map(({ id }) => id),
    sendAt,
  );
  const later = work.calendar.tomorrowMorning(sendAt) < round.closesAt;
  const { everyWeeks } = work.programme.meteo;
  await ask(
    work,
    round,
    'invite',
    await notAskedThere(work, round, members),
    (voice) => invitationMessage(voice, round, { later, everyWeeks }),
    sendAt,
  );
}

async function present(work: Work, at: number): Promise<Member[]> {
  const away = await awayOn(work.tx, work.calendar.localDate(at));
  return (await membersWithRole(work.tx, 'eig')).filter(({ id }) => !away.has(id));
}

/** Opens each round at its time. After downtime it opens late, in working hours, while it makes sense. */
export function openJob(house: House): Job<Work> {
  const plan = planOf(house);
  return {
    id: 'meteo/open',
    about: 'opens a round of the météo, and asks each EIG who is present',
    label: { fr: 'ouverture de la météo', en: 'the météo opens' },
    catchUp: { withinMs: 4 * DAY_MS },
    async next(after, tx) {
      const opened = await openedKeys(tx);
      return plan.find(({ opensAt, key }) => opensAt > after && !opened.has(key))?.opensAt ?? null;
    },
    async run(work, dueAt) {
      const planned = plan.find(({ opensAt }) => opensAt === dueAt);
      const late = work.now - dueAt > HOUR_MS;
      const sendAt = late ? work.calendar.nextWorkingMoment(work.now) : work.now;
      if (!planned || sendAt >= planned.closesAt) {
        work.log.warn({ job: 'meteo/open', dueAt }, 'a round was not opened: it would be closed already');
        return;
      }
      const round = await addRound(work.tx, {
        ...planned,
        remindAts: planned.remindAts.filter((at) => at > sendAt),
      });
      const members = await present(work, sendAt);
      unsignedAnswers.open(work, round.id, members.length);
      await invite(work, round, members, sendAt);
      const words = channelOpenedMessage(voiceFor(work), round);
      await postIn(work, 'promotion', `meteo/${round.id}/open`, words, sendAt);
    },
  };
}

/**
 * Each working morning while a round is open: whoever has come back, or has joined the promotion since, is
 * invited in turn.
 */
export const welcomeJob = ({ calendar, programme }: House): Job<Work> => ({
  id: 'meteo/welcome-back',
  about: 'invites EIG who were away when the round opened',
  catchUp: { withinMs: DAY_MS },
  async next(after, tx) {
    const mornings = (await roundsIn(tx, ['open'])).flatMap((round) => {
      const from = Math.max(after, round.opensAt);
      const today = calendar.instant(calendar.localDate(from), programme.promotion.workingHours.from);
      const morning =
        today > from && calendar.isWorkingDay(calendar.localDate(from))
          ? today
          : calendar.tomorrowMorning(from);
      return morning < round.closesAt ? [morning] : [];
    });
    return mornings.length === 0 ? null : Math.min(...mornings);
  },
  async run(work) {
    const sendAt = calendar.nextWorkingMoment(work.now);
    for (const round of await roundsIn(work.tx, ['open'])) {
      if (sendAt >= round.closesAt) continue;
      const invited = new Set((await invitationsOf(work.tx, round.id)).map(({ memberId }) => memberId));
      // Who had all that is kept of her erased is not asked again.
      const asked = await askedIn(work, round);
      const back = (await present(work, sendAt)).filter(({ id }) => !invited.has(id) && !asked.has(id));
      await invite(work, round, back, sendAt);
    }
  },
});
