import { randomUUID } from 'node:crypto';
import type { Message } from '../../../../../chat/message.ts';
import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import { updateMessages, writeTo } from '../../../../../community/feature/messages/messaging.ts';
import { formatOf } from '../../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import { gatheringById } from '../../../../../community/gatherings/store.ts';
import { awayOn } from '../../../../../community/members/absences.ts';
import type { Member } from '../../../../../community/members/member.ts';
import { memberById } from '../../../../../community/members/members.ts';
import { viewContextFor } from '../../../locales/follow-up.ts';
import { ratingsOf } from '../../seminar/load.ts';
import { isCoach } from '../access.ts';
import { type Comer, loadComers } from '../load/attendance.ts';
import { isThanked, mayGiveFeedback } from '../rules/attendance.ts';
import { forgetGivers, giversOf } from '../store/feedback-givers.ts';
import { type Followup, followupOf } from '../store/followups.ts';
import { materialsOf } from '../store/materials.ts';
import { type FeedbackAsked, thanksMessage } from '../views/thanks.ts';

const thanksKey = (gatheringId: string, memberId: string): string =>
  `afterwards/${gatheringId}/thanks/${memberId}/dm`;

/** Those who may give feedback: those who came, but for coaches, who read it. */
export const mayGive = (comer: Pick<Comer, 'answer' | 'came'> & { member: Pick<Member, 'roles'> }): boolean =>
  mayGiveFeedback(comer) && !isCoach(comer.member);

/** Whether so few came that what they say would be erased unread: then nothing is asked of them. */
export const tooFewToAsk = (uow: UnitOfWork, comers: readonly Comer[]): boolean =>
  comers.filter(mayGive).length < uow.programme.meteo.thresholds.unsigned;

async function thanksFor(
  uow: UnitOfWork,
  gathering: Gathering,
  feedback: (memberId: string) => FeedbackAsked,
): Promise<(member: Member) => Message> {
  const materials = await materialsOf(uow.tx, gathering.id);
  const followup = await followupOf(uow.tx, gathering.id);
  const format = formatOf(uow.programme, gathering.format);
  const { isOpen } = await ratingsOf(uow, gathering.id);
  return (member) => ({
    ...thanksMessage(viewContextFor(uow, member), {
      gathering,
      makingUse: format?.makingUse[member.locale] ?? null,
      materials,
      feedback: feedback(member.id),
      bySequence: isOpen,
      visit: format?.visit === true,
    }),
    // Once no feedback is taken any more, what follows is asked for by command.
    ...(followup ? { until: followup.closesAt } : {}),
  });
}

/** Thanks those who came and are here, coaches apart: how to make use of it, and a minute of feedback. */
export async function sendThanks(
  uow: UnitOfWork,
  gathering: Gathering,
  followup: Followup,
  sendAt: number,
): Promise<void> {
  const comers = await loadComers(uow, gathering);
  const away = await awayOn(uow.tx, uow.calendar.localDate(sendAt));
  const givers = await giversOf(uow.tx, gathering.id);
  const isAsked = sendAt < followup.closesAt && !tooFewToAsk(uow, comers);
  const open: FeedbackAsked = isAsked ? { until: followup.closesAt } : 'none';
  const thanked = comers
    .filter((comer) => isThanked(comer) && !isCoach(comer.member) && comer.member.active)
    .filter(({ id }) => !away.has(id))
    .map(({ member }) => member);
  await writeTo(uow, thanked, {
    kind: 'gatherings/feedback',
    expiresAt: followup.closesAt,
    key: ({ id }) => thanksKey(gathering.id, id),
    message: await thanksFor(uow, gathering, (id) => (givers.has(id) ? 'given' : open)),
    batch: `afterwards/${gathering.id}/thanks`,
    notBefore: sendAt,
  });
}

/** Takes the button of feedback away, where it is spent: from one who gave hers, or from all who did not. */
export async function expireThanks(
  uow: UnitOfWork,
  gathering: Gathering,
  members: readonly Member[],
  feedback: 'given' | 'closed',
): Promise<void> {
  const message = await thanksFor(uow, gathering, () => feedback);
  for (const member of members)
    await updateMessages(uow, thanksKey(gathering.id, member.id), editionOf(feedback), () => message(member));
}

/** Who gave hers may be asked again: then it is given, and said, another time. */
const editionOf = (feedback: 'given' | 'closed'): string =>
  feedback === 'closed' ? feedback : `${feedback}/${randomUUID()}`;

/**
 * Feedback on a gathering was not kept: these members', or, when there are none, that of all who gave some. They
 * may give it again; their thanks have the button again.
 * @returns how many
 */
export async function askAgain(
  uow: UnitOfWork,
  gatheringId: string,
  memberIds: readonly string[] | null,
): Promise<number> {
  const { tx, now } = uow;
  const gathering = await gatheringById(tx, gatheringId);
  const followup = await followupOf(tx, gatheringId);
  if (!gathering || !followup) return 0;
  const givers = await giversOf(tx, gatheringId);
  const again = [...givers].filter((id) => memberIds === null || memberIds.includes(id));
  await forgetGivers(tx, gatheringId, again);
  if (now < followup.closesAt) {
    const message = await thanksFor(uow, gathering, () => ({ until: followup.closesAt }));
    for (const id of again) {
      const member = await memberById(tx, id);
      const edition = `again/${randomUUID()}`;
      if (member) await updateMessages(uow, thanksKey(gatheringId, id), edition, () => message(member));
    }
  }
  return again.length;
}

/** At closing: those whose thanks still offer what can no longer be given. */
export async function expireAllThanks(uow: UnitOfWork, gathering: Gathering): Promise<void> {
  const comers = await loadComers(uow, gathering);
  if (tooFewToAsk(uow, comers)) return;
  const givers = await giversOf(uow.tx, gathering.id);
  const left = comers.filter((comer) => mayGive(comer) && !givers.has(comer.id)).map(({ member }) => member);
  await expireThanks(uow, gathering, left, 'closed');
}
