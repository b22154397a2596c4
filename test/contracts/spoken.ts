import { existsSync, readdirSync } from 'node:fs';
import { features } from '../../src/boot/features.ts';
import { dispatcherWords } from '../../src/community/feature/dispatcher/locales.ts';
import type { AppContext } from '../../src/community/feature/feature.ts';
import { gatheredWords } from '../../src/community/feature/messages/gathered-locales.ts';
import { groupWords } from '../../src/community/feature/messages/group-locales.ts';
import { reasonWords } from '../../src/community/feature/messages/why-sent.ts';
import { slotWords } from '../../src/community/feature/slot-locales.ts';
import { LOCALES, type Locale } from '../../src/community/members/member.ts';
import { makeCalendar } from '../../src/community/programme/calendar.ts';
import { demoProgramme } from '../support/programme.ts';

/** Everything that is said to people, in both languages, by where it is written. */
export type Spoken = { source: string; words: Record<Locale, unknown> };

const SRC = new URL('../../src/', import.meta.url);

const foldersOf = (path: string): string[] =>
  readdirSync(new URL(path, SRC), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** The words of a folder of locales: its fr.ts and en.ts. */
async function pairIn(folder: string): Promise<Spoken[]> {
  if (!existsSync(new URL(`${folder}/fr.ts`, SRC))) return pairsUnder(folder);
  const [fr, en] = await Promise.all(
    LOCALES.map(async (locale) => (await import(new URL(`${folder}/${locale}.ts`, SRC).pathname))[locale]),
  );
  return [{ source: folder, words: { fr, en } }];
}

/** Where each part of a feature has a file of its own, each a whole: the pairs of files of fr/ and en/. */
async function pairsUnder(folder: string): Promise<Spoken[]> {
  if (!existsSync(new URL(`${folder}/fr`, SRC))) return [];
  return Promise.all(
    readdirSync(new URL(`${folder}/fr`, SRC)).map(async (file) => {
      const [fr, en] = await Promise.all(
        LOCALES.map(
          async (locale) => (await import(new URL(`${folder}/${locale}/${file}`, SRC).pathname))[locale],
        ),
      );
      return { source: `${folder}/${file}`, words: { fr, en } };
    }),
  );
}

/** The words of a platform, by what its locales.ts exports to pick a language. */
async function platformWords(platform: string): Promise<Spoken[]> {
  const path = `platforms/${platform}/locales.ts`;
  if (!existsSync(new URL(path, SRC))) return [];
  const module: Record<string, (locale: string) => unknown> = await import(new URL(path, SRC).pathname);
  const pick = module.wordsIn ?? module.wordsFor;
  if (!pick) throw new Error(`${path} exports neither wordsIn nor wordsFor`);
  return [{ source: path, words: { fr: pick('fr'), en: pick('en') } }];
}

/** What completion, help and the sandbox's clock say of commands and jobs. */
function statedWords(): Spoken[] {
  const programme = demoProgramme();
  const clock = { now: () => 0 };
  const calendar = makeCalendar(programme.promotion);
  const context = { programme, clock, calendar } as unknown as AppContext;
  return features.flatMap((feature) => [
    ...(feature.commands ?? []).flatMap(({ command, words, about, hint }) =>
      [about, ...(hint ? [hint] : [])].map((said) => ({ source: `/${command} ${words[0]}`, words: said })),
    ),
    ...(feature.jobs?.(context) ?? []).flatMap(({ id, label }) =>
      label ? [{ source: `job ${id}`, words: label }] : [],
    ),
  ]);
}

export async function everythingSpoken(): Promise<Spoken[]> {
  const platforms = foldersOf('platforms');
  const found = await Promise.all([
    ...foldersOf('features').map((feature) => pairIn(`features/${feature}/locales`)),
    ...platforms.map(platformWords),
    ...platforms.map((platform) => pairIn(`platforms/${platform}/page/locales`)),
  ]);
  return [
    ...found.flat(),
    { source: 'community/feature/dispatcher/locales.ts', words: dispatcherWords },
    { source: 'community/feature/messages/gathered-locales.ts', words: gatheredWords },
    { source: 'community/feature/messages/group-locales.ts', words: groupWords },
    { source: 'community/feature/slot-locales.ts', words: slotWords },
    { source: 'community/feature/messages/why-sent.ts', words: reasonWords },
    ...statedWords(),
  ];
}

/** With what functions are called: whatever they take, one of these will do. */
const ARGUMENTS = ['mot', 1, 0, 2, 12, null].map((value) => Array.from({ length: 6 }, () => value));
/** Unless it takes a list. */
const LISTS = [Array.from({ length: 6 }, () => ['mot'])];

/** One string, and the path of keys that leads to it. */
export type Sentence = { path: string; text: string };

/** Every string under a value, functions called. */
export function sentencesIn(value: unknown, path = ''): Sentence[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'function') {
    const saidWith = (tried: unknown[][]) =>
      tried
        .flatMap((args) => resultOf(value as (...args: unknown[]) => unknown, args))
        .flatMap((result) => sentencesIn(result, `${path}()`))
        .filter(({ text }) => text.trim() !== '');
    const sentences = saidWith(ARGUMENTS);
    if (sentences.length > 0) return sentences;
    const ofLists = saidWith(LISTS);
    return ofLists.length > 0 ? ofLists : [{ path, text: '' }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    sentencesIn(part, path === '' ? key : `${path}.${key}`),
  );
}

/** Nothing when the function does not take such arguments. */
function resultOf(say: (...args: unknown[]) => unknown, args: unknown[]): unknown[] {
  try {
    return [say(...args)];
  } catch {
    return [];
  }
}

/** The keys and kinds of all that is under a value: what both languages must share. */
export function shapeOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value)
    .flatMap(([key, part]) => shapeOf(part, `${path}.${key}`))
    .sort();
}
