import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DateTime } from 'luxon';
import { makeCalendar } from '../../../src/community/calendar.ts';
import { demoFile } from '../../../src/config.ts';
import { openDatabase } from '../../../src/engine/database.ts';
import { type PlannedRound, plannedRounds } from '../../../src/features/meteo/schedule.ts';
import { type MattermostDouble, startMattermost } from '../../support/mattermost/double.ts';
import { installCommands } from '../../support/mattermost/harness.ts';
import { type MattermostPerson, mattermostPerson } from '../../support/mattermost/person.ts';
import { demoProgramme } from '../../support/programme.ts';
import { migratedDatabase } from '../../support/template.ts';
import { enrol } from '../enrol.ts';
import { seededRandom } from '../random.ts';
import { type Life, startLife } from './life.ts';
import { NOW_HEADER } from './now-header.ts';

/** What goes wrong on the way, each as a share of the calls. */
export type Weather = {
  cutBefore: number;
  cutAfter: number;
  limited: number;
  failing: number;
  socketCut: number;
};

export type Campaign = {
  folder: string;
  members: number;
  rounds: number;
  kills: number;
  seed: number;
  weather: Weather;
  tell?(words: string): void;
};

/** One entry of the outbox, as it was when it was last seen: old ones are forgotten after some months. */
export type Entry = { id: string; key: string; kind: string; state: string; reason: string | null };

export type Played = {
  double: MattermostDouble;
  databaseFile: string;
  /** Every entry that was ever in the outbox, by id. */
  entries: Map<string, Entry>;
  rounds: PlannedRound[];
  members: number;
  kills: number;
  faults: Record<keyof Weather, number>;
  /** Whose answer was acknowledged, by e-mail, by round key. */
  acknowledged: Map<string, Set<string>>;
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Plays whole rounds of the météo through Mattermost while Magellan is killed and the network fails. */
export async function playCampaign(campaign: Campaign): Promise<Played> {
  const random = seededRandom(campaign.seed);
  const programme = demoProgramme();
  const { promotion, channels } = programme;
  const startAt = DateTime.fromISO('2022-01-28T11:00', { zone: promotion.timeZone }).toMillis();
  const rounds = plannedRounds(programme.meteo, makeCalendar(promotion), promotion)
    .filter(({ opensAt }) => opensAt > startAt)
    .slice(0, campaign.rounds);
  const databaseFile = await migratedDatabase(campaign.folder);
  await enrol(databaseFile, campaign.members, startAt);

  let now = startAt;
  const double = await startMattermost({
    now: () => now,
    heard: ({ headers }) => {
      now = Math.max(now, Number(headers[NOW_HEADER] ?? 0));
    },
  });
  const people = Array.from({ length: campaign.members }, (_, index) =>
    mattermostPerson(double, double.addUser(`e${index + 1}`)),
  );
  const everyone = [double.bot.id, ...people.map(({ id }) => id)];
  double.addChannel(channels.promotion, 'O', everyone);
  double.addChannel(channels.coaches, 'P', [double.bot.id]);
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const tokens = installCommands(double, publicUrl, ['magellan', 'meteo']);
  const faults = spoil(double, campaign.weather, random);
  const acknowledged = new Map<string, Set<string>>();
  const entries = new Map<string, Entry>();

  /** Reads the outbox beside Magellan, between two of its lives or while it runs. */
  async function noteEntries(): Promise<void> {
    const database = openDatabase(databaseFile);
    const rows = await database.db
      .selectFrom('outbox')
      .select(['id', 'key', 'kind', 'state', 'reason'])
      .execute();
    for (const row of rows) entries.set(row.id, row);
    await database.close();
  }

  let kills = 0;
  let life: Life | null = null;
  const env = {
    DATABASE_URL: `file:${databaseFile}`,
    PROGRAMME_FILE: demoFile('programme.yaml'),
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    MATTERMOST_URL: double.url,
    MATTERMOST_TOKEN: double.botToken,
    MATTERMOST_TEAM: double.team.name,
    MATTERMOST_COMMAND_TOKENS: Object.entries(tokens)
      .map((pair) => pair.join('='))
      .join(','),
  };

  async function alive(): Promise<Life> {
    for (;;) {
      life ??= startLife({ ...env, START_AT: String(now + Math.floor(random() * 60_000)) });
      if (await life.ready()) return life;
      // The network failed while it was starting: it is started again, as a supervisor does.
      life = null;
    }
  }

  /** Does something while Magellan may be killed, until it is done. */
  async function insist<Done>(work: (life: Life) => Promise<Done | null>, withinMs: number): Promise<Done> {
    for (;;) {
      const current = life ?? (await alive());
      const killing = kills < campaign.kills && random() < 0.75;
      const doomed = killing ? setTimeout(() => void current.kill(), random() * withinMs) : undefined;
      const done = await work(current).catch(() => null);
      clearTimeout(doomed);
      if (killing) {
        await current.kill();
        kills += 1;
        life = null;
        if (kills % 20 === 0) campaign.tell?.(`${kills} of ${campaign.kills} kills`);
      } else if (done === null) {
        await current.kill();
        life = null;
      }
      if (done !== null) return done;
    }
  }

  async function moveTo(target: number): Promise<void> {
    const reply = await insist((current) => current.ask({ kind: 'move', to: target }, 'moved'), 1_500);
    if (reply.kind === 'moved') now = Math.max(now, reply.now);
  }

  /** She presses, fills in and sends, and tries again as long as it fails, as people do. */
  async function answer(person: MattermostPerson, round: PlannedRound): Promise<void> {
    const button = random() < 0.7 ? 'Répondre' : 'Répondre sans signer';
    await insist(async () => {
      if (person.dialog === null) await person.presses(button);
      // A form that could not open is asked for again.
      if (person.dialog === null) return null;
      const given = await person.fills({
        defi: 'clear',
        team: 'clear',
        self: 'clear',
        successes: 'un succès',
      });
      return given.error || given.errors ? null : true;
    }, 150);
    acknowledged.set(round.key, (acknowledged.get(round.key) ?? new Set()).add(person.email));
  }

  try {
    for (const round of rounds) {
      await moveTo(round.opensAt);
      for (const person of people) {
        if (random() < campaign.weather.socketCut) {
          double.sockets.cutAll();
          faults.socketCut += 1;
        }
        if (person.buttons().includes('Répondre') && random() < 0.5) await answer(person, round);
      }
      for (const at of [...round.remindAts, round.closesAt, round.digestAt]) await moveTo(at);
      await noteEntries();
    }
    // A last life, left in peace: what the last kill interrupted must come right.
    double.fault = () => null;
    const last = life ?? (await alive());
    await (last as Life).ask({ kind: 'settle' }, 'settled');
    await noteEntries();
    await (last as Life).stop();
  } finally {
    await (life as Life | null)?.kill();
    await double.stop();
  }
  return { double, databaseFile, entries, rounds, members: campaign.members, kills, faults, acknowledged };
}

/** Makes the network as bad as was asked for, on what Magellan posts, changes and looks up. */
function spoil(
  double: MattermostDouble,
  weather: Weather,
  random: () => number,
): Record<keyof Weather, number> {
  const faults = { cutBefore: 0, cutAfter: 0, limited: 0, failing: 0, socketCut: 0 };
  double.fault = ({ method, path }) => {
    if (!/^\/(posts|channels)/.test(path)) return null;
    let dice = random();
    const falls = (kind: keyof Weather) => {
      dice -= weather[kind];
      if (dice >= 0) return false;
      dice = 1;
      faults[kind] += 1;
      return true;
    };
    if (falls('cutBefore')) return { cut: 'before' };
    if (method !== 'GET' && falls('cutAfter')) return { cut: 'after' };
    if (falls('limited')) return { status: 429, headers: { 'Retry-After': '0' } };
    return falls('failing') ? { status: 502 } : null;
  };
  return faults;
}
