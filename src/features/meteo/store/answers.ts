import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../engine/database.ts';
import type { Secrets } from '../../../engine/secrets.ts';
import { type UnsignedWork, unsignedTexts } from '../../../engine/unsigned/texts.ts';
import type { MeteoAnswer } from '../rules/levels.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    meteo_signed: { id: string; roundId: string; memberId: string; sealed: string };
    meteo_unsigned: { id: string; roundId: string; sealed: string };
  }
}

/** The answers that nobody signed. */
export const unsignedAnswers = unsignedTexts<MeteoAnswer>({
  table: 'meteo_unsigned',
  topic: 'roundId',
  open: { table: 'meteo_rounds', column: 'id', states: ['open'] },
});

/** A whole answer, weathers included, is sealed under its table and its row: moved elsewhere, it won't open. */
const seal = (secrets: Secrets, id: string, answer: MeteoAnswer): string =>
  secrets.seal(JSON.stringify(answer), `meteo_signed/${id}`);
export const unsealSigned = (secrets: Secrets, id: string, sealed: string): MeteoAnswer =>
  JSON.parse(secrets.open(sealed, `meteo_signed/${id}`)) as MeteoAnswer;

export type SignedAnswer = { id: string; roundId: string; memberId: string; answer: MeteoAnswer };

/** Saves a signed answer, in the place of the one that she had given. */
export async function saveSigned(
  tx: Tx,
  secrets: Secrets,
  roundId: string,
  memberId: string,
  answer: MeteoAnswer,
): Promise<void> {
  const before = await signedOf(tx, secrets, roundId, memberId);
  if (before) {
    const sealed = seal(secrets, before.id, answer);
    await tx.updateTable('meteo_signed').set({ sealed }).where('id', '=', before.id).execute();
    return;
  }
  const id = randomUUID();
  const sealed = seal(secrets, id, answer);
  await tx.insertInto('meteo_signed').values({ id, roundId, memberId, sealed }).execute();
}

export async function signedOf(
  tx: Tx,
  secrets: Secrets,
  roundId: string,
  memberId: string,
): Promise<SignedAnswer | null> {
  const row = await tx
    .selectFrom('meteo_signed')
    .selectAll()
    .where('roundId', '=', roundId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  if (!row) return null;
  return { id: row.id, roundId, memberId, answer: unsealSigned(secrets, row.id, row.sealed) };
}

/** Who has signed an answer to a round. */
export async function signersOf(tx: Tx, roundId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('meteo_signed')
    .select('memberId')
    .where('roundId', '=', roundId)
    .execute();
  return new Set(rows.map(({ memberId }) => memberId));
}

/** All that a member has signed, in no order. */
export async function signedBy(tx: Tx, secrets: Secrets, memberId: string): Promise<SignedAnswer[]> {
  const rows = await tx.selectFrom('meteo_signed').selectAll().where('memberId', '=', memberId).execute();
  return rows.map((row) => ({
    id: row.id,
    roundId: row.roundId,
    memberId,
    answer: unsealSigned(secrets, row.id, row.sealed),
  }));
}

/** Removes a signed answer; false when there was none. */
export async function removeSigned(tx: Tx, roundId: string, memberId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('meteo_signed')
    .where('roundId', '=', roundId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** All answers of a round, opened: what closing counts. */
export async function answersOf(
  uow: UnsignedWork,
  roundId: string,
): Promise<{ signed: MeteoAnswer[]; unsigned: MeteoAnswer[] }> {
  const { tx, secrets } = uow;
  const signed = await tx.selectFrom('meteo_signed').selectAll().where('roundId', '=', roundId).execute();
  return {
    signed: signed.map((row) => unsealSigned(secrets, row.id, row.sealed)),
    unsigned: await unsignedAnswers.all(uow, roundId),
  };
}
