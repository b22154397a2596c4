import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fixedLabels, fixedTexts, wordsOfFeatures } from './fixed-labels.ts';

const FEATURES = new URL('../features/', import.meta.url);

it('a label is fixed when it is written in the words as it is, and not when it is made of something', () => {
  const isFixed = fixedLabels();
  expect(isFixed('Lire les réponses')).toBe(true);
  expect(isFixed('Lire les réponses d’Alix')).toBe(false);
  expect(fixedTexts([{ a: 'un', b: { c: ['deux'] }, d: (name: string) => name }])).toEqual(
    new Set(['un', 'deux']),
  );
});

it('the words of every feature are looked at', async () => {
  const known = new Set(wordsOfFeatures);
  for (const feature of readdirSync(FEATURES)) {
    for (const locale of ['fr', 'en']) {
      const file = readdirSync(new URL(`${feature}/`, FEATURES)).includes(`${locale}.ts`);
      if (!file) continue;
      const words = (await import(new URL(`${feature}/${locale}.ts`, FEATURES).pathname))[locale];
      expect(known.has(words), `${feature}/${locale}`).toBe(true);
    }
  }
});
