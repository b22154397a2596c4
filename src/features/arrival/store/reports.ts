import { randomUUID } from 'node:crypto';
import { reportReadings } from '../../../community/members/readings.ts';
import type { Tx } from '../../../engine/database.ts';
import type { ReadingRow } from '../../../engine/readings.ts';
import type { SealedColumn } from '../../../engine/reencrypt.ts';
import type { Secrets } from '../../../engine/secrets.ts';
import type { Reader, Report, ReportTexts } from '../rules/report.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    arrival_reports: { id: string; memberId: string; at: number; sealed: string };
    /** Whom a report is for: fixed when it is sent. */
    arrival_report_readers: { reportId: string; authorId: string; readerId: string; asCoach: number };
    arrival_readings: ReadingRow;
  }
}

/** Who has read which report. */
export const readings = reportReadings('arrival_readings');

/** Where this feature keeps sealed texts. */
export const sealed: readonly SealedColumn[] = [{ table: 'arrival_reports', column: 'sealed' }];

/** Keeps a report for those whom it is for. @returns its id */
export async function addReport(
  tx: Tx,
  secrets: Pick<Secrets, 'seal'>,
  { authorId, at, texts, readers }: Omit<Report, 'id'> & { texts: ReportTexts; readers: readonly Reader[] },
): Promise<string> {
  const id = randomUUID();
  const text = secrets.seal(JSON.stringify(texts), `arrival_reports/${id}`);
  await tx.insertInto('arrival_reports').values({ id, memberId: authorId, at, sealed: text }).execute();
  await tx
    .insertInto('arrival_report_readers')
    .values(
      readers.map(({ readerId, asCoach }) => ({
        reportId: id,
        authorId,
        readerId,
        asCoach: asCoach ? 1 : 0,
      })),
    )
    .execute();
  return id;
}

const select = (tx: Tx) => tx.selectFrom('arrival_reports').select(['id', 'memberId as authorId', 'at']);

export async function reportById(tx: Tx, id: string): Promise<Report | null> {
  return (await select(tx).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** What a report says; null when it is gone. */
export async function openReport(
  tx: Tx,
  secrets: Pick<Secrets, 'open'>,
  id: string,
): Promise<ReportTexts | null> {
  const row = await tx.selectFrom('arrival_reports').select('sealed').where('id', '=', id).executeTakeFirst();
  return row ? (JSON.parse(secrets.open(row.sealed, `arrival_reports/${id}`)) as ReportTexts) : null;
}

/** Somebody's reports, the last first. */
export const reportsOf = (tx: Tx, authorId: string): Promise<Report[]> =>
  select(tx).where('memberId', '=', authorId).orderBy('at', 'desc').orderBy('id').execute();

export async function readersOf(tx: Tx, reportId: string): Promise<Reader[]> {
  const rows = await tx
    .selectFrom('arrival_report_readers')
    .select(['readerId', 'asCoach'])
    .where('reportId', '=', reportId)
    .execute();
  return rows.map(({ readerId, asCoach }) => ({ readerId, asCoach: asCoach === 1 }));
}

/** The reports that are for somebody, the last first, with as what she reads them. */
export async function reportsFor(tx: Tx, readerId: string): Promise<(Report & Pick<Reader, 'asCoach'>)[]> {
  const rows = await tx
    .selectFrom('arrival_reports')
    .innerJoin('arrival_report_readers', 'arrival_report_readers.reportId', 'arrival_reports.id')
    .select(['arrival_reports.id', 'arrival_reports.memberId as authorId', 'at', 'asCoach'])
    .where('readerId', '=', readerId)
    .orderBy('at', 'desc')
    .execute();
  return rows.map(({ asCoach, ...row }) => ({ ...row, asCoach: asCoach === 1 }));
}

export async function removeReport(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('arrival_reports').where('id', '=', id).execute();
}

/** @returns how many there were */
export async function forgetReportsBefore(tx: Tx, at: number): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom('arrival_reports').where('at', '<', at).executeTakeFirst();
  return Number(numDeletedRows);
}
