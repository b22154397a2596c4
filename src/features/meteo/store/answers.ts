import { randomBytes, randomUUID } from 'node:crypto';
import type { Tx } from '../../../engine/database.ts';
import type { Secrets } from '../../../engine/secrets.ts';
import type { MeteoAnswer } from '../rules/levels.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    meteo_signed: { id: string; round_id: string; member_id: string; sealed: string };
    meteo_unsigned: { id: string; round_id: string; sealed: string };
  }
}

type Table = 'meteo_signed' | 'meteo_unsigned';

/** A whole answer, weathers included, is sealed under its table and its row: moved elsewhere, it won't open. */
const seal = (secrets: Secrets, table: Table, id: string, answer: MeteoAnswer): string =>
  secrets.seal(JSON.stringify(answer), `${table}/${id}`);
export const unseal = (secrets: Secrets, table: Table, id: string, sealed: string): MeteoAnswer =>
  JSON.parse(secrets.open(sealed, `${table}/${id}`)) as MeteoAnswer;

/** 128 random bits: the key tells neither when nor in which order a row was written. */
const randomKey = (): string => randomBytes(16).toString('hex');

export type SignedAnswer = { id: string; roundId: string; memberId: string; answer: MeteoAnswer };

/** Keeps a signed answer, in the place of the one that she had given. */
export async function saveSigned(
  tx: Tx,
  secrets: Secrets,
  roundId: string,
  memberId: string,
  answer: MeteoAnswer,
): Promise<void> {
  const before = await signedOf(tx, secrets, roundId, memberId);
  if (before) {
    const sealed = seal(secrets, 'meteo_signed', before.id, answer);
    await tx.updateTable('meteo_signed').set({ sealed }).where('id', '=', before.id).execute();
    return;
  }
  const id = randomUUID();
  const sealed = seal(secrets, 'meteo_signed', id, answer);
  await tx
    .insertInto('meteo_signed')
    .values({ id, round_id: roundId, member_id: memberId, sealed })
    .execute();
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
    .where('round_id', '=', roundId)
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  if (!row) return null;
  return { id: row.id, roundId, memberId, answer: unseal(secrets, 'meteo_signed', row.id, row.sealed) };
}

/** All that a member has signed, in no order. */
export async function signedBy(tx: Tx, secrets: Secrets, memberId: string): Promise<SignedAnswer[]> {
  const rows = await tx.selectFrom('meteo_signed').selectAll().where('member_id', '=', memberId).execute();
  return rows.map((row) => ({
    id: row.id,
    roundId: row.round_id,
    memberId,
    answer: unseal(secrets, 'meteo_signed', row.id, row.sealed),
  }));
}

/** Removes a signed answer; false when there was none. */
export async function removeSigned(tx: Tx, roundId: string, memberId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('meteo_signed')
    .where('round_id', '=', roundId)
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Keeps an unsigned answer: a random key, the round, what was sealed, and nothing else. */
export async function addUnsigned(
  tx: Tx,
  secrets: Secrets,
  roundId: string,
  answer: MeteoAnswer,
): Promise<void> {
  const id = randomKey();
  const sealed = seal(secrets, 'meteo_unsigned', id, answer);
  await tx.insertInto('meteo_unsigned').values({ id, round_id: roundId, sealed }).execute();
}

/** All answers of a round, opened: what closing counts. */
export async function answersOf(
  tx: Tx,
  secrets: Secrets,
  roundId: string,
): Promise<{ signed: MeteoAnswer[]; unsigned: MeteoAnswer[] }> {
  const signed = await tx.selectFrom('meteo_signed').selectAll().where('round_id', '=', roundId).execute();
  const unsigned = await tx
    .selectFrom('meteo_unsigned')
    .selectAll()
    .where('round_id', '=', roundId)
    .execute();
  return {
    signed: signed.map((row) => unseal(secrets, 'meteo_signed', row.id, row.sealed)),
    unsigned: unsigned.map((row) => unseal(secrets, 'meteo_unsigned', row.id, row.sealed)),
  };
}

export async function eraseUnsigned(tx: Tx, roundId: string): Promise<void> {
  await tx.deleteFrom('meteo_unsigned').where('round_id', '=', roundId).execute();
}

/**
 * Writes the unsigned answers of a round anew, under new keys and in the order of those: how pages of the file
 * had filled up tells nothing any more.
 */
export async function shuffleUnsigned(
  tx: Tx,
  secrets: Secrets,
  roundId: string,
  answers: readonly MeteoAnswer[],
): Promise<void> {
  await eraseUnsigned(tx, roundId);
  await insertShuffled(tx, secrets, roundId, answers);
}

/** Keeps unsigned answers under random keys, in the order of those. */
export async function insertShuffled(
  tx: Tx,
  secrets: Secrets,
  roundId: string,
  answers: readonly MeteoAnswer[],
): Promise<void> {
  const rows = answers
    .map((answer) => {
      const id = randomKey();
      return { id, round_id: roundId, sealed: seal(secrets, 'meteo_unsigned', id, answer) };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (let from = 0; from < rows.length; from += 2000)
    await tx
      .insertInto('meteo_unsigned')
      .values(rows.slice(from, from + 2000))
      .execute();
}
