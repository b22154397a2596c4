import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../../engine/database.ts';
import type { SealedColumn } from '../../../../engine/reencrypt.ts';
import type { Secrets } from '../../../../engine/secrets.ts';
import type { Action, Outcome } from './rules.ts';

declare module '../../../../engine/database.ts' {
  interface Tables {
    /** Each thing that coaches say they will do, of a loop; `saidAt` is when they last said what became of it. */
    meteo_actions: {
      id: string;
      loopId: string;
      position: number;
      dueOn: string;
      outcome: Outcome | null;
      sealed: string;
      saidAt: number | null;
    };
  }
}

export const ACTIONS: SealedColumn = { table: 'meteo_actions', column: 'sealed' };

type Work = { tx: Tx; secrets: Secrets };
type Words = { text: string; why: string | null };

const seal = (secrets: Secrets, id: string, { text, why }: Words): string =>
  secrets.seal(JSON.stringify({ text, why }), `meteo_actions/${id}`);

/** What a loop says will be done, in its order. */
export async function actionsOf({ tx, secrets }: Work, loopId: string): Promise<Action[]> {
  const rows = await tx
    .selectFrom('meteo_actions')
    .selectAll()
    .where('loopId', '=', loopId)
    .orderBy('position')
    .execute();
  return rows.map(({ id, dueOn, outcome, saidAt, sealed }) => ({
    ...(JSON.parse(secrets.open(sealed, `meteo_actions/${id}`)) as Words),
    ...{ id, dueOn, outcome, saidAt },
  }));
}

/** Puts these in the place of what a loop said; what is said in the same words keeps what became of it. */
export async function replaceActions(
  work: Work,
  loopId: string,
  lines: readonly { text: string; dueOn: string }[],
): Promise<void> {
  const { tx, secrets } = work;
  const before = await actionsOf(work, loopId);
  await tx.deleteFrom('meteo_actions').where('loopId', '=', loopId).execute();
  for (const [position, { text, dueOn }] of lines.entries()) {
    const same = before.find((each) => each.text === text);
    const id = same?.id ?? randomUUID();
    const { outcome = null, saidAt = null, why = null } = same ?? {};
    before.splice(0, before.length, ...before.filter((each) => each !== same));
    const sealed = seal(secrets, id, { text, why });
    await tx
      .insertInto('meteo_actions')
      .values({ id, loopId, position, dueOn, outcome, sealed, saidAt })
      .execute();
  }
}

/** Says what became of one. */
export async function setOutcome(
  { tx, secrets }: Work,
  { id, text }: Pick<Action, 'id' | 'text'>,
  { outcome, why, saidAt }: Pick<Action, 'outcome' | 'why' | 'saidAt'>,
): Promise<void> {
  await tx
    .updateTable('meteo_actions')
    .set({ outcome, saidAt, sealed: seal(secrets, id, { text, why }) })
    .where('id', '=', id)
    .execute();
}

/** What published loops of other rounds say will be done, that is neither done nor given up, by loop. */
export async function openActions(
  tx: Tx,
  otherThan: string,
): Promise<{ loopId: string; outcome: Outcome | null; saidAt: number | null }[]> {
  return tx
    .selectFrom('meteo_actions')
    .innerJoin('meteo_loops', 'meteo_loops.id', 'meteo_actions.loopId')
    .innerJoin('meteo_rounds', 'meteo_rounds.id', 'meteo_loops.roundId')
    .select(['loopId', 'outcome', 'saidAt'])
    .where('meteo_loops.state', '=', 'published')
    .where('meteo_loops.roundId', '!=', otherThan)
    .where((eb) => eb.or([eb('outcome', 'is', null), eb('outcome', '=', 'going')]))
    .orderBy('meteo_rounds.opensAt', 'desc')
    .orderBy('position')
    .execute();
}
