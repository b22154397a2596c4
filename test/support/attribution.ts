// Tries to tell in which order unsigned texts were written, and who wrote which, from one copy of the database
// with the secret: what somebody can who has both.
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Secrets } from '../../src/engine/secrets.ts';
import {
  type Cell,
  type Pages,
  pagesOf,
  readPages,
  rootsOf,
  type Transaction,
  transactionsIn,
} from './sqlite-pages.ts';

/** Where unsigned texts are kept once their topic is closed. */
const TABLES = ['meteo_unsigned', 'gathering_feedback'];
const SEALED = /v1\.[\w-]{8}\.[\w-]{56,}/g;

/** A copy of a database as it lies on the disk: the file, its log, and the intake beside it. */
export type Copy = { file: string };

export function copyOf(file: string, folder: string): Copy {
  mkdirSync(folder, { recursive: true });
  const to = join(folder, 'magellan.db');
  for (const end of ['', '-wal', '-shm']) if (existsSync(file + end)) copyFileSync(file + end, to + end);
  if (existsSync(`${file}-unsigned`)) cpSync(`${file}-unsigned`, `${to}-unsigned`, { recursive: true });
  return { file: to };
}

/** All that lies in the file and in its log, as it lies. */
export const bytesOf = ({ file }: Copy): Buffer =>
  Buffer.concat([file, `${file}-wal`].filter(existsSync).map((each) => readFileSync(each)));

/** Texts in an order that was read from a copy; those of one group can be compared with one another only. */
export type Order = { by: string; groups: string[][] };

/** The number that a text carries: the how manieth it was, as only the test knows. */
export const numberIn = (text: string): number => Number(/écrit-en-(\d+)/.exec(text)?.[1] ?? Number.NaN);

/** What is in each table, where it lies, and the text of it that opens. */
const opened = (file: string, log: readonly Transaction[], secrets: Secrets) =>
  openedIn(readPages(file, log), secrets);

function openedIn(
  pages: Pages,
  secrets: Secrets,
  roots: ReadonlyMap<string, number> = rootsOf(pages),
): { cell: Cell; text: string }[] {
  return TABLES.flatMap((table) =>
    pages.cells(roots.get(table) ?? 0).flatMap((cell) => {
      const [id, , sealed] = cell.values.map(String);
      const text = tryOpen(secrets, sealed ?? '', [`${table}/${id}`]);
      return text === null ? [] : [{ cell, text }];
    }),
  );
}

/** Every slot of the intake that opens, by file, in the order in which they lie. */
function slotsOf({ file }: Copy, secrets: Secrets): string[][] {
  const folder = `${file}-unsigned`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => {
    const bytes = readFileSync(join(folder, name));
    const [kind = '', topic = '', size = '0'] = name.split('.');
    const texts: string[] = [];
    for (let slot = 0; slot * Number(size) < bytes.length; slot += 1) {
      const own = bytes.subarray(slot * Number(size), (slot + 1) * Number(size)).toString('latin1');
      const [sealed] = own.match(SEALED) ?? [];
      const text = tryOpen(secrets, sealed ?? '', [`intake/${kind}/${topic}/${slot}`]);
      if (text !== null) texts.push(text);
    }
    return texts;
  });
}

function tryOpen(secrets: Secrets, sealed: string, places: readonly string[]): string | null {
  for (const place of places) {
    try {
      return secrets.open(sealed, place);
    } catch {
      // Not sealed, or elsewhere.
    }
  }
  return null;
}

function grouped<Item>(items: readonly Item[], key: (item: Item) => unknown): Item[][] {
  const groups = new Map<unknown, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}

/** Every order that the places of a copy suggest. */
export function ordersIn(copy: Copy, secrets: Secrets): Order[] {
  const log = transactionsIn(`${copy.file}-wal`);
  const last = readPages(copy.file, log);
  // Where tables begin is written in every state alike: no transaction here makes one.
  const roots = rootsOf(last);
  const rows = openedIn(last, secrets, roots);
  const inPages = grouped(rows, ({ cell }) => cell.page).map((group) =>
    group.sort((a, b) => b.cell.offset - a.cell.offset).map(({ text }) => text),
  );
  const spilt = rows
    .filter(({ cell }) => cell.overflow !== null)
    .sort((a, b) => (a.cell.overflow ?? 0) - (b.cell.overflow ?? 0))
    .map(({ text }) => text);
  const seen = new Map<string, number>();
  const main = readFileSync(copy.file);
  for (const [index] of log.entries())
    for (const { text } of openedIn(pagesOf(main, log.slice(0, index + 1)), secrets, roots))
      if (!seen.has(text)) seen.set(text, index);
  const logged = [...seen].sort((a, b) => a[1] - b[1]).map(([text]) => text);
  return [
    { by: 'the places of cells', groups: inPages },
    { by: 'the numbers of overflow pages', groups: [spilt] },
    { by: 'the order of keys', groups: [rows.map(({ text }) => text)] },
    { by: 'the write-ahead log', groups: [logged] },
    { by: 'the slots of the intake', groups: slotsOf(copy, secrets) },
  ];
}

/** How many texts a copy holds that open. */
export const textsIn = (copy: Copy, secrets: Secrets): number =>
  new Set([
    ...opened(copy.file, transactionsIn(`${copy.file}-wal`), secrets).map(({ text }) => text),
    ...slotsOf(copy, secrets).flat(),
  ]).size;

/** Of all pairs in a group, how many are in the order of writing. */
export function concordance(groups: readonly (readonly string[])[]): { pairs: number; right: number } {
  let pairs = 0;
  let right = 0;
  for (const group of groups)
    for (const [index, one] of group.entries())
      for (const other of group.slice(index + 1)) {
        pairs += 1;
        if (numberIn(one) < numberIn(other)) right += 1;
      }
  return { pairs, right };
}

/** Sealed unsigned texts that still lie in pages which hold nothing any more, or in the slack of others. */
export function leftIn(copy: Copy): string[] {
  const log = transactionsIn(`${copy.file}-wal`);
  const pages = readPages(copy.file, log);
  return pages.free.flatMap((page) => pages.page(page).toString('latin1').match(SEALED) ?? []);
}

/** The members whose messages were rewritten, the last first: those who answered, as the outbox tells. */
function answeredIn(file: string, log: readonly Transaction[]): string[] {
  const pages = readPages(file, log);
  return pages
    .cells(rootsOf(pages).get('outbox') ?? 0)
    .flatMap(({ values }) => values.map(String).filter((value) => value.includes('/update/')))
    .flatMap((key) => /\/(m-[^/]+)\//.exec(key)?.[1] ?? []);
}

/**
 * What the log of a killed process ties together: the texts that it brings, when they are as few as those of whom
 * it says that they answered.
 */
export function tiedBy(copy: Copy, secrets: Secrets): { text: string; author: string }[] {
  const log = transactionsIn(`${copy.file}-wal`);
  const textsBefore = new Set(opened(copy.file, [], secrets).map(({ text }) => text));
  const texts = opened(copy.file, log, secrets).filter(({ text }) => !textsBefore.has(text));
  const authorsBefore = new Set(answeredIn(copy.file, []));
  const authors = new Set(answeredIn(copy.file, log).filter((author) => !authorsBefore.has(author)));
  return texts.length === 1 && authors.size === 1
    ? [{ text: texts[0]?.text ?? '', author: [...authors][0] ?? '' }]
    : [];
}
