import { englishNames, namesTaken } from '../community/feature/dispatcher/command-names.ts';
import { createDispatcher } from '../community/feature/dispatcher/dispatcher.ts';
import { forgetProcessed, wasReceived } from '../community/feature/dispatcher/processed-events.ts';
import { type AppContext, type Feature, type UnitOfWork, withParts } from '../community/feature/feature.ts';
import { createAddressed } from '../community/feature/messages/addressed.ts';
import { composeWhole, inWholes } from '../community/feature/messages/gathered.ts';
import { programmeIn } from '../community/gatherings/stored-formats.ts';
import { linkEveryone } from '../community/members/accounts/link-everyone.ts';
import { linkPerson } from '../community/members/accounts/linking.ts';
import { memberByIdentity } from '../community/members/members.ts';
import { addressNow, writableEntries } from '../community/members/rightful-readers.ts';
import { makeCalendar } from '../community/programme/calendar.ts';
import { calendarIn } from '../community/programme/days-off.ts';
import type { Programme } from '../community/programme/programme.ts';
import type { Clock } from '../engine/clock.ts';
import type { Database, Tx } from '../engine/database.ts';
import { createSingleUse } from '../engine/http/single-use.ts';
import { createTemporaryFiles } from '../engine/http/temporary-files.ts';
import { ALONE, type Leadership, ledBy } from '../engine/leadership.ts';
import { type Log, logLater } from '../engine/log.ts';
import { keepLogEmpty } from '../engine/log-emptying.ts';
import type { Metrics } from '../engine/metrics.ts';
import type { NewEntry } from '../engine/outbox/entry.ts';
import { createOutbox, type Outbox } from '../engine/outbox/outbox.ts';
import { rememberAnswer } from '../engine/outbox/spent.ts';
import { createPendingAnswers } from '../engine/pending-answers.ts';
import type { Person, Platform, PlatformHost } from '../engine/platform.ts';
import { createScheduler, type Scheduler } from '../engine/scheduler/scheduler.ts';
import type { Secrets } from '../engine/secrets.ts';
import { createRecording } from '../engine/unsigned/by-engine.ts';
import { undoText } from '../engine/unsigned/recovery.ts';
import { collectContributions } from './contributions.ts';
import { features as allFeatures } from './features.ts';
import { createPromotionVisibility } from './promotion-visibility.ts';

/** What an app is made of; `main.ts` takes it from the configuration, tests from fakes. */
export type Parts = {
  programme: Programme;
  database: Database;
  clock: Clock;
  secrets: Secrets;
  log: Log;
  metrics: Metrics;
  platforms: readonly Platform[];
  /** What the addresses that Magellan gives to people begin with; left out when people cannot reach it. */
  peopleUrl?: string | null;
  /** Which of several instances leads; left out when there is one. */
  leadership?: Leadership;
  features?: readonly Feature[];
};

export type App = {
  context: AppContext;
  features: readonly Feature[];
  outbox: Outbox;
  scheduler: Scheduler;
  receive: PlatformHost['receive'];
  /** Runs a function in one transaction, with a unit of work. */
  transact<Result>(run: (uow: UnitOfWork) => Promise<Result>): Promise<Result>;
  /** The same, in which nothing is of a promotion that is over. */
  transactNow<Result>(run: (uow: UnitOfWork) => Promise<Result>): Promise<Result>;
  /** Puts what is kept of unsigned texts in agreement, as after a crash, a restore or a move. */
  recoverUnsigned(): Promise<void>;
  /** At each beat: does what could not be done at its time, since somebody was reading or the disk was full. */
  upkeep(): Promise<void>;
  personChanged(platform: string, person: Person): Promise<void>;
  /** Registers what looks for the accounts of those who were added. */
  whenSought(seek: () => void): void;
  /** What a platform is given when it starts, as far as it follows from the app alone. */
  hostFor(
    platform: string,
  ): Pick<
    PlatformHost,
    | 'receive'
    | 'personChanged'
    | 'useOnce'
    | 'release'
    | 'received'
    | 'memberOf'
    | 'pending'
    | 'temporaryFiles'
    | 'answered'
  >;
  /** Links everyone whom a platform knows to the roster; may take minutes. @throws PlatformUnreachable @throws Refusal */
  linkEveryone(platform: Platform, signal?: AbortSignal): Promise<number>;
};

/** The only wiring: engine, community and features become one. Nothing is started here. */
export function createApp(parts: Parts): App {
  const { programme, database, clock, secrets, log, metrics, platforms } = parts;
  const features = withParts(parts.features ?? allFeatures);
  const { leadership = ALONE } = parts;
  const led = ledBy(database, leadership);
  const context: AppContext = {
    clock,
    programme,
    calendar: makeCalendar(programme.promotion),
    calendarIn: database.remembering((tx) => calendarIn(tx, programme.promotion)),
    programmeIn: database.remembering((tx) => programmeIn(tx, programme)),
    secrets,
    log,
    peopleUrl: parts.peopleUrl ?? null,
    contributions: collectContributions(features),
  };
  async function stillTrue(uow: UnitOfWork, still: string): Promise<boolean> {
    const [check = '', ...about] = still.split(' ');
    const asked = features.flatMap(({ stillTrue }) => stillTrue?.[check] ?? [])[0];
    return asked ? asked(uow, ...about) : true;
  }
  const names = englishNames(features.flatMap(({ commands = [] }) => commands));
  const englishOn = (platform: string) => {
    const chat = platforms.find(({ id }) => id === platform);
    return namesTaken(names, (english) => chat?.hasCommand?.(english) ?? false);
  };
  const outbox = createOutbox({
    ...{ database: led, clock, log, secrets, platforms, observed: metrics.delivered },
    mayCall: leadership.leads,
    stillTrue: (still) => run((uow) => stillTrue(uow, still)),
    compose: (key) => run((uow) => composeWhole(uow, key, stillTrue)),
    addressNow: (entry) => database.transact((tx) => addressNow(tx, entry)),
    addressedTo: createAddressed({ database, locale: programme.promotion.locale, englishOn }),
  });
  const visibility = createPromotionVisibility(database, features);
  const seeking = new Set<() => void>();
  const emptying = keepLogEmpty({ database, clock, log });
  const kinds = features.flatMap(({ unsigned }) => unsigned ?? []);
  const recording = createRecording(database, {
    secrets,
    transact: database.transact,
    log,
    undo: (topic, token, memberId) => run((uow) => undoText(uow, kinds, topic, token, memberId)),
  });
  async function enqueueIn(uow: UnitOfWork, entries: readonly NewEntry[]): Promise<void> {
    await outbox.enqueueAll(uow.tx, await writableEntries(uow.tx, await inWholes(uow, entries)));
  }
  const unitOfWorkIn = async (tx: Tx, now: number): Promise<UnitOfWork> => {
    // Each by its name: to spread them takes as long as to read a member.
    const uow: UnitOfWork = {
      clock,
      secrets,
      peopleUrl: context.peopleUrl,
      contributions: context.contributions,
      programme: await context.programmeIn(tx),
      calendar: await context.calendarIn(tx),
      log: logLater(log, (then) => database.afterCommit(tx, then)),
      recording,
      tx,
      now,
      enqueue: (entry) => enqueueIn(uow, [entry]),
      enqueueAll: (entries) => enqueueIn(uow, entries),
      withdraw: (key) => outbox.withdraw(tx, key),
      channels: (name) => {
        const channel = channelNamed(programme, name);
        return channel === null
          ? []
          : platforms.map(({ id }) => ({ platform: id, kind: 'channel', id: channel }));
      },
      endCommit: () => database.endCommit(tx),
      forgetOrder: () => database.afterCommit(tx, emptying.emptied),
      seekAccounts: () =>
        database.afterCommit(tx, () => {
          for (const seek of seeking) seek();
        }),
      noting: (read) => database.noting(tx, read),
      afterCommit: (then) => database.afterCommit(tx, then),
    };
    return uow;
  };
  const run = <Result>(work: (uow: UnitOfWork) => Promise<Result>) =>
    database.transact(async (tx) => work(await unitOfWorkIn(tx, clock.now())));
  const { tick, upcoming } = createScheduler<UnitOfWork>({
    database: led,
    clock,
    log,
    jobs: features.flatMap((feature) => feature.jobs?.(context) ?? []).map(visibility.around),
    unitOfWork: unitOfWorkIn,
    observed: metrics.jobRan,
  });
  // What comes due at one time is written whole before any of it leaves.
  const scheduler: Scheduler = { tick: () => outbox.writingTogether(tick), upcoming };
  const receive = createDispatcher({
    context,
    database,
    features,
    unitOfWork: unitOfWorkIn,
    seenBy: visibility.seenBy,
    englishOn,
    async personOf(id, user) {
      const platform = platforms.find((each) => each.id === id);
      const person = (await platform?.person(user)) ?? null;
      return platform && person ? { person, vouched: await platform.vouchesForAddresses() } : null;
    },
    observed: metrics.answered,
  });

  const singleUse = createSingleUse(database, clock);
  const personChanged = async (id: string, person: Person) => {
    const vouched = (await platforms.find((each) => each.id === id)?.vouchesForAddresses()) ?? false;
    await run(({ tx, now, log }) => linkPerson(tx, { platform: id, vouched, now, log }, person));
  };

  async function recoverUnsigned(): Promise<void> {
    await run((uow) => recording.recover(uow, kinds, forgetProcessed));
  }

  return {
    context,
    features,
    outbox,
    scheduler,
    receive,
    transact: run,
    transactNow: (work) => run(async (uow) => work({ ...uow, tx: await visibility.ofNow(uow.tx) })),
    recoverUnsigned,
    async upkeep() {
      emptying.tryAgain();
      if (recording.isUnsettled) await recoverUnsigned();
    },
    personChanged,
    whenSought: (seek) => seeking.add(seek),
    hostFor: (platform) => ({
      receive,
      personChanged: (person) => personChanged(platform, person),
      useOnce: (key, until) => singleUse.use(platform, key, until),
      release: (key) => singleUse.release(platform, key),
      received: (id) => wasReceived(database.db, platform, id),
      memberOf: async (user) => {
        const member = await database.transact((tx) => memberByIdentity(tx, platform, user));
        return member?.active ? member.id : null;
      },
      pending: createPendingAnswers({ database, clock, secrets }, platform),
      temporaryFiles: createTemporaryFiles(database, clock, platform),
      answered: (posted) => database.transact((tx) => rememberAnswer(tx, posted, clock.now())),
    }),
    linkEveryone: (platform, signal) => linkEveryone(platform, { database, clock, log, signal }),
  };
}

function channelNamed(
  { channels, metiers }: Programme,
  name: Parameters<UnitOfWork['channels']>[0],
): string | null {
  if (typeof name === 'string') return channels[name];
  if ('channel' in name) return name.channel;
  return metiers.find(({ id }) => id === name.metier)?.channel ?? null;
}
