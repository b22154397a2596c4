import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../../../../engine/database.ts';
import type { Assessment, Levels, Links } from './rules.ts';

declare module '../../../../engine/database.ts' {
  interface Tables {
    /** What a défi says of the four values in a phase; levels and links as JSON. It holds nobody's name. */
    defi_values: {
      id: string;
      defi: string;
      period: string;
      levels: string;
      links: string;
      shared: number;
      version: number;
      changedAt: number;
    };
  }
}

const assessmentFrom = ({
  levels,
  links,
  shared,
  ...row
}: Selectable<Tables['defi_values']>): Assessment => ({
  ...row,
  levels: JSON.parse(levels) as Levels,
  links: JSON.parse(links) as Links,
  shared: shared === 1,
});

/** All that a défi said, the last first. */
export async function assessmentsOf(tx: Tx, defi: string): Promise<Assessment[]> {
  const rows = await tx
    .selectFrom('defi_values')
    .selectAll()
    .where('defi', '=', defi)
    .orderBy('changedAt', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(assessmentFrom);
}

/** The défis that said something; those of them alone that share it, where `shared` is asked for. */
export async function defisSaid(tx: Tx, shared: boolean): Promise<ReadonlySet<string>> {
  const all = tx.selectFrom('defi_values').select('defi').distinct();
  const rows = await (shared ? all.where('shared', '=', 1) : all).execute();
  return new Set(rows.map(({ defi }) => defi));
}

/** In the place of what it said of that phase; who else reads is decided for all that it said. */
export async function saveAssessment(
  tx: Tx,
  before: Assessment | null,
  { defi, period, levels, links, shared, changedAt }: Omit<Assessment, 'id' | 'version'>,
): Promise<void> {
  const isShared = shared ? 1 : 0;
  const said = {
    ...{ levels: JSON.stringify(levels), links: JSON.stringify(links), shared: isShared, changedAt },
    version: (before?.version ?? 0) + 1,
  };
  if (before) await tx.updateTable('defi_values').set(said).where('id', '=', before.id).execute();
  else
    await tx
      .insertInto('defi_values')
      .values({ id: randomUUID(), defi, period, ...said })
      .execute();
  await tx.updateTable('defi_values').set({ shared: isShared }).where('defi', '=', defi).execute();
}

/** @returns how many there were */
export async function forgetBefore(tx: Tx, at: number): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('defi_values')
    .where('changedAt', '<=', at)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
