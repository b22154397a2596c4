import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Order, Reply } from './child.ts';

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));
/** A killed process dies at once; one that is alive answers far sooner than this. */
const PATIENCE_MS = 60_000;

export type Life = {
  /** Null when it died before. */
  ready(): Promise<Reply | null>;
  ask(order: Order, wanted: Reply['kind']): Promise<Reply | null>;
  kill(): Promise<void>;
  stop(): Promise<void>;
};

/** One life of Magellan: it ends by a kill, or in order. */
export function startLife(env: NodeJS.ProcessEnv): Life {
  const child: ChildProcess = fork(CHILD, [], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let dead = false;
  const died = new Promise<void>((resolve) => {
    child.once('exit', () => {
      dead = true;
      resolve();
    });
  });
  const hear = (wanted: Reply['kind']): Promise<Reply | null> =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`Magellan does not answer: ${wanted}`)), PATIENCE_MS);
      const done = (reply: Reply | null) => {
        clearTimeout(late);
        child.off('message', listen);
        resolve(reply);
      };
      const listen = (reply: Reply) => {
        if (reply.kind === wanted) done(reply);
      };
      child.on('message', listen);
      void died.then(() => done(null));
    });
  return {
    ready: () => hear('ready'),
    ask(order, wanted) {
      if (dead) return Promise.resolve(null);
      const heard = hear(wanted);
      child.send(order, () => undefined);
      return heard;
    },
    async kill() {
      child.kill('SIGKILL');
      await died;
    },
    async stop() {
      if (!dead) child.send({ kind: 'stop' } satisfies Order, () => undefined);
      await died;
    },
  };
}
