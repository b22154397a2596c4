import { CamelCasePlugin } from 'kysely';

/** Columns are stored in snake_case and are camelCase everywhere else; what a row holds is left as it is. */
export const rowsInCamelCase = new CamelCasePlugin({ maintainNestedObjectKeys: true });

/** A column's name as it is stored, for statements that are written out. */
export const storedName = (column: string): string =>
  column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
