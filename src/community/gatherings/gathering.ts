/**
 * - `draft`: a coach is still writing it; nobody else knows;
 * - `planned`: it will take place, and will be announced at its lead time;
 * - `announced`: those it is for know;
 * - `cancelled`, `over`: nothing more is asked.
 */
export type GatheringState = 'draft' | 'planned' | 'announced' | 'cancelled' | 'over';

/** When members hear of a gathering; instants in epoch milliseconds. */
export type Milestones = { announceAt: number; prepareAt: number; remindAt: number; soonAt: number };

/**
 * A gathering of one format. `metier` is set when its audience is one métier; `nominalOn` is the day that the
 * format's rhythm names, null for one that was planned by hand; `capacity` null where nobody is turned away.
 * `sequence` counts the changes that those who come must hear of, as calendars do (RFC 5545).
 */
export type Gathering = Milestones & {
  id: string;
  format: string;
  metier: string | null;
  nominalOn: string | null;
  title: string;
  description: string | null;
  startsAt: number;
  endsAt: number;
  place: string | null;
  /** How to get there. */
  directions: string | null;
  link: string | null;
  speaker: string | null;
  capacity: number | null;
  state: GatheringState;
  authorId: string | null;
  sequence: number;
  changedAt: number;
};

/** `waiting` is on the waiting list: she would come if there were a seat. */
export type Answer = 'yes' | 'maybe' | 'no' | 'waiting';

/** One member's answer; `line` is her rank among those who answered, in the order of their first yes. */
export type Answered = { memberId: string; answer: Answer; line: number };

/** How many gave each answer. */
export type Counts = Record<Answer, number>;

/**
 * An event in the life of a gathering, handed to each feature’s `onGatheringEvent` in the same transaction.
 */
export type GatheringEvent =
  | { kind: 'planned'; gathering: Gathering }
  | { kind: 'changed'; gathering: Gathering; before: Gathering }
  /** `word` is what the coach says of it to those who know, when she says something. */
  | { kind: 'cancelled'; gathering: Gathering; before: Gathering; word?: string | null }
  | { kind: 'over'; gathering: Gathering }
  | {
      kind: 'answered';
      gathering: Gathering;
      memberId: string;
      answer: Answer | null;
      before: Answer | null;
    };

/** Whether it is, or will be, on the agendas: neither a draft nor cancelled. */
export const takesPlace = ({ state }: Pick<Gathering, 'state'>): boolean =>
  state === 'planned' || state === 'announced' || state === 'over';

/**
 * Whether a coach left a day of a rhythm out: a cancelled row that was never planned keeps it from being
 * proposed again. A gathering that was planned, then cancelled, counts at least one change.
 */
export const isSkippedDate = ({ state, sequence }: Pick<Gathering, 'state' | 'sequence'>): boolean =>
  state === 'cancelled' && sequence === 0;
