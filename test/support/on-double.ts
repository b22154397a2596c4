import { explainError } from '../../src/boot/explain-error.ts';
import { runMagellan } from '../../src/boot/run.ts';
import { stopOnSignal } from '../../src/boot/stop-on-signal.ts';
import { type Config, explainFaults, loadEnvironment, readConfig } from '../../src/config/config.ts';
import { movableClock } from '../../src/engine/clock.ts';

/** How often the double's clock is looked at. */
const EVERY_MS = 200;

type Double = {
  /** Its address, as the configuration has it. */
  addressIn(config: Config): string | undefined;
  /** The variable that names it, and the script that starts it. */
  variable: string;
  script: string;
};

/** Magellan as `npm start` runs it, on the clock of the double that `.env` names. Refusals are told, in words. */
export async function startOnDouble(double: Double): Promise<void> {
  const refusal = await start(double).catch((error: unknown) => explainError(error).words);
  if (refusal === null) return;
  process.stderr.write(`${refusal}\n`);
  process.exitCode = 1;
}

async function start({ addressIn, variable, script }: Double): Promise<string | null> {
  const read = readConfig(loadEnvironment());
  if ('faults' in read) return explainFaults(read.faults);
  const given = addressIn(read.config);
  if (given === undefined) return `${variable} is to be the address that \`npm run ${script}\` prints.`;
  const address = new URL('/clock', given);
  const clock = movableClock(Date.now());
  const look = async () => clock.set(Number(await (await fetch(address)).text()));
  try {
    await look();
  } catch {
    return `No double answers at ${address.origin}: start \`npm run ${script}\`, and copy its lines to .env.`;
  }
  // A double that is restarted goes on with its own clock; meanwhile, ours runs on.
  setInterval(() => void look().catch(() => undefined), EVERY_MS).unref();
  stopOnSignal([await runMagellan({ ...read.config, sandbox: false }, { clock })]);
  return null;
}
