import type { Answer } from '../../chat/answer.ts';
import type { Form, FormErrors } from '../../chat/form.ts';
import type { Markdown } from '../../chat/markdown.ts';
import type { Block, Fact, Message, PressButton } from '../../chat/message.ts';
import type { SealedColumn } from '../../engine/reencrypt.ts';
import type { Job } from '../../engine/scheduler/job.ts';
import type { Recoverable } from '../../engine/unsigned/unsigned.ts';
import type { Gathering, GatheringEvent } from '../gatherings/gathering.ts';
import type { Departure, DepartureEffect } from '../members/departures/departure.ts';
import type { Locale, Member, Who } from '../members/member.ts';
import type { AgendaEntry, Range } from './agenda.ts';
import type {
  ActorContext,
  AppContext,
  BegunLoop,
  CommandContext,
  GazetteItem,
  HandOver,
  MemberFacts,
  OpenNeed,
  PressContext,
  SubmitContext,
  UnitOfWork,
} from './contexts.ts';
import type { Need } from './need.ts';
import type { PersonalData } from './personal-rows.ts';
import type { PromotionEnd } from './promotion-end.ts';
import type { StateMachine } from './state-machine.ts';

// A feature is written with these, and imports them from here with the rest.
export type {
  ActorContext,
  AppContext,
  BegunLoop,
  CommandContext,
  Contributions,
  Erasure,
  GazetteItem,
  HandedNeed,
  HandOver,
  HeldCategory,
  MemberFacts,
  OpenNeed,
  PersonalDataItem,
  PressContext,
  SubmitContext,
  UnitOfWork,
} from './contexts.ts';
export type { Category, PersonalData, PersonalRows, RowsOf } from './personal-rows.ts';

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
  /** What becomes of each of its tables once a promotion is over and another follows. */
  promotionEnd?: PromotionEnd;
  /** The unsigned texts that this feature takes, and what becomes of those that could not be kept. */
  unsigned?: readonly Recoverable<UnitOfWork>[];
  /** Where this feature keeps sealed texts that are signed: a new secret takes each in its place (`feature/sealed`). */
  sealed?: readonly SealedColumn[];
};

/** A part of a feature: what a feature may have, but for its name, and for its commands, which stand together on its page. */
export type Part = Omit<Feature, 'id' | 'parts' | 'commands'>;

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
