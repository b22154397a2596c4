import type { Answer } from '../../chat/answer.ts';
import type { Markdown } from '../../chat/markdown.ts';
import type { Block, Fact, Message, PressButton } from '../../chat/message.ts';
import type { Clock } from '../../engine/clock.ts';
import type { StillCurrent, Tx } from '../../engine/database.ts';
import type { Log } from '../../engine/log.ts';
import type { NewEntry } from '../../engine/outbox/entry.ts';
import type { Address } from '../../engine/platform.ts';
import type { Secrets } from '../../engine/secrets.ts';
import type { EventId, UnsignedWork } from '../../engine/unsigned/unsigned.ts';
import type { Gathering, GatheringEvent } from '../gatherings/gathering.ts';
import type { Departure, DepartureEffect } from '../members/departures/departure.ts';
import type { Member } from '../members/member.ts';
import type { Calendar, Clocks } from '../programme/calendar.ts';
import type { Programme } from '../programme/programme.ts';
import type { AgendaEntry, Range } from './agenda.ts';
import type { Need } from './need.ts';

/*
 * Terminology (docs/glossary.md has the rest).
 * - A feature answers commands, presses and forms, runs jobs, and contributes to other features.
 * - The dispatcher routes what arrives (`Incoming`) to a handler; what was processed once is not processed again.
 * - AppContext: what every feature can reach. UnitOfWork: the same at one instant, in one transaction, with the
 *   outbox. ActorContext: a unit of work on behalf of a member; CommandContext, PressContext and SubmitContext
 *   add what she typed, pressed or submitted. ViewContext (each feature's own): what a view needs of its reader.
 * - A handler returns an Answer; what is for later or for others goes through the outbox.
 */

/** What every feature can reach: the application context, made once at start. */
export type AppContext = {
  clock: Clock;
  programme: Programme;
  /** Its clocks alone: which days are worked is told in a transaction. */
  calendar: Clocks;
  /** The promotion's days, those that were added in the chat included, as a transaction sees them. */
  calendarIn(tx: Tx): Promise<Calendar>;
  /** The programme with the formats that were made in the chat, as a transaction sees them. */
  programmeIn(tx: Tx): Promise<Programme>;
  secrets: Secrets;
  log: Log;
  /**
   * What the addresses that Magellan gives to people begin with, without a slash at the end; null when people
   * cannot reach it over HTTP.
   */
  peopleUrl: string | null;
  /** What the features say of one member, together. */
  contributions: Contributions;
};

/**
 * A unit of work: the application context at one instant, in one transaction, with the outbox to write to.
 */
export type UnitOfWork = Omit<AppContext, 'calendar' | 'calendarIn' | 'programmeIn'> &
  Pick<UnsignedWork, 'recording'> & {
    /** The promotion's days, those that were added in the chat included, as this transaction sees them. */
    calendar: Calendar;
    tx: Tx;
    now: number;
    /** Puts an entry in the outbox, in the same transaction; a key that is already there changes nothing. */
    enqueue(entry: NewEntry): Promise<void>;
    /** The same for many at once, in order: what a large sending costs, everybody waits for. */
    enqueueAll(entries: readonly NewEntry[]): Promise<void>;
    /** Withdraws an entry that has not left yet; no effect on one that has. */
    withdraw(key: string): Promise<void>;
    /** The channel of the promotion, of the coaches, of a métier that has one, or one by its name, on each platform. */
    channels(name: 'promotion' | 'coaches' | { metier: string } | { channel: string }): Address[];
    /**
     * Once this is committed, nothing in the write-ahead log tells the order in which it was written, nor what was
     * there before; what is registered to run after it (`afterCommit`) runs once the log is empty, unless somebody
     * has the database open for reading.
     */
    forgetOrder(): void;
    /** Nothing of other calls follows in the commit that this may share with them. */
    endCommit(): void;
    /** Once this is on disk, the chats are asked soon whose the addresses are that no account is linked to. */
    seekAccounts(): void;
    /**
     * Runs what only reads, and gives with it whether a later transaction would read the same; not what this one read
     * before, nor what follows from the clock.
     */
    noting<Result>(read: () => Promise<Result>): Promise<{ gave: Result; isCurrent: StillCurrent }>;
    /** Runs something once this is on disk, before the answer leaves; never, when it is undone. */
    afterCommit(then: () => Promise<void> | void): void;
  };

/**
 * The context of a handler: a unit of work, and the member who acts (identified, authorised, not seen
 * before).
 */
export type ActorContext = UnitOfWork & { member: Member };

export type CommandContext = ActorContext & { args: string };
/** With the event that brought it: what is kept after the commit, and could not be, forgets that it came. */
export type PressContext = ActorContext & { ref: string; value: string | null; event: EventId };
export type SubmitContext<Values> = ActorContext & { ref: string; values: Values; event: EventId };

/** What a feature adds to a member's card: facts, which she chooses whether to show, and what can be asked of her. */
export type MemberFacts = { facts: Fact[]; buttons: PressButton[] };

/** What is kept of a member, in words for her, and as data for her export. */
export type PersonalDataItem = { label: string; detail: string };

/**
 * Whether a member who is erased leaves the community, or stays in it with nothing kept of her. When she stays,
 * what a feature needs so as not to ask her, or count her, twice stays as well, and what belongs to others.
 */
export type Erasure = { leaves: boolean };

/** A category of which there is something of hers now: in how many rows of which table, and whether it stays. */
export type HeldCategory = {
  id: string;
  label: string;
  stays: boolean;
  rows: readonly { table: string; count: number }[];
};

/** What a need of hers says, where another feature's form begins with it. */
export type HandedNeed = { title: string; text: string; field: string | null };

/**
 * Needs of hers that were suggested to be continued in another feature: its form begins with what was said already,
 * and tells when it took one over, so that it waits in one place only.
 */
export type HandOver = {
  /** Null when it is not hers, or no longer waits. */
  read(context: ActorContext, id: string): Promise<HandedNeed | null>;
  taken(context: ActorContext, id: string): Promise<void>;
};

/** What coaches heard, and what they will do, in the words in which a form of theirs begins. */
export type BegunLoop = { said: string; will: string };

/** A need that everybody may read already, in words of its own, and who answers for it. */
export type OpenNeed = { authorId: string; text: string };

/** One line of the gazette, as an entry of a list: public, and in a channel. */
export type GazetteItem = { kind: 'date' | 'material' | 'arrival'; line: Markdown };

/** The features' contributions, collected by the app: how one feature hears from others. */
export type Contributions = {
  home(context: ActorContext): Promise<Block[]>;
  /** All entries, the first first. */
  agenda(uow: UnitOfWork, member: Member | null, range: Range): Promise<AgendaEntry[]>;
  onGatheringEvent(uow: UnitOfWork, event: GatheringEvent): Promise<void>;
  departed(uow: UnitOfWork, departure: Departure): Promise<DepartureEffect[]>;
  arrived(uow: UnitOfWork, member: Member, notBefore: number): Promise<void>;
  gatheringFacts(uow: UnitOfWork, member: Member, gathering: Gathering): Promise<Fact[]>;
  preparation(uow: UnitOfWork, member: Member, gathering: Gathering): Promise<Block[]>;
  presents(uow: UnitOfWork, member: Member, gathering: Gathering): Promise<boolean>;
  aboutMember(context: ActorContext, member: Member, field: string | null): Promise<MemberFacts>;
  foreseen(uow: UnitOfWork, untilOn: string): Promise<{ format: string; on: string }[]>;
  digest(uow: UnitOfWork): Promise<Message[]>;
  underDigest(uow: UnitOfWork): Promise<Message[]>;
  gazette(uow: UnitOfWork, range: Range): Promise<GazetteItem[]>;
  needs(uow: UnitOfWork): Promise<Need[]>;
  openNeed(uow: UnitOfWork, id: string): Promise<OpenNeed | null>;
  /** A need that any feature hands over, by its id. */
  handOver: HandOver;
  youSaid(context: ActorContext, begun: BegunLoop): Promise<Answer | null>;
  describePersonalData(context: ActorContext): Promise<PersonalDataItem[]>;
  exportPersonalData(uow: UnitOfWork, member: Member): Promise<Record<string, unknown>>;
  /** The kinds of things that are kept of her now, and which of them an erasure would leave. */
  heldCategories(uow: UnitOfWork, member: Member, how: Erasure): Promise<HeldCategory[]>;
  erasePersonalData(uow: UnitOfWork, member: Member, how: Erasure): Promise<void>;
  reencrypt(uow: UnitOfWork, max: number): Promise<number>;
};
