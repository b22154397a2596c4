import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Answer } from '../../chat/answer.ts';
import type { Form, FormErrors } from '../../chat/form.ts';
import type { Markdown } from '../../chat/markdown.ts';
import type { Block, Fact, Message, PressButton } from '../../chat/message.ts';
import type { Clock } from '../../engine/clock.ts';
import type { Tables, Tx } from '../../engine/database.ts';
import type { Log } from '../../engine/log.ts';
import type { NewEntry } from '../../engine/outbox/entry.ts';
import type { Address } from '../../engine/platform.ts';
import type { SealedColumn } from '../../engine/reencrypt.ts';
import type { Job } from '../../engine/scheduler/job.ts';
import type { Secrets } from '../../engine/secrets.ts';
import type { EventId, Recoverable, UnsignedWork } from '../../engine/unsigned/unsigned.ts';

import type { Gathering, GatheringEvent } from '../gatherings/gathering.ts';
import type { Departure, DepartureEffect } from '../members/departure.ts';
import type { Locale, Member, Who } from '../members/member.ts';
import type { Calendar, Clocks } from '../programme/calendar.ts';
import type { Programme } from '../programme/programme.ts';
import type { AgendaEntry, Range } from './agenda.ts';
import type { Need } from './need.ts';
import type { StateMachine } from './state-machine.ts';

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
  /** Its clocks alone: which days are worked is told in a transaction (`UnitOfWork`, `calendarIn`). */
  calendar: Clocks;
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
export type UnitOfWork = Omit<AppContext, 'calendar'> &
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
    noting<Result>(
      read: () => Promise<Result>,
    ): Promise<{ gave: Result; isCurrent(tx: Tx): Promise<boolean> }>;
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

type Words = Record<Locale, string>;

/**
 * One subcommand: `/meteo bilan`. `words` are what may be typed, in any language, without accents, '' being
 * the command alone. `aide` and its English twin are answered by the dispatcher for every command.
 */
export type Command = {
  command: string;
  /** What it is called in English, where French names it; said once, beside the command alone. */
  english?: string;
  words: readonly string[];
  /** What follows the word, for completion and help: "du 3 au 10 mars". */
  hint?: Words;
  about: Words;
  who: Who;
  /** To whom help names it first, of what they may call: what these roles are likeliest to want. */
  first?: Who;
  /** What may follow the command with none of its words before it: `/agenda avril`. */
  reads?(typed: string): boolean;
  handle(context: CommandContext): Promise<Answer>;
};

export type Press = { who: Who; handle(context: PressContext): Promise<Answer> };

/**
 * A form that is declared: called with a view context and what it is about, it is the form to show; `read` makes
 * what was typed into values, or says what is wrong beside each field, in the language of who typed it.
 */
export type DeclaredForm<Values, Args extends unknown[] = never[]> = ((...args: Args) => Form) & {
  readonly formId: string;
  read(values: unknown, context: ActorContext): { values: Values } | { errors: FormErrors };
};

/** A form's submission. */
export type Submission<Values> = {
  form: DeclaredForm<Values>;
  who: Who;
  handle(context: SubmitContext<Values>): Promise<Answer>;
  cancel?(context: ActorContext & { ref: string }): Promise<Answer>;
};

/** A section of the home view: blocks under a heading of their own; lower `order` comes first. */
export type HomeSection = { order: number; blocks: Block[] };

/**
 * Something that waits for a coach, in one line without anybody's name, since a home view may be stored, and the
 * button that leads to it; lower `order` comes first.
 */
export type ToDo = { order: number; line: string | Markdown; button: PressButton };

/** What a feature adds to a member's card: facts, which she chooses whether to show, and what can be asked of her. */
export type MemberFacts = { facts: Fact[]; buttons: PressButton[] };

/** What is kept of a member, in words for her, and as data for her export. */
export type PersonalDataItem = { label: string; detail: string };

/**
 * Whether a member who is erased leaves the community, or stays in it with nothing kept of her. When she stays,
 * what a feature needs so as not to ask her, or count her, twice stays as well, and what belongs to others.
 */
export type Erasure = { leaves: boolean };

/** The rows of a table that lead to a member, by one column that holds her id. */
export type RowsOf<Table extends keyof Tables> = {
  table: Table;
  column: keyof Tables[Table] & string;
  /** How they lead to her, where it is not by her id in that column. */
  leadsTo?(eb: ExpressionBuilder<Tables, Table>, memberId: string): Expression<SqlBool>;
  /** The rows meant, where not all are. */
  where?(eb: ExpressionBuilder<Tables, Table>): Expression<SqlBool>;
  /**
   * What becomes of them when she has what is kept of her erased: they go, or lose her name, or lose `empties`, or
   * are left as they are, which the category explains.
   */
  erased: 'deleted' | 'unnamed' | 'emptied' | 'stays';
  /** The same when she leaves the community; they go unless said otherwise. */
  leaving?: 'deleted' | 'unnamed' | 'emptied';
  /** The columns that become null when the rows are emptied. */
  empties?: readonly (keyof Tables[Table] & string)[];
};

export type PersonalRows = { [Table in keyof Tables]: RowsOf<Table> }[keyof Tables];

/** One kind of thing that is kept of a member, as the erase form, the receipt and `magellan erase` name it. */
export type Category = {
  /** Within the feature: "signed-answers". */
  id: string;
  /** In lower case, as an entry of a list: what it is, and what she loses, or why it stays. */
  label: Record<Locale, string>;
  rows: readonly PersonalRows[];
  /** Of the community itself: erased once every feature has erased what is its own. */
  last?: boolean;
};

/** Sealed texts that lead to nobody, and so are not personal data: unsigned answers. Why, in English. */
export type AnonymousTexts = { table: string; why: string };

/**
 * All that a feature keeps of a member: declared once, by table. From the categories come the erase form's list,
 * the deletion itself, and the receipt, so that none can lag behind another.
 */
export type PersonalData = {
  categories: readonly Category[];
  anonymous?: readonly AnonymousTexts[];
  /** What is kept of her, in words. */
  describe?(context: ActorContext): Promise<PersonalDataItem[]>;
  /** All of it as plain data: the right of access. */
  exportData?(uow: UnitOfWork, member: Member): Promise<Record<string, unknown>>;
  /**
   * What has to happen while her rows are still there: seats given on, agreements ended and the others told, in
   * words that repeat nothing of what is erased. The rows of the categories go after it.
   */
  release?(uow: UnitOfWork, member: Member, how: Erasure): Promise<void>;
};

/** A category of which there is something of hers now: in how many rows of which table, and whether it stays. */
export type HeldCategory = {
  id: string;
  label: string;
  stays: boolean;
  rows: readonly { table: string; count: number }[];
};

/** What somebody outside of the chat asks for over HTTP, by an address that Magellan gave. */
export type RouteRequest = {
  /** What stands in the place of the path's `:names`. */
  params: Readonly<Record<string, string>>;
  /** What a client says that it already has. */
  ifNoneMatch: string | null;
  /** What follows the path, and what a page's form sends; each name once. */
  query: Readonly<Record<string, string>>;
  body: Readonly<Record<string, string>>;
  /** Which languages a browser prefers, as it says it: "fr-FR,fr;q=0.9". */
  languages: string;
};

export type RouteResponse = { status: number; headers: Readonly<Record<string, string>>; body: string };

/**
 * A page outside of the chat: a calendar feed. `path` is express's, from the root: "/agenda/:key.ics".
 * `couldBe` tells by its form alone whether an address may be one that was given: no other costs a look.
 */
export type Route = {
  path: string;
  couldBe(params: RouteRequest['params']): boolean;
  read(uow: UnitOfWork, request: RouteRequest): Promise<RouteResponse>;
  /** What a page's form sends to the same address; without it, an address is only read. */
  post?(uow: UnitOfWork, request: RouteRequest): Promise<RouteResponse>;
};

/** An account that waits to be confirmed; `name` is what its chat shows, which anybody can choose. */
export type AwaitedAccount = { platform: string; user: string; name: string };

/**
 * What messages of a feature need to be true still when they leave late, or are tried again: "La météo est ouverte"
 * makes no sense a day after its closing. By the name that an entry gives, with what follows it there.
 */
export type StillTrue = Readonly<Record<string, (uow: UnitOfWork, ...about: string[]) => Promise<boolean>>>;

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

export type Feature = {
  id: string;
  /** Its words, each module of them in each language: what stands there as it is names nobody, and a chat may keep it. */
  locales?: readonly object[];
  /** Parts with a table of contents of their own, in the order in which they are asked. */
  parts?: readonly Part[];
  commands?: readonly Command[];
  presses?: Readonly<Record<string, Press>>;
  // biome-ignore lint/suspicious/noExplicitAny: each form has values of its own; `submission` keeps them typed
  forms?: Readonly<Record<string, Submission<any>>>;
  jobs?(context: AppContext): readonly Job<UnitOfWork>[];
  home?(context: ActorContext): Promise<HomeSection | readonly (HomeSection | null)[] | null>;
  /** What waits for whoever runs the programme; nothing for anybody else. It heads her home view. */
  toDo?(context: ActorContext): Promise<ToDo[]>;
  /** What stands in a member's agenda; in the whole promotion's, in its language, when there is no member. */
  agenda?(uow: UnitOfWork, member: Member | null, range: Range): Promise<AgendaEntry[]>;
  /**
   * Called when a gathering was planned, changed, cancelled, answered or is over; in the same transaction.
   */
  onGatheringEvent?(uow: UnitOfWork, event: GatheringEvent): Promise<void>;
  /**
   * Ends what was agreed with somebody who has left, in the same transaction, and says what became of it. It
   * writes to nobody of it: what one departure means to one person is one message, made of what all features say.
   */
  departed?(uow: UnitOfWork, departure: Departure): Promise<DepartureEffect[]>;
  /** What this feature knows of a gathering for one of those who come: her group, its link, its presenter. */
  gatheringFacts?(uow: UnitOfWork, member: Member, gathering: Gathering): Promise<Fact[]>;
  /**
   * What this feature adds to what a défi's team prepares before a gathering of its own, for one of those who read that:
   * in her language, short, for it stands under the team's file.
   */
  preparation?(uow: UnitOfWork, member: Member, gathering: Gathering): Promise<Block[]>;
  /** Whether she presents something at a gathering: she may then keep resources with it before the day. */
  presents?(uow: UnitOfWork, member: Member, gathering: Gathering): Promise<boolean>;
  /**
   * What this feature says of a member on her card in the directory, to whoever acts and looks at it: what she offers,
   * and what can be asked of her. `field` is the field by which she was found, if it was by one.
   */
  aboutMember?(context: ActorContext, member: Member, field: string | null): Promise<MemberFacts>;
  /** The days until another (ISO date) that wait for a coach to confirm them, by their format: for coaches alone. */
  foreseen?(uow: UnitOfWork, untilOn: string): Promise<{ format: string; on: string }[]>;
  /** What coaches hear of at the fortnightly digest, in the promotion's language; null when there is nothing. */
  digest?(uow: UnitOfWork): Promise<Message | null>;
  /** What goes under that digest, and is no reason to send one. */
  underDigest?(uow: UnitOfWork): Promise<Message | null>;
  /** What everybody may read in the gazette of a week, in the promotion's language: dates to come, resources to read. */
  gazette?(uow: UnitOfWork, range: Range): Promise<GazetteItem[]>;
  /** The needs that still wait, whoever's. */
  needs?(uow: UnitOfWork): Promise<Need[]>;
  handOver?: HandOver;
  /** “You said, we will do”, begun with what coaches heard and will do; null when there is nothing to join it to. */
  youSaid?(context: ActorContext, begun: BegunLoop): Promise<Answer | null>;
  /** A need that this feature has everybody read, by its id: whoever can help does so as with any request for help. */
  openNeed?(uow: UnitOfWork, id: string): Promise<OpenNeed | null>;
  /** What its rows go through; docs/states.md is printed from these. */
  states?: readonly StateMachine<string, string>[];
  stillTrue?: StillTrue;
  routes?: readonly Route[];
  joined?(context: ActorContext): Promise<Answer>;
  /** Somebody was added to the roster in the chat: what is said to a newcomer, from an instant on (epoch ms). */
  arrived?(uow: UnitOfWork, member: Member, notBefore: number): Promise<void>;
  /** Somebody uses an account that would be this member's, and that nothing confirms yet. */
  accountAwaits?(uow: UnitOfWork, member: Member, account: AwaitedAccount): Promise<void>;
  /** All that this feature keeps of a member, by table. */
  personalData?: PersonalData;
  /** The unsigned texts that this feature takes, and what becomes of those that could not be kept. */
  unsigned?: readonly Recoverable<UnitOfWork>[];
  /** Where this feature keeps sealed texts. */
  sealed?: readonly SealedColumn[];
  /** Seals texts again that are under a former secret, `most` or little more, and tells how many. */
  reencrypt?(uow: UnitOfWork, max: number): Promise<number>;
};

/** A part of a feature: what a feature may have, but for its name, and for its commands, which stand together on its page. */
export type Part = Omit<Feature, 'id' | 'parts' | 'commands'>;

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

export const defineFeature = (feature: Feature): Feature => feature;

export const definePart = (part: Part): Part => part;

/** Each feature, then its parts as features of the same name, in the order in which they are asked. */
export const withParts = (features: readonly Feature[]): readonly Feature[] =>
  features.flatMap((feature) => {
    const { parts, ...own } = feature;
    return parts ? [own, ...parts.map((part) => ({ ...part, id: own.id }))] : [feature];
  });

/** Keeps a form's handler typed by its form. */
export const submission = <Values>(definition: Submission<Values>): Submission<Values> => definition;
