import { sendAtOf } from '../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../community/feature/feature.ts';
import { postIn } from '../../../community/feature/messaging.ts';
import { awayOn } from '../../../community/members/absences.ts';
import type { Member } from '../../../community/members/member.ts';
import { membersWithRole } from '../../../community/members/members.ts';
import type { Job } from '../../../engine/scheduler/job.ts';
import { planOf } from '../load/rounds.ts';
import { viewContextFor } from '../locales/index.ts';
import { ask, askedIn, notAskedThere } from '../notifications/questions.ts';
import type { Round } from '../rules/round.ts';
import { unsignedAnswers } from '../store/answers.ts';
import { addInvitations, invitationsOf } from '../store/invitations.ts';
import { offMembers } from '../store/off.ts';
import { addRound, openedKeys, roundsIn } from '../store/rounds.ts';
import { channelOpenedMessage, invitationMessage } from '../views/invitation.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** Invites members who are here; each once a round. */
async function invite(
  uow: UnitOfWork,
  round: Round,
  members: readonly Member[],
  sendAt: number,
): Promise<void> {
  await addInvitations(
    uow.tx,
    round.id,
    members.map(({ id }) => id),
    sendAt,
  );
  const later = uow.calendar.tomorrowMorning(sendAt) < round.closesAt;
  const { everyWeeks } = uow.programme.meteo;
  await ask(
    uow,
    round,
    'invite',
    await notAskedThere(uow, round, members),
    (view) => invitationMessage(view, round, { later, everyWeeks }),
    sendAt,
  );
}

async function present(uow: UnitOfWork, at: number): Promise<Member[]> {
  const away = await awayOn(uow.tx, uow.calendar.localDate(at));
  const off = await offMembers(uow.tx);
  return (await membersWithRole(uow.tx, 'eig')).filter(({ id }) => !away.has(id) && !off.has(id));
}

/** Opens each round at its time. After downtime it opens late, in working hours, while it makes sense. */
export function openJob(context: AppContext): Job<UnitOfWork> {
  const plan = planOf(context);
  return {
    id: 'meteo/open',
    about: 'opens a round of the météo, and asks each EIG who is present',
    label: { fr: 'ouverture de la météo', en: 'the météo opens' },
    catchUp: { withinMs: 4 * DAY_MS },
    async next(after, tx) {
      const opened = await openedKeys(tx);
      return plan.find(({ opensAt, key }) => opensAt > after && !opened.has(key))?.opensAt ?? null;
    },
    async run(uow, dueAt) {
      const planned = plan.find(({ opensAt }) => opensAt === dueAt);
      const sendAt = sendAtOf(uow, dueAt);
      if (!planned || sendAt >= planned.closesAt) {
        uow.log.warn(
          { event: 'round.skipped', job: 'meteo/open', dueAt },
          'a round was not opened: it would be closed already',
        );
        return;
      }
      const round = await addRound(uow.tx, {
        ...planned,
        remindAts: planned.remindAts.filter((at) => at > sendAt),
      });
      const members = await present(uow, sendAt);
      unsignedAnswers.open(uow, round.id, members.length);
      await invite(uow, round, members, sendAt);
      const words = channelOpenedMessage(viewContextFor(uow), round);
      await postIn(uow, 'promotion', 'meteo/opened', `meteo/${round.id}/open`, words, { notBefore: sendAt });
    },
  };
}

/**
 * Each working morning while a round is open: whoever has come back, or has joined the promotion since, is
 * invited in turn.
 */
export const welcomeJob = ({ calendar, programme }: AppContext): Job<UnitOfWork> => ({
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
  async run(uow) {
    const sendAt = calendar.nextWorkingMoment(uow.now);
    for (const round of await roundsIn(uow.tx, ['open'])) {
      if (sendAt >= round.closesAt) continue;
      const invited = new Set((await invitationsOf(uow.tx, round.id)).map(({ memberId }) => memberId));
      // Who had all that is kept of her erased is not asked again.
      const asked = await askedIn(uow, round);
      const back = (await present(uow, sendAt)).filter(({ id }) => !invited.has(id) && !asked.has(id));
      await invite(uow, round, back, sendAt);
    }
  },
});
