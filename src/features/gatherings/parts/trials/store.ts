import type { Tx } from '../../../../engine/database.ts';
import type { SealedColumn } from '../../../../engine/reencrypt.ts';
import type { Secrets } from '../../../../engine/secrets.ts';
import type { Trial } from './rules/trial.ts';
import type { KeptTrial } from './rules/tried.ts';
import type { Verdict } from './rules/verdict.ts';

declare module '../../../../engine/database.ts' {
  interface Tables {
    /** One a format that was or is tried out. */
    format_trials: Omit<Trial, 'hypothesis'> & { verdict: string | null; sealed: string };
  }
}

export const TRIALS: SealedColumn = { table: 'format_trials', column: 'sealed' };

type Work = { tx: Tx; secrets: Secrets };

const associated = (id: string): string => `format_trials/${id}`;

export async function trialById({ tx, secrets }: Work, id: string): Promise<KeptTrial | null> {
  const row = await tx.selectFrom('format_trials').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { sealed, verdict, ...trial } = row;
  return {
    ...trial,
    hypothesis: secrets.open(sealed, associated(id)),
    verdict: verdict === null ? null : (JSON.parse(verdict) as Verdict),
  };
}

/** Keeps a trial, in the place of the one before. */
export async function saveTrial(
  { tx, secrets }: Work,
  { hypothesis, verdict, ...trial }: KeptTrial,
): Promise<void> {
  const row = {
    ...trial,
    verdict: verdict && JSON.stringify(verdict),
    sealed: secrets.seal(hypothesis, associated(trial.id)),
  };
  const { id: _id, ...changing } = row;
  await tx
    .insertInto('format_trials')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changing))
    .execute();
}

/** The formats that a member wrote, whatever became of them. */
export async function trialsBy({ tx, secrets }: Work, authorId: string): Promise<KeptTrial[]> {
  const rows = await tx
    .selectFrom('format_trials')
    .select('id')
    .where('authorId', '=', authorId)
    .orderBy('id')
    .execute();
  const all = [];
  for (const { id } of rows) all.push(await trialById({ tx, secrets }, id));
  return all.filter((trial) => trial !== null);
}
