import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LOCALES } from '../community/members/member.ts';
import { features } from './features.ts';
import { fixedLabels, fixedTexts } from './fixed-labels.ts';

const FEATURES = new URL('../features/', import.meta.url);

it('a label is fixed when it is written in the words as it is, and not when it is made of something', () => {
  const isFixed = fixedLabels();
  expect(isFixed('Lire les réponses')).toBe(true);
  expect(isFixed('Lire les réponses d’Alix')).toBe(false);
  expect(fixedTexts([{ a: 'un', b: { c: ['deux'] }, d: (name: string) => name }])).toEqual(
    new Set(['un', 'deux']),
  );
});

/** The modules of words of a feature in a language: its one, or one for each of its parts. */
function modulesOf(feature: string, locale: string): string[] {
  const folder = new URL(`${feature}/locales/`, FEATURES);
  if (existsSync(new URL(`${locale}.ts`, folder))) return [`${feature}/locales/${locale}.ts`];
  return readdirSync(new URL(`${locale}/`, folder)).map((file) => `${feature}/locales/${locale}/${file}`);
}

it('every feature names its words in its table of contents, and so they are looked at', async () => {
  const known = new Set<unknown>(features.flatMap(({ locales = [] }) => locales));
  const withWords = readdirSync(FEATURES).filter((feature) =>
    existsSync(new URL(`${feature}/locales/`, FEATURES)),
  );
  const modules = withWords.flatMap((feature) =>
    LOCALES.flatMap((locale) => modulesOf(feature, locale).map((path) => ({ path, locale }))),
  );
  expect(modules.length).toBeGreaterThan(30);
  const missing: string[] = [];
  for (const { path, locale } of modules)
    if (!known.has((await import(new URL(path, FEATURES).pathname))[locale])) missing.push(path);
  expect(missing).toEqual([]);
});
