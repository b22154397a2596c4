import { mkdtempSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { saveAnswer } from '../src/community/gatherings/answers.ts';
import { backupDatabase } from '../src/engine/sqlite/backup.ts';
import { SQLite } from '../src/engine/sqlite/connection.ts';
import { gatherings } from '../src/features/gatherings/index.ts';
import type { Actor } from './support/actor.ts';
import { saysHowItWas } from './support/afterwards.ts';
import {
  bytesOf,
  type Copy,
  concordance,
  copyOf,
  leftIn,
  ordersIn,
  textsIn,
  tiedBy,
} from './support/attribution.ts';
import type { TestCommunity } from './support/community.ts';
import { testCommunity } from './support/community.ts';
import { planned } from './support/gatherings.ts';
import { isAtLength } from './support/length.ts';
import { answers, openedRound, withoutSigning } from './support/meteo.ts';
import { copyRulesOf } from './support/unsigned.ts';

/** So few that a page holds them all: SQLite lays them anew when it has to split one. */
const PEOPLE = 7;
const SEEDS = 8;
/** Of two texts in seven, chance is right in one half, give or take 0.16; of the mean of 8 rounds, 0.057. */
const CHANCE = { from: 0.25, to: 0.75 };
/** Beyond these, an order says something. */
const ENOUGH_PAIRS = 100;

const LONG = 'Nous avons enfin mis en service le formulaire, et les agents en parlent autour d’eux. '.repeat(
  8,
);
const lengths = { short: '', long: LONG } as const;
type Length = keyof typeof lengths;

type Setting = {
  make(): Promise<TestCommunity & { people: Actor[] }>;
  says(who: Actor, words: string): Promise<void>;
};

const meteo: Setting = {
  async make() {
    const community = await openedRound();
    const people = await community.crowd(PEOPLE);
    await community.clock.to('2022-03-14T09:00');
    return Object.assign(community, { people });
  },
  says: (who, words) =>
    answers(
      who,
      { defi: 'sun', team: 'clear', self: 'rain', successes: words, difficulties: null },
      withoutSigning,
    ),
};

const feedback: Setting = {
  async make() {
    const community = await testCommunity({ now: '2022-03-17T15:00', features: [gatherings] });
    const people = await community.crowd(PEOPLE);
    const gathering = await planned(community, {
      format: 'atelier',
      starts: '2022-03-17T16:00',
      state: 'announced',
    });
    await community.app.transact(async ({ tx }) => {
      for (const [line, { id }] of people.entries())
        await saveAnswer(tx, gathering.id, { memberId: id, answer: 'yes', position: line });
    });
    await community.clock.to('2022-03-17T17:45');
    return Object.assign(community, { people });
  },
  says: (who, words) => saysHowItWas(who, { useful: 'rather', apply: words }),
};

/** In short a length each. */
const lengthsIn = (setting: string): Length[] =>
  isAtLength ? ['short', 'long'] : [setting === 'the météo' ? 'short' : 'long'];

const settings = { 'the météo': meteo, 'feedback on a gathering': feedback };

const folderFor = ({ database }: TestCommunity) => mkdtempSync(join(dirname(database.file), 'copy-'));

/** Everybody says something, one after another; half of the time somebody has the database open for reading. */
async function spoken(setting: Setting, length: Length, seed: number): Promise<TestCommunity> {
  const community = await setting.make();
  const reader = new SQLite(community.database.file);
  if (seed % 2 === 1) reader.exec('BEGIN; SELECT count(*) FROM members');
  for (const [index, who] of community.people.entries())
    await setting.says(who, `écrit-en-${index} ${lengths[length]}`);
  const { close } = community;
  community.close = async () => {
    reader.close();
    await close();
  };
  return community;
}

const direct = async (community: TestCommunity) => copyOf(community.database.file, folderFor(community));

async function backedUp(community: TestCommunity): Promise<Copy> {
  const { file } = await backupDatabase(community.database.file, join(folderFor(community), 'backup.db'), {
    now: community.clock.now(),
    unsigned: copyRulesOf(community),
  });
  return { file };
}

const waysToCopy = { 'a copy of the files': direct, 'a documented backup': backedUp };

/** How often each order that the places of each copy suggest is right about two texts, over several rounds. */
async function rightness(setting: Setting, length: Length): Promise<Map<string, number>> {
  const sums = new Map<string, { pairs: number; right: number }>();
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const community = await spoken(setting, length, seed);
    const { secrets } = community.app.context;
    for (const [way, copying] of Object.entries(waysToCopy)) {
      const copy = await copying(community);
      expect(textsIn(copy, secrets), 'the attack opens what there is').toBe(PEOPLE);
      expect(leftIn(copy), 'in free pages').toEqual([]);
      for (const { by, groups } of ordersIn(copy, secrets)) {
        const { pairs, right } = concordance(groups);
        const sum = sums.get(`${by}, in ${way}`) ?? { pairs: 0, right: 0 };
        sums.set(`${by}, in ${way}`, { pairs: sum.pairs + pairs, right: sum.right + right });
      }
    }
    await community.close();
  }
  const told = [...sums].filter(([, { pairs }]) => pairs >= ENOUGH_PAIRS);
  for (const way of Object.keys(waysToCopy))
    expect(
      told.some(([by]) => by.endsWith(way)),
      `some order can be read in ${way}`,
    ).toBe(true);
  return new Map(told.map(([by, { pairs, right }]) => [by, right / pairs]));
}

describe.each(Object.entries(settings))('of unsigned texts, in %s', (name, setting) => {
  it.each(lengthsIn(name))(
    'the order of %s ones cannot be read from a copy of the files, nor from a documented backup',
    async (length) => {
      for (const [by, share] of await rightness(setting, length)) {
        expect(share, by).toBeGreaterThan(CHANCE.from);
        expect(share, by).toBeLessThan(CHANCE.to);
      }
    },
  );

  it('none is tied to its author by what a kill leaves, at any instant', async () => {
    const community = await setting.make();
    const { database, app, people } = community;
    const kills: Copy[] = [];
    const copyNow = () => kills.push(copyOf(database.file, folderFor(community)));
    database.onCommit(copyNow);
    const pragma = database.sqlite.pragma.bind(database.sqlite);
    database.sqlite.pragma = (source, options) => {
      if (source.startsWith('wal_checkpoint')) copyNow();
      return pragma(source, options);
    };
    for (const [index, who] of people.slice(0, 6).entries()) await setting.says(who, `écrit-en-${index}`);
    expect(kills.length).toBeGreaterThan(6);
    const { secrets } = app.context;
    expect(Math.max(...kills.map((copy) => textsIn(copy, secrets)))).toBe(6);
    expect(kills.flatMap((copy) => tiedBy(copy, secrets))).toEqual([]);
  });
});

describe('notes that are taken into an unsigned answer', () => {
  /** Places in a sealed note that are in no other: where a page overflows, a text lies in pieces. */
  const piecesOf = (sealed: string): string[] =>
    [30, 600, sealed.length - 60].map((at) => sealed.slice(at, at + 40));

  it('are gone from the files before the answer is there, and never lie beside it, at any instant', async () => {
    const community = await meteo.make();
    const { database, app, people } = community;
    const { secrets } = app.context;
    const some = people.slice(0, 3);
    for (const [index, who] of some.entries()) {
      await who.types('/meteo note');
      await who.fills({ well: `écrit-en-${index}`, hard: index % 2 === 0 ? 'x'.repeat(380) : null });
      // Changed once: the former text must be gone as well.
      await who.types('/meteo notes');
      await who.presses('Modifier');
      await who.fills({ well: `écrit-en-${index} ${'!'.repeat(40)}` });
    }
    const sealedNow = () =>
      database.sqlite.prepare('SELECT sealed FROM meteo_notes').pluck().all() as string[];
    const notes = sealedNow();
    expect(notes).toHaveLength(3);
    const [whole] = [copyOf(database.file, folderFor(community))].map(bytesOf);
    expect(notes.every((sealed) => piecesOf(sealed).every((piece) => whole?.includes(piece)))).toBe(true);

    const kills: Copy[] = [];
    const copyNow = () => kills.push(copyOf(database.file, folderFor(community)));
    database.onCommit(copyNow);
    const pragma = database.sqlite.pragma.bind(database.sqlite);
    database.sqlite.pragma = (source, options) => {
      if (source.startsWith('wal_checkpoint')) copyNow();
      return pragma(source, options);
    };
    for (const who of some) {
      await who.types('/meteo notes');
      await who.presses('Reprendre mes notes');
      await who.fills({ defi: 'sun', team: 'sun', self: 'sun' });
    }
    expect(sealedNow()).toEqual([]);
    // Of so many answers as a copy has, as many notes are in none of its bytes.
    const left = kills.map((copy) => {
      const bytes = bytesOf(copy);
      const found = notes.filter((sealed) => piecesOf(sealed).some((piece) => bytes.includes(piece))).length;
      return { found, texts: found > 0 ? textsIn(copy, secrets) : 0 };
    });
    expect(Math.max(...left.map(({ texts }) => texts)), 'copies lie in between').toBe(2);
    expect(left.filter(({ found, texts }) => found + texts > 3)).toEqual([]);
    expect(left.at(-1)?.found).toBe(0);
  });
});
