import type { Tx } from '../database.ts';

/**
 * Something that happens at due times. `run` writes rows and outbox entries only; its effects and the mark
 * that it ran are one transaction, unique on (job, due time).
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
  run(uow: UnitOfWork, dueAt: number): Promise<void>;
  /**
   * After downtime: an occurrence that is late by at most `withinMs` runs once; an older one is skipped, and
   * said so in the log. Of several missed, only the last can run: a burst never happens.
   */
  catchUp: { withinMs: number };
  /** The level at which it is logged that it ran: info, unless it is nobody's news. */
  logLevel?: 'debug';
};
