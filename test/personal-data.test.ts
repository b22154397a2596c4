import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { features } from '../src/boot/features.ts';
import type { PersonalRows } from '../src/community/feature/feature.ts';
import { eraseMember } from '../src/community/feature/member-data.ts';
import { sealedColumns } from '../src/community/feature/sealed.ts';
import type { Locale } from '../src/community/members/member.ts';
import { memberById } from '../src/community/members/members.ts';
import { rotateSecretFile } from '../src/engine/key-rotation.ts';
import { countUnderFormerKeys, type SealedColumn } from '../src/engine/reencrypt.ts';
import { storedName } from '../src/engine/rows.ts';
import { loadSecrets } from '../src/engine/secrets.ts';
import { dumpOf } from './contracts/rows.ts';
import { type TestCommunity, testCommunity } from './support/community.ts';
import { everythingOf, HER_WORDS } from './support/everything.ts';
import { textOf, textOfForm } from './support/meteo.ts';

const categories = features.flatMap(({ personalData }) => personalData?.categories ?? []);
const rows: PersonalRows[] = categories.flatMap((category) => category.rows);
const anonymous = features.flatMap(({ personalData }) => personalData?.anonymous ?? []);

/** Tables that belong to no feature, and why what leads to a member there is not declared by one. */
const NOT_OURS: Record<string, string> = {
  sandbox_messages: 'the sandbox is a chat: what was said there stays, until `forgetPerson`',
  sandbox_reads: 'the same',
};

type Column = { table: string; name: string };

/** The columns that hold a member's id, an account's, or a sealed text. */
function personalColumns({
  database: { sqlite },
}: TestCommunity): Record<'leads' | 'sealed' | 'accounts', Column[]> {
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
  const leads: Column[] = [];
  const sealed: Column[] = [];
  const accounts: Column[] = [];
  for (const table of tables) {
    const keys = sqlite.pragma(`foreign_key_list(${table})`) as { table: string; from: string }[];
    const toMembers = new Set(keys.filter((key) => key.table === 'members').map(({ from }) => from));
    for (const { name } of sqlite.pragma(`table_info(${table})`) as { name: string }[]) {
      if (toMembers.has(name) || /^(member|author|coach|parrain|presenter|reader)_id$|^recipient$/.test(name))
        leads.push({ table, name });
      if (/^(sealed|payload)/.test(name)) sealed.push({ table, name });
      if (name === 'user') accounts.push({ table, name });
    }
  }
  return { leads, sealed, accounts };
}

describe('what leads to a member', () => {
  it('is declared by a feature, in every table of the schema', async () => {
    const { leads, sealed, accounts } = personalColumns(await testCommunity());
    expect(leads.length).toBeGreaterThan(40);
    const declared = new Set(rows.map(({ table, column }) => `${table}.${storedName(column)}`));
    const missing = leads.filter(
      ({ table, name }) => !declared.has(`${table}.${name}`) && !(table in NOT_OURS),
    );
    expect(missing).toEqual([]);
    const tables = new Set([...rows, ...anonymous].map(({ table }) => table));
    const undeclared = [...sealed, ...accounts].filter(
      ({ table }) => !tables.has(table) && !(table in NOT_OURS),
    );
    expect(undeclared).toEqual([]);
  });

  it('is declared of tables and columns that are there', async () => {
    const { database } = await testCommunity();
    const { sqlite } = database;
    for (const { table, column } of rows)
      expect(
        () => sqlite.prepare(`SELECT ${storedName(column)} FROM ${table} LIMIT 1`).all(),
        table,
      ).not.toThrow();
    for (const { table } of anonymous)
      expect(() => sqlite.prepare(`SELECT 1 FROM ${table} LIMIT 1`).all(), table).not.toThrow();
  });

  it('is named in words of both languages, once each', () => {
    for (const locale of ['fr', 'en'] as const) {
      const labels = categories.map(({ label }) => label[locale]);
      expect(new Set(labels).size).toBe(labels.length);
      expect(labels.filter((label) => label.trim() === '' || / [:;?!»]|« /.test(label))).toEqual([]);
    }
  });
});

/** The rows in which a word stands: "table: row". */
const rowsWith = (community: TestCommunity, word: string): string[] =>
  [...dumpOf(community.database)].flatMap(([table, found]) =>
    found.map((row) => `${table}: ${JSON.stringify(row)}`).filter((row) => row.includes(word)),
  );

/** Every text that is sealed and can be opened here, with where it stands. */
async function openedTexts(community: TestCommunity): Promise<string[]> {
  const { sealed } = personalColumns(community);
  return community.app.transact(async ({ secrets }) =>
    sealed.flatMap(({ table, name }) =>
      (dumpOf(community.database).get(table) ?? []).flatMap((row) =>
        row[name] ? [`${table}: ${secrets.open(String(row[name]), `${table}/${row.id}`)}`] : [],
      ),
    ),
  );
}

/** The lines under a title; what has no room in one block goes on under the same title in the next. */
const listAfter = (words: string, title: string): string[] =>
  words
    .split(title)
    .slice(1)
    .flatMap((part) => {
      const lines = part.split('\n').slice(1);
      const first = lines.findIndex((line) => line.startsWith('- '));
      const end = lines.findIndex((line, index) => index > first && !line.startsWith('- '));
      return first < 0 ? [] : lines.slice(first, end < 0 ? undefined : end);
    });

const labelled = (locale: Locale, stays: boolean): string[] =>
  categories
    .filter((category) => category.rows.every(({ erased }) => erased === 'stays') === stays)
    .map(({ label }) => `- ${label[locale].replaceAll('\u00a0', ' ')}`);

describe('an erasure, in a world where there is something of hers everywhere', () => {
  it('finds something of every declared row', async () => {
    const community = await testCommunity();
    await everythingOf(community);
    const held = await community.app.transact(async (uow) => {
      const member = await memberById(uow.tx, 'm-alix');
      return member && uow.contributions.heldCategories(uow, member, { leaves: false });
    });
    const ids = held?.map(({ label }) => label);
    // Nobody is here whose departure is under way.
    const expected = categories.filter(({ id }) => id !== 'under-way').map(({ label }) => label.fr);
    expect(ids).toEqual(expected);
  });

  it('erases what its form named, and says so; what stays is what it said would', async () => {
    const community = await testCommunity();
    const { alix } = community;
    await everythingOf(community);
    await alix.types('/magellan confidentialite');
    await alix.presses('Tout effacer');
    // So much of hers is there that a message names it, before the form.
    const named = textOf(alix.lastWhisper());
    const promised = listAfter(named, 'Ce qui sera effacé');
    const kept = listAfter(named, 'Ce qui reste');
    await alix.presses('Continuer');
    expect(textOfForm(alix.form)).toContain('exportez d’abord vos données');
    expect(promised).toEqual(labelled('fr', false));
    await alix.fills({ word: 'EFFACER' });
    const receipt = textOf(alix.lastWhisper());
    expect(listAfter(receipt, 'ne peut plus lire')).toEqual(promised);
    expect(listAfter(receipt, 'Je garde encore')).toEqual(kept);
  });

  it('leaves no row that leads to her but those that are declared to stay', async () => {
    const community = await testCommunity();
    const { alix, app } = community;
    await everythingOf(community);
    await alix.does({ kind: 'press', press: 'privacy/erase-named', ref: '', value: null });
    await alix.fills({ word: 'EFFACER' });
    await app.outbox.idle();
    const staying = rows
      .filter(({ erased }) => erased === 'stays')
      .map(({ table, column }) => `${table}.${storedName(column)}`);
    const left = [...dumpOf(community.database)].flatMap(([table, found]) =>
      found.flatMap((row) =>
        Object.entries(row)
          .filter(([, value]) => String(value).includes('m-alix'))
          .map(([column]) => `${table}.${column}`),
      ),
    );
    expect(left.filter((cell) => !staying.includes(cell))).toEqual([]);
    expect(rowsWith(community, HER_WORDS)).toEqual([]);
    expect((await openedTexts(community)).filter((text) => text.includes(HER_WORDS))).toEqual([]);
  });

  it('sends to nobody what it erases', async () => {
    const community = await testCommunity();
    const { alix, app, platform } = community;
    await everythingOf(community);
    await alix.does({ kind: 'press', press: 'privacy/erase-named', ref: '', value: null });
    await alix.fills({ word: 'EFFACER' });
    await app.outbox.idle();
    // Others were told: what she gave is looked for elsewhere, what she asked is off, a cycle has stopped.
    expect(platform.posted.length).toBeGreaterThan(3);
    expect(JSON.stringify([platform.posted, platform.stored])).not.toContain(HER_WORDS);
  });

  it('leaves nothing at all that leads to her when she leaves', async () => {
    const community = await testCommunity();
    const { app, platform } = community;
    await everythingOf(community);
    await app.transact(async (uow) => {
      const member = await memberById(uow.tx, 'm-alix');
      if (member) await eraseMember(uow, member);
    });
    await app.outbox.idle();
    for (const word of ['m-alix', 'u-alix', 'alix@', HER_WORDS])
      expect(rowsWith(community, word), word).toEqual([]);
    expect((await openedTexts(community)).filter((text) => text.includes(HER_WORDS))).toEqual([]);
    expect(JSON.stringify([platform.posted, platform.stored])).not.toContain(HER_WORDS);
  });
});

describe('a new secret', () => {
  it('is taken by every sealed text, whichever table has it, and doctor counts each until then', async () => {
    const community = await testCommunity();
    await everythingOf(community);
    const { sealed } = personalColumns(community);
    // The engine sees to what waits in the outbox, behind “Afficher” and for a topic’s closing; a file goes within hours.
    const own = sealed.filter(
      ({ name, table }) => name === 'sealed' && !/^(outbox|pending_|unsigned_pool|temporary_)/.test(table),
    );
    const counted = new Set(sealedColumns(features).map(({ table }) => table));
    expect(own.map(({ table }) => table).filter((table) => !counted.has(table as never))).toEqual([]);
    const file = join(dirname(community.database.file), 'magellan.secret');
    rotateSecretFile(file);
    const both = loadSecrets({ file });
    const columns = own.map(({ table }) => ({ table, column: 'sealed' }) as SealedColumn);
    const { db } = community.database;
    expect((await countUnderFormerKeys(db, both, columns)).former).toBeGreaterThan(20);
    await community.app.transact((uow) => uow.contributions.reencrypt({ ...uow, secrets: both }, 10_000));
    for (const column of columns)
      expect(await countUnderFormerKeys(db, both, [column]), column.table).toEqual({ former: 0, unknown: 0 });
  });
});
