import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type MemoryPlatform, memoryPlatform } from '../../test/support/memory-platform.ts';
import { makeFormer, migratedDatabase } from '../../test/support/template.ts';
import { writeTo } from '../community/feature/messages/messaging.ts';
import { memberByEmail } from '../community/members/members.ts';
import { importRoster } from '../community/members/roster/import.ts';
import type { RosterRow } from '../community/members/roster/roster.ts';
import { type Config, readConfig } from '../config/config.ts';
import { createLog } from '../engine/log.ts';
import { retryFailed } from '../engine/outbox/store.ts';
import { DeliveryError, PlatformUnreachable } from '../engine/platform.ts';
import { Refusal } from '../engine/refusal.ts';
import { openSqlite } from '../engine/sqlite/database.ts';
import { lockInstance } from '../engine/sqlite/instance-lock.ts';
import { type Running, runMagellan } from './run.ts';

let folder: string;
let config: Config;
let platform: MemoryPlatform;
let running: Running | null = null;

const rosterRow: RosterRow = {
  email: '',
  name: '',
  roles: ['eig'],
  metier: null,
  defi: null,
  coachEmail: null,
  expertise: [],
  locale: 'fr',
  line: 2,
};

let lines: string[] = [];
const destination = new Writable({
  write(chunk, _encoding, done) {
    lines.push(String(chunk));
    done();
  },
});

async function starts(): Promise<Running> {
  running = await runMagellan(config, {
    platforms: [platform],
    log: createLog({ level: 'debug', pretty: false, destination }),
  });
  return running;
}
async function stops(): Promise<void> {
  await running?.stop();
  running = null;
}

beforeEach(() => {
  lines = [];
  folder = mkdtempSync(join(tmpdir(), 'magellan-run-'));
  const read = readConfig({ DATABASE_URL: `file:${join(folder, 'magellan.db')}`, PORT: '0' });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  config = { ...read.config, sandbox: false, demo: false };
  platform = memoryPlatform();
});
afterEach(async () => {
  await stops();
  rmSync(folder, { recursive: true, force: true });
});

test('with port 0 the address is the one where it listens', async () => {
  const { address } = await starts();
  expect(new URL(address).port).not.toBe('0');
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
});

test('the database keeps of which promotion it is: another is refused in words, another name is not', async () => {
  await starts();
  await stops();
  const { promotion } = config.programme;
  const own = { ...config.programme, promotion: { ...promotion, name: 'Promotion Magellan, 2022' } };
  config = { ...config, programme: own };
  await starts();
  await stops();
  config = { ...config, programme: { ...own, promotion: { ...promotion, id: 'eig-6', name: 'EIG 6' } } };
  const refusal = await starts().catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  expect(String(refusal)).toMatch(
    /of the promotion promotion-magellan \(Promotion Magellan, 2022\), and programme.yaml of eig-6 .* `magellan promotion next/,
  );
  config = { ...config, programme: own };
  await starts();
});

test('a database of a version from before the first release is refused in words, and left as it is', async () => {
  makeFormer(await migratedDatabase(folder));
  const before = readFileSync(join(folder, 'magellan.db'));
  const refusal = await starts().catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  const { message, exitCode } = refusal as Refusal;
  expect(message).toMatch(
    /before its first release.*Nothing in it is lost.*keep the file.*import the roster/,
  );
  expect(exitCode).toBe(1);
  expect(readFileSync(join(folder, 'magellan.db')).equals(before)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.includes('former'))).toEqual([]);
  // Its hold and its connections are given back.
  lockInstance(join(folder, 'magellan.db')).release();
});

test('a start warns, by a name to alert on, of what other users of the machine can reach', async () => {
  await starts();
  await stops();
  expect(lines.join('')).not.toContain('database.exposed');
  chmodSync(join(folder, 'magellan.db'), 0o640);
  chmodSync(folder, 0o711);
  await starts();
  const warned = lines.map((line) => JSON.parse(line)).filter(({ event }) => event === 'database.exposed');
  expect(warned).toMatchObject([
    { level: 'warn', path: folder, mode: '711', remedy: `chmod 700 ${folder}` },
    { level: 'warn', path: join(folder, 'magellan.db'), mode: '640' },
    // The log has the mode of its database.
    ...['-wal', '-shm'].map((end) => ({ path: join(folder, `magellan.db${end}`), mode: '640' })),
  ]);
});

test('it does not start without the secret that its database was used with, and makes no other', async () => {
  await starts();
  await stops();
  rmSync(config.secretFile);
  await expect(starts()).rejects.toThrow(Refusal);
  expect(existsSync(config.secretFile)).toBe(false);
  // The refused start holds nothing: with a secret the same database is taken again.
  await expect(starts()).rejects.toThrow('MAGELLAN_SECRET');
});

test('a delivery that the command line puts back in line leaves within seconds, all else being quiet', async () => {
  const { app, database } = await starts();
  platform.fault = () => ({ throw: new DeliveryError('rejected', 'no such account') });
  const to = { platform: 'memory', kind: 'person', id: 'u-alix' } as const;
  await app.transact(({ enqueue }) =>
    enqueue({ kind: 'post', key: 'hello', to, message: { summary: 'Bonjour', blocks: [] } }),
  );
  await app.outbox.idle();
  platform.fault = () => null;
  const other = openSqlite(database.name);
  await other.transact((tx) => retryFailed(tx, Date.now()));
  await other.close();
  await expect.poll(() => platform.posts.length).toBe(1);
});

test('who is not linked yet is waited for: what was written to her leaves once the chat lets itself be asked', async () => {
  const noa = {
    id: 'u-noa',
    email: 'noa@example.org',
    name: 'Noa',
    kind: 'human' as const,
    active: true,
    locale: 'fr',
    timeZone: null,
  };
  platform.directory.set(noa.id, noa);
  const { people } = platform;
  let asked = 0;
  platform.people = async function* (sought) {
    asked += 1;
    if (asked === 1) throw new PlatformUnreachable('asks to be left alone for 1 s', { retryAfterMs: 900 });
    yield* people(sought);
  };
  const { app, database, address } = await starts();
  await database.transact((tx) =>
    importRoster(tx, [{ ...rosterRow, email: noa.email, name: noa.name }], Date.now()),
  );
  await app.transact(async (uow) => {
    const member = await memberByEmail(uow.tx, noa.email);
    if (member)
      await writeTo(uow, [member], {
        kind: 'meteo/reminder',
        key: () => 'hello',
        message: () => ({ summary: 'Bonjour Noa', blocks: [] }),
      });
  });
  const ready = async () => (await fetch(`${address}/readyz`)).json();
  expect(await ready()).toMatchObject({
    status: 'ready',
    warnings: [
      'memory: people cannot be linked to the roster: asks to be left alone for 1 s',
      expect.stringContaining('one message waits for one member'),
    ],
  });
  expect(platform.posted).toEqual([]);
  await expect.poll(() => platform.posted.length).toBe(1);
  expect(asked).toBe(2);
  expect(await ready()).not.toHaveProperty('warnings');
});

test('a chat whose people cannot be linked for two minutes is a problem, and says why', async () => {
  platform.people = async function* () {
    yield [];
    throw new Refusal('the app lacks a right: install it again');
  };
  const { address, database } = await starts();
  await database.transact((tx) =>
    tx
      .updateTable('account_linking')
      .set({ failingSince: Date.now() - 120_000 })
      .execute(),
  );
  const found = await fetch(`${address}/readyz`);
  expect(found.status).toBe(503);
  expect(await found.json()).toMatchObject({
    problems: ['memory: people cannot be linked to the roster: the app lacks a right: install it again'],
  });
});
