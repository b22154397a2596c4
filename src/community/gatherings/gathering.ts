/** Told in `lifecycle/states.ts`. */
export type GatheringState = 'draft' | 'planned' | 'announced' | 'cancelled' | 'over';

/** When members hear of a gathering; instants in epoch milliseconds. */
export type Milestones = { announceAt: number; prepareAt: number; remindAt: number; startingSoonAt: number };

/**
 * A gathering of one format. `metier` is set when its audience is one métier; `nominalOn` is the day that the
 * format's rhythm names, null for one that was planned by hand; `capacity` null where nobody is turned away.
 * `sequence` counts the changes that those who come must hear of, as calendars do (RFC 5545).
 */
export type Gathering = Milestones & {
  id: string;
  format: string;
  metier: string | null;
  /** The roles and métiers that it is for in place of its format's (see `aim`); null when it is for those. */
  audience: string | null;
  /** The défi that it is for, when it is for one alone. */
  defi: string | null;
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
  /** When it was last announced; null when it never was. What was cancelled and restored is announced anew. */
  announcedAt: number | null;
  authorId: string | null;
  sequence: number;
  changedAt: number;
};

/** `waiting` is on the waiting list: she would come if there were a seat. */
export type Answer = 'yes' | 'maybe' | 'no' | 'waiting';

/** One member's answer; `position` is her rank among those who answered, in the order of their first yes. */
export type Answered = { memberId: string; answer: Answer; position: number };

/** How many gave each answer. */
export type Counts = Record<Answer, number>;

/**
 * An event in the life of a gathering, handed to each feature’s `onGatheringEvent` in the same transaction, once
 * it is saved. Nobody but the lifecycle writes the gathering: what a feature is given is what is there.
 */
export type GatheringEvent =
  | { kind: 'planned'; gathering: Gathering }
  /** Its lead time has come; after what made it so, when it came late. */
  | { kind: 'announced'; gathering: Gathering }
  | { kind: 'changed'; gathering: Gathering; before: Gathering }
  /** `word` is what the coach says of it to those who know, when she says something. */
  | { kind: 'cancelled'; gathering: Gathering; before: Gathering; word?: string | null }
  /** It was cancelled, and will take place after all. */
  | { kind: 'restored'; gathering: Gathering }
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

/** A day that a format's rhythm names, for everybody (`metier` null) or for one métier. */
export type RhythmDate = { format: string; metier: string | null; nominalOn: string };
