import type { PlannedRound } from '../../../src/features/meteo/rules/schedule.ts';
import { freePort } from '../../support/free-port.ts';
import { type MattermostDouble, startMattermost } from '../../support/mattermost/double.ts';
import { environmentOn, installCommands } from '../../support/mattermost/harness.ts';
import { type MattermostPerson, mattermostPerson } from '../../support/mattermost/person.ts';
import { type Campaign, type Played, prepare } from '../campaign.ts';
import { killAtRandom } from '../killing.ts';
import { startLife } from '../life.ts';
import { seededRandom } from '../random.ts';
import { NOW_HEADER } from './now-header.ts';

const CHILD = 'test/durability/mattermost/child.ts';
/** A killed process dies at once; one that is alive answers far sooner than this. */
const PATIENCE_MS = 60_000;

/** What goes wrong on the way, each as a share of the calls. */
export type Weather = {
  cutBefore: number;
  cutAfter: number;
  limited: number;
  failing: number;
  socketCut: number;
};

/** Plays whole rounds of the météo through Mattermost while Magellan is killed and the network fails. */
export async function playOnMattermost(campaign: Campaign & { weather: Weather }): Promise<Played> {
  const random = seededRandom(campaign.seed);
  const { programme, startAt, enrolled, acknowledge, noteEntries, ...arranged } = await prepare(campaign);
  const { databaseFile, rounds } = arranged;
  const { channels } = programme;

  let now = startAt;
  const double = await startMattermost({
    now: () => now,
    heard: ({ headers }) => {
      now = Math.max(now, Number(headers[NOW_HEADER] ?? 0));
    },
  });
  const people = enrolled.map(({ number, email }) =>
    mattermostPerson(double, double.addUser(`e${number}`, { email })),
  );
  const everyone = [double.bot.id, ...people.map(({ id }) => id)];
  double.addChannel(channels.promotion, 'O', everyone);
  double.addChannel(channels.coaches, 'P', [double.bot.id]);
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const tokens = installCommands(double, publicUrl, ['magellan', 'meteo']);
  const faults = spoil(double, campaign.weather, random);
  const env = environmentOn(double, { databaseFile, port, publicUrl }, tokens);

  const lives = killAtRandom({
    ...campaign,
    share: 0.75,
    random,
    // What the network breaks fails too, a start as well, and is tried again, as people and a supervisor do.
    mayFail: true,
    async start() {
      const startsAt = now + Math.floor(random() * 60_000);
      const life = await startLife(CHILD, { ...env, START_AT: String(startsAt) }, PATIENCE_MS);
      return (await life.ready()) && life;
    },
  });

  async function moveTo(target: number): Promise<void> {
    const moved = await lives.insist((life) => life.ask({ kind: 'move', to: target }, 'moved'), 1_500);
    now = Math.max(now, moved.now);
  }

  /** She presses, fills in and sends, and tries again as long as it fails, as people do. */
  async function answer(person: MattermostPerson, round: PlannedRound): Promise<void> {
    const button = random() < 0.7 ? 'Répondre' : 'Répondre sans signer';
    await lives.insist(async () => {
      // An answer may be in though its reply was broken: her message says so then, and has no such button any more.
      if (person.dialog === null && !person.buttons().includes(button)) return true;
      if (person.dialog === null) await person.presses(button);
      // A form that could not open is asked for again, and so is one that is refused: it says why, and she begins anew.
      if (person.dialog === null) throw new Error(`no form opened after “${button}”`);
      const given = await person.fills({
        defi: 'clear',
        team: 'clear',
        self: 'clear',
        successes: 'un succès',
      });
      if (!given.error && !given.errors) return true;
      await person.closesDialog();
      throw new Error(`the form was refused: ${JSON.stringify(given)}`);
    }, 150);
    acknowledge(round, person.email);
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
    double.fault = () => null;
    await lives.leaveInPeace();
    await noteEntries();
  } finally {
    await lives.end();
    await double.stop();
  }
  const posts = new Map<string, number>();
  for (const id of double.created) posts.set(id, (posts.get(id) ?? 0) + 1);
  return { ...arranged, posts, words: new Map(), kills: lives.kills(), faults };
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
