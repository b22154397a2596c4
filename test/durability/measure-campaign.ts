import type { Answer } from '../../src/chat/answer.ts';
import type { Incoming } from '../../src/chat/incoming.ts';
import type { Campaign } from './campaign.ts';
import { killAtRandom } from './killing.ts';
import { type Ledger, startLedger } from './ledger.ts';
import { CHILD, onLedger } from './ledger-campaign.ts';
import { startLife } from './life.ts';
import { presses } from './measure-presses.ts';
import { forgottenOf, overQuota } from './measure-rules.ts';
import { prepareSetting, type Setting } from './measure-setting.ts';
import { seededRandom } from './random.ts';

/** What waits for a retry after many kills leaves one after the other. */
const PATIENCE_MS = 120_000;
/** All that is pressed at one moment takes about as long. */
const WITHIN_MS = 600;
/** A request is taken, moved and agreed to in some; few hours and times are left after as many. */
const MIN_ROUNDS = 4;

/** A press, or a form that was sent, and what was answered to it in the end. */
export type Acknowledged = { incoming: Incoming; answer: Answer };

/** What a campaign leaves to be judged. */
export type Measured = Pick<Ledger, 'posts' | 'refused' | 'dropped'> & {
  setting: Setting;
  kills: number;
  /** How many presses were sent again, since a kill had come before their answer. */
  again: number;
  acknowledged: readonly Acknowledged[];
  /** What exceeded a quota when Magellan started again. */
  exceeded: readonly string[];
  /** Presses that had been answered, and came again after a kill: how many, and how many were not recognised. */
  repeated: number;
  unrecognised: number;
  /** Presses that were acknowledged, and of which the database knew nothing when all had been pressed. */
  forgotten: number;
};

/** Whether something came of it: it was taken, or had been before the kill. */
export const wasKept = ({ answer }: Acknowledged): boolean => answer.kind !== 'rejectForm';

/** Plays hours and mentoring, many presses at once, while the process is killed at random moments. */
export async function playMeasured(campaign: Campaign): Promise<Measured> {
  const random = seededRandom(campaign.seed);
  const ledger = await startLedger({ refuse: 0.05, drop: 0.05, limit: 0, slowestMs: 20 }, random);
  const setting = await prepareSetting(campaign.folder, campaign.members, random);
  const { databaseFile, startAt, everybody, quota } = setting;
  const acknowledged: Acknowledged[] = [];
  const exceeded: string[] = [];
  let now = startAt;
  let again = 0;
  let repeated = 0;
  let unrecognised = 0;
  let forgotten = 0;
  const lives = killAtRandom({
    ...campaign,
    share: 0.6,
    random,
    async start() {
      exceeded.push(...(await overQuota(databaseFile, quota)));
      // Time goes on without Magellan: what waits for a retry becomes due.
      now += Math.floor(random() * 60_000);
      const env = {
        DATABASE_URL: `file:${databaseFile}`,
        LEDGER_URL: ledger.url,
        START_AT: String(now),
        PEOPLE: JSON.stringify(everybody.map(onLedger)),
      };
      const life = await startLife(CHILD, env, PATIENCE_MS);
      await life.ready();
      return life;
    },
  });

  /** Sends all of it at once, and again what nobody answered. */
  async function pressAll(all: readonly Incoming[]): Promise<void> {
    const waiting = new Map(all.map((incoming) => [incoming.id, incoming]));
    const kept: Incoming[] = [];
    let tries = 0;
    await lives.insist(async (life) => {
      if (tries > 0) again += waiting.size;
      tries += 1;
      const asked = [...waiting.values()].map(async (incoming) => {
        const acted = await life.ask({ kind: 'act', incoming }, 'acted');
        if (acted === null) return;
        waiting.delete(incoming.id);
        acknowledged.push({ incoming, answer: acted.answer });
        if (acted.answer.kind !== 'rejectForm') kept.push(incoming);
      });
      // A platform that did not see the answer sends again what was kept.
      const repeats = (tries > 1 ? kept.filter(() => random() < 0.5) : []).map(async (incoming) => {
        const acted = await life.ask({ kind: 'act', incoming }, 'acted');
        if (acted === null) return;
        repeated += 1;
        if (acted.answer.kind !== 'nothing') unrecognised += 1;
      });
      await Promise.all([...asked, ...repeats]);
      return waiting.size === 0 ? true : null;
    }, WITHIN_MS);
  }

  const next = presses(databaseFile, random);
  try {
    const goesOn = (round: number) => round < MIN_ROUNDS || lives.kills() < campaign.kills;
    for (let round = 0; round < campaign.rounds && goesOn(round); round += 1) await pressAll(await next());
    // Before what waits for another day is let out: events are remembered for two days.
    forgotten = await forgottenOf(
      databaseFile,
      acknowledged.filter(wasKept).map(({ incoming }) => incoming.id),
    );
    await lives.leaveInPeace();
    exceeded.push(...(await overQuota(databaseFile, quota)));
  } finally {
    await lives.end();
    await ledger.stop();
  }
  const { posts, refused, dropped } = ledger;
  const told = { again, repeated, unrecognised, forgotten, acknowledged, exceeded };
  return { setting, kills: lives.kills(), ...told, posts, refused, dropped };
}
