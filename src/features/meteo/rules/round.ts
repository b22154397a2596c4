/** One edition of the météo. Once opened it keeps its own times (epoch milliseconds), whatever the calendar. */
export type Round = {
  id: string;
  number: number;
  key: string;
  opensAt: number;
  remindAts: number[];
  closesAt: number;
  digestAt: number;
  state: 'open' | 'closed' | 'digested';
};

export type Status = 'invited' | 'answered' | 'skipped';

/** Where a member stands in a round; `status` is null when she was never invited (away, or new). */
export type Participation = { status: Status | null; hasSigned: boolean };

/** A round takes answers until its closing time, even when the closing itself is late. */
export const takesAnswers = (round: Round, now: number): boolean =>
  round.state === 'open' && now < round.closesAt;

/**
 * What becomes of somebody who wants to answer: she writes, changes her signed answer, or is told why not.
 * An unsigned answer leads back to no one, so it can be neither changed nor doubled.
 */
export type Attempt = 'write' | 'edit' | 'signed-already' | 'unsigned-already';

export function decideAttempt(participation: Participation, signing: boolean): Attempt {
  if (participation.hasSigned) return signing ? 'edit' : 'signed-already';
  return participation.status === 'answered' ? 'unsigned-already' : 'write';
}

/** What becomes of "later": a time at which she is asked again, once a round, or why not. */
export type Snooze = { until: number } | { refused: 'past-closing' | 'nudged-already' };

export function decideSnooze(round: Round, nudgedBefore: boolean, tomorrowMorning: number): Snooze {
  if (tomorrowMorning >= round.closesAt) return { refused: 'past-closing' };
  return nudgedBefore ? { refused: 'nudged-already' } : { until: tomorrowMorning };
}

/** Nobody is written to again within this time: an invitation or a nudge of the morning is reminder enough. */
const QUIET_MS = 3 * 60 * 60_000;

export type Invitation = {
  memberId: string;
  status: Status;
  askedAt: number | null;
  snoozedUntil: number | null;
  nudged: boolean;
};

/** Whether a reminder goes to her now: she has not answered, skipped or snoozed, and was not just asked. */
export const mayRemind = ({ status, askedAt, snoozedUntil }: Invitation, now: number): boolean =>
  status === 'invited' &&
  (snoozedUntil === null || snoozedUntil <= now) &&
  (askedAt === null || now - askedAt >= QUIET_MS);
