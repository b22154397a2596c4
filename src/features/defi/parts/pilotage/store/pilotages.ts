import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import type { Tables, Tx } from '../../../../../engine/database.ts';
import type { SealedColumn } from '../../../../../engine/reencrypt.ts';
import type { Pilotage, PilotageTexts } from '../rules/pilotage.ts';

declare module '../../../../../engine/database.ts' {
  interface Tables {
    /** What a défi's porteurs say of it in a month; `authorId` wrote last. */
    defi_pilotages: Omit<Pilotage, 'texts'> & { sealed: string };
  }
}

export const PILOTAGES: SealedColumn = { table: 'defi_pilotages', column: 'sealed' };

type Work = Pick<UnitOfWork, 'tx' | 'secrets' | 'now'>;

const under = (id: string): string => `defi_pilotages/${id}`;

const opened = (
  { secrets }: Pick<Work, 'secrets'>,
  { sealed, ...row }: Selectable<Tables['defi_pilotages']>,
): Pilotage => ({ ...row, texts: JSON.parse(secrets.open(sealed, under(row.id))) as PilotageTexts });

export async function pilotageOf(
  uow: Pick<Work, 'tx' | 'secrets'>,
  defi: string,
  month: string,
): Promise<Pilotage | null> {
  const row = await uow.tx
    .selectFrom('defi_pilotages')
    .selectAll()
    .where('defi', '=', defi)
    .where('month', '=', month)
    .executeTakeFirst();
  return row ? opened(uow, row) : null;
}

/** A défi's, from one month to another, both included, the last first. */
export async function pilotagesBetween(
  uow: Pick<Work, 'tx' | 'secrets'>,
  defi: string,
  fromMonth: string,
  untilMonth: string,
): Promise<Pilotage[]> {
  const rows = await uow.tx
    .selectFrom('defi_pilotages')
    .selectAll()
    .where('defi', '=', defi)
    .where('month', '>=', fromMonth)
    .where('month', '<=', untilMonth)
    .orderBy('month', 'desc')
    .execute();
  return rows.map((row) => opened(uow, row));
}

/** The months of which a défi has a pilotage, the last first. */
export async function monthsOf(tx: Tx, defi: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('defi_pilotages')
    .select('month')
    .where('defi', '=', defi)
    .orderBy('month', 'desc')
    .execute();
  return rows.map(({ month }) => month);
}

/** The défis that have a pilotage of a month. */
export async function defisWith(tx: Tx, month: string): Promise<ReadonlySet<string>> {
  const rows = await tx.selectFrom('defi_pilotages').select('defi').where('month', '=', month).execute();
  return new Set(rows.map(({ defi }) => defi));
}

/** All of a month, by défi. */
export async function pilotagesIn(
  uow: Pick<Work, 'tx' | 'secrets'>,
  month: string,
): Promise<Map<string, Pilotage>> {
  const rows = await uow.tx.selectFrom('defi_pilotages').selectAll().where('month', '=', month).execute();
  return new Map(rows.map((row) => [row.defi, opened(uow, row)]));
}

/** In the place of what was there. */
export async function savePilotage(
  uow: Work,
  { defi, month, authorId, texts }: Pick<Pilotage, 'defi' | 'month' | 'texts'> & { authorId: string },
): Promise<void> {
  const before = await pilotageOf(uow, defi, month);
  const id = before?.id ?? randomUUID();
  const said = {
    authorId,
    changedAt: uow.now,
    version: (before?.version ?? 0) + 1,
    sealed: uow.secrets.seal(JSON.stringify(texts), under(id)),
  };
  await uow.tx
    .insertInto('defi_pilotages')
    .values({ id, defi, month, ...said })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(said))
    .execute();
}

/** Which somebody wrote last, by défi and month. */
export const writtenBy = (tx: Tx, memberId: string): Promise<{ defi: string; month: string }[]> =>
  tx
    .selectFrom('defi_pilotages')
    .select(['defi', 'month'])
    .where('authorId', '=', memberId)
    .orderBy('month')
    .execute();

/** @returns how many there were */
export async function forgetPilotagesBefore(tx: Tx, at: number): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('defi_pilotages')
    .where('changedAt', '<=', at)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
