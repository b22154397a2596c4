import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/chat/form.ts';
import { FLOOR, formFaults } from '../../src/chat/limits.ts';
import { plainText } from '../../src/chat/markdown.ts';
import type { Message } from '../../src/chat/message.ts';
import { sectioned } from '../../src/chat/sections.ts';
import { LOCALES } from '../../src/community/members/member.ts';
import { isAtLength } from '../support/length.ts';
import { blockFaultsOnSlack, formFaultsOnSlack } from './block-kit.contract.ts';
import { faultsOn, shownBy } from './faults.ts';
import { carriers, platformFolders } from './platforms.ts';
import { viewSpecimens as samples } from './specimens.ts';

const FEATURES = new URL('../../src/features/', import.meta.url);

/** What makes messages, forms and files: views, forms and exports, each a file or a folder; schemas make none. */
const viewModules = (): string[] =>
  readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[^/]+\/(parts\/[^/]+\/)?((views|forms)(\.ts|\/.*\.ts)|exports\.ts)$/.test(path))
    .filter((path) => !/\.test\.ts$|schemas?\.ts$/.test(path))
    .sort();

const functionsOf = (module: object): string[] =>
  Object.entries(module)
    .filter(([, exported]) => typeof exported === 'function')
    .map(([name]) => name)
    .sort();

describe('the list of platforms', () => {
  it('names every folder of src/platforms, and no other', () => {
    expect(Object.keys(carriers).sort()).toEqual(platformFolders());
  });
});

describe('the samples of views', () => {
  it('are there for every view module of every feature, and for no other', () => {
    const where = 'a module that shows something has its tries in the `views` of its feature’s specimens';
    expect([...samples.keys()].sort(), where).toEqual(viewModules());
  });

  it.each(viewModules())('are there for every function that %s exports', async (path) => {
    const module = await import(new URL(path, FEATURES).pathname);
    expect(Object.keys(samples.get(path)?.tries ?? {}).sort()).toEqual(functionsOf(module));
    expect(samples.get(path)?.module, 'the samples are of another module').toBe(module);
    for (const [name, tries] of Object.entries(samples.get(path)?.tries ?? {}))
      for (const locale of LOCALES) expect(tries(locale), name).not.toEqual([]);
  });
});

type Shown = { what: string; shown: Message | Form };

const numbered = <One>(one: One, index: number, all: readonly One[]) => [index, one, all] as const;

/** In short so many tries of a function at most. */
const MOST = 12;

/** In short each try is in one language, by turns; of many tries some, from the first to the last. */
const isTriedInShort = (index: number, count: number, nth: number, language: number): boolean => {
  const step = Math.max(1, (count - 1) / (MOST - 1));
  const turn = Math.round(index / step);
  return Math.round(turn * step) === index && (nth + turn) % LOCALES.length === language;
};

/** All that a module shows, made once for all platforms; what several tries show alike is held against each once. */
const made = new Map<string, Shown[]>();
function shownIn(path: string): Shown[] {
  const before = made.get(path);
  if (before) return before;
  const { module, tries } = samples.get(path) ?? { module: {}, tries: {} };
  const views = module as Record<string, (...args: unknown[]) => unknown>;
  const distinct = new Map<string, Shown>();
  for (const [nth, [name, argumentsIn]] of Object.entries(tries).entries())
    for (const [each, locale] of LOCALES.entries())
      for (const [index, args, all] of argumentsIn(locale).map(numbered)) {
        if (!isAtLength && !isTriedInShort(index, all.length, nth, each)) continue;
        const shown = shownBy(views[name]?.(...args));
        if (shown === null) continue;
        const content = JSON.stringify(shown);
        if (!distinct.has(content))
          distinct.set(content, { what: `${name}, ${locale}, try ${index}`, shown });
      }
  const all = [...distinct.values()];
  made.set(path, all);
  return all;
}

/** What begins a message, and each of its headings, texts and notes, as it is read. */
const beginningsOf = ({ summary, blocks }: Message): string[] => [
  summary,
  ...blocks.flatMap((block) =>
    block.kind === 'heading' || block.kind === 'text' || block.kind === 'note' ? [plainText(block.text)] : [],
  ),
];

/** A sentence, a title or an item that begins in lower case; what samples of typed texts begin with is no fault. */
const beginsLow = (said: string): boolean =>
  /^(?:- )?\p{Ll}/u.test(said) && !/^(?:- )?é(?:é|(?!\p{L}))/u.test(said);

describe('what is shown begins with a capital', () => {
  it.each([...samples.keys()])('in all that %s shows, in French and in English', (path) => {
    const low = shownIn(path).flatMap(({ what, shown }) =>
      'summary' in shown
        ? beginningsOf(shown)
            .filter(beginsLow)
            .map((said) => `${what}: ${said.slice(0, 80)}`)
        : [],
    );
    expect(low.slice(0, 12)).toEqual([]);
  });
});

/** What is read after a heading that says the same: nothing new; what people typed is as they typed it. */
const repeats = ({ blocks }: Message): string[] => {
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  const texts = blocks.flatMap((block) =>
    block.kind === 'text' || block.kind === 'note' ? [plainText(block.text)] : [],
  );
  return texts.filter((said) => headings.some((title) => title === said.replace(/[.\s:]+$/, '')));
};

/** "a-t-elle eu lieu ?.": a sentence that ends twice. */
const ENDS_TWICE = /[?!]\u00a0?\.(?!\.)/;

describe('what is shown is written as people write', () => {
  it.each([...samples.keys()])('in all that %s shows, in French and in English', (path) => {
    const wrong = shownIn(path).flatMap(({ what, shown }) =>
      'summary' in shown
        ? [...repeats(shown), ...beginningsOf(shown).filter((said) => ENDS_TWICE.test(said))].map(
            (said) => `${what}: ${said.slice(0, 80)}`,
          )
        : [],
    );
    expect(wrong.slice(0, 12)).toEqual([]);
  });
});

describe.each(Object.keys(carriers))('on %s', (platform) => {
  it.each([...samples.keys()])('all that %s shows fits, in French and in English', (path) => {
    const faults = shownIn(path).flatMap(({ what, shown }) =>
      faultsOn(platform, shown).map((fault) => `${what}: ${fault}`),
    );
    expect(faults.slice(0, 12)).toEqual([]);
  });
});

describe('within FLOOR, which is all that features know of platforms', () => {
  it.each([...samples.keys()])('every form of %s fits', (path) => {
    const faults = shownIn(path).flatMap(({ what, shown }) =>
      'fields' in shown ? formFaults(shown, FLOOR).map((fault) => `${what}: ${fault}`) : [],
    );
    expect(faults).toEqual([]);
  });
});

/** Samples show one row many times over, which a menu of different rows does not. */
const OF_SAMPLES = /option values must differ/;

describe('on Slack, held against Block Kit as Slack publishes it', () => {
  it.each([...samples.keys()])('all that %s shows is taken', (path) => {
    const faults = shownIn(path).flatMap(({ what, shown }) =>
      ('fields' in shown ? formFaultsOnSlack(shown) : blockFaultsOnSlack(shown))
        .filter((fault) => !OF_SAMPLES.test(fault))
        .map((fault) => `${what}: ${fault}`),
    );
    expect(faults.slice(0, 12)).toEqual([]);
  });
});

describe('sections that are put into one message', () => {
  it.each(Object.keys(carriers))('fit on %s, whatever each holds', (platform) => {
    const sections = [
      'meteo/views/digest.ts',
      'acceleration/views/report.ts',
      'mentoring/views/report.ts',
    ].map((path) => shownIn(path).flatMap(({ shown }) => ('blocks' in shown ? [shown] : [])));
    const most = Math.max(...sections.map(({ length }) => length));
    const faults = Array.from({ length: most }).flatMap((_, index) =>
      sectioned(sections.flatMap((each) => each[index % each.length] ?? [])).flatMap((message) =>
        faultsOn(platform, message),
      ),
    );
    expect(faults.slice(0, 5)).toEqual([]);
  });
});
