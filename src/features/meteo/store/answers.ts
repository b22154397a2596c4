import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../engine/database.ts';
import type { Secrets } from '../../../engine/secrets.ts';
import { unsignedTexts } from '../../../engine/unsigned/texts.ts';
import type { UnsignedWork } from '../../../engine/unsigned/unsigned.ts';
import type { MeteoAnswer, Weathers } from '../rules/levels.ts';

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

/** So many signed answers are opened in one slice: some tens of milliseconds. */
const OPENED_AT_ONCE = 1000;

/**
 * What was opened ahead of a closing, by its row and how its seal begins, which no two have in common: of each only
 * what is counted, and only until then.
 */
const opened = new WeakMap<Secrets, Map<string, Weathers>>();

/** So much of a seal has all of its nonce. */
const SEAL_HEAD = 32;

/** How far the answers of a round are opened: the signed ones up to which member's; then how often unsigned ones. */
export type OpenedSoFar = { signed: string } | { unsigned: number };

/**
 * Opens some of the answers of a round that is about to be closed, ahead of it: a closing that opened all of them
 * would hold everybody up. Nothing of it is written anywhere; whatever changes meanwhile is opened anew.
 * @returns how far it came; null when all of them are open
 */
export async function openAhead(
  uow: UnsignedWork,
  roundId: string,
  so: OpenedSoFar,
): Promise<OpenedSoFar | null> {
  if ('unsigned' in so)
    return (await unsignedAnswers.openAhead(uow, roundId)) ? { unsigned: so.unsigned + 1 } : null;
  const last = await openSignedAhead(uow, roundId, so.signed);
  if (last !== null) return { signed: last };
  return so.signed === '' && !(await unsignedAnswers.openAhead(uow, roundId)) ? null : { unsigned: 0 };
}

async function openSignedAhead(
  { tx, secrets }: Pick<UnsignedWork, 'tx' | 'secrets'>,
  roundId: string,
  after: string,
): Promise<string | null> {
  const rows = await tx
    .selectFrom('meteo_signed')
    .select(['id', 'memberId', 'sealed'])
    .where('roundId', '=', roundId)
    .where('memberId', '>', after)
    .orderBy('memberId')
    .limit(OPENED_AT_ONCE)
    .execute();
  const known = opened.get(secrets) ?? new Map<string, Weathers>();
  opened.set(secrets, known);
  for (const { id, sealed } of rows)
    known.set(`${id} ${sealed.slice(0, SEAL_HEAD)}`, weathersOf(unsealSigned(secrets, id, sealed)));
  return rows.length < OPENED_AT_ONCE ? null : (rows.at(-1)?.memberId ?? null);
}

const weathersOf = ({ defi, team, self }: MeteoAnswer): Weathers => ({ defi, team, self });

/** The weathers of all signed answers of a round: what closing counts. What was opened ahead is forgotten. */
export async function signedWeathers(
  { tx, secrets }: Pick<UnsignedWork, 'tx' | 'secrets'>,
  roundId: string,
): Promise<Weathers[]> {
  // One value, since rows of tens of thousands would take longer to be made than to be found. Neither half has a space.
  const { keys } = await tx
    .selectFrom('meteo_signed')
    .select(({ fn, lit, val, cast }) => {
      const head = fn('substr', ['sealed', lit(1), lit(SEAL_HEAD)]);
      const key = fn('concat', ['id', cast(val(' '), 'text'), head]);
      return fn<string | null>('string_agg', [key, cast(val('\n'), 'text')]).as('keys');
    })
    .where('roundId', '=', roundId)
    .executeTakeFirstOrThrow();
  const known = opened.get(secrets);
  opened.delete(secrets);
  const all: Weathers[] = [];
  for (const key of keys?.split('\n') ?? [])
    all.push(known?.get(key) ?? weathersOf(await signedById(tx, secrets, key.slice(0, key.indexOf(' ')))));
  return all;
}

async function signedById(tx: Tx, secrets: Secrets, id: string): Promise<MeteoAnswer> {
  const { sealed } = await tx
    .selectFrom('meteo_signed')
    .select('sealed')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return unsealSigned(secrets, id, sealed);
}

/** All answers of a round, opened. */
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
