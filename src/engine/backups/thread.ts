import { existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { SecretSource } from '../secret-in-use.ts';
import type { CopyRules } from '../unsigned/copying.ts';

/** What a copying thread is told: everything that a backup needs, as plain data. */
export type Order = {
  database: string;
  /** The file to write, which must not exist. */
  to: string;
  now: number;
  unsigned: Omit<CopyRules, 'secrets'>;
  secret: SecretSource;
};

export type Made = { file: string; bytes: number; leftOut: number };

/** What a copying thread says at its end. */
export type Report = { made: Made } | { fault: string };

export type Copying = {
  /** @throws Error with the reason in words, when no sound copy could be made; nothing of it is left then */
  done: Promise<Made>;
  /** Gives the copy up, and takes away what there is of it. */
  cancel(): Promise<void>;
};

/**
 * Copies and checks the database in a thread of its own: to write the copy anew and to check it takes seconds of a
 * large database, and nobody's press may wait for it.
 */
export function copyInThread(order: Order): Copying {
  const worker = startWorker(order);
  let said: Report | null = null;
  const done = new Promise<Made>((resolve, reject) => {
    worker.on('message', (report: Report) => {
      said = report;
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      if (said && 'made' in said) return resolve(said.made);
      removeParts(order.to);
      reject(new Error(said?.fault ?? 'the copying was cut short'));
    });
  });
  return {
    done,
    async cancel() {
      await worker.terminate();
      await done.catch(() => undefined);
    },
  };
}

/** Beside this file: as it was built, or, where the sources run themselves, as it is written. */
function startWorker(workerData: Order): Worker {
  const options = { name: 'backup', workerData, execArgv: [] };
  const source = new URL('./worker.ts', import.meta.url);
  if (!existsSync(source)) return new Worker(new URL('./worker.js', import.meta.url), options);
  const api = createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs');
  const tsx = JSON.stringify(pathToFileURL(api).href);
  const program = `import(${tsx}).then(({ register }) => register()).then(() => import(${JSON.stringify(source.href)}))`;
  return new Worker(program, { ...options, eval: true });
}

function removeParts(file: string): void {
  for (const end of ['.part', '.part-journal']) rmSync(file + end, { force: true });
}
