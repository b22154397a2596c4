// What the measures share: percentiles, and tables in Markdown, to be pasted into docs/performance.md.
import { cpus, totalmem } from 'node:os';

/** The value below which that share of the values lies (0.99 for the 99th percentile), by the nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

/** Milliseconds in words that fit a table: "0.42 ms", "38 ms", "4.1 s". */
export function formatMs(ms: number): string {
  if (ms >= 10_000) return `${Math.round(ms / 1000)} s`;
  if (ms >= 1000) return `${(ms / 1000).toFixed(1)} s`;
  return ms >= 10 ? `${Math.round(ms)} ms` : `${ms.toFixed(1)} ms`;
}

type Row = Readonly<Record<string, string | number>>;

/** Prints rows as a Markdown table under a heading that says on what they were measured. */
export function printTable(title: string, rows: readonly Row[]): void {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  console.log(`\n### ${title}\n\n${machine()}\n`);
  console.log(line(columns));
  console.log(line(columns.map((_, index) => (index === 0 ? '---' : '---:'))));
  for (const row of rows) console.log(line(columns.map((column) => row[column] ?? '')));
}

function machine(): string {
  const day = new Date().toISOString().slice(0, 10);
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return `${day}, Node ${process.versions.node}, ${cpus().length} cores, ${gigabytes} GB of memory.`;
}
