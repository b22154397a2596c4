import { randomBytes, randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { chunks } from '../chunks.ts';
import type { Tx } from '../database.ts';
import type { Secrets } from '../secrets.ts';
import { padded } from './texts.ts';
import type { Topic } from './unsigned.ts';

declare module '../database.ts' {
  interface Tables {
    /** The texts of all topics that are open, each sealed under its place; written whole each time. */
    unsigned_pool: { place: string; kind: string; topic: string; sealed: string };
    /** One row, which changes with each writing of the pool. */
    unsigned_pool_version: { one: number; version: number };
  }
}

type Opens = { tx: Tx; secrets: Pick<Secrets, 'seal' | 'open' | 'keyIds'> };
type Row = { place: string; kind: string; topic: string; sealed: string };

/** A text of a topic that is open; one that no known secret opens has none, and stays as it is. */
export type PoolText = Topic & ({ text: string } | { text: null; row: Row });

const ROWS_AT_ONCE = 500;

const associated = ({ kind, topic }: Topic, place: string): string => `intake/${kind}/${topic}/${place}`;

function opened({ secrets }: Opens, row: Row): PoolText {
  const { kind, topic, place, sealed } = row;
  try {
    return { kind, topic, text: secrets.open(sealed, associated(row, place)).trimEnd() };
  } catch {
    return { kind, topic, text: null, row };
  }
}

/** 128 random bits: a place tells neither when nor in which order a text came. */
function sealed({ secrets }: Opens, text: PoolText): Row {
  if (text.text === null) return text.row;
  const { kind, topic } = text;
  const place = randomBytes(16).toString('hex');
  return { place, kind, topic, sealed: secrets.seal(padded(text.text), associated(text, place)) };
}

/**
 * All texts of open topics. TRUNCATE shows an empty table to whoever looked at the database before it: so the row of
 * the version is locked first, which fails (40001) for whoever is behind, and has it run again whole.
 */
export async function readPool(uow: Opens): Promise<PoolText[]> {
  await sql`SELECT version FROM unsigned_pool_version FOR SHARE`.execute(uow.tx);
  const rows = await uow.tx.selectFrom('unsigned_pool').selectAll().execute();
  return rows.map((row) => opened(uow, row));
}

/**
 * Puts what `change` makes of the pool in its place: emptied by TRUNCATE, so that what was there is no dead row but
 * in a file that goes; written whole, in an order drawn by lot and sealed anew, so that all rows are of this one
 * transaction (`xmin`) and lie in no order (`ctid`).
 */
export async function rewritePool(uow: Opens, change: (texts: PoolText[]) => PoolText[]): Promise<void> {
  await sql`UPDATE unsigned_pool_version SET version = version + 1`.execute(uow.tx);
  const rows = shuffled(change(await readPool(uow)).map((text) => sealed(uow, text)));
  await sql`TRUNCATE unsigned_pool`.execute(uow.tx);
  for (const some of chunks(rows, ROWS_AT_ONCE))
    await uow.tx.insertInto('unsigned_pool').values(some).execute();
}

/** Drawn by lot (Fisher and Yates). */
function shuffled(rows: Row[]): Row[] {
  for (let last = rows.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [rows[last], rows[other]] = [rows[other] as Row, rows[last] as Row];
  }
  return rows;
}
