import type { Tx } from '../database.ts';
import type { Log } from '../log.ts';
import type { SealedColumn } from '../reencrypt.ts';
import type { Secrets } from '../secrets.ts';

// What unsigned texts are, to those who write, keep, read and recover them.

/** What unsigned texts are about: of a kind (their table), one round, one gathering. */
export type Topic = { kind: string; topic: string };

/** What arrived from a platform, by the identifier under which it may be delivered again. */
export type EventId = { platform: string; id: string };

/** Who writes a text, and the event that brought it: forgotten together once the text is there. */
export type Author = { member: { id: string }; event: EventId };

/** What recording needs of what one works with. */
export type RecordingWork = {
  tx: Tx;
  now: number;
  secrets: Pick<Secrets, 'seal' | 'open' | 'keyIds'>;
  log: Pick<Log, 'info' | 'warn' | 'error'>;
  afterCommit(then: () => Promise<void> | void): void;
  endCommit(): void;
  forgetOrder(): void;
};

/**
 * Keeps the texts of topics that are open, in two steps, so that no transaction has both a text and its author. The
 * first says, in the caller's transaction, that she wrote one; the second keeps it, once that is on disk. Where they
 * are kept is the engine's: in files beside SQLite (`files-recording.ts`), in a table of PostgreSQL that is written
 * whole each time (`table-recording.ts`). Neither holds an order, a time, or anything of who wrote what.
 */
export type Recording = {
  /** Makes room for as many people as may write on a topic, once it is open on disk. */
  open(uow: RecordingWork, topic: Topic, people: number): void;
  add(uow: RecordingWork, topic: Topic, by: Author, text: string): Promise<void>;
  /** All that was committed of a topic, in no order. */
  texts(uow: RecordingWork, topic: Topic): Promise<string[]>;
  /**
   * Opens some of a topic that is about to be closed, so that its closing is short: those, and whether there are more;
   * null where nothing can be opened ahead.
   */
  openAhead(
    uow: RecordingWork,
    topic: Topic,
    max: number,
  ): Promise<{ texts: string[]; more: boolean } | null>;
  /** The topic is closed: what is kept of it here goes with this transaction. */
  forget(uow: RecordingWork, topic: Topic): Promise<void>;
  /** Seals open topics' texts again where some are under a former secret, until `max`; tells how many. */
  reencrypt(uow: RecordingWork, kind: string, max: number): Promise<number>;
  /**
   * Puts what is kept and the database in agreement: at each start, and after a text could neither be kept nor
   * undone. Whose text is not there may write again.
   */
  recover<UnitOfWork extends UnsignedWork>(
    uow: UnitOfWork,
    kinds: readonly Recoverable<UnitOfWork>[],
    forget: ForgetEvent,
  ): Promise<void>;
  /** Whether something could not be kept, nor undone: it is looked after at the next beat. */
  readonly isUnsettled: boolean;
};

export type RecordingOptions = {
  transact<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  log: Pick<Log, 'error'>;
  /** Undoes, in a transaction of its own, that a member wrote something that could not be kept. */
  undo(topic: Topic, token: string, memberId: string): Promise<void>;
};

/** What unsigned texts need of what one works with: a transaction, the secrets, and what records them meanwhile. */
export type UnsignedWork = {
  tx: Tx;
  now: number;
  secrets: Secrets;
  recording: Recording;
  log: Pick<Log, 'info' | 'warn' | 'error'>;
  endCommit(): void;
  forgetOrder(): void;
  afterCommit(then: () => Promise<void> | void): void;
};

/**
 * A kind of unsigned texts: the table that keeps them once their topic is closed (`id`, the topic's column,
 * `sealed`, without row numbers), and where the topics that are open stand, by the states of their rows.
 */
export type UnsignedKind = {
  table: string;
  topic: string;
  open: { table: string; column: string; states: readonly string[] };
};

/**
 * Texts that nobody signs, of one kind: the only way in which such are written and read. While their topic is
 * open they are in the intake; at its closing they are written into their table together, in an order drawn by
 * lot. Neither place, nor anything else that is kept, tells in which order they came, or from whom.
 */
export type UnsignedTexts<Text> = {
  kind: UnsignedKind;
  column: SealedColumn;
  /** Makes room for as many people as may write on a topic, once it is open on disk. */
  open(uow: UnsignedWork, topic: string, people: number): void;
  /** Takes what a member wrote; it is kept once the transaction that says that she did is committed. */
  add(context: UnsignedWork & Author, topic: string, text: Text): Promise<void>;
  /** All texts of a topic, open or closed, in no order. */
  all(uow: UnsignedWork, topic: string): Promise<Text[]>;
  /**
   * Opens some texts of a topic that is about to be closed, and seals them for their table, so that its closing is short;
   * whether there are more. Nothing of it is written before it is closed.
   */
  openAhead(uow: UnsignedWork, topic: string): Promise<boolean>;
  /** Closes a topic: its texts, all of which `decide` is shown, are kept, in an order drawn by lot, or erased. */
  close(
    uow: UnsignedWork,
    topic: string,
    decide: (texts: readonly Text[]) => Promise<'keep' | 'erase'>,
  ): Promise<void>;
  /** Writes texts of a topic that is over, in an order drawn by lot. */
  write(uow: Pick<UnsignedWork, 'tx' | 'secrets'>, topic: string, texts: readonly Text[]): Promise<void>;
  /** Erases the texts of a topic that is over; tells whether there were any. */
  erase(uow: Pick<UnsignedWork, 'tx'>, topic: string): Promise<boolean>;
  /** The keys of the texts of a topic that is over, in their own order, which was drawn by lot. */
  keys(tx: Tx, topic: string): Promise<string[]>;
  /** The topic of a text, by its key; null when it is gone. */
  topicOf(tx: Tx, key: string): Promise<string | null>;
  /** One text of a topic that is over, by its key; null when it is gone. */
  read(uow: Pick<UnsignedWork, 'tx' | 'secrets'>, key: string): Promise<Text | null>;
  /** Writes anew, under the newest secret and under other keys, whole topics with texts under a former one. */
  reencrypt(uow: UnsignedWork, max: number): Promise<number>;
};

/** One kind, and what is to be done when texts of it were not kept. */
export type Recoverable<UnitOfWork> = {
  // biome-ignore lint/suspicious/noExplicitAny: each kind has texts of its own, which are only moved here
  texts: UnsignedTexts<any>;
  /**
   * What these members wrote on a topic was not kept, of all who did so when there are none: they may write
   * again. Tells how many may.
   */
  lost(work: UnitOfWork, topic: string, memberIds: readonly string[] | null): Promise<number>;
};

/**
 * Takes back that an event was processed. What it brought was not kept: delivered again by its platform, or sent
 * again from the window that still stands, it is to be taken, and not for a repetition.
 */
export type ForgetEvent = (tx: Tx, event: EventId) => Promise<void>;
