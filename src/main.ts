// Reads the configuration, starts Magellan, and stops it on a signal.

import { explainError } from './boot/explain-error.ts';
import { hasPlatforms } from './boot/platforms.ts';
import { type Running, runMagellan } from './boot/run.ts';
import { stopOnSignal } from './boot/stop-on-signal.ts';
import {
  backupFolderFaults,
  explainFaults,
  loadEnvironment,
  readConfig,
  sandboxBeside,
} from './config/config.ts';
import { useProxies } from './engine/http/outbound.ts';
import { EXIT } from './engine/refusal.ts';

const begunAnew = (kept: string | null) =>
  kept === null
    ? ''
    : `\n  It begins anew: its database was of a former version, and is kept in\n    ${kept}\n`;

const welcome = ({ address, kept }: Running, invented: boolean) => `
  Magellan's sandbox is open: ${invented ? 'an invented promotion' : 'your promotion, lived by hand'}, on this machine only.

    ${address}
${begunAnew(kept)}
  Ctrl+C stops it; it goes on from there at the next start.

`;

/** Nothing may keep alive a process that could not start: not a timer, nor a connection that is left. */
function refuse(words: string, exitCode: number): never {
  process.stderr.write(`${words}\n`);
  process.exit(exitCode);
}

function environment() {
  try {
    return loadEnvironment();
  } catch (error) {
    const { words, exitCode } = explainError(error);
    return refuse(words, exitCode);
  }
}

const env = environment();
const read = readConfig(env);
const unwritable = backupFolderFaults(env);
if ('faults' in read) refuse(explainFaults([...read.faults, ...unwritable]), EXIT.refused);
if (unwritable.length > 0) refuse(explainFaults(unwritable), EXIT.refused);
const { config } = read;
const alone = !hasPlatforms(config);
const beside = config.sandbox && !alone ? sandboxBeside(config) : null;
const runnings: Running[] = [];
try {
  await useProxies(config.proxies);
  for (const each of beside ? [config, beside] : [config])
    runnings.push(await runMagellan({ ...each, sandbox: each === beside || alone }));
  stopOnSignal(runnings);
  const sandbox = alone || beside ? runnings.at(-1) : undefined;
  if (sandbox) process.stdout.write(welcome(sandbox, (beside ?? config).demo));
} catch (error) {
  await Promise.allSettled(runnings.map((running) => running.stop()));
  const { words, exitCode } = explainError(error);
  refuse(words, exitCode);
}
