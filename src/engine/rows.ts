import {
  CamelCasePlugin,
  type Expression,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryResult,
  type RootOperationNode,
  type SqlBool,
  sql,
  type UnknownRow,
} from 'kysely';

/** Renames what is read; the names in a query are stored ones once it is compiled (`sqlite/compiler.ts`, `postgres/dialect.ts`). */
class CamelCaseRows extends CamelCasePlugin {
  override transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return node;
  }

  /** All rows of a result have the same columns: their names are worked out once for all of them. */
  override async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    const [first] = result.rows;
    if (first === undefined) return result;
    const stored = Object.keys(first);
    const names = stored.map((name) => this.camelCase(name));
    if (names.every((name, index) => name === stored[index])) return result;
    const rows = result.rows.map((row) => {
      const renamed: UnknownRow = {};
      for (let index = 0; index < names.length; index += 1)
        renamed[names[index] as string] = row[stored[index] as string];
      return renamed;
    });
    return { ...result, rows };
  }
}

/** Columns are stored in snake_case and are camelCase everywhere else; what a row holds is left as it is. */
export const rowsInCamelCase = new CamelCaseRows({ maintainNestedObjectKeys: true });

/** What was found of names: code knows a few hundred, and asks for them in every query. */
const storedNames = new Map<string, string>();

/** A column's name as it is stored. */
export function storedName(column: string): string {
  const known = storedNames.get(column);
  if (known !== undefined) return known;
  const name = column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  storedNames.set(column, name);
  return name;
}

/** SQL: whether one of the ids of a group (`groupOf`) is this one: without it, the list would be another. */
export const isInGroup = (user: Expression<string>, group: Expression<string>): Expression<SqlBool> =>
  sql<SqlBool>`replace(',' || ${group} || ',', ',' || ${user} || ',', '') <> ',' || ${group} || ','`;

/**
 * SQL: whether a list of words, which is kept as JSON, has one of these. A word stands between quotes there, which
 * nothing in another word can be.
 */
export const listHasAny = (list: Expression<string>, words: readonly string[]): Expression<SqlBool> => {
  if (words.some((word) => !/^[a-z-]+$/.test(word))) throw new Error('a word of small letters is expected');
  return sql<SqlBool>`(${sql.join(
    words.map((word) => sql`${list} LIKE ${`%"${word}"%`}`),
    sql` OR `,
  )})`;
};
