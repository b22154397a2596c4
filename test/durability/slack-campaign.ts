import type { PlannedRound } from '../../src/features/meteo/rules/schedule.ts';
import { startSlackDouble, TOKENS } from '../support/slack/double.ts';
import { submissionPayload } from '../support/slack/payloads.ts';
import type { FakeUser, FakeView } from '../support/slack/workspace.ts';
import { type Campaign, type Played, prepare } from './campaign.ts';
import type { Enrolled } from './enrol.ts';
import { killAtRandom } from './killing.ts';
import { startLife } from './life.ts';
import { seededRandom } from './random.ts';
import { roundId } from './round-id.ts';
import { stormFor } from './slack-storm.ts';

export type PlayedOnSlack = Played & {
  /** Calls before the Retry-After that the same process had been given. */
  tooEarly: readonly string[];
  /** What Slack would have refused to show. */
  blockFaults: readonly string[];
};

const CHILD = 'test/durability/slack-child.ts';
/** Changing what was sent goes at fifty a minute: a closing of many members takes a while. */
const PATIENCE_MS = 240_000;

/** What is asked takes about as long. */
const WITHIN_MS = 400;

/** Plays whole rounds on Slack while the process is killed at random moments and Slack is at its worst. */
export async function playOnSlack(campaign: Campaign): Promise<PlayedOnSlack> {
  const random = seededRandom(campaign.seed);
  const { programme, startAt, enrolled, acknowledge, noteEntries, ...arranged } = await prepare(campaign);
  const { databaseFile, rounds } = arranged;
  // Slack's clock is never behind ours here: what was said since a first try is found after it.
  let slackNow = startAt;
  let now = startAt;
  const double = await startSlackDouble({ now: () => slackNow });
  const storm = stormFor(random);
  for (const name of [programme.channels.promotion, programme.channels.coaches])
    double.workspace.addChannel({ name, is_private: name === programme.channels.coaches });
  const users = enrolled.map((each) => double.workspace.addUser(onSlack(each)));

  const lives = killAtRandom({
    ...campaign,
    share: 0.9,
    random,
    async start() {
      double.forgetRetryAfters();
      double.plan(null);
      now += Math.floor(random() * 60_000);
      const env = {
        DATABASE_URL: `file:${databaseFile}`,
        START_AT: String(now),
        API_URL: double.apiUrl,
        BOT_TOKEN: TOKENS.bot,
        APP_TOKEN: TOKENS.app,
      };
      const life = await startLife(CHILD, env, PATIENCE_MS);
      await life.ready();
      double.plan(storm.plan);
      return life;
    },
  });

  async function moveTo(target: number): Promise<void> {
    slackNow = Math.max(slackNow, target + 3_600_000);
    const moved = await lives.insist((life) => life.ask({ kind: 'move', to: target }, 'moved'), WITHIN_MS);
    now = Math.max(now, moved.now);
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
    await lives.insist(async (life) => {
      const acked = await Promise.race([double.deliver('interactive', payload), life.died]);
      const action = (acked?.body as { response_action?: string } | undefined)?.response_action;
      return action === 'clear' || action === 'update' ? action : null;
    }, WITHIN_MS);
    acknowledge(round, user.profile.email ?? '');
  }

  try {
    for (const round of rounds) {
      await moveTo(round.opensAt);
      for (const user of users) if (random() < 0.4) await answer(user, round);
      for (const at of [...round.remindAts, round.closesAt, round.digestAt]) await moveTo(at);
      await noteEntries();
    }
    await lives.leaveInPeace();
    await noteEntries();
  } finally {
    await lives.end();
    await double.stop();
  }
  return {
    ...arranged,
    ...storm.ledgerOf(double.calls),
    kills: lives.kills(),
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

const onSlack = ({ number, name, email }: Enrolled) => ({
  id: `U00${number}`,
  real_name: name,
  profile: { real_name: name, email },
});
