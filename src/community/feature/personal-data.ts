import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import type { Tables, Tx } from '../../engine/database.ts';
import type { Member } from '../members/member.ts';
import type { Erasure, HeldCategory, PersonalData, PersonalRows, RowsOf, UnitOfWork } from './feature.ts';

const fateOf = (rows: PersonalRows, { leaves }: Erasure) =>
  leaves ? (rows.leaving ?? 'deleted') : rows.erased;

/** Rows of whichever table: one stands for all, since a declaration names its own columns only. */
type AnyRows = RowsOf<'identities'>;

function hers({ column, leadsTo, where }: AnyRows, memberId: string): Expression<SqlBool> {
  const eb = expressionBuilder<Tables, 'identities'>();
  const leads = leadsTo?.(eb, memberId) ?? eb(column, '=', memberId);
  return where ? eb.and([leads, where(eb)]) : leads;
}

async function countRows(tx: Tx, rows: PersonalRows, memberId: string): Promise<number> {
  const any = rows as AnyRows;
  const found = await tx
    .selectFrom(any.table)
    .select((eb) => eb.fn.countAll().as('count'))
    .where(hers(any, memberId))
    .executeTakeFirst();
  return Number(found?.count ?? 0);
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
    for (const each of rows) {
      const count = await countRows(tx, each, member.id);
      if (count > 0) there.push({ table: each.table, count, fate: fateOf(each, how) });
    }
    if (there.length === 0) continue;
    const stays = there.every(({ fate }) => fate === 'stays');
    const counts = there.map(({ table, count }) => ({ table, count }));
    held.push({ id, label: label[member.locale], stays, rows: counts });
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
    const any = rows as AnyRows;
    const theirs = hers(any, member.id);
    if (fate === 'deleted') await uow.tx.deleteFrom(any.table).where(theirs).execute();
    const emptied = fate === 'unnamed' ? [any.column] : fate === 'emptied' ? (any.empties ?? []) : [];
    for (const column of emptied)
      await uow.tx
        .updateTable(any.table)
        .set({ [column]: null })
        .where(theirs)
        .execute();
  }
}
