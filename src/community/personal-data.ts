import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../engine/database.ts';
import type { Call, Erasing, Kept, Work } from './feature.ts';
import type { Locale, Member } from './member.ts';

/** The rows of a table that lead to a member, by one column that holds her id. */
export type OwnRows = {
  table: string;
  column: string;
  /** How they lead to her, where it is not by her id in that column. */
  leadsTo?(memberId: string): RawBuilder<boolean>;
  /** The rows meant, where not all are; a condition of SQL. */
  where?: RawBuilder<boolean>;
  /**
   * What becomes of them when she has what is kept of her erased: they go, or lose her name, or lose `empties`, or
   * are left as they are, which the category explains.
   */
  erased: 'deleted' | 'unnamed' | 'emptied' | 'stays';
  /** The same when she leaves the community; they go unless said otherwise. */
  leaving?: 'deleted' | 'unnamed' | 'emptied';
  /** The columns that become null when the rows are emptied. */
  empties?: readonly string[];
};

/** One kind of thing that is kept of a member, as the erase form, the receipt and `magellan erase` name it. */
export type Category = {
  /** Within the feature: "signed-answers". */
  id: string;
  /** In lower case, as an entry of a list: what it is, and what she loses, or why it stays. */
  label: Record<Locale, string>;
  rows: readonly OwnRows[];
  /** Of the community itself: erased once every feature has erased what is its own. */
  last?: boolean;
};

/** Sealed texts that lead to nobody, and so are not personal data: unsigned answers. Why, in English. */
export type Anonymous = { table: string; why: string };

/**
 * All that a feature keeps of a member: declared once, by table. From the categories come the erase form's list,
 * the deletion itself, and the receipt, so that none can lag behind another.
 */
export type PersonalData = {
  categories: readonly Category[];
  anonymous?: readonly Anonymous[];
  /** What is kept of her, in words. */
  told?(call: Call): Promise<Kept[]>;
  /** All of it as plain data: the right of access. */
  exported?(work: Work, member: Member): Promise<Record<string, unknown>>;
  /**
   * What has to happen while her rows are still there: seats given on, agreements ended and the others told, in
   * words that repeat nothing of what is erased. The rows of the categories go after it.
   */
  release?(work: Work, member: Member, how: Erasing): Promise<void>;
};

/** A category of which there is something of hers now, and what an erasure leaves of it. */
export type Held = { id: string; label: string; stays: boolean };

const fateOf = (rows: OwnRows, { leaves }: Erasing) => (leaves ? (rows.leaving ?? 'deleted') : rows.erased);

function hers({ column, leadsTo, where }: OwnRows, memberId: string): RawBuilder<unknown> {
  const leads = leadsTo?.(memberId) ?? sql`${sql.ref(column)} = ${memberId}`;
  return where ? sql`(${leads}) AND (${where})` : leads;
}

async function hasRows(tx: Tx, rows: OwnRows, memberId: string): Promise<boolean> {
  const found =
    await sql`SELECT 1 FROM ${sql.table(rows.table)} WHERE ${hers(rows, memberId)} LIMIT 1`.execute(tx);
  return found.rows.length > 0;
}

/** The categories of which something is kept of her, in their order. */
export async function heldOf(
  tx: Tx,
  { categories }: PersonalData,
  member: Member,
  how: Erasing,
): Promise<Held[]> {
  const held: Held[] = [];
  for (const { id, label, rows } of categories) {
    const there = [];
    for (const each of rows) if (await hasRows(tx, each, member.id)) there.push(fateOf(each, how));
    if (there.length > 0)
      held.push({ id, label: label[member.locale], stays: there.every((fate) => fate === 'stays') });
  }
  return held;
}

/** Has what must happen first happen, then erases the rows as they are declared. */
export async function eraseOf(
  work: Work,
  { categories, release }: PersonalData,
  member: Member,
  how: Erasing,
): Promise<void> {
  await release?.(work, member, how);
  for (const rows of categories.filter(({ last }) => !last).flatMap((category) => category.rows)) {
    const fate = fateOf(rows, how);
    const table = sql.table(rows.table);
    if (fate === 'deleted') await sql`DELETE FROM ${table} WHERE ${hers(rows, member.id)}`.execute(work.tx);
    const emptied = fate === 'unnamed' ? [rows.column] : fate === 'emptied' ? (rows.empties ?? []) : [];
    for (const column of emptied)
      await sql`UPDATE ${table} SET ${sql.ref(column)} = NULL WHERE ${hers(rows, member.id)}`.execute(
        work.tx,
      );
  }
}
