import type { Answer, Gathering } from '../../../../../community/gatherings/gathering.ts';

/** One who may have come: what she had answered, and what was noted; null where there is nothing. */
export type Person = { id: string; answer: Answer | null; came: boolean | null };

/** Whether attendance can be noted: from the beginning on, of what was not given up. */
export const canBeNoted = (
  { state, startsAt }: Pick<Gathering, 'state' | 'startsAt'>,
  now: number,
): boolean => state === 'over' || ((state === 'announced' || state === 'planned') && startsAt <= now);

/** Whether she stands in the list in which attendance is noted. */
export const isExpected = ({ answer, came }: Pick<Person, 'answer' | 'came'>): boolean =>
  came !== null || answer === 'yes' || answer === 'maybe';

/** Those whom "everybody came" takes as present: whatever was noted of somebody stays. */
export const takenAsPresent = (people: readonly Person[]): string[] =>
  people.filter(({ answer, came }) => answer === 'yes' && came === null).map(({ id }) => id);

/** Whether she is thanked: she came, or said that she would and nobody noted that she did not. */
export const isThanked = ({ answer, came }: Pick<Person, 'answer' | 'came'>): boolean =>
  came ?? answer === 'yes';

/** Whether she may say how it was; who had said "maybe" may have come. */
export const mayGiveFeedback = ({ answer, came }: Pick<Person, 'answer' | 'came'>): boolean =>
  came ?? (answer === 'yes' || answer === 'maybe');

/**
 * How many came, as noted, null when nothing was; and how many had said yes. `erased` came, and left. `asSaid`:
 * those who had said yes are noted as present, and nobody else is noted, as one press does, and undoes.
 */
export type Attendance = { came: number | null; absent: number; yes: number; asSaid: boolean };

export function countAttendance(people: readonly Person[], erased = 0): Attendance {
  const came = people.filter((person) => person.came === true).length + erased;
  const absent = people.filter((person) => person.came === false).length;
  return {
    came: came + absent === 0 ? null : came,
    absent,
    yes: people.filter(({ answer }) => answer === 'yes').length,
    asSaid:
      erased === 0 &&
      came > 0 &&
      people.every((person) => (person.answer === 'yes' ? person.came === true : person.came === null)),
  };
}

/** What is noted of somebody. */
export type Mark = 'came' | 'absent';

/** Of whom this is not noted yet. */
export const isMarkable =
  (mark: Mark) =>
  ({ came }: { came: boolean | null }): boolean =>
    came !== (mark === 'came');
