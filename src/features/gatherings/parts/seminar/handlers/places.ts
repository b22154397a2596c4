import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import { writeTo } from '../../../../../community/feature/messages/messaging.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { Sequence } from '../../../../../community/gatherings/sequence.ts';
import { sequencesOf } from '../../../../../community/gatherings/sequences.ts';
import type { Member } from '../../../../../community/members/member.ts';
import { memberById } from '../../../../../community/members/members.ts';
import { viewContextFor } from '../../../locales/seminar.ts';
import { rankOf, whyClosed } from '../../invitations/rules/answering.ts';
import { stillPlaced } from '../contributions/still-true.ts';
import type { Choice } from '../rules/choosing.ts';
import { decideChoice, placesGiven } from '../rules/choosing.ts';
import { choicesBy, choicesOf, removeChoice, saveChoice } from '../store/choices.ts';
import { promotedMessage } from '../views/changes.ts';

/** Hears who has a place now, in the place of the message that tells her. */
type Promoted = (member: Member, sequence: Sequence) => void;

/** What she has of a sequence: a place, a rank on its waiting list (from 1), or nothing. */
export type Own = { answer: Choice['answer'] | null; rank: number | null };

const choicesFor = async ({ tx }: UnitOfWork, { id }: Sequence): Promise<Choice[]> =>
  (await choicesOf(tx, [id])).get(id) ?? [];

export async function ownChoice(uow: UnitOfWork, sequence: Sequence, memberId: string): Promise<Own> {
  const choices = await choicesFor(uow, sequence);
  const answer = choices.find((choice) => choice.memberId === memberId)?.answer ?? null;
  return { answer, rank: rankOf(choices, memberId) };
}

/** Takes a place, or a rank on the waiting list; or gives it up, and the place goes to who waits first. */
export async function choose(
  uow: UnitOfWork,
  gathering: Gathering,
  sequence: Sequence,
  { member, wanted }: { member: Member; wanted: 'yes' | 'no' },
): Promise<Own | { refused: 'gone' | 'cancelled' | 'started' }> {
  const choices = await choicesFor(uow, sequence);
  const asked = { memberId: member.id, wanted, now: uow.now };
  const decided = decideChoice(gathering, sequence, choices, asked);
  if ('refused' in decided) return decided;
  if (decided.kept) await saveChoice(uow.tx, decided.kept);
  else await removeChoice(uow.tx, sequence.id, member.id);
  for (const choice of decided.promoted) await promote(uow, gathering, sequence, choice);
  return ownChoice(uow, sequence, member.id);
}

async function promote(
  uow: UnitOfWork,
  gathering: Gathering,
  sequence: Sequence,
  choice: Choice,
  promoted?: Promoted,
): Promise<void> {
  await saveChoice(uow.tx, choice);
  const member = await memberById(uow.tx, choice.memberId);
  if (!member) return;
  if (promoted) return promoted(member, sequence);
  await writeTo(uow, [member], {
    kind: 'gatherings/seat',
    key: ({ id }) => `seminar/${sequence.id}/promoted/${id}/${choice.position}/${uow.now}`,
    still: (to) => stillPlaced(sequence, to),
    message: () => promotedMessage(viewContextFor(uow, member), gathering, sequence),
  });
}

/** Gives the places that are free to those who wait, as when there are more of them. */
export async function givePlaces(
  uow: UnitOfWork,
  gathering: Gathering,
  sequence: Sequence,
  promoted?: Promoted,
): Promise<void> {
  if (whyClosed({ state: gathering.state, startsAt: sequence.startsAt }, uow.now)) return;
  for (const choice of placesGiven(sequence, await choicesFor(uow, sequence)))
    await promote(uow, gathering, sequence, choice, promoted);
}

/** She comes to the seminar no more: what she chose of it, and has not begun, goes to those who wait. */
export async function releaseChoices(
  uow: UnitOfWork,
  gathering: Gathering,
  memberId: string,
  promoted?: Promoted,
): Promise<number> {
  const sequences = await sequencesOf(uow.tx, gathering.id);
  const chosen = await choicesBy(
    uow.tx,
    memberId,
    sequences.map(({ id }) => id),
  );
  const hers = new Set(chosen.map(({ sequenceId }) => sequenceId));
  const left = sequences.filter(({ id, startsAt }) => hers.has(id) && startsAt > uow.now);
  for (const sequence of left) {
    await removeChoice(uow.tx, sequence.id, memberId);
    await givePlaces(uow, gathering, sequence, promoted);
  }
  return left.length;
}
