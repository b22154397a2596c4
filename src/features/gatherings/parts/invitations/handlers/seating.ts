import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import { writeTo } from '../../../../../community/feature/messages/messaging.ts';
import { answersTo, removeAnswer, saveAnswer } from '../../../../../community/gatherings/answers.ts';
import type { Answer, Answered, Gathering } from '../../../../../community/gatherings/gathering.ts';
import { gatheringById } from '../../../../../community/gatherings/store.ts';
import type { Member } from '../../../../../community/members/member.ts';
import { memberById } from '../../../../../community/members/members.ts';
import { viewContextFor } from '../../../locales/invitations.ts';
import { askEach, refreshAsked, refreshCounts, tellOthers } from '../notifications.ts';
import {
  type Accepted,
  type Closed,
  decideAnswer,
  rankOf,
  seatsGiven,
  type Wanted,
  whyClosed,
} from '../rules/answering.ts';
import { removeSpeaker } from '../store.ts';
import { promotedMessage } from '../views/answers.ts';

/** What was answered: her answer as it stands, and her rank on the waiting list. */
export type Seating = { answer: Answer; rank: number | null };
export type Outcome = Closed | Seating;

/** Keeps an answer, gives the seat that it frees, tells whoever hears of it, and brings the counts up to date. */
export async function answer(
  uow: UnitOfWork,
  gathering: Gathering,
  member: Member,
  wanted: Wanted,
): Promise<Outcome> {
  const { tx, now } = uow;
  const answers = await answersTo(tx, gathering.id);
  const decision = decideAnswer(gathering, answers, member.id, wanted, now);
  if ('refused' in decision) return decision;
  const { kept, before, promoted } = decision;
  if (kept.answer !== before) await keep(uow, gathering, decision);
  if (kept.answer === 'no') await removeSpeaker(tx, gathering.id, member.id);
  for (const given of promoted) await promote(uow, gathering, given);
  if (kept.answer !== before || promoted.length > 0) await refreshCounts(uow, gathering);
  const rest = answers.filter(({ memberId }) => memberId !== member.id);
  return { answer: kept.answer, rank: rankOf([...rest, kept], member.id) };
}

async function keep(uow: UnitOfWork, gathering: Gathering, { kept, before }: Accepted): Promise<void> {
  await saveAnswer(uow.tx, gathering.id, kept);
  await publishAnswer(uow, gathering, kept.memberId, kept.answer, before);
}

const publishAnswer = (
  uow: UnitOfWork,
  gathering: Gathering,
  memberId: string,
  given: Answer | null,
  before: Answer | null,
): Promise<void> =>
  uow.contributions.onGatheringEvent(uow, { kind: 'answered', gathering, memberId, answer: given, before });

/** Hears who has a seat now, in the place of the message that tells her. */
type Promoted = (member: Member) => void;

/** Gives a seat to who waited, and tells her; she waits no longer, so it happens once. */
async function promote(
  uow: UnitOfWork,
  gathering: Gathering,
  given: Answered,
  promoted?: Promoted,
): Promise<void> {
  await keep(uow, gathering, { kept: given, before: 'waiting', promoted: [] });
  const member = await memberById(uow.tx, given.memberId);
  if (!member) return;
  await refreshAsked(uow, gathering, member);
  if (promoted) return promoted(member);
  await writeTo(uow, [member], {
    kind: 'gatherings/seat',
    // Whoever gives her seat up, and waits again, has another line.
    key: ({ id }) => `gatherings/${gathering.id}/promoted/${id}/${given.position}/${uow.now}`,
    message: () => promotedMessage(viewContextFor(uow, member), gathering),
  });
}

/** Gives the seats that are free to those who wait, as when there are more of them. */
export async function giveFreeSeats(
  uow: UnitOfWork,
  gathering: Gathering,
  promoted?: Promoted,
): Promise<void> {
  if (whyClosed(gathering, uow.now)) return;
  const given = seatsGiven(gathering.capacity, await answersTo(uow.tx, gathering.id));
  for (const each of given) await promote(uow, gathering, each, promoted);
  if (given.length > 0) await refreshCounts(uow, gathering);
}

/** Takes somebody off the list of a gathering that is to come, and gives her seat away. */
export async function vacate(
  uow: UnitOfWork,
  left: { gatheringId: string; memberId: string; answer: Answer },
  promoted?: Promoted,
): Promise<void> {
  const gathering = await gatheringById(uow.tx, left.gatheringId);
  if (!gathering) return;
  await removeAnswer(uow.tx, left.gatheringId, left.memberId);
  await removeSpeaker(uow.tx, left.gatheringId, left.memberId);
  if (whyClosed(gathering, uow.now)) return;
  await publishAnswer(uow, gathering, left.memberId, null, left.answer);
  await giveFreeSeats(uow, gathering, promoted);
  await refreshCounts(uow, gathering);
}

/** Whoever it is no longer for gives her seat, and is told. */
export const letOthersGo = (uow: UnitOfWork, gathering: Gathering): Promise<void> =>
  tellOthers(uow, gathering, ({ memberId, answer }) =>
    vacate(uow, { gatheringId: gathering.id, memberId, answer }),
  );

/** After people have changed: those it is no longer for go, and those it has come to be for are asked. */
export async function followPeople(uow: UnitOfWork, gathering: Gathering): Promise<void> {
  await letOthersGo(uow, gathering);
  await askEach(uow, gathering);
}
