import {
  type ColumnDefinitionBuilder,
  type ColumnDefinitionNode,
  DataTypeNode,
  type Kysely,
  type KyselyPlugin,
  OperationNodeTransformer,
  type QueryId,
  type RawBuilder,
  RawNode,
  SqliteAdapter,
  sql,
} from 'kysely';

type Column = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;

/** Whether a migration runs on SQLite; on PostgreSQL otherwise. */
export const isSqlite = (db: Kysely<unknown>): boolean => db.getExecutor().adapter instanceof SqliteAdapter;

/** What the engines say each in their own way; all that is made here can be made again after a failure half-way. */
export function schemaOf(db: Kysely<unknown>) {
  const sqlite = isSqlite(db);
  const { schema } = sqlite ? db : db.withPlugin(asOnSqlite);
  const table = (name: string) => schema.createTable(name).ifNotExists();
  return {
    /** An instant, in epoch milliseconds: a STRICT table of SQLite knows no `bigint`, and its integers are as long. */
    instant: sqlite ? 'integer' : 'bigint',
    /** A table whose columns hold what their type says. */
    table: (name: string) => (sqlite ? table(name).modifyEnd(sql`strict`) : table(name)),
    /** The same, kept by its key: on SQLite a row has no number of its own, which would tell the order of writing. */
    keyed: (name: string) => (sqlite ? table(name).modifyEnd(sql`strict, without rowid`) : table(name)),
    /** A primary key that counts. `forever`: a number is never given again, though its row be deleted. */
    counting: (column: ColumnDefinitionBuilder, forever = true) => {
      if (!sqlite) return column.primaryKey().generatedByDefaultAsIdentity();
      return forever ? column.primaryKey().autoIncrement() : column.primaryKey();
    },
    /** An index; `where` makes it partial. */
    index: (name: string, on: string, columns: string[], where?: RawBuilder<boolean>) => {
      const index = db.schema.createIndex(name).ifNotExists().on(on).columns(columns);
      return (where ? index.where(where) : index).execute();
    },
    /** The same, of values that are there once; a column may be an expression. */
    unique: (
      name: string,
      on: string,
      columns: (string | RawBuilder<unknown>)[],
      where?: RawBuilder<boolean>,
    ) => {
      const begun = db.schema.createIndex(name).ifNotExists().unique().on(on);
      const index = columns.reduce(
        (made, column) => (typeof column === 'string' ? made.column(column) : made.expression(column)),
        begun as Pick<typeof begun, 'column' | 'expression'>,
      ) as typeof begun;
      return (where ? index.where(where) : index).execute();
    },
  } as const;
}

/**
 * Columns hold what SQLite's hold: whole numbers of 64 bits, and text that is put in order by its bytes, whatever the
 * language of the database.
 */
class AsOnSqlite extends OperationNodeTransformer {
  protected override transformColumnDefinition(
    node: ColumnDefinitionNode,
    queryId?: QueryId,
  ): ColumnDefinitionNode {
    const column = super.transformColumnDefinition(node, queryId);
    const type = DataTypeNode.is(column.dataType) ? column.dataType.dataType : null;
    if (type === 'integer') return { ...column, dataType: DataTypeNode.create('bigint') };
    if (type !== 'text' || column.endModifiers !== undefined) return column;
    return { ...column, endModifiers: [RawNode.createWithSql('collate "C"')] };
  }
}

const asOnSqlite: KyselyPlugin = {
  transformQuery: ({ node, queryId }) => new AsOnSqlite().transformNode(node, queryId),
  transformResult: async ({ result }) => result,
};

export const id: Column = (column) => column.notNull().primaryKey();
export const required: Column = (column) => column.notNull();
export const unique: Column = (column) => column.notNull().unique();
/** A number that begins at nought. */
export const counter: Column = (column) => column.notNull().defaultTo(0);

/** Text that is compared without regard to case: on PostgreSQL by a collation that the baseline makes. */
export const anyCase: Column = (column) => column.modifyEnd(sql`collate nocase`);

/** One of these values, and never null. */
export const oneOf =
  (name: string, values: readonly string[]): Column =>
  (column) =>
    column.notNull().check(among(name, values));

/** One of these values, or null. */
export const maybeOneOf =
  (name: string, values: readonly string[]): Column =>
  (column) =>
    column.check(among(name, values));

/** 0 or 1; as `byDefault` where nothing is said. */
export const flag =
  (name: string, byDefault?: 0 | 1): Column =>
  (column) => {
    const checked = column.notNull().check(sql`${sql.ref(name)} in (0, 1)`);
    return byDefault === undefined ? checked : checked.defaultTo(byDefault);
  };

/** A row of another table, whose deletion deletes this one. */
export const partOf =
  (target: string): Column =>
  (column) =>
    column.notNull().references(target).onDelete('cascade');

/** A row of another table, or null, or null from its deletion on. */
export const maybe =
  (target: string): Column =>
  (column) =>
    column.references(target).onDelete('set null');

export const among = (name: string, values: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(name)} in (${sql.join(values.map((value) => sql.lit(value)))})`;
