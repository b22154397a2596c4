import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { features as all } from '../src/boot/features.ts';
import type { Feature } from '../src/community/feature/feature.ts';
import { labelOf } from '../src/community/feature/messages/kind-labels.ts';
import { sealedColumns } from '../src/community/feature/sealed.ts';

const folder = new URL('../src/features', import.meta.url).pathname;

/** What may stand in a feature's folder, each a file or a folder of that name (CONTRIBUTING.md). */
const SHAPE = [
  'index',
  'access',
  'rules',
  'store',
  'load',
  'views',
  'forms',
  'handlers',
  'notifications',
  'jobs',
  'timers',
  'personal-data',
  'promotion-end',
  'locales',
  'contributions',
  'routes',
  'exports',
  'specimens',
];

/** What a feature of several parts has of its own; each part has the same shape, without locales. */
const OF_PARTS = ['parts', ...SHAPE];
const OF_A_PART = SHAPE.filter((name) => name !== 'locales' && name !== 'promotion-end');

const named = (entry: string) => entry.replace(/\.ts$/, '');
const entriesOf = (path: string) => readdirSync(path).filter((name) => !name.endsWith('.test.ts'));

const features = readdirSync(folder);
const parts = features.flatMap((feature) => {
  const within = join(folder, feature, 'parts');
  return existsSync(within) ? readdirSync(within).map((part) => join(feature, 'parts', part)) : [];
});

describe.each(features)('the feature %s', (feature) => {
  const entries = entriesOf(join(folder, feature));

  it('has the shape of a feature, and nothing loose beside it', () => {
    const shape = entries.includes('parts') ? OF_PARTS : SHAPE;
    expect(entries.filter((name) => !shape.includes(named(name)))).toEqual([]);
  });

  it('has each part once, as a file or as a folder', () => {
    expect(new Set(entries.map(named)).size).toBe(entries.length);
  });

  it('has one table of contents, and its words in both languages', () => {
    expect(entries).toContain('index.ts');
    const locales = join(folder, feature, 'locales');
    if (!existsSync(locales)) return;
    const languages = readdirSync(locales).map(named);
    expect(languages).toEqual(expect.arrayContaining(['fr', 'en']));
  });
});

/** What a spread would hide: the names of presses, forms, commands and jobs stand on the index's own page. */
const declaring = [...features, ...parts].filter((feature) => existsSync(join(folder, feature, 'index.ts')));

it.each(declaring)('the index of %s names each of its commands, presses, forms and jobs', async (feature) => {
  const page = readFileSync(join(folder, feature, 'index.ts'), 'utf8');
  const module = await import(join(folder, feature, 'index.ts'));
  const [declared] = Object.values(module) as Feature[];
  const { commands = [], presses = {}, forms = {} } = declared ?? {};
  const unnamed = [...Object.keys(presses), ...Object.keys(forms)].filter(
    (name) => !page.includes(`'${name}':`),
  );
  expect(unnamed).toEqual([]);
  expect(page.match(/\bcommand: '/g) ?? []).toHaveLength(commands.length);
  expect(page).not.toMatch(/^ {2}(presses|forms|jobs),$/m);
  // What a part answers with begins with an emoji and its word, as all of the feature does.
  const bears = (name: string) => labelOf(`${name}/any`, 'fr') !== null;
  const bare = Object.keys(presses).filter((press) => !bears(press.split('/')[0] ?? ''));
  expect(bears(feature.split('/')[0] ?? '') ? bare : []).toEqual([]);
});

it.each(parts)('the part %s has the shape of a feature, under its locales', (part) => {
  const entries = entriesOf(join(folder, part)).map(named);
  expect(entries.filter((name) => !OF_A_PART.includes(name))).toEqual([]);
  expect(new Set(entries).size).toBe(entries.length);
});

/** What a feature's folder holds, but for tests and specimens: path, and text. */
const sources = features.flatMap((feature) =>
  readdirSync(join(folder, feature), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|(^|\/)specimens[./]/.test(path))
    .map((path) => ({
      path: join(feature, path),
      text: readFileSync(join(folder, feature, path), 'utf8'),
    })),
);
const holding = (what: RegExp, but = /^$/) =>
  sources.filter(({ path, text }) => what.test(text) && !but.test(path)).map(({ path }) => path);

describe('no feature', () => {
  it('knows a vendor, or sizes anything by one: FLOOR is what all chats carry', () => {
    expect(sources.length).toBeGreaterThan(500);
    // What people read may name a chat.
    expect(holding(/slack|mattermost/i, /\/locales\//)).toEqual([]);
  });

  it('writes a date, a time, a number or a list as a language does: community/format has the one way', () => {
    expect(holding(/\bIntl\.|\.toLocale\w*String\(|\.setLocale\(/)).toEqual([]);
  });

  it('reads the clock, or the environment: both come with its context', () => {
    expect(holding(/\bDate\.now\(|\bnew Date\(\)|\bprocess\.env\b|\bsetTimeout\(/)).toEqual([]);
  });
});

it('each column of sealed texts is declared once: what is unsigned is written anew, and never sealed again in its place', () => {
  const columns = sealedColumns(all).map(({ table, column }) => `${String(table)}.${column}`);
  expect(columns.length).toBeGreaterThan(20);
  expect(columns.filter((each, index) => columns.indexOf(each) !== index)).toEqual([]);
});

/** What every platform's folder has, by the same name: who has read one finds her way in the next. */
const OF_A_PLATFORM = [
  ...['index', 'options', 'receive', 'render', 'forms', 'send', 'answers', 'limits', 'identity', 'locales'],
  ...['context', 'wire'],
];
const platforms = new URL('../src/platforms', import.meta.url).pathname;

it.each(readdirSync(platforms))('the platform %s calls the same things by the same names', (platform) => {
  const entries = entriesOf(join(platforms, platform)).map(named);
  expect(OF_A_PLATFORM.filter((name) => !entries.includes(name))).toEqual([]);
  expect(new Set(entries).size).toBe(entries.length);
});

it('CONTRIBUTING.md names every part that a feature may have', () => {
  const guide = readFileSync(new URL('../CONTRIBUTING.md', import.meta.url), 'utf8');
  expect([...OF_PARTS, ...OF_A_PLATFORM].filter((part) => !guide.includes(`\`${part}`))).toEqual([]);
});
