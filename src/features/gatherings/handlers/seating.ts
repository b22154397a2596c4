import type { Work } from '../../../community/feature/feature.ts';
import { writeTo } from '../../../community/feature/messaging.ts';
import { answersTo, keepAnswer, removeAnswer } from '../../../community/gatherings/answers.ts';
import type { Answer, Answered, Gathering } from '../../../community/gatherings/gathering.ts';
import { gatheringById } from '../../../community/gatherings/store.ts';
import type { Member } from '../../../community/members/member.ts';
import { memberById } from '../../../community/members/members.ts';
import { voiceFor } from '../locales/index.ts';
import { refreshAsked, refreshCounts } from '../notifications.ts';
import {
  type Closed,
  decideAnswer,
  type Kept,
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
  work: Work,
  gathering: Gathering,
  member: Member,
  wanted: Wanted,
): Promise<Outcome> {
  const { tx, now } = work;
  const answers = await answersTo(tx, gathering.id);
  const decision = decideAnswer(gathering, answers, member.id, wanted, now);
  if ('refused' in decision) return decision;
  const { kept, before, promoted } = decision;
  if (kept.answer !== before) await keep(work, gathering, decision);
  if (kept.answer === 'no') await removeSpeaker(tx, gathering.id, member.id);
  for (const given of promoted) await promote(work, gathering, given);
  if (kept.answer !== before || promoted.length > 0) await refreshCounts(work, gathering);
  const rest = answers.filter(({ memberId }) => memberId !== member.id);
  return { answer: kept.answer, rank: rankOf([...rest, kept], member.id) };
}

async function keep(work: Work, gathering: Gathering, { kept, before }: Kept): Promise<void> {
  await keepAnswer(work.tx, gathering.id, kept);
  await heard(work, gathering, kept.memberId, kept.answer, before);
}

const heard = (
  work: Work,
  gathering: Gathering,
  memberId: string,
  given: Answer | null,
  before: Answer | null,
): Promise<void> =>
  work.contributions.gathering(work, { kind: 'answered', gathering, memberId, answer: given, before });

/** Hears who has a seat now, in the place of the message that tells her. */
type Promoted = (member: Member) => void;

/** Gives a seat to who waited, and tells her; she waits no longer, so it happens once. */
async function promote(
  work: Work,
  gathering: Gathering,
  given: Answered,
  promoted?: Promoted,
): Promise<void> {
  await keep(work, gathering, { kept: given, before: 'waiting', promoted: [] });
  const member = await memberById(work.tx, given.memberId);
  if (!member) return;
  await refreshAsked(work, gathering, member);
  if (promoted) return promoted(member);
  await writeTo(work, [member], {
    // Whoever gives her seat up, and waits again, has another line.
    key: ({ id }) => `gatherings/${gathering.id}/promoted/${id}/${given.line}/${work.now}`,
    message: () => promotedMessage(voiceFor(work, member), gathering),
  });
}

/** Gives the seats that are free to those who wait, as when there are more of them. */
export async function giveFreeSeats(work: Work, gathering: Gathering, promoted?: Promoted): Promise<void> {
  if (whyClosed(gathering, work.now)) return;
  const given = seatsGiven(gathering.capacity, await answersTo(work.tx, gathering.id));
  for (const each of given) await promote(work, gathering, each, promoted);
  if (given.length > 0) await refreshCounts(work, gathering);
}

/** Takes somebody off the list of a gathering that is to come, and gives her seat away. */
export async function vacate(
  work: Work,
  left: { gatheringId: string; memberId: string; answer: Answer },
  promoted?: Promoted,
): Promise<void> {
  const gathering = await gatheringById(work.tx, left.gatheringId);
  if (!gathering) return;
  await removeAnswer(work.tx, left.gatheringId, left.memberId);
  await removeSpeaker(work.tx, left.gatheringId, left.memberId);
  if (whyClosed(gathering, work.now)) return;
  await heard(work, gathering, left.memberId, null, left.answer);
  await giveFreeSeats(work, gathering, promoted);
  await refreshCounts(work, gathering);
}
