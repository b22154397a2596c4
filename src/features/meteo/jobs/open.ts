import { sendAtOf } from '../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../community/feature/feature.ts';
import { postIn } from '../../../community/feature/messages/messaging.ts';
import { awayOn } from '../../../community/members/absences.ts';
import type { Member } from '../../../community/members/member.ts';
import { countWithRole } from '../../../community/members/members.ts';
import type { Job } from '../../../engine/scheduler/job.ts';
import { planOf } from '../load/rounds.ts';
import { viewContextFor } from '../locales/index.ts';
import { ask, askedAmong, notAskedThere } from '../notifications/questions.ts';
import type { Round } from '../rules/round.ts';
import type { PlannedRound } from '../rules/schedule.ts';
import { unsignedAnswers } from '../store/answers.ts';
import { addInvitations, invitationsFor } from '../store/invitations.ts';
import { offMembers } from '../store/off.ts';
import { addRound, openedKeys, roundsIn } from '../store/rounds.ts';
import { channelOpenedMessage, invitationMessage } from '../views/invitation.ts';
import { forEigOf } from './slices.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Invites those of some members who are here and want to be asked; each once a round: whoever stands somewhere in
 * it already, having answered by herself, is not asked.
 */
async function invite(uow: UnitOfWork, round: Round, some: readonly Member[], sendAt: number): Promise<void> {
  const ids = some.map(({ id }) => id);
  const [away, off] = [await awayOn(uow.tx, uow.calendar.localDate(sendAt)), await offMembers(uow.tx)];
  const invited = new Set((await invitationsFor(uow.tx, round.id, ids)).map(({ memberId }) => memberId));
  // Who had all that is kept of her erased is not asked again.
  const asked = await askedAmong(uow, round, ids);
  const members = some.filter(({ id }) => ![away, off, invited, asked].some((those) => those.has(id)));
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

/** Writes the round as it opens, with room for what all may write without signing. */
async function begin(uow: UnitOfWork, planned: PlannedRound, sendAt: number): Promise<Round> {
  const remindAts = planned.remindAts.filter((at) => at > sendAt);
  const round = await addRound(uow.tx, { ...planned, remindAts });
  unsignedAnswers.open(uow, round.id, await countWithRole(uow.tx, 'eig'));
  return round;
}

/**
 * Opens each round at its time, and asks everybody, slice by slice. After downtime it opens late, in working hours,
 * while it makes sense; of one that was interrupted, the others are asked while it is open.
 */
export function openJob(context: AppContext): Job<UnitOfWork> {
  return {
    id: 'meteo/open',
    about: 'opens a round of the météo, and asks each EIG who is present',
    label: { fr: 'ouverture de la météo', en: 'the météo opens' },
    catchUp: { withinMs: 4 * DAY_MS },
    async next(after, tx) {
      const { programme } = context;
      const plan = planOf({ programme, calendar: await context.calendarIn(tx) });
      const opened = await openedKeys(tx);
      return plan.find(({ opensAt, key }) => opensAt > after && !opened.has(key))?.opensAt ?? null;
    },
    async run(uow, dueAt, progress) {
      const planned = planOf(uow).find(({ opensAt }) => opensAt === dueAt);
      const sendAt = sendAtOf(uow, dueAt);
      const opened = (await roundsIn(uow.tx, ['open'])).filter(({ opensAt }) => opensAt === dueAt);
      if (progress !== null) return inviteAll(uow, opened, sendAt, progress);
      if (!planned || sendAt >= planned.closesAt) {
        uow.log.warn(
          { event: 'round.skipped', job: 'meteo/open', dueAt },
          'a round was not opened: it would be closed already',
        );
        return;
      }
      return inviteAll(uow, [await begin(uow, planned, sendAt)], sendAt, null);
    },
  };
}

/** Invites everybody of the rounds that open, and tells the promotion once that is done. */
const inviteAll = (uow: UnitOfWork, rounds: readonly Round[], sendAt: number, progress: string | null) =>
  forEigOf(uow, rounds, progress, async (round, members, last) => {
    if (sendAt >= round.closesAt) return;
    await invite(uow, round, members, sendAt);
    if (!last) return;
    const words = channelOpenedMessage(viewContextFor(uow), round);
    await postIn(uow, 'promotion', 'meteo/opened', `meteo/${round.id}/open`, words, { notBefore: sendAt });
  });

/**
 * Each working morning while a round is open: whoever has come back, or has joined the promotion since, is
 * invited in turn.
 */
export const welcomeJob = (context: AppContext): Job<UnitOfWork> => ({
  id: 'meteo/welcome-back',
  about: 'invites EIG who were away when the round opened',
  catchUp: { withinMs: DAY_MS },
  async next(after, tx) {
    const { workingHours } = context.programme.promotion;
    const calendar = await context.calendarIn(tx);
    const mornings = (await roundsIn(tx, ['open'])).flatMap((round) => {
      const from = Math.max(after, round.opensAt);
      const today = calendar.instant(calendar.localDate(from), workingHours.from);
      const morning =
        today > from && calendar.isWorkingDay(calendar.localDate(from))
          ? today
          : calendar.tomorrowMorning(from);
      return morning < round.closesAt ? [morning] : [];
    });
    return mornings.length === 0 ? null : Math.min(...mornings);
  },
  async run(uow, _dueAt, progress) {
    const sendAt = uow.calendar.nextWorkingMoment(uow.now);
    return forEigOf(uow, await roundsIn(uow.tx, ['open']), progress, async (round, members) => {
      if (sendAt < round.closesAt) await invite(uow, round, members, sendAt);
    });
  },
});
