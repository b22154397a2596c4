import { overlaps, type Slot } from '../../../../../community/feature/slot.ts';
import type { Answered, Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { Sequence } from '../../../../../community/gatherings/sequence.ts';
import { decideAnswer, seatsGiven } from '../../invitations/rules/answering.ts';

/** One of the few places of a sequence; `waiting`: she would be there if there were one. */
export type Choice = { sequenceId: string; memberId: string; answer: 'yes' | 'waiting'; position: number };

type Closed = { refused: 'gone' | 'cancelled' | 'started' };
type Decided = { kept: Choice | null; promoted: Choice[] };

/** A place of a sequence is one of a gathering that begins when the sequence does. */
const asGathering = (gathering: Pick<Gathering, 'state'>, { startsAt, capacity }: Sequence) => ({
  state: gathering.state,
  startsAt,
  capacity,
});

const choiceFrom = (sequenceId: string, { memberId, answer, position }: Answered): Choice | null =>
  answer === 'yes' || answer === 'waiting' ? { sequenceId, memberId, answer, position } : null;

const choicesFrom = (sequenceId: string, all: readonly Answered[]): Choice[] =>
  all.flatMap((answered) => choiceFrom(sequenceId, answered) ?? []);

/** What becomes of a choice, and who has the place that it frees: by the rule of a gathering's own seats. */
export function decideChoice(
  gathering: Pick<Gathering, 'state'>,
  sequence: Sequence,
  choices: readonly Choice[],
  { memberId, wanted, now }: { memberId: string; wanted: 'yes' | 'no'; now: number },
): Closed | Decided {
  const decided = decideAnswer(asGathering(gathering, sequence), choices, memberId, wanted, now);
  if ('refused' in decided) return decided;
  return {
    kept: choiceFrom(sequence.id, decided.kept),
    promoted: choicesFrom(sequence.id, decided.promoted),
  };
}

/** Those who wait and for whom there is a place, in their order. */
export const placesGiven = (sequence: Sequence, choices: readonly Choice[]): Choice[] =>
  choicesFrom(sequence.id, seatsGiven(sequence.capacity, choices));

/** What of these takes place at the same time. */
export const atTheSameTime = <Other extends Slot & { id: string }>(
  sequence: Slot & { id: string },
  others: readonly Other[],
): Other[] => others.filter((other) => other.id !== sequence.id && overlaps(other, sequence));
