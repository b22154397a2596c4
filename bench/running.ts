// Magellan as it is installed: the build, in a process of its own, spoken to over loopback.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Outcome, PeopleList } from '../src/platforms/sandbox/wire.ts';

const MAIN = fileURLToPath(new URL('../dist/src/main.js', import.meta.url));
const PATIENCE_MS = 30_000;
const POLL_MS = 5;

export type Running = {
  url: string;
  /** Milliseconds from the start of the process until it said its address, and until it said that it is ready. */
  openMs: number;
  readyMs: number;
  /** Memory that the process holds, in bytes, as its own metrics say. */
  residentBytes(): Promise<number>;
  /** Ends it with SIGTERM; throws when it does not end with success. */
  stop(): Promise<void>;
};

/** Starts the build on this database, and waits until it is ready. */
export async function startBuild(databaseFile: string): Promise<Running> {
  if (!existsSync(MAIN)) throw new Error('there is no build: `npm run build` first');
  const startedAt = performance.now();
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'warn', DATABASE_URL: `file:${databaseFile}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  const url = await addressOf(child);
  const openMs = performance.now() - startedAt;
  while ((await fetch(`${url}/readyz`)).status !== 200) {
    if (performance.now() - startedAt > PATIENCE_MS) throw new Error('Magellan does not get ready');
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  const readyMs = performance.now() - startedAt;
  return {
    url,
    openMs,
    readyMs,
    async residentBytes() {
      const figures = await (await fetch(`${url}/metrics`)).text();
      return Number(/^process_resident_memory_bytes (\S+)$/m.exec(figures)?.[1]);
    },
    stop: () =>
      new Promise((resolve, reject) => {
        child.once('exit', (code) =>
          code === 0 ? resolve() : reject(new Error(`Magellan ended with ${code ?? 'a signal'}`)),
        );
        child.kill('SIGTERM');
      }),
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error('Magellan does not say its address'));
    }, PATIENCE_MS);
    child.once('exit', (code) =>
      reject(new Error(`Magellan ended with ${code ?? 'a signal'} as it started`)),
    );
    child.stdout?.on('data', (chunk) => {
      said += chunk;
      const [found] = /http:\/\/\S+/.exec(said) ?? [];
      if (found === undefined) return;
      clearTimeout(late);
      resolve(found);
    });
  });
}

/** A newcomer at the sandbox's page, who is one of its EIG. */
export type Visitor = {
  /** Types a command in her direct messages, and waits for the answer. */
  types(command: string): Promise<Outcome>;
  /** The size in bytes of the first picture of what a command answers, drawn anew. */
  drawsWith(command: string): Promise<number>;
};

export async function visit(url: string): Promise<Visitor> {
  const list = (await (await fetch(`${url}/sandbox/people`)).json()) as PeopleList;
  const person = list.people.find(({ suggested, describe }) => suggested && describe.includes('EIG'));
  if (!person) throw new Error('the sandbox suggests no EIG');
  async function types(text: string): Promise<Outcome> {
    const response = await fetch(`${url}/sandbox/texts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id: randomUUID(),
        as: person?.id,
        conversation: `person:${person?.id}`,
        text,
      }),
    });
    if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
    return (await response.json()) as Outcome;
  }
  return {
    types,
    async drawsWith(command) {
      const outcome = await types(command);
      const blocks = outcome.kind === 'shown' ? outcome.message.blocks : [];
      const picture = blocks.find((block) => block.kind === 'image');
      if (!picture) throw new Error(`${command} shows no picture`);
      const response = await fetch(url + picture.url);
      if (response.status !== 200) throw new Error(`${response.status} for a picture`);
      return (await response.arrayBuffer()).byteLength;
    },
  };
}
