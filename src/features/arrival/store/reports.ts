import { randomUUID } from 'node:crypto';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { allMembers } from '../../../community/members/members.ts';
import type { Tx } from '../../../engine/database.ts';
import { reencryptRows, type SealedColumn } from '../../../engine/reencrypt.ts';
import type { Secrets } from '../../../engine/secrets.ts';
import type { Reader, Reading, Report, ReportTexts } from '../rules/report.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    arrival_reports: { id: string; memberId: string; at: number; sealed: string };
    /** Whom a report is for: fixed when it is sent. */
    arrival_report_readers: { reportId: string; authorId: string; readerId: string; asCoach: number };
    /** That somebody has opened a report; null once the reader has been erased. */
    arrival_readings: {
      id: string;
      reportId: string;
      authorId: string;
      readerId: string | null;
      readAt: number;
    };
  }
}

/** Where this feature keeps sealed texts. */
export const sealed: readonly SealedColumn[] = [{ table: 'arrival_reports', column: 'sealed' }];

/** Seals again what is under a former secret. */
export const reencrypt = ({ tx, secrets }: UnitOfWork, max: number): Promise<number> =>
  reencryptRows(tx, secrets, { table: 'arrival_reports', column: 'sealed' }, max);

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

/** Records that somebody has read a report. */
export async function recordReading(
  tx: Tx,
  { id, authorId }: Pick<Report, 'id' | 'authorId'>,
  readerId: string,
  readAt: number,
): Promise<void> {
  await tx
    .insertInto('arrival_readings')
    .values({ id: randomUUID(), reportId: id, authorId, readerId, readAt })
    .execute();
}

/** Who has read somebody's reports, and when, the last first. */
export async function readingsOf(tx: Tx, authorId: string): Promise<Reading[]> {
  const rows = await tx
    .selectFrom('arrival_readings')
    .select(['reportId', 'readerId', 'readAt'])
    .where('authorId', '=', authorId)
    .orderBy('readAt', 'desc')
    .execute();
  if (rows.length === 0) return [];
  const names = new Map((await allMembers(tx)).map(({ id, name }) => [id, name]));
  return rows.map(({ readerId, ...row }) => ({ ...row, reader: names.get(readerId ?? '') ?? null }));
}

/** When somebody has read reports of others. */
export const readingsBy = (tx: Tx, readerId: string): Promise<{ readAt: number }[]> =>
  tx.selectFrom('arrival_readings').select('readAt').where('readerId', '=', readerId).execute();

export async function removeReport(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('arrival_reports').where('id', '=', id).execute();
}

/** @returns how many there were */
export async function forgetReportsBefore(tx: Tx, at: number): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom('arrival_reports').where('at', '<', at).executeTakeFirst();
  return Number(numDeletedRows);
}
