import type { Tx } from '../../../../engine/database.ts';
import type { SealedColumn } from '../../../../engine/reencrypt.ts';
import { supportsIn } from '../../../../engine/supports.ts';
import { randomKey, unsignedTexts } from '../../../../engine/unsigned/texts.ts';
import type { UnsignedWork } from '../../../../engine/unsigned/unsigned.ts';
import type { Question } from './rules.ts';

declare module '../../../../engine/database.ts' {
  interface Tables {
    /** From the first time that somebody means to ask something; `few`: nobody can hide among those it is for. */
    gathering_question_lists: { gatheringId: string; state: 'open' | 'closed'; few: number };
    /** Signed ones; `meToo` is null while the list is open. */
    gathering_questions: {
      id: string;
      gatheringId: string;
      memberId: string;
      meToo: number | null;
      sealed: string;
    };
    gathering_unsigned_questions: { id: string; gatheringId: string; sealed: string };
    /** While the list is open: so that each is counted once. */
    gathering_question_supports: { gatheringId: string; question: string; memberId: string };
    /** While the list is open: what a coach took off it. */
    gathering_hidden_questions: { gatheringId: string; question: string };
  }
}

/** `key` is drawn by lot, and is all that names it; the row's own id changes at each closing. */
export type UnsignedQuestion = { key: string; text: string; meToo?: number };

export const unsignedQuestions = unsignedTexts<UnsignedQuestion>({
  table: 'gathering_unsigned_questions',
  topic: 'gatheringId',
  open: { table: 'gathering_question_lists', column: 'gatheringId', states: ['open'] },
});

/** Who has which question too. */
export const { setSupport, supportCounts, supportedBy } = supportsIn('gathering_question_supports', {
  list: 'gathering_id',
  item: 'question',
});

export const QUESTIONS: SealedColumn = { table: 'gathering_questions', column: 'sealed' };

type Work = Pick<UnsignedWork, 'tx' | 'secrets'>;
export type List = { state: 'open' | 'closed'; few: boolean };

export async function listOf(tx: Tx, gatheringId: string): Promise<List | null> {
  const row = await tx
    .selectFrom('gathering_question_lists')
    .select(['state', 'few'])
    .where('gatheringId', '=', gatheringId)
    .executeTakeFirst();
  return row ? { state: row.state, few: row.few === 1 } : null;
}

export async function addList(tx: Tx, gatheringId: string, few: boolean): Promise<void> {
  await tx
    .insertInto('gathering_question_lists')
    .values({ gatheringId, state: 'open', few: few ? 1 : 0 })
    .execute();
}

export async function markClosed(tx: Tx, gatheringId: string): Promise<void> {
  await tx
    .updateTable('gathering_question_lists')
    .set({ state: 'closed' })
    .where('gatheringId', '=', gatheringId)
    .execute();
}

/** The gatherings about which questions are kept. */
export async function listedGatherings(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('gathering_question_lists')
    .select('gatheringId')
    .orderBy('gatheringId')
    .execute();
  return rows.map(({ gatheringId }) => gatheringId);
}

/** All of it goes, and the list itself. */
export async function eraseList(uow: Work, gatheringId: string): Promise<void> {
  await unsignedQuestions.erase(uow, gatheringId);
  await uow.tx.deleteFrom('gathering_questions').where('gatheringId', '=', gatheringId).execute();
  await uow.tx.deleteFrom('gathering_question_lists').where('gatheringId', '=', gatheringId).execute();
}

type Signed = { id: string; memberId: string; text: string; meToo: number | null };

async function signedOn({ tx, secrets }: Work, gatheringId: string): Promise<Signed[]> {
  const rows = await tx
    .selectFrom('gathering_questions')
    .selectAll()
    .where('gatheringId', '=', gatheringId)
    .execute();
  return rows.map(({ id, memberId, meToo, sealed }) => {
    return { id, memberId, meToo, text: secrets.open(sealed, `gathering_questions/${id}`) };
  });
}

/** All that was asked about a gathering, what a coach took off the list too, in no order. */
export async function everyQuestionOn(
  uow: UnsignedWork,
  gatheringId: string,
): Promise<(Question & { hidden: boolean })[]> {
  const { tx } = uow;
  const counts = await supportCounts(tx, gatheringId);
  const hidden = await hiddenOn(tx, gatheringId);
  const signed = await signedOn(uow, gatheringId);
  const unsigned = await unsignedQuestions.all(uow, gatheringId);
  const all = [
    ...signed.map(({ id, ...question }) => ({ key: id, ...question })),
    ...unsigned.map((question) => ({ memberId: null, ...question })),
  ];
  return all.map(({ key, text, memberId, meToo }) => ({
    ...{ key, text, memberId, meToo: meToo ?? counts.get(key) ?? 0 },
    hidden: hidden.has(key),
  }));
}

/** Those that are on the list, in no order. */
export const questionsOn = async (uow: UnsignedWork, gatheringId: string): Promise<Question[]> =>
  (await everyQuestionOn(uow, gatheringId)).filter(({ hidden }) => !hidden);

export async function addSigned(
  { tx, secrets }: Work,
  { gatheringId, memberId, text }: { gatheringId: string; memberId: string; text: string },
): Promise<void> {
  // As unsigned ones have: the order of all of them tells nothing.
  const id = randomKey();
  const sealed = secrets.seal(text, `gathering_questions/${id}`);
  await tx
    .insertInto('gathering_questions')
    .values({ id, gatheringId, memberId, meToo: null, sealed })
    .execute();
}

/** Takes back one of hers; false when it is not there, or not hers. */
export async function removeSigned(
  tx: Tx,
  { gatheringId, key, memberId }: { gatheringId: string; key: string; memberId: string },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('gathering_questions')
    .where('id', '=', key)
    .where('gatheringId', '=', gatheringId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  if (numDeletedRows > 0n) await forgetAbout(tx, gatheringId, [key]);
  return numDeletedRows > 0n;
}

/** Takes back all of hers, with what is known of them. */
export async function removeSignedBy(tx: Tx, memberId: string): Promise<void> {
  const hers = await tx
    .selectFrom('gathering_questions')
    .select(['id', 'gatheringId'])
    .where('memberId', '=', memberId)
    .execute();
  for (const { id: key, gatheringId } of hers) await removeSigned(tx, { gatheringId, key, memberId });
}

/** Hers, wherever. */
export async function signedBy({ tx, secrets }: Work, memberId: string) {
  const rows = await tx
    .selectFrom('gathering_questions')
    .selectAll()
    .where('memberId', '=', memberId)
    .orderBy('id')
    .execute();
  return rows.map(({ id, gatheringId, sealed }) => {
    return { gatheringId, text: secrets.open(sealed, `gathering_questions/${id}`) };
  });
}

/** Freezes how many had each, and forgets who, and what was hidden. */
export async function freezeSigned(
  tx: Tx,
  gatheringId: string,
  counts: ReadonlyMap<string, number>,
  hidden: ReadonlySet<string>,
): Promise<void> {
  const rows = await tx
    .selectFrom('gathering_questions')
    .select('id')
    .where('gatheringId', '=', gatheringId)
    .execute();
  for (const { id } of rows)
    if (hidden.has(id)) await tx.deleteFrom('gathering_questions').where('id', '=', id).execute();
    else
      await tx
        .updateTable('gathering_questions')
        .set({ meToo: counts.get(id) ?? 0 })
        .where('id', '=', id)
        .execute();
  await forgetAbout(tx, gatheringId);
}

export async function hiddenOn(tx: Tx, gatheringId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('gathering_hidden_questions')
    .select('question')
    .where('gatheringId', '=', gatheringId)
    .execute();
  return new Set(rows.map(({ question }) => question));
}

export async function setHidden(
  tx: Tx,
  gatheringId: string,
  question: string,
  isHidden: boolean,
): Promise<void> {
  if (isHidden)
    await tx
      .insertInto('gathering_hidden_questions')
      .values({ gatheringId, question })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  else
    await tx
      .deleteFrom('gathering_hidden_questions')
      .where('gatheringId', '=', gatheringId)
      .where('question', '=', question)
      .execute();
}

/** Who had these, and that they were hidden; of all of a gathering's when none are given. */
async function forgetAbout(tx: Tx, gatheringId: string, keys?: readonly string[]): Promise<void> {
  for (const table of ['gathering_question_supports', 'gathering_hidden_questions'] as const)
    await tx
      .deleteFrom(table)
      .where('gatheringId', '=', gatheringId)
      .$if(keys !== undefined, (query) => query.where('question', 'in', [...(keys ?? [])]))
      .execute();
}
