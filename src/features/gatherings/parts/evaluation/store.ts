import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { UnitOfWork } from '../../../../community/feature/feature.ts';
import type { Tables, Tx } from '../../../../engine/database.ts';
import type { SealedColumn } from '../../../../engine/reencrypt.ts';
import type { Dossier, DossierTexts, Report, ReportTexts } from './rules.ts';

declare module '../../../../engine/database.ts' {
  interface Tables {
    /** What a défi's team writes before a gathering; `authorId` wrote last. */
    gathering_dossiers: {
      id: string;
      gatheringId: string;
      authorId: string | null;
      version: number;
      changedAt: number;
      sealed: string;
    };
    /** What its coaches write after; `roadMap` is sealed too, and the team's. */
    gathering_reports: {
      id: string;
      gatheringId: string;
      authorId: string | null;
      version: number;
      changedAt: number;
      sealed: string;
      roadMap: string | null;
      roadMapBy: string | null;
      roadMapVersion: number;
    };
  }
}

export const PAPERS: readonly SealedColumn[] = [
  { table: 'gathering_dossiers', column: 'sealed' },
  { table: 'gathering_reports', column: 'sealed' },
  { table: 'gathering_reports', column: 'roadMap' },
];

type Work = Pick<UnitOfWork, 'tx' | 'secrets' | 'now'>;

type Table = 'gathering_dossiers' | 'gathering_reports';
/** What both kinds of papers have. */
type Row = Pick<Selectable<Tables[Table]>, 'id' | 'authorId' | 'version' | 'changedAt' | 'sealed'>;
type Written<Texts> = { gatheringId: string; authorId: string; texts: Texts };

const under = (table: Table, id: string): string => `${table}/${id}`;

const dossierRow = (tx: Tx, gatheringId: string) =>
  tx.selectFrom('gathering_dossiers').selectAll().where('gatheringId', '=', gatheringId).executeTakeFirst();
const reportRow = (tx: Tx, gatheringId: string) =>
  tx.selectFrom('gathering_reports').selectAll().where('gatheringId', '=', gatheringId).executeTakeFirst();

function opened<Texts>({ secrets }: Work, table: Table, { id, sealed, ...row }: Row) {
  const { version, authorId, changedAt } = row;
  const texts = JSON.parse(secrets.open(sealed, under(table, id))) as Texts;
  return { version, authorId, changedAt, texts };
}

/** What is kept in the place of a row, or as a new one. */
function written(
  { secrets, now }: Work,
  table: Table,
  before: Row | undefined,
  { authorId, texts }: Omit<Written<DossierTexts | ReportTexts>, 'gatheringId'>,
) {
  const id = before?.id ?? randomUUID();
  const sealed = secrets.seal(JSON.stringify(texts), under(table, id));
  return { id, said: { authorId, sealed, changedAt: now, version: (before?.version ?? 0) + 1 } };
}

export async function dossierOf(uow: Work, gatheringId: string): Promise<Dossier | null> {
  const row = await dossierRow(uow.tx, gatheringId);
  return row ? opened<DossierTexts>(uow, 'gathering_dossiers', row) : null;
}

export async function reportOf(uow: Work, gatheringId: string): Promise<Report | null> {
  const row = await reportRow(uow.tx, gatheringId);
  if (!row) return null;
  const { id, roadMap, roadMapVersion } = row;
  return {
    ...opened<ReportTexts>(uow, 'gathering_reports', row),
    roadMap: roadMap === null ? null : uow.secrets.open(roadMap, under('gathering_reports', id)),
    roadMapVersion,
  };
}

/** In the place of what was there. */
export async function saveDossier(uow: Work, { gatheringId, ...by }: Written<DossierTexts>): Promise<void> {
  const before = await dossierRow(uow.tx, gatheringId);
  const { id, said } = written(uow, 'gathering_dossiers', before, by);
  await uow.tx
    .insertInto('gathering_dossiers')
    .values({ id, gatheringId, ...said })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(said))
    .execute();
}

/** The same; what the team changed of its roadmap stays. */
export async function saveReport(uow: Work, { gatheringId, ...by }: Written<ReportTexts>): Promise<void> {
  const before = await reportRow(uow.tx, gatheringId);
  const { id, said } = written(uow, 'gathering_reports', before, by);
  await uow.tx
    .insertInto('gathering_reports')
    .values({ id, gatheringId, ...said, roadMap: null, roadMapBy: null, roadMapVersion: 0 })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(said))
    .execute();
}

/** What the team changes of its roadmap; null takes it away. */
export async function saveRoadMap(
  { tx, secrets }: Work,
  { gatheringId, memberId, text }: { gatheringId: string; memberId: string; text: string | null },
): Promise<void> {
  const row = await reportRow(tx, gatheringId);
  if (!row) return;
  const roadMap = text === null ? null : secrets.seal(text, under('gathering_reports', row.id));
  await tx
    .updateTable('gathering_reports')
    .set({ roadMap, roadMapBy: text === null ? null : memberId, roadMapVersion: row.roadMapVersion + 1 })
    .where('id', '=', row.id)
    .execute();
}

export type PapersThere = { dossiers: ReadonlySet<string>; reports: ReadonlySet<string> };

/** The gatherings of which there is a dossier, and of which there is a report: of all, or whether one has some. */
export async function papersThere(tx: Tx, gatheringId?: string): Promise<PapersThere> {
  const dossiers = await tx
    .selectFrom('gathering_dossiers')
    .select('gatheringId')
    .$if(gatheringId !== undefined, (query) => query.where('gatheringId', '=', gatheringId ?? ''))
    .execute();
  const reports = await tx
    .selectFrom('gathering_reports')
    .select('gatheringId')
    .$if(gatheringId !== undefined, (query) => query.where('gatheringId', '=', gatheringId ?? ''))
    .execute();
  return {
    dossiers: new Set(dossiers.map(({ gatheringId }) => gatheringId)),
    reports: new Set(reports.map(({ gatheringId }) => gatheringId)),
  };
}

/** The gatherings under whose papers somebody's name is, by what they are. */
export async function writtenBy(tx: Tx, memberId: string) {
  const dossiers = await tx
    .selectFrom('gathering_dossiers')
    .select('gatheringId')
    .where('authorId', '=', memberId)
    .execute();
  const reports = await tx
    .selectFrom('gathering_reports')
    .select(['gatheringId', 'authorId', 'roadMapBy'])
    .where((eb) => eb.or([eb('authorId', '=', memberId), eb('roadMapBy', '=', memberId)]))
    .execute();
  return {
    dossiers: dossiers.map(({ gatheringId }) => gatheringId),
    reports: reports.flatMap(({ authorId, gatheringId }) => (authorId === memberId ? [gatheringId] : [])),
    roadMaps: reports.flatMap(({ roadMapBy, gatheringId }) => (roadMapBy === memberId ? [gatheringId] : [])),
  };
}

/** Takes away what is kept of some gatherings. @returns how many papers. */
export async function erasePapers(tx: Tx, gatheringIds: readonly string[]): Promise<number> {
  if (gatheringIds.length === 0) return 0;
  const dossiers = await tx
    .deleteFrom('gathering_dossiers')
    .where('gatheringId', 'in', gatheringIds)
    .executeTakeFirst();
  const reports = await tx
    .deleteFrom('gathering_reports')
    .where('gatheringId', 'in', gatheringIds)
    .executeTakeFirst();
  return Number(dossiers.numDeletedRows + reports.numDeletedRows);
}
