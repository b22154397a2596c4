import type { Incoming } from '../../src/chat/incoming.ts';
import type { Person } from '../../src/engine/platform.ts';
import type { PlannedRound } from '../../src/features/meteo/rules/schedule.ts';
import { type Campaign, type Played, prepare } from './campaign.ts';
import type { Enrolled } from './enrol.ts';
import { killAtRandom } from './killing.ts';
import { startLedger, type Weather } from './ledger.ts';
import { startLife } from './life.ts';
import { seededRandom } from './random.ts';
import { roundId } from './round-id.ts';

export const CHILD = 'test/durability/child.ts';
/** A killed process dies at once; one that is alive answers far sooner than this. */
const PATIENCE_MS = 30_000;
/** What is asked takes about as long. */
const WITHIN_MS = 120;

/** Plays whole rounds of the météo while the process is killed at random moments, until `kills` are done. */
export async function playOnLedger(campaign: Campaign & { weather: Weather }): Promise<Played> {
  const random = seededRandom(campaign.seed);
  const ledger = await startLedger(campaign.weather, random);
  const { startAt, enrolled, acknowledge, noteEntries, ...arranged } = await prepare(campaign);
  const { databaseFile, rounds } = arranged;
  const people = enrolled.map(onLedger);

  let now = startAt;
  const lives = killAtRandom({
    ...campaign,
    share: 0.9,
    random,
    async start() {
      // After a crash the clock may stand where it stood, or a little further: time went on without Magellan.
      const env = {
        DATABASE_URL: `file:${databaseFile}`,
        LEDGER_URL: ledger.url,
        START_AT: String(now + Math.floor(random() * 60_000)),
        PEOPLE: JSON.stringify(people),
      };
      const life = await startLife(CHILD, env, PATIENCE_MS);
      await life.ready();
      return life;
    },
  });

  async function moveTo(target: number): Promise<void> {
    const moved = await lives.insist((life) => life.ask({ kind: 'move', to: target }, 'moved'), WITHIN_MS);
    now = Math.max(now, moved.now);
  }

  async function settle(): Promise<void> {
    const settled = await lives.insist((life) => life.ask({ kind: 'settle' }, 'settled'), WITHIN_MS);
    now = Math.max(now, settled.now);
  }

  async function answer(person: Person & Enrolled, round: PlannedRound): Promise<void> {
    const id = `answer-${round.key}-${person.id}`;
    const incoming = answerOf(person, await roundId(databaseFile, round.key), id, random);
    await lives.insist((life) => life.ask({ kind: 'act', incoming }, 'acted'), WITHIN_MS);
    acknowledge(round, person.email);
  }

  try {
    for (const round of rounds) {
      await moveTo(round.opensAt);
      for (const person of people) if (random() < 0.5) await answer(person, round);
      for (const at of [...round.remindAts, round.closesAt, round.digestAt]) await moveTo(at);
      await settle();
      await noteEntries();
    }
    await lives.leaveInPeace();
    await noteEntries();
  } finally {
    await lives.end();
    await ledger.stop();
  }
  const { posts, words, refused, dropped } = ledger;
  return { ...arranged, posts, words, kills: lives.kills(), faults: { refused, dropped } };
}

/** Somebody of the roster, with the account that the far end knows. */
export const onLedger = (enrolled: Enrolled): Person & Enrolled => ({
  ...enrolled,
  id: `u-${enrolled.number}`,
  kind: 'human',
  active: true,
  locale: 'fr',
  timeZone: null,
});

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
