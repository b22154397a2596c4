import { CsvError, parse } from 'csv-parse/sync';
import { decodeUtf8 } from './utf8.ts';
import { nearestWord, plainWord, visibleText } from './words.ts';

/** What is wrong with one line: the first is 1. `given` is what the cell or the line holds. */
export type CsvFault = { line: number; column: string | null; given: string; reason: string };

/** The columns of a file, by the names of its first line: those that it must have, and those that it may. */
export type CsvShape<Column extends string> = {
  columns: readonly Column[];
  further?: readonly Column[];
};

/** The cells of one line, trimmed; a line break inside one became a space. */
export type CsvCells<Column extends string> = { line: number } & Record<Column, string>;

type Read<Value> = { value: Value } | { faults: CsvFault[] };

/**
 * Reads the file into cells, whatever spreadsheet wrote it: with or without BOM, with ";", "," or tabs, with a
 * first line "sep=;", line ends of several kinds, rows whose last cells are left out (Excel leaves empty ones
 * out after sixteen rows) and columns without a name nor anything in them. The lines that could be read come
 * along with the faults of the others, so that all is told at once. `columns` are those that the file has.
 */
export function readCsv<Column extends string>(
  file: Buffer | string,
  shape: CsvShape<Column>,
): { rows: CsvCells<Column>[]; faults: CsvFault[]; columns: ReadonlySet<string> } {
  const text = decoded(file);
  const columns = new Set<string>();
  if ('faults' in text) return { rows: [], columns, ...text };
  const lines = linesIn(text.value);
  if ('faults' in lines) return { rows: [], columns, ...lines };
  const [header, ...others] = lines.value;
  if (header === undefined) {
    const reason = `the file is empty: ${expectedOf(shape)}`;
    return { rows: [], columns, faults: [{ line: 1, column: null, given: '', reason }] };
  }
  const names = header.cells.map(plainWord);
  const faults = headerFaults(shape, header.line, header.cells, names);
  for (const name of names) columns.add(name);
  if (faults.length > 0) return { rows: [], columns, faults };

  const rows: CsvCells<Column>[] = [];
  for (const { line, cells } of others) {
    if (cells.every((cell) => cell === '')) continue;
    const further = cells.findIndex((cell, index) => cell !== '' && (names[index] ?? '') === '');
    if (further !== -1)
      faults.push({
        line,
        column: null,
        given: cells.join(' | '),
        reason: `its cell ${further + 1} ("${cells[further]}") is under no column of the first line`,
      });
    else rows.push({ line, ...cellsByColumn(shape, names, cells) });
  }
  return { rows, faults, columns };
}

function expectedOf({ columns, further = [] }: CsvShape<string>): string {
  const needed = `its first line must be ${columns.join(';')} (in any order, with ; or , or tabs)`;
  return further.length === 0 ? needed : `${needed}, and may have ${further.join(', ')}`;
}

function decoded(file: Buffer | string): Read<string> {
  const read = decodeUtf8(file);
  if ('text' in read) return { value: read.text };
  const reason = 'the file is not in UTF-8: save it as "CSV UTF-8" from your spreadsheet';
  return { faults: [{ line: read.faultyLine, column: null, given: '(bytes)', reason }] };
}

type Line = { line: number; cells: string[] };

function linesIn(content: string): Read<Line[]> {
  // Files that were edited elsewhere mix them, and the parser knows one kind a file.
  const text = content.replace(/\r\n?/g, '\n');
  // What tells the separator is no line of the table, but a line of the file all the same.
  const told = /^\s*"?sep=(.)[^\n]*\n?/i.exec(text);
  const offset = told === null ? 0 : 1;
  const body = told === null ? text : text.slice(told[0].length);
  try {
    const records = parse(body, {
      delimiter: told?.[1] ?? delimiterOf(body),
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return {
      value: records.map(({ record, info }) => ({
        // The parser counts where a record ends: a cell between quotes may hold several lines.
        line: offset + info.lines - record.join('').split('\n').length + 1,
        cells: record.map((cell) => visibleText(cell).trim().replace(/\s+/g, ' ')),
      })),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = offset + Number(error.lines ?? 1);
    const reason =
      'quotes that do not match: a cell that holds " or the separator is written "like ""this"""';
    return { faults: [{ line, column: null, given: text.split('\n')[line - 1]?.trim() ?? '', reason }] };
  }
}

/** The separator that the first line has most of. */
function delimiterOf(text: string): string {
  const first = text.trimStart().split('\n', 1)[0] ?? '';
  const counts = [';', ',', '\t'].map((separator) => ({ separator, count: first.split(separator).length }));
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).separator;
}

function headerFaults(
  shape: CsvShape<string>,
  line: number,
  cells: readonly string[],
  names: readonly string[],
): CsvFault[] {
  const { columns, further = [] } = shape;
  const all = [...columns, ...further];
  const faults: CsvFault[] = [];
  const misspelt = new Set<string>();
  names.forEach((name, index) => {
    const given = cells[index] ?? '';
    // A column that was emptied in a spreadsheet keeps its separators.
    if (given === '') return;
    if (!all.some((column) => column === name)) {
      const near = nearestWord(name, all);
      if (near !== null) misspelt.add(near);
      const reason =
        near === null ? `no such column: ${expectedOf(shape)}` : `no such column: is it ${near}?`;
      faults.push({ line, column: given, given, reason });
    } else if (names.indexOf(name) < index) {
      faults.push({ line, column: name, given, reason: 'this column is there twice' });
    }
  });
  const missing = columns.filter((column) => !names.includes(column) && !misspelt.has(column));
  if (missing.length > 0)
    faults.push({
      line,
      column: null,
      given: cells.join(' | '),
      reason: `${missing.length === 1 ? 'a column is' : 'columns are'} missing: ${missing.join(', ')}`,
    });
  return faults;
}

function cellsByColumn<Column extends string>(
  { columns, further = [] }: CsvShape<Column>,
  names: readonly string[],
  cells: readonly string[],
): Record<Column, string> {
  const cell = (column: Column) => cells[names.indexOf(column)] ?? '';
  const all = [...columns, ...further];
  return Object.fromEntries(all.map((column) => [column, cell(column)])) as Record<Column, string>;
}
