import { randomUUID } from 'node:crypto';
import { reportReadings } from '../../community/members/readings.ts';
import type { Tx } from '../../engine/database.ts';
import type { ReadingRow } from '../../engine/readings.ts';
import type { SealedColumn } from '../../engine/reencrypt.ts';
import type { Secrets } from '../../engine/secrets.ts';
import type { Report, ReportTexts } from './rules.ts';

declare module '../../engine/database.ts' {
  interface Tables {
    charter_reports: {
      id: string;
      memberId: string;
      /** For whom it is: fixed when it is sent; null once that person has left. */
      readerId: string | null;
      at: number;
      takenAt: number | null;
      closedAt: number | null;
      sealed: string;
    };
    charter_readings: ReadingRow;
  }
}

/** Who has read which report. */
export const readings = reportReadings('charter_readings');

/** Where this feature keeps sealed texts. */
export const sealed: readonly SealedColumn[] = [{ table: 'charter_reports', column: 'sealed' }];

/** Keeps a report for the one whom it is for. @returns its id */
export async function addReport(
  tx: Tx,
  secrets: Pick<Secrets, 'seal'>,
  report: { authorId: string; readerId: string; at: number; texts: ReportTexts },
): Promise<string> {
  const id = randomUUID();
  const { authorId, readerId, at, texts } = report;
  const text = secrets.seal(JSON.stringify(texts), `charter_reports/${id}`);
  const states = { takenAt: null, closedAt: null };
  await tx
    .insertInto('charter_reports')
    .values({ id, memberId: authorId, readerId, at, ...states, sealed: text })
    .execute();
  return id;
}

const select = (tx: Tx) =>
  tx
    .selectFrom('charter_reports')
    .select(['id', 'memberId as authorId', 'readerId', 'at', 'takenAt', 'closedAt']);

export async function reportById(tx: Tx, id: string): Promise<Report | null> {
  return (await select(tx).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** What a report says; null when it is gone. */
export async function openReport(
  tx: Tx,
  secrets: Pick<Secrets, 'open'>,
  id: string,
): Promise<ReportTexts | null> {
  const row = await tx.selectFrom('charter_reports').select('sealed').where('id', '=', id).executeTakeFirst();
  return row ? (JSON.parse(secrets.open(row.sealed, `charter_reports/${id}`)) as ReportTexts) : null;
}

/** Somebody's reports, the last first. */
export const reportsOf = (tx: Tx, authorId: string): Promise<Report[]> =>
  select(tx).where('memberId', '=', authorId).orderBy('at', 'desc').orderBy('id').execute();

/** The reports that are for somebody, the last first. */
export const reportsFor = (tx: Tx, readerId: string): Promise<Report[]> =>
  select(tx).where('readerId', '=', readerId).orderBy('at', 'desc').orderBy('id').execute();

export async function setTaken(tx: Tx, id: string, at: number): Promise<void> {
  await tx.updateTable('charter_reports').set({ takenAt: at }).where('id', '=', id).execute();
}

export async function setClosed(tx: Tx, id: string, at: number): Promise<void> {
  await tx.updateTable('charter_reports').set({ closedAt: at }).where('id', '=', id).execute();
}

export async function removeReport(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('charter_reports').where('id', '=', id).execute();
}

/** The ids of those that were sent before an instant. */
export async function reportsBefore(tx: Tx, at: number): Promise<Report[]> {
  return select(tx).where('at', '<', at).execute();
}
