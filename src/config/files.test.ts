import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { configOf, faultsOf, programme } from '../../test/support/config.ts';
import { loadEnvironment, packageFolder, readConfig } from './config.ts';
import { environmentSchema } from './environment.ts';

test('a programme can be given as a text, where there is no disk for a file', () => {
  const chat = { SLACK_BOT_TOKEN: 'xoxb-1-2-abc', SLACK_APP_TOKEN: 'xapp-1-A-2-abc' };
  const read = readConfig({ ...chat, PROGRAMME: programme.replace('Promotion Magellan', 'La nôtre') });
  expect(read).toMatchObject({ config: { demo: false, programme: { promotion: { name: 'La nôtre' } } } });
  // JSON is YAML, for those who can give one line only.
  expect(configOf({ PROGRAMME: JSON.stringify(parse(programme)) }).programme).toEqual(configOf({}).programme);
  expect(configOf({ PROGRAMME: ' ' }).demo).toBe(true);
  expect(faultsOf({ PROGRAMME: programme.replace('everyWeeks: 2', 'everyWeeks: 0') })).toMatchObject([
    { source: 'PROGRAMME, in the environment', key: 'meteo.everyWeeks' },
  ]);
  expect(faultsOf({ PROGRAMME: programme, PROGRAMME_FILE: 'ours.yaml' })).toMatchObject([
    { key: 'PROGRAMME_FILE', expected: 'nothing, since PROGRAMME is given' },
  ]);
});

test('a programme that is not there is a fault of the variable that names it', () => {
  const read = readConfig({ PROGRAMME_FILE: '/nowhere/programme.yaml', PORT: 'x' });
  expect(read).toMatchObject({
    faults: [{ key: 'PORT' }, { key: 'PROGRAMME_FILE', given: '"/nowhere/programme.yaml"' }],
  });
});

test('.env completes the environment, and never overrides it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'magellan-env-'));
  try {
    writeFileSync(join(folder, '.env'), '# ours\nMAGELLAN_TEST_VALUE="from the file"\nPATH=nowhere\n');
    expect(loadEnvironment(folder)).toMatchObject({
      MAGELLAN_TEST_VALUE: 'from the file',
      PATH: process.env.PATH,
    });
    expect(process.env.MAGELLAN_TEST_VALUE).toBeUndefined();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a .env or a programme that is not in UTF-8 is told with its line, and read as nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'magellan-env-'));
  try {
    writeFileSync(join(folder, '.env'), Buffer.from('# ours\nMAGELLAN_TEST_VALUE=été\n', 'latin1'));
    expect(() => loadEnvironment(folder)).toThrow(/line 2[\s\S]*UTF-8/);
    writeFileSync(join(folder, '.env'), Buffer.from('MAGELLAN_TEST_VALUE=here\n', 'utf16le'));
    expect(() => loadEnvironment(folder)).toThrow(/UTF-8/);
    writeFileSync(join(folder, '.env'), '\uFEFFMAGELLAN_TEST_VALUE=here\n');
    expect(loadEnvironment(folder)).toMatchObject({ MAGELLAN_TEST_VALUE: 'here' });
    const file = join(folder, 'programme.yaml');
    writeFileSync(file, Buffer.from('promotion:\n  name: Été\n', 'latin1'));
    expect(readConfig({ PROGRAMME_FILE: file })).toMatchObject({
      faults: [{ source: file, key: 'line 2', expected: expect.stringContaining('UTF-8') }],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('.env.example names every variable and no other, each with its meaning and its default', () => {
  const example = readFileSync(join(packageFolder(), '.env.example'), 'utf8');
  const paragraphs = example.split('\n\n').slice(1);
  const named = paragraphs.map((paragraph) => /^# ([A-Z_]+)=/m.exec(paragraph)?.[1]);
  expect(named.toSorted()).toEqual(Object.keys(environmentSchema.shape).toSorted());
  for (const paragraph of paragraphs) expect(paragraph).toMatch(/^# Default: /m);
  const values = Object.fromEntries([...example.matchAll(/^# ([A-Z_]+)=(.*)$/gm)].map((m) => [m[1], m[2]]));
  // Given in one way or the other.
  const { PROGRAMME, ...others } = values;
  expect(PROGRAMME).toBeDefined();
  expect(faultsOf(others)).toEqual([]);
});
