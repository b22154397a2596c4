// npm run slack-double:start: Magellan as `npm start` runs it, on the clock of the double that `.env` names.

import { explainError } from '../../../src/boot/explain-error.ts';
import { runMagellan } from '../../../src/boot/run.ts';
import { stopOnSignal } from '../../../src/boot/stop-on-signal.ts';
import { explainFaults, loadEnvironment, readConfig } from '../../../src/config/config.ts';
import { movableClock } from '../../../src/engine/clock.ts';

/** How often the double's clock is looked at. */
const EVERY_MS = 200;

async function start(): Promise<string | null> {
  const read = readConfig(loadEnvironment());
  if ('faults' in read) return explainFaults(read.faults);
  const { config } = read;
  if (!config.slack?.apiUrl) return 'SLACK_API_URL is to be the address that `npm run slack-double` prints.';
  const address = new URL('/clock', config.slack.apiUrl);
  const clock = movableClock(Date.now());
  const look = async () => clock.set(Number(await (await fetch(address)).text()));
  try {
    await look();
  } catch {
    return `No double answers at ${address.origin}: start \`npm run slack-double\`, and copy its lines to .env.`;
  }
  // A double that is restarted goes on with its own clock; meanwhile, ours runs on.
  setInterval(() => void look().catch(() => undefined), EVERY_MS).unref();
  stopOnSignal([await runMagellan({ ...config, sandbox: false }, { clock })]);
  return null;
}

const refusal = await start().catch((error: unknown) => explainError(error).words);
if (refusal !== null) {
  process.stderr.write(`${refusal}\n`);
  process.exitCode = 1;
}
