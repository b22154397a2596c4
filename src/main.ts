// Reads the configuration, starts Magellan, and stops it on a signal.
import { faultsInWords, loadEnvironment, readConfig, sandboxBeside } from './config.ts';
import { EXIT } from './engine/refusal.ts';
import { failureInWords } from './failure.ts';
import { hasPlatforms } from './platforms.ts';
import { runMagellan } from './run.ts';
import { stopOnSignal } from './stop-on-signal.ts';

const welcome = (address: string) => `
  Magellan's sandbox is open: an invented promotion, on this machine only.

    ${address}

  Ctrl+C stops it; it goes on from there at the next start.

`;

function refuse(words: string, exitCode: number): void {
  process.stderr.write(`${words}\n`);
  process.exitCode = exitCode;
}

const read = readConfig(loadEnvironment());
if ('faults' in read) refuse(faultsInWords(read.faults), EXIT.refused);
else {
  try {
    const { config } = read;
    const alone = !hasPlatforms(config);
    const running = await runMagellan({ ...config, sandbox: alone });
    const sandbox = alone ? running : config.sandbox ? await runMagellan(sandboxBeside(config)) : null;
    stopOnSignal(sandbox && sandbox !== running ? [running, sandbox] : [running]);
    if (sandbox) process.stdout.write(welcome(sandbox.address));
  } catch (error) {
    const { words, exitCode } = failureInWords(error);
    refuse(words, exitCode);
  }
}
