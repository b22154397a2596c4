import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../engine/database.ts';
import type { Secrets } from '../../../engine/secrets.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    meteo_loops: {
      id: string;
      roundId: string;
      authorId: string | null;
      sealed: string;
      state: 'draft' | 'published';
      edition: number;
      /** How often it was published, or taken down, what became of it: odd while that stands. */
      turns: import('kysely').Generated<number>;
      revision: number;
    };
  }
}

/** What coaches heard, and what they will do; `withFigures` joins the group's figures. */
export type LoopText = { said: string; will: string; withFigures: boolean };

/**
 * "You said, we will do": one a round, which the coaches share. `edition` counts its publications, `revision` the
 * times that its text was saved: by it, whoever writes or publishes is known to have seen the newest text.
 */
export type Loop = {
  id: string;
  roundId: string;
  authorId: string | null;
  state: 'draft' | 'published';
  edition: number;
  turns: number;
  revision: number;
  text: LoopText;
};

async function loopWhere(
  tx: Tx,
  secrets: Secrets,
  column: 'id' | 'roundId',
  value: string,
): Promise<Loop | null> {
  const row = await tx.selectFrom('meteo_loops').selectAll().where(column, '=', value).executeTakeFirst();
  if (!row) return null;
  const { id, roundId, authorId, state, edition, turns, revision } = row;
  const text = JSON.parse(secrets.open(row.sealed, `meteo_loops/${id}`)) as LoopText;
  return { id, roundId, authorId, state, edition, turns, revision, text };
}

export const loopById = (tx: Tx, secrets: Secrets, id: string) => loopWhere(tx, secrets, 'id', id);
export const loopOfRound = (tx: Tx, secrets: Secrets, roundId: string) =>
  loopWhere(tx, secrets, 'roundId', roundId);

/** Saves the draft of a round, in the place of the one before. */
export async function saveDraft(
  tx: Tx,
  secrets: Secrets,
  roundId: string,
  authorId: string,
  text: LoopText,
): Promise<Loop> {
  const before = await loopOfRound(tx, secrets, roundId);
  const id = before?.id ?? randomUUID();
  const sealed = secrets.seal(JSON.stringify(text), `meteo_loops/${id}`);
  const edition = before?.edition ?? 0;
  const revision = (before?.revision ?? 0) + 1;
  await tx
    .insertInto('meteo_loops')
    .values({ id, roundId, authorId, sealed, state: 'draft', edition, revision })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ authorId, sealed, state: 'draft', revision }),
    )
    .execute();
  const turns = before?.turns ?? 0;
  return { id, roundId, authorId, state: 'draft', edition, turns, revision, text };
}

export async function setLoop(tx: Tx, id: string, change: { state: Loop['state']; edition: number }) {
  await tx.updateTable('meteo_loops').set(change).where('id', '=', id).execute();
}

/** How things stand with it was published, or taken down. */
export async function turnLoop(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('meteo_loops')
    .set((eb) => ({ turns: eb('turns', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export async function discardLoop(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('meteo_loops').where('id', '=', id).execute();
}
