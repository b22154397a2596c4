import { type CsvCells, type CsvFault, readCsv } from '../../format/csv-reading.ts';

/** The columns of a roster, by the names of its first line. */
const COLUMNS = ['email', 'name', 'roles', 'metier', 'defi', 'coach', 'expertise', 'locale'] as const;
/** Those that it may have as well. */
const DATES = ['arrival', 'departure'] as const;
const FURTHER = ['account', ...DATES] as const;
/** Those that an export has. */
export const ROSTER_COLUMNS = [...COLUMNS, ...DATES] as const;
export type Column = (typeof COLUMNS)[number] | (typeof FURTHER)[number];

export type RosterFault = CsvFault;
export type Cells = CsvCells<Column>;

/** Reads the file into cells. */
export const readCells = (
  file: Buffer | string,
): { rows: Cells[]; faults: RosterFault[]; columns: ReadonlySet<string> } =>
  readCsv<Column>(file, { columns: COLUMNS, further: FURTHER });
