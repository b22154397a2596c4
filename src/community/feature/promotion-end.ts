import type { Expression, ExpressionBuilder, SqlBool, UpdateObject } from 'kysely';
import type { ArchivedBy } from '../../engine/archived-rows.ts';
import type { Tables, Tx } from '../../engine/database.ts';
import type { Programme } from '../programme/programme.ts';
import type { UnitOfWork } from './contexts.ts';

/**
 * The end of a promotion that another one follows in the same database: when it began there and when it ends (epoch ms),
 * and on which day.
 */
export type PromotionEnding = { id: string; begunAt: number; at: number; todayOn: string };

type Named = keyof Tables & string;
type Column<Table extends Named> = keyof Tables[Table] & string;
type Rows<Table extends Named> = (
  eb: ExpressionBuilder<Tables, Table>,
  ending: PromotionEnding,
) => Expression<SqlBool>;
type Parent = { [Table in Named]: { of: Table; key?: Column<Table> } }[Named];

/**
 * What becomes of the rows of one table:
 * - `kept`: they go on, since they are of those who stay, or of nobody: `why` says which;
 * - `erased`: at once;
 * - `archived`: kept as long as their own retention says, and shown to those alone who were there before as coaches, in the
 *   team, as parrains or partners; to nobody, where `readers` says so. `by` is the instant at which a row was made, `of`
 *   the row that it belongs to.
 * Whatever it is, `erases` go at once, and `ends` are ended, in this order.
 */
export type TableFate<Table extends Named> = { table: Table } & (
  | { fate: 'kept'; why: string }
  | { fate: 'erased' }
  | ({ fate: 'archived'; readers?: 'nobody' } & (
      | {
          by: Column<Table>;
          /** What of the rows of this promotion would stand in the way of the next one's. */
          frees?(
            eb: ExpressionBuilder<Tables, Table>,
            ending: PromotionEnding,
          ): UpdateObject<Tables, Table, Table>;
        }
      | (Parent & { column: Column<Table> })
    ))
) & {
    erases?: Rows<Table>;
    ends?: readonly {
      where: Rows<Table>;
      set(eb: ExpressionBuilder<Tables, Table>, ending: PromotionEnding): UpdateObject<Tables, Table, Table>;
    }[];
  };

export type AnyFate = { [Table in Named]: TableFate<Table> }[Named];

/**
 * What a promotion's end does with the tables of a feature, by table, as it is told to whoever administers; `end` comes
 * before, for what is more than rows, and writes to nobody.
 */
export type PromotionEnd = {
  /** In English, as an entry of a list: "the météo". */
  about: string;
  /** Until when what is archived is kept, in English; left out where nothing is. */
  until?(programme: Programme): string;
  tables: readonly AnyFate[];
  end?(uow: UnitOfWork): Promise<void>;
};

/** How many rows were erased and ended, and how many are kept for a time, out of others' reach. */
export type Ended = { about: string; erased: number; ended: number; archived: number; until: string | null };

/** A fate of whichever table: one stands for all, since each names its own columns only. */
type OneFate = TableFate<'absences'>;

/** Does with the tables what is declared of them. */
export async function endTables(
  tx: Tx,
  { about, until, tables }: PromotionEnd,
  ending: PromotionEnding,
  programme: Programme,
): Promise<Ended> {
  const counts = { erased: 0, ended: 0, archived: 0 };
  for (const fate of tables as readonly OneFate[]) {
    const { table, erases, ends = [] } = fate;
    if (fate.fate === 'erased' || erases !== undefined) {
      const query = tx.deleteFrom(table);
      const done = await (fate.fate === 'erased' || erases === undefined
        ? query
        : query.where((eb) => erases(eb as never, ending))
      ).executeTakeFirst();
      counts.erased += Number(done.numDeletedRows);
    }
    for (const { where, set } of ends) {
      const done = await tx
        .updateTable(table)
        .set((eb) => set(eb as never, ending) as never)
        .where((eb) => where(eb as never, ending))
        .executeTakeFirst();
      counts.ended += Number(done.numUpdatedRows);
    }
  }
  for (const fate of tables as readonly OneFate[]) {
    if (fate.fate !== 'archived') continue;
    if ('frees' in fate && fate.frees) {
      const { by, frees } = fate;
      await tx
        .updateTable(fate.table)
        .set((eb) => frees(eb as never, ending) as never)
        .where(by, '>=', ending.begunAt as never)
        .execute();
    }
    const found = await tx
      .selectFrom(fate.table)
      .select((eb) => eb.fn.countAll().as('count'))
      .executeTakeFirst();
    counts.archived += Number(found?.count ?? 0);
  }
  return { about, ...counts, until: until?.(programme) ?? null };
}

/** How the rows of archived tables lead to an instant, and who may read them afterwards. */
export function archivedTables(
  ends: readonly PromotionEnd[],
): Map<string, { archivedBy: ArchivedBy; readers: 'former' | 'nobody' }> {
  const fates = new Map(ends.flatMap(({ tables }) => tables.map((fate) => [fate.table as string, fate])));
  const readersOf = (fate: AnyFate | undefined): 'former' | 'nobody' => {
    if (fate?.fate !== 'archived') return 'former';
    if (fate.readers === 'nobody') return 'nobody';
    return 'of' in fate ? readersOf(fates.get(fate.of)) : 'former';
  };
  return new Map(
    [...fates].flatMap(([table, fate]) => {
      if (fate.fate !== 'archived') return [];
      const archivedBy: ArchivedBy =
        'by' in fate
          ? { by: fate.by }
          : { of: fate.of, column: fate.column, ...(fate.key ? { key: fate.key } : {}) };
      return [[table, { archivedBy, readers: readersOf(fate) }]];
    }),
  );
}
