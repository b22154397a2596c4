import { type ChildProcess, fork } from 'node:child_process';
import { programFor } from '../support/programs.ts';
import type { Order, Reply } from './orders.ts';

type Kind = Reply['kind'];
type ReplyOf<Wanted extends Kind> = Extract<Reply, { kind: Wanted }>;

/** One life of Magellan: it ends by a kill, or in order. What is heard is null when it died before. */
export type Life = {
  died: Promise<null>;
  ready(): Promise<ReplyOf<'ready'> | null>;
  ask<Wanted extends Kind>(order: Order, wanted: Wanted): Promise<ReplyOf<Wanted> | null>;
  kill(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts a program in a process of its own, which `obey`s. One that is alive does something well within `patienceMs`. */
export async function startLife(program: string, env: NodeJS.ProcessEnv, patienceMs: number): Promise<Life> {
  const child: ChildProcess = fork(await programFor(program), [], {
    execArgv: [],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let dead = false;
  const died = new Promise<null>((resolve) => {
    child.once('exit', () => {
      dead = true;
      resolve(null);
    });
  });
  // Many presses may wait for their answers at once.
  child.setMaxListeners(0);
  const hear = <Wanted extends Kind>(wanted: Wanted, id?: string): Promise<ReplyOf<Wanted> | null> =>
    new Promise((resolve, reject) => {
      const expire = () => reject(new Error(`Magellan does not answer: ${wanted}`));
      let late = setTimeout(expire, patienceMs);
      const done = (reply: ReplyOf<Wanted> | null) => {
        clearTimeout(late);
        child.off('message', listen);
        resolve(reply);
      };
      const listen = (reply: Reply) => {
        // As long as something is done, what was asked is on its way.
        clearTimeout(late);
        late = setTimeout(expire, patienceMs);
        const another = reply.kind === 'acted' && id !== undefined && reply.id !== id;
        if (reply.kind === wanted && !another) done(reply as ReplyOf<Wanted>);
      };
      child.on('message', listen);
      void died.then(done);
    });
  return {
    died,
    ready: () => hear('ready'),
    ask(order, wanted) {
      if (dead) return Promise.resolve(null);
      const heard = hear(wanted, order.kind === 'act' ? order.incoming.id : undefined);
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
