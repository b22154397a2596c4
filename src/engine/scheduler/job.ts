import type { Tx } from '../database.ts';

/** How far a run has come that goes on in another transaction: its own words, read by nobody else. */
export type More = { more: string };

/** What a run gives: nothing when it is done, as most are at once. */
// biome-ignore lint/suspicious/noConfusingVoidType: what has nothing to say returns nothing
export type Ran = More | undefined | void;

/**
 * Something that happens at due times. `run` writes rows and outbox entries only; its effects and the mark
 * that it ran are one transaction, unique on (job, due time). One that would hold everybody else up for long does
 * a slice, and says what is left (`More`): that is written with the slice, and it is run again for the same
 * occurrence, with what it said, in a transaction of its own. Who calls meanwhile comes in between; a crash loses
 * what the last slice did, and no more.
 */
export type Job<UnitOfWork> = {
  id: string;
  /** What it does, in English, for `magellan jobs`. */
  about: string;
  /** What it is called in front of people, for the sandbox's "what is due next"; left out when it is not. */
  label?: { fr: string; en: string };
  /**
   * The first due time strictly after `after` (epoch milliseconds), null when there is none. It may read the
   * database: a due time that is no longer there, because its cause went, simply does not happen.
   */
  next(after: number, tx: Tx): Promise<number | null>;
  /** `progress` is what the slice before said, null for the first. */
  run(uow: UnitOfWork, dueAt: number, progress: string | null): Promise<Ran>;
  /**
   * After downtime: an occurrence that is late by at most `withinMs` runs once; an older one is skipped, and
   * said so in the log. Of several missed, only the last can run: a burst never happens.
   */
  catchUp: { withinMs: number };
  /** It goes through what is kept of promotions that are over as well: it erases, and writes to nobody. */
  ofAllPromotions?: boolean;
  /** The level at which it is logged that it ran: info, unless it is nobody's news. */
  logLevel?: 'debug';
};
