import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DateTime } from 'luxon';
import { makeCalendar } from '../../src/community/calendar.ts';
import { openDatabase } from '../../src/engine/database.ts';
import { type PlannedRound, plannedRounds } from '../../src/features/meteo/schedule.ts';
import { demoProgramme } from '../support/programme.ts';
import { startSlackDouble, TOKENS } from '../support/slack/double.ts';
import { submissionPayload } from '../support/slack/payloads.ts';
import type { FakeUser, FakeView } from '../support/slack/workspace.ts';
import { migratedDatabase } from '../support/template.ts';
import type { Played } from './campaign.ts';
import { enrol } from './enrol.ts';
import { seededRandom } from './random.ts';
import type { SlackOrder, SlackReply } from './slack-child.ts';
import { stormFor } from './slack-storm.ts';

export type SlackCampaign = {
  folder: string;
  members: number;
  rounds: number;
  kills: number;
  seed: number;
  tell?(words: string): void;
};

export type PlayedOnSlack = Played & {
  /** Answers with status 429. */
  limited: number;
  /** Calls before the Retry-After that the same process had been given. */
  tooEarly: readonly string[];
  /** What Slack would have refused to show. */
  blockFaults: readonly string[];
};

const CHILD = fileURLToPath(new URL('slack-child.ts', import.meta.url));
/** Changing what was sent goes at fifty a minute: a closing of many members takes a while. */
const PATIENCE_MS = 240_000;

/** One life of Magellan: it ends by a kill, or in order. */
function startLife(env: NodeJS.ProcessEnv) {
  const child: ChildProcess = fork(CHILD, [], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const died = new Promise<null>((resolve) => child.once('exit', () => resolve(null)));
  /** Null when the process died before it. */
  const hear = (kind: SlackReply['kind']): Promise<SlackReply | null> => {
    const heard = new Promise<SlackReply>((resolve, reject) => {
      const done = () => {
        clearTimeout(late);
        child.off('message', listen);
      };
      const late = setTimeout(() => {
        done();
        reject(new Error(`Magellan is not ${kind} in time`));
      }, PATIENCE_MS);
      const listen = (reply: SlackReply) => {
        if (reply.kind !== kind) return;
        done();
        resolve(reply);
      };
      child.on('message', listen);
      void died.then(done);
    });
    return Promise.race([heard, died]);
  };
  const send = (order: SlackOrder) => child.send(order, () => undefined);
  return {
    died,
    ready: () => hear('ready'),
    ask(order: SlackOrder & { kind: 'move' | 'settle' }) {
      const heard = hear(order.kind === 'move' ? 'moved' : 'settled');
      send(order);
      return heard;
    },
    async kill() {
      child.kill('SIGKILL');
      await died;
    },
    async stop() {
      send({ kind: 'stop' });
      await died;
    },
  };
}

/** Plays whole rounds on Slack while the process is killed at random moments and Slack is at its worst. */
export async function playOnSlack(campaign: SlackCampaign): Promise<PlayedOnSlack> {
  const random = seededRandom(campaign.seed);
  const programme = demoProgramme();
  const zone = programme.promotion.timeZone;
  const startAt = DateTime.fromISO('2022-01-28T11:00', { zone }).toMillis();
  const planned = plannedRounds(programme.meteo, makeCalendar(programme.promotion), programme.promotion);
  const rounds = planned.filter(({ opensAt }) => opensAt > startAt).slice(0, campaign.rounds);
  // Slack's clock is never behind ours here: what was said since a first try is found after it.
  let slackNow = startAt;
  let now = startAt;
  const double = await startSlackDouble({ now: () => slackNow });
  const storm = stormFor(random);
  for (const name of Object.values(programme.channels))
    double.workspace.addChannel({ name, is_private: name === programme.channels.coaches });
  mkdirSync(campaign.folder, { recursive: true });
  const databaseFile = await migratedDatabase(campaign.folder);
  const users = await enrolOnSlack(databaseFile, campaign.members, startAt, double.workspace.addUser);
  const acknowledged = new Map<string, Set<string>>();
  let kills = 0;
  let life: ReturnType<typeof startLife> | null = null;

  async function alive() {
    if (life) return life;
    double.forgetRetryAfters();
    double.plan(null);
    now += Math.floor(random() * 60_000);
    life = startLife({
      DATABASE_URL: `file:${databaseFile}`,
      START_AT: String(now),
      API_URL: double.apiUrl,
      BOT_TOKEN: TOKENS.bot,
      APP_TOKEN: TOKENS.app,
    });
    await life.ready();
    double.plan(storm.plan);
    return life;
  }

  /** Nothing of the campaign outlives it, however it ends. */
  const endLife = async () => life?.kill();

  /** Asks until it is answered: a killed Magellan is started again, and asked the same. */
  async function insist<Answer>(ask: (current: ReturnType<typeof startLife>) => Promise<Answer | null>) {
    for (;;) {
      const current = await alive();
      const kill = kills < campaign.kills && random() < 0.9;
      const doomed = kill ? setTimeout(() => void current.kill(), random() * 400) : undefined;
      const answer = await ask(current);
      clearTimeout(doomed);
      if (kill) {
        // Also when it was quicker than its killer: what was acknowledged must survive.
        await current.kill();
        kills += 1;
        life = null;
        if (kills % 10 === 0) campaign.tell?.(`${kills} of ${campaign.kills} kills`);
      }
      if (answer !== null) return answer;
      if (!kill) throw new Error('Magellan died without being killed');
    }
  }

  async function moveTo(target: number): Promise<void> {
    slackNow = Math.max(slackNow, target + 3_600_000);
    const reply = await insist((current) => current.ask({ kind: 'move', to: target }));
    if ('now' in reply) now = Math.max(now, reply.now);
    slackNow = Math.max(slackNow, now);
  }

  async function answer(user: FakeUser, round: PlannedRound): Promise<void> {
    const ref = await roundId(databaseFile, round.key);
    const form = random() < 0.7 ? 'meteo/signed' : 'meteo/unsigned';
    const payload = submissionPayload(
      user,
      filledForm(form, ref, user),
      VALUES,
      double.workspace.trigger(user.id),
    );
    await insist(async (current) => {
      const acked = await Promise.race([double.deliver('interactive', payload), current.died]);
      const action = (acked?.body as { response_action?: string } | undefined)?.response_action;
      return action === 'clear' || action === 'update' ? action : null;
    });
    const done = acknowledged.get(round.key) ?? new Set();
    acknowledged.set(round.key, done.add(`u-${user.id.slice(3)}`));
  }

  try {
    for (const round of rounds) {
      await moveTo(round.opensAt);
      for (const user of users) if (random() < 0.4) await answer(user, round);
      for (const at of [...round.remindAts, round.closesAt, round.digestAt]) await moveTo(at);
    }
    // A last life, left in peace: what the last kill interrupted must come right.
    const last = await alive();
    await last.ask({ kind: 'settle' });
    await last.stop();
  } finally {
    await endLife();
    await double.stop();
  }
  const ledger = storm.ledgerOf(double.calls);
  return {
    ledger,
    databaseFile,
    rounds,
    people: users.map(({ id, real_name }) => ({
      id,
      email: null,
      name: real_name,
      kind: 'human',
      active: true,
      locale: null,
      timeZone: null,
    })),
    kills,
    acknowledged,
    limited: storm.limited(),
    tooEarly: double.tooEarly,
    blockFaults: double.blockFaults,
  };
}

const VALUES = Object.fromEntries([
  ...['defi', 'team', 'self'].map((id) => [
    id,
    { choice: { type: 'radio_buttons', selected_option: { value: 'clear' } } },
  ]),
  ['successes', { paragraph: { type: 'plain_text_input', value: 'un succès' } }],
  ['difficulties', { paragraph: { type: 'plain_text_input', value: null } }],
]);

/** The form as it stands on somebody's screen, where it outlives the process that opened it. */
const filledForm = (form: string, ref: string, user: FakeUser): FakeView => ({
  id: `V0${user.id}${ref}`,
  hash: '1.hash',
  type: 'modal',
  user: user.id,
  blocks: [{ type: 'input', block_id: 'defi' }],
  callback_id: form,
  private_metadata: JSON.stringify({ f: form, r: ref, o: null }),
  title: null,
  submit: null,
  close: null,
  notify_on_close: true,
  root: `V0${user.id}${ref}`,
  previous: null,
});

async function enrolOnSlack(
  databaseFile: string,
  members: number,
  now: number,
  addUser: (user: Partial<FakeUser> & { id: string }) => FakeUser,
): Promise<FakeUser[]> {
  const enrolled = await enrol(databaseFile, members, now);
  return enrolled.map(({ number, name, email }) =>
    addUser({
      id: `U00${number}`,
      real_name: name,
      profile: { real_name: name, email },
    }),
  );
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
