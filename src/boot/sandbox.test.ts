import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFormer, migratedDatabase } from '../../test/support/template.ts';
import { type Config, readConfig } from '../config/config.ts';
import { createLog } from '../engine/log.ts';
import { type Running, runMagellan } from './run.ts';

let folder: string;
const destination = new Writable({ write: (_chunk, _encoding, done) => done() });
let running: Running | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-sandbox-'));
});
afterEach(async () => {
  await running?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The demonstration, where these métiers have a channel of their own. */
function withChannels(channels: Record<string, string>): Config {
  const read = readConfig({ DATABASE_URL: `file:${join(folder, 'magellan.db')}`, PORT: '0' });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const { programme } = read.config;
  const metiers = programme.metiers.map((metier) => ({ ...metier, channel: channels[metier.id] }));
  return { ...read.config, programme: { ...programme, metiers } };
}

test('a channel that métiers share is shown to their members and to coaches, and completion offers what each may call', async () => {
  const config = withChannels({ design: 'eig-design', produit: 'eig-design', data: 'eig-promotion' });
  running = await runMagellan(config, { log: createLog({ level: 'info', pretty: false, destination }) });
  const get = async (path: string) => (await fetch(`${running?.address}/sandbox${path}`)).json();
  const { people } = (await get('/people')) as { people: { id: string; describe: string }[] };
  const seen = new Set<string>();
  for (const { id, describe } of people) {
    const { channels, commands } = (await get(`/state?as=${id}`)) as {
      channels: { name: string }[];
      commands: { command: string; words: string[] }[];
    };
    const offered = commands.flatMap(({ command, words }) => words.map((word) => `${command} ${word}`));
    expect(offered).toContain('/magellan aide');
    expect(offered.includes('/rencontre planifier'), describe).toBe(/coach/i.test(describe));
    const names = channels.map(({ name }) => name);
    expect(names.filter((name) => name === 'eig-promotion')).toHaveLength(1);
    const isIn = /^coach|design|produit/i.test(describe) ? 1 : 0;
    expect(
      names.filter((name) => name === 'eig-design'),
      describe,
    ).toHaveLength(isIn);
    seen.add(`${isIn}`);
  }
  expect(seen.size).toBe(2);
});

test('an invented promotion of a former version begins anew, the old one is kept beside, and both are told', async () => {
  const config = withChannels({});
  makeFormer(await migratedDatabase(folder), "INSERT INTO sandbox_settings VALUES ('clock', '1')");
  const lines: string[] = [];
  const told = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  running = await runMagellan(config, {
    log: createLog({ level: 'info', pretty: false, destination: told }),
  });
  expect(running.kept).toMatch(/magellan\.db\.former-.*Z$/);
  expect(existsSync(running.kept ?? '')).toBe(true);
  expect(lines.find((line) => line.includes('database.begun-anew'))).toContain(running.kept);
  const people = await (await fetch(`${running.address}/sandbox/people`)).json();
  expect((people as { people: unknown[] }).people.length).toBeGreaterThan(10);
});
