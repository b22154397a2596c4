import { DateTime } from 'luxon';
import type { CsvFault } from '../community/format/csv-reading.ts';
import type { Io } from './io.ts';

/** Rows as columns of text, under their headings. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [headings.map((heading) => heading.toUpperCase()), ...rows];
  const widths = headings.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** For scripts: plain JSON, two spaces in. */
export const json = (value: unknown): string => JSON.stringify(value, null, 2);

/** An instant on the clocks of a zone: "2022-03-11 12:00"; `none` when there is none. */
export const onClocks = (at: number | null, timeZone: string, none = 'never'): string =>
  at === null ? none : DateTime.fromMillis(at, { zone: timeZone }).toFormat('yyyy-MM-dd HH:mm');

/** An instant for scripts: ISO 8601 in UTC, null when there is none. */
export const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** "1 person", "3 people". */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : several}`;

/** A size in words: "3.2 MB". */
export function size(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`;
  return bytes < 1_000_000_000
    ? `${(bytes / 1_000_000).toFixed(1)} MB`
    : `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}

const BAR = 30;

/** A bar for long work, drawn over itself on a terminal; nothing elsewhere. Call `end` before anything is told. */
export function progressBar(io: Io, label: string): { to(done: number, total: number): void; end(): void } {
  const { drawOver } = io;
  if (drawOver === null) return { to: () => undefined, end: () => undefined };
  let drawn = -1;
  return {
    to(done, total) {
      const share = total === 0 ? 1 : Math.min(1, done / total);
      const percent = Math.floor(share * 100);
      if (percent === drawn) return;
      drawn = percent;
      const full = Math.round(share * BAR);
      drawOver(`${label} [${'#'.repeat(full)}${'.'.repeat(BAR - full)}] ${percent} %`);
    },
    end: () => drawOver(''),
  };
}

/** All that is wrong with a CSV file that people bring, by line. */
export const explainCsvFaults = (path: string, faults: readonly CsvFault[]): string =>
  [
    `Nothing was imported: ${counted(faults.length, 'thing')} to put right in ${path}.`,
    ...faults.map(({ line, column, given, reason }) => {
      const where = column === null ? `line ${line}` : `line ${line}, ${column}`;
      return `  ${where}: ${given === '' ? '' : `"${given}": `}${reason}`;
    }),
  ].join('\n');
