import { randomBytes } from 'node:crypto';
import type { Tx } from '../../../engine/database.ts';
import type { Secrets } from '../../../engine/secrets.ts';
import type { Feedback } from '../rules/feedback.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    gathering_feedback: { id: string; gathering_id: string; sealed: string };
  }
}

/** What was said is sealed under its row: moved elsewhere, it won't open. */
const seal = (secrets: Secrets, id: string, feedback: Feedback): string =>
  secrets.seal(JSON.stringify(feedback), `gathering_feedback/${id}`);
const unseal = (secrets: Secrets, id: string, sealed: string): Feedback =>
  JSON.parse(secrets.open(sealed, `gathering_feedback/${id}`)) as Feedback;

/** 128 random bits: the key tells neither when nor in which order a row was written. */
const randomKey = (): string => randomBytes(16).toString('hex');

/** Keeps what somebody said: a random key, the gathering, what was sealed, and nothing else. */
export async function addFeedback(
  tx: Tx,
  secrets: Secrets,
  gatheringId: string,
  feedback: Feedback,
): Promise<void> {
  await writeFeedback(tx, secrets, gatheringId, [feedback]);
}

/** All that was said of a gathering, opened, in the order of random keys. */
export async function feedbackOn(
  tx: Tx,
  secrets: Secrets,
  gatheringId: string,
): Promise<(Feedback & { id: string })[]> {
  const rows = await tx
    .selectFrom('gathering_feedback')
    .select(['id', 'sealed'])
    .where('gathering_id', '=', gatheringId)
    .orderBy('id')
    .execute();
  return rows.map(({ id, sealed }) => ({ id, ...unseal(secrets, id, sealed) }));
}

/** Tells whether there was any. */
export async function eraseFeedback(tx: Tx, gatheringId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('gathering_feedback')
    .where('gathering_id', '=', gatheringId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Keeps what was said under new random keys, in the order of those: pages of the file tell nothing. */
export async function writeFeedback(
  tx: Tx,
  secrets: Secrets,
  gatheringId: string,
  all: readonly Feedback[],
): Promise<void> {
  const rows = all
    .map(({ useful, apply, better }) => {
      const id = randomKey();
      return { id, gathering_id: gatheringId, sealed: seal(secrets, id, { useful, apply, better }) };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (let from = 0; from < rows.length; from += 2000)
    await tx
      .insertInto('gathering_feedback')
      .values(rows.slice(from, from + 2000))
      .execute();
}
