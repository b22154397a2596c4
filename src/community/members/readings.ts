import type { Tx } from '../../engine/database.ts';
import { type Readings, readingsIn } from '../../engine/readings.ts';
import { membersByIds } from './members.ts';

/** The same rows, each with its reader by name; null of somebody who was erased. */
export async function withReaders<Row extends { readerId: string | null }>(
  tx: Tx,
  rows: readonly Row[],
): Promise<(Omit<Row, 'readerId'> & { reader: string | null })[]> {
  const ids = [...new Set(rows.flatMap(({ readerId }) => readerId ?? []))];
  const readers = ids.length === 0 ? [] : await membersByIds(tx, ids);
  const names = new Map(readers.map(({ id, name }) => [id, name]));
  return rows.map(({ readerId, ...row }) => ({ ...row, reader: names.get(readerId ?? '') ?? null }));
}

type Reading = { reportId: string; reader: string | null; readAt: number };

/** How a feature says what is kept of her reports and of her readings; each reading is a line. */
type Said = {
  kept: {
    reports: string;
    reportsDetail(sent: number, readings: readonly string[]): string;
    readings: string;
    readingsDetail(read: number): string;
  };
  line(reading: Reading): string;
};

/** So many readings are named. */
const MOST_NAMED = 5;

/** Who has read the reports that members send to some others: what a feature keeps of it in a table of its own. */
export type ReportReadings = Pick<Readings, 'record'> & {
  /** Who has read somebody's reports, and when (epoch ms), the last first. */
  of(tx: Tx, authorId: string): Promise<Reading[]>;
  /** What is kept of her who sent so many, as she is told. */
  describe(tx: Tx, memberId: string, sent: number, said: Said): Promise<{ label: string; detail: string }[]>;
  /** The same as data: who read hers, and when she read others'. */
  exportOf(
    tx: Tx,
    memberId: string,
  ): Promise<{ readingsOfYours: { reader: string | null; at: string }[]; readByYou: string[] }>;
};

const isoOf = (at: number): string => new Date(at).toISOString();

export function reportReadings(table: string): ReportReadings {
  const { record, ofAuthor, byReader } = readingsIn(table);
  const of = async (tx: Tx, authorId: string) => withReaders(tx, await ofAuthor(tx, authorId));
  return {
    record,
    of,
    async describe(tx, memberId, sent, { kept, line }) {
      const named = (await of(tx, memberId)).slice(0, MOST_NAMED).map(line);
      const read = (await byReader(tx, memberId)).length;
      return [
        ...(sent === 0 ? [] : [{ label: kept.reports, detail: kept.reportsDetail(sent, named) }]),
        ...(read === 0 ? [] : [{ label: kept.readings, detail: kept.readingsDetail(read) }]),
      ];
    },
    async exportOf(tx, memberId) {
      const readings = await of(tx, memberId);
      return {
        readingsOfYours: readings.map(({ reader, readAt }) => ({ reader, at: isoOf(readAt) })),
        readByYou: (await byReader(tx, memberId)).map(({ readAt }) => isoOf(readAt)),
      };
    },
  };
}
