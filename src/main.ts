// Reads the configuration, starts Magellan, and stops it on a signal.
import { faultsInWords, loadEnvironment, readConfig } from './config.ts';
import { EXIT } from './engine/refusal.ts';
import { failureInWords } from './failure.ts';
import { type Running, runMagellan } from './run.ts';

const welcome = (address: string) => `
  Magellan's sandbox is open: an invented promotion, on this machine only.

    ${address}

  Ctrl+C stops it; it goes on from there at the next start.

`;

function stopOnSignal(running: Running): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    running.app.house.log.info({ signal }, 'stopping');
    await running.stop();
    process.exit(EXIT.done);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function refuse(words: string, exitCode: number): void {
  process.stderr.write(`${words}\n`);
  process.exitCode = exitCode;
}

const read = readConfig(loadEnvironment());
if ('faults' in read) refuse(faultsInWords(read.faults), EXIT.refused);
else {
  try {
    const running = await runMagellan(read.config);
    stopOnSignal(running);
    if (read.config.sandbox) process.stdout.write(welcome(running.address));
  } catch (error) {
    const { words, exitCode } = failureInWords(error);
    refuse(words, exitCode);
  }
}
