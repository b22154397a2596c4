import { CamelCasePlugin, type Expression, type SqlBool, sql } from 'kysely';

/** Columns are stored in snake_case and are camelCase everywhere else; what a row holds is left as it is. */
export const rowsInCamelCase = new CamelCasePlugin({ maintainNestedObjectKeys: true });

/** A column's name as it is stored, for statements that are written out. */
export const storedName = (column: string): string =>
  column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** SQL: whether a list of words, which is kept as JSON, has one of these. */
export const listHasAny = (list: Expression<string>, words: readonly string[]): Expression<SqlBool> =>
  sql<SqlBool>`EXISTS (SELECT 1 FROM json_each(${list}) AS entry WHERE entry.value IN (${sql.join(words)}))`;
