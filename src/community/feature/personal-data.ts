import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../engine/database.ts';
import type { Member } from '../members/member.ts';
import type { Erasure, HeldCategory, PersonalData, PersonalRows, UnitOfWork } from './feature.ts';

const fateOf = (rows: PersonalRows, { leaves }: Erasure) =>
  leaves ? (rows.leaving ?? 'deleted') : rows.erased;

function hers({ column, leadsTo, where }: PersonalRows, memberId: string): RawBuilder<unknown> {
  const leads = leadsTo?.(memberId) ?? sql`${sql.ref(column)} = ${memberId}`;
  return where ? sql`(${leads}) AND (${where})` : leads;
}

async function hasRows(tx: Tx, rows: PersonalRows, memberId: string): Promise<boolean> {
  const found =
    await sql`SELECT 1 FROM ${sql.table(rows.table)} WHERE ${hers(rows, memberId)} LIMIT 1`.execute(tx);
  return found.rows.length > 0;
}

/** The categories of which something is kept of her, in their order. */
export async function heldCategoriesOf(
  tx: Tx,
  { categories }: PersonalData,
  member: Member,
  how: Erasure,
): Promise<HeldCategory[]> {
  const held: HeldCategory[] = [];
  for (const { id, label, rows } of categories) {
    const there = [];
    for (const each of rows) if (await hasRows(tx, each, member.id)) there.push(fateOf(each, how));
    if (there.length > 0)
      held.push({ id, label: label[member.locale], stays: there.every((fate) => fate === 'stays') });
  }
  return held;
}

/** Has what must happen first happen, then erases the rows as they are declared. */
export async function erasePersonalRows(
  uow: UnitOfWork,
  { categories, release }: PersonalData,
  member: Member,
  how: Erasure,
): Promise<void> {
  await release?.(uow, member, how);
  for (const rows of categories.filter(({ last }) => !last).flatMap((category) => category.rows)) {
    const fate = fateOf(rows, how);
    const table = sql.table(rows.table);
    if (fate === 'deleted') await sql`DELETE FROM ${table} WHERE ${hers(rows, member.id)}`.execute(uow.tx);
    const emptied = fate === 'unnamed' ? [rows.column] : fate === 'emptied' ? (rows.empties ?? []) : [];
    for (const column of emptied)
      await sql`UPDATE ${table} SET ${sql.ref(column)} = NULL WHERE ${hers(rows, member.id)}`.execute(uow.tx);
  }
}
