import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

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
  'locales',
  'contributions',
  'routes',
  'exports',
];

const features = readdirSync(folder);

describe.each(features)('the feature %s', (feature) => {
  const entries = readdirSync(join(folder, feature)).filter((name) => !name.endsWith('.test.ts'));

  it('has the shape of a feature, and nothing loose beside it', () => {
    expect(entries.filter((name) => !SHAPE.includes(name.replace(/\.ts$/, '')))).toEqual([]);
  });

  it('has each part once, as a file or as a folder', () => {
    const parts = entries.map((name) => name.replace(/\.ts$/, ''));
    expect(new Set(parts).size).toBe(parts.length);
  });

  it('has one table of contents, and its words in both languages', () => {
    expect(entries).toContain('index.ts');
    const locales = join(folder, feature, 'locales');
    if (!existsSync(locales)) return;
    const languages = readdirSync(locales).map((name) => name.replace(/\.ts$/, ''));
    expect(languages).toEqual(expect.arrayContaining(['fr', 'en']));
  });
});

it('CONTRIBUTING.md names every part that a feature may have', () => {
  const guide = readFileSync(new URL('../CONTRIBUTING.md', import.meta.url), 'utf8');
  expect(SHAPE.filter((part) => !guide.includes(`\`${part}`))).toEqual([]);
});
