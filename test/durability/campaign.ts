import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DateTime } from 'luxon';
import type { Incoming } from '../../src/chat/incoming.ts';
import { makeCalendar } from '../../src/community/calendar.ts';
import { openDatabase } from '../../src/engine/database.ts';
import type { Person } from '../../src/engine/platform.ts';
import { type PlannedRound, plannedRounds } from '../../src/features/meteo/schedule.ts';
import { demoProgramme } from '../support/programme.ts';
import { migratedDatabase } from '../support/template.ts';
import type { Order, Reply } from './child.ts';
import { enrol } from './enrol.ts';
import { type Ledger, startLedger, type Weather } from './ledger.ts';
import { seededRandom } from './random.ts';

export type Campaign = {
  folder: string;
  members: number;
  rounds: number;
  kills: number;
  seed: number;
  weather: Weather;
  tell?(words: string): void;
};

export type Played = {
  ledger: Ledger;
  databaseFile: string;
  rounds: PlannedRound[];
  people: Person[];
  kills: number;
  /** The members whose answer was acknowledged, by round key. */
  acknowledged: Map<string, Set<string>>;
};

export const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));
/** A killed process dies at once; one that is alive answers far sooner than this. */
const PATIENCE_MS = 30_000;

/** One life of Magellan: it ends by a kill, or in order. */
function startLife(env: NodeJS.ProcessEnv) {
  const child: ChildProcess = fork(CHILD, [], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let dead = false;
  const died = new Promise<void>((resolve) => {
    child.once('exit', () => {
      dead = true;
      resolve();
    });
  });
  /** The reply, or null when the process died before it. */
  const hear = (matches: (reply: Reply) => boolean): Promise<Reply | null> =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('Magellan does not answer')), PATIENCE_MS);
      const listen = (reply: Reply) => {
        if (matches(reply)) done(reply);
      };
      const done = (reply: Reply | null) => {
        clearTimeout(late);
        child.off('message', listen);
        resolve(reply);
      };
      child.on('message', listen);
      void died.then(() => done(null));
    });
  return {
    ready: () => hear(({ kind }) => kind === 'ready'),
    ask(order: Order, matches: (reply: Reply) => boolean): Promise<Reply | null> {
      if (dead) return Promise.resolve(null);
      const heard = hear(matches);
      child.send(order, () => undefined);
      return heard;
    },
    async kill(): Promise<void> {
      child.kill('SIGKILL');
      await died;
    },
    async stop(): Promise<void> {
      child.send({ kind: 'stop' } satisfies Order, () => undefined);
      await died;
    },
  };
}

/** Plays whole rounds of the météo while the process is killed at random moments, until `kills` are done. */
export async function playCampaign(campaign: Campaign): Promise<Played> {
  const random = seededRandom(campaign.seed);
  const ledger = await startLedger(campaign.weather, random);
  const programme = demoProgramme();
  const calendar = makeCalendar(programme.promotion);
  const zone = programme.promotion.timeZone;
  const startAt = DateTime.fromISO('2022-01-28T11:00', { zone }).toMillis();
  const planned = plannedRounds(programme.meteo, calendar, programme.promotion);
  const rounds = planned.filter(({ opensAt }) => opensAt > startAt).slice(0, campaign.rounds);
  mkdirSync(campaign.folder, { recursive: true });
  const databaseFile = await migratedDatabase(campaign.folder);
  const people = await enrolOnLedger(databaseFile, campaign.members, startAt);
  const acknowledged = new Map<string, Set<string>>();

  let now = startAt;
  let kills = 0;
  let life: ReturnType<typeof startLife> | null = null;
  let doomed: NodeJS.Timeout | undefined;

  async function alive() {
    if (life) return life;
    // After a crash the clock may stand where it stood, or a little further: time went on without Magellan.
    life = startLife({
      DATABASE_URL: `file:${databaseFile}`,
      LEDGER_URL: ledger.url,
      START_AT: String(now + Math.floor(random() * 60_000)),
      PEOPLE: JSON.stringify(people),
    });
    await life.ready();
    return life;
  }

  /** Asks until it is answered: a killed Magellan is started again, and asked the same. */
  async function insist(order: Order, matches: (reply: Reply) => boolean): Promise<Reply> {
    for (;;) {
      const current = await alive();
      const kill = kills < campaign.kills && random() < 0.9;
      if (kill) doomed = setTimeout(() => void current.kill(), random() * 120);
      const reply = await current.ask(order, matches);
      clearTimeout(doomed);
      if (kill) {
        // Also when it was quicker than its killer: what was acknowledged must survive.
        await current.kill();
        kills += 1;
        life = null;
        if (kills % 20 === 0) campaign.tell?.(`${kills} of ${campaign.kills} kills`);
      }
      if (reply) return reply;
      life = null;
    }
  }

  async function moveTo(target: number): Promise<void> {
    const reply = await insist({ kind: 'move', to: target }, ({ kind }) => kind === 'moved');
    if (reply.kind === 'moved') now = Math.max(now, reply.now);
  }

  async function settle(): Promise<void> {
    const reply = await insist({ kind: 'settle' }, ({ kind }) => kind === 'settled');
    if (reply.kind === 'settled') now = Math.max(now, reply.now);
  }

  async function answer(person: Person, round: PlannedRound): Promise<void> {
    const id = `answer-${round.key}-${person.id}`;
    const incoming = answerOf(person, await roundId(databaseFile, round.key), id, random);
    await insist({ kind: 'act', incoming }, (reply) => reply.kind === 'acted' && reply.id === id);
    const done = acknowledged.get(round.key) ?? new Set();
    acknowledged.set(round.key, done.add(person.id));
  }

  try {
    for (const round of rounds) {
      await moveTo(round.opensAt);
      for (const person of people) if (random() < 0.5) await answer(person, round);
      for (const at of [...round.remindAts, round.closesAt, round.digestAt]) await moveTo(at);
      await settle();
    }
    // A last life, left in peace: what the last kill interrupted must come right.
    const last = await alive();
    await last.ask({ kind: 'settle' }, ({ kind }) => kind === 'settled');
    await last.stop();
  } finally {
    clearTimeout(doomed);
    await ledger.stop();
  }
  return { ledger, databaseFile, rounds, people, kills, acknowledged };
}

/** Writes EIG into a roster, and gives the accounts that the far end knows. */
/** The promotion of a campaign, each with an account on the ledger. */
export async function enrolOnLedger(databaseFile: string, members: number, now: number): Promise<Person[]> {
  const enrolled = await enrol(databaseFile, members, now);
  return enrolled.map(({ number, email, name }) => ({
    id: `u-${number}`,
    email,
    name,
    kind: 'human',
    active: true,
    locale: 'fr',
    timeZone: null,
  }));
}

async function roundId(databaseFile: string, key: string): Promise<string> {
  const database = openDatabase(databaseFile);
  const row = await database.db
    .selectFrom('meteo_rounds')
    .select('id')
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  await database.close();
  return row.id;
}

function answerOf(person: Person, ref: string, id: string, random: () => number): Incoming {
  return {
    id,
    from: { platform: 'ledger', user: person.id },
    kind: 'submit',
    form: random() < 0.7 ? 'meteo/signed' : 'meteo/unsigned',
    ref,
    values: { defi: LEVEL, team: LEVEL, self: LEVEL, successes: 'un succès', difficulties: null },
  };
}

const LEVEL = 'clear';
