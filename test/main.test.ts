import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { demoFile } from '../src/config/config.ts';
import { programFor } from './support/programs.ts';

const MAIN = 'src/main.ts';

let folder: string;
let taken: Server;

const listens = (server: Server, port: number) =>
  new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
  });

/** A server on a port that follows a free one. */
async function takePort(): Promise<Server> {
  const before = createServer();
  await listens(before, 0);
  const { port } = before.address() as AddressInfo;
  const server = createServer();
  const took = port < 65_535 && (await listens(server, port + 1));
  await new Promise((resolve) => before.close(resolve));
  return took ? server : takePort();
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-main-'));
  taken = await takePort();
});
afterEach(() => {
  taken.close();
  rmSync(folder, { recursive: true, force: true });
});

const takenPort = () => (taken.address() as AddressInfo).port;

/** Starts Magellan as a process, and resolves at its end, or once it has said `until`. */
async function starts(env: Record<string, string>, until?: RegExp) {
  const child = spawn(process.execPath, [await programFor(MAIN)], {
    cwd: new URL('..', import.meta.url).pathname,
    env: { PATH: process.env.PATH, DATABASE_URL: `file:${join(folder, 'magellan.db')}`, ...env },
  });
  const said = { out: '', err: '' };
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.stdout.on('data', (chunk) => {
      said.out += chunk;
      if (until?.test(said.out)) child.kill('SIGTERM');
    });
    child.on('close', (code) => resolve({ code, ...said }));
  });
}

test('a start on a busy port says so, and ends', async () => {
  const { code, out, err } = await starts({ PORT: String(takenPort()) });
  expect(err).toBe(
    `PORT ${takenPort()} is in use on 127.0.0.1: stop what uses it (another Magellan?), or set PORT to a free one.\n`,
  );
  expect(code).toBe(1);
  expect(out).not.toContain('"level":"error"');
});

test('a sandbox that cannot start beside a chat takes that chat down with it', async () => {
  const { code, err } = await starts({
    SANDBOX: '1',
    PORT: String(takenPort() - 1),
    MATTERMOST_URL: 'http://127.0.0.1:9',
    MATTERMOST_TOKEN: 'k'.repeat(26),
    MATTERMOST_TEAM: 'eig',
    MATTERMOST_COMMAND_TOKENS: `meteo=${'c'.repeat(26)}`,
    PUBLIC_URL: 'http://127.0.0.1:3000',
    PROGRAMME_FILE: demoFile('programme.yaml'),
  });
  expect(err).toContain(`PORT ${takenPort()} is in use`);
  expect(code).toBe(1);
});

test('the sandbox greets with one’s own promotion, and not with an invented one', async () => {
  const file = join(folder, 'programme.yaml');
  copyFileSync(demoFile('programme.yaml'), file);
  const own = await starts({ PORT: '0', PROGRAMME_FILE: file }, /Ctrl\+C/);
  expect(own.out).toContain('your promotion');
  expect(own.out).not.toContain('an invented promotion');
  expect(own.code).toBe(0);
});

test('what `npm start` runs greets with an invented promotion, and a signal to it ends Magellan itself, and not only its shell', async () => {
  const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const command = String(scripts.start).replace('dist/src/main.js', await programFor(MAIN));
  const child = spawn('sh', ['-c', command], {
    cwd: new URL('..', import.meta.url).pathname,
    env: { PATH: process.env.PATH, DATABASE_URL: `file:${join(folder, 'magellan.db')}`, PORT: '0' },
  });
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
    if (out.includes('Ctrl+C')) child.kill('SIGTERM');
  });
  // Its output ends when the last process that writes to it does.
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code).toBe(0);
  expect(out).toContain('an invented promotion');
  expect(out).toContain('magellan.stopping');
});
