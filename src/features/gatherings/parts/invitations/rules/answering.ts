import type { Answer, Answered, Gathering } from '../../../../../community/gatherings/gathering.ts';

/** What a member may press. Whether "yes" gives her a seat, or a rank on the waiting list, is not hers to say. */
export type Wanted = 'yes' | 'maybe' | 'no';

export type Closed = { refused: 'gone' | 'cancelled' | 'started' };

/** `promoted` are those who waited, and now have a seat, in their order. */
export type Accepted = { kept: Answered; before: Answer | null; promoted: Answered[] };

/** Why a gathering takes no answers now; null when it does. */
export function whyClosed({ state, startsAt }: Pick<Gathering, 'state' | 'startsAt'>, now: number) {
  if (state === 'draft') return { refused: 'gone' } satisfies Closed;
  if (state === 'cancelled') return { refused: 'cancelled' } satisfies Closed;
  if (state === 'over' || now >= startsAt) return { refused: 'started' } satisfies Closed;
  return null;
}

/** Those who wait and for whom there is a seat, in their order; `capacity` null is without end. */
export function seatsGiven(capacity: number | null, answers: readonly Answered[]): Answered[] {
  const waiting = answers
    .filter(({ answer }) => answer === 'waiting')
    .sort((a, b) => a.position - b.position);
  const taken = answers.filter(({ answer }) => answer === 'yes').length;
  const free = capacity === null ? waiting.length : Math.max(0, capacity - taken);
  return waiting.slice(0, free).map((answered) => ({ ...answered, answer: 'yes' }));
}

/**
 * What becomes of an answer. Whoever wants to come goes to the end of the list, then the free seats are given
 * from its beginning: nobody overtakes, and nobody waits while a seat is free. To say yes again keeps one's
 * rank; to say anything else gives it up. A capacity that was lowered turns nobody away.
 */
export function decideAnswer(
  gathering: Pick<Gathering, 'state' | 'startsAt' | 'capacity'>,
  answers: readonly Answered[],
  memberId: string,
  wanted: Wanted,
  now: number,
): Closed | Accepted {
  const closed = whyClosed(gathering, now);
  if (closed) return closed;
  const own = answers.find((answered) => answered.memberId === memberId);
  const others = answers.filter((answered) => answered.memberId !== memberId);
  const last = Math.max(0, ...answers.map(({ position }) => position));
  const asked = askedFor(own, memberId, wanted, last + 1);
  const given = seatsGiven(gathering.capacity, [...others, asked]);
  return {
    kept: given.find((answered) => answered.memberId === memberId) ?? asked,
    before: own?.answer ?? null,
    promoted: given.filter((answered) => answered.memberId !== memberId),
  };
}

function askedFor(
  own: Answered | undefined,
  memberId: string,
  wanted: Wanted,
  nextPosition: number,
): Answered {
  if (wanted !== 'yes') return { memberId, answer: wanted, position: own?.position ?? nextPosition };
  if (own?.answer === 'yes' || own?.answer === 'waiting') return own;
  return { memberId, answer: 'waiting', position: nextPosition };
}

/** Her rank on the waiting list, from 1; null when she is not on it. */
export function rankOf(answers: readonly Answered[], memberId: string): number | null {
  const waiting = answers
    .filter(({ answer }) => answer === 'waiting')
    .sort((a, b) => a.position - b.position);
  const index = waiting.findIndex((answered) => answered.memberId === memberId);
  return index < 0 ? null : index + 1;
}
