// Magellan on Slack, as the campaign starts and kills it: the real thing on a real file, against the double.

import { advanceClock } from '../../src/boot/advance-clock.ts';
import { runMagellan } from '../../src/boot/run.ts';
import { readConfig } from '../../src/config/config.ts';
import { fakeClock } from '../../src/engine/clock.ts';
import { createSlack } from '../../src/platforms/slack/index.ts';
import { errorsOnly, obey, settleWith } from './obedience.ts';

const { DATABASE_URL, START_AT, API_URL, BOT_TOKEN = '', APP_TOKEN } = process.env;
const read = readConfig({ DATABASE_URL, PORT: '0' });
if ('faults' in read) throw new Error(JSON.stringify(read.faults));
const { config } = read;
const clock = fakeClock(Number(START_AT));
const slack = createSlack({
  botToken: BOT_TOKEN,
  appToken: APP_TOKEN,
  apiUrl: API_URL,
  channels: config.programme.channels,
  commands: () => [],
  clock,
});
const running = await runMagellan(
  { ...config, sandbox: false, demo: false },
  {
    clock,
    // Faster than Slack's own pace, so that many messages are on their way when the end comes.
    platforms: [{ ...slack, pace: { perRecipientMs: 0, perPlatformMs: 0, concurrency: 8 } }],
    log: errorsOnly(),
  },
);
const { app } = running;

const settle = () =>
  settleWith(running, 'slack', async (dueAt) => {
    // What is due may have to wait for an earlier message to the same person: time passes for both.
    await advanceClock(Math.max(dueAt, clock.now() + 1_000), { app, clock });
    // What Slack asked to leave alone is so in real time.
    await new Promise((resolve) => setTimeout(resolve, 20));
  });

/**
 * Moves on, step by step, as time does: what waits for a retry is not left waiting for days, and given up, as
 * it would be if the clock jumped over its turn.
 */
async function moveTo(target: number): Promise<void> {
  for (;;) {
    await settle();
    const next = (await app.scheduler.upcoming()).find(({ dueAt }) => dueAt > clock.now());
    if (!next || next.dueAt > target) break;
    await advanceClock(next.dueAt, { app, clock });
  }
  await advanceClock(target, { app, clock });
  await settle();
}

obey(running, clock, { settle, moveTo });
