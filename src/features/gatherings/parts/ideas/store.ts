import type { Tx } from '../../../../engine/database.ts';
import type { SealedColumn } from '../../../../engine/reencrypt.ts';
import { supportsIn } from '../../../../engine/supports.ts';
import { randomKey, unsignedTexts } from '../../../../engine/unsigned/texts.ts';
import type { UnsignedWork } from '../../../../engine/unsigned/unsigned.ts';
import type { Idea, Mark } from './rules.ts';

declare module '../../../../engine/database.ts' {
  interface Tables {
    /** From the first time in a month that somebody means to propose something; `few`: nobody can hide. */
    idea_boxes: { id: string; state: 'open' | 'closed'; few: number };
    format_ideas: { id: string; boxId: string; memberId: string; sealed: string };
    format_unsigned_ideas: { id: string; boxId: string; sealed: string };
    /** So that each is counted once. */
    format_idea_supports: { boxId: string; idea: string; memberId: string };
    format_idea_marks: { boxId: string; idea: string; mark: Mark };
  }
}

type Said = { title: string; text: string };
/** `key` is drawn by lot, and is all that names it; the row's own id changes at the closing. */
type UnsignedIdea = Said & { key: string };

export const unsignedIdeas = unsignedTexts<UnsignedIdea>({
  table: 'format_unsigned_ideas',
  topic: 'boxId',
  open: { table: 'idea_boxes', column: 'id', states: ['open'] },
});

export const IDEAS: SealedColumn = { table: 'format_ideas', column: 'sealed' };

/** Who has which idea too. */
export const { setSupport, supportCounts, supportedBy } = supportsIn('format_idea_supports', {
  list: 'box_id',
  item: 'idea',
});

type Work = Pick<UnsignedWork, 'tx' | 'secrets'>;
export type Box = { id: string; state: 'open' | 'closed'; few: boolean };

/** All of them, the last first. */
export async function boxes(tx: Tx): Promise<Box[]> {
  const rows = await tx.selectFrom('idea_boxes').selectAll().orderBy('id', 'desc').execute();
  return rows.map(({ few, ...box }) => ({ ...box, few: few === 1 }));
}

export async function addBox(tx: Tx, id: string, few: boolean): Promise<void> {
  await tx
    .insertInto('idea_boxes')
    .values({ id, state: 'open', few: few ? 1 : 0 })
    .execute();
}

/** Nothing more comes into it: unsigned ideas are written down together, without those that were set aside. */
export async function closeBox(uow: UnsignedWork, id: string): Promise<void> {
  const marks = await marksOn(uow.tx, id);
  const kept: UnsignedIdea[] = [];
  await unsignedIdeas.close(uow, id, async (all) => {
    kept.push(...all.filter(({ key }) => !marks.get(key)?.has('hidden')));
    return 'erase';
  });
  await unsignedIdeas.write(uow, id, kept);
  for (const [key, marked] of marks)
    if (marked.has('hidden'))
      await uow.tx.deleteFrom('format_ideas').where('id', '=', key).where('boxId', '=', id).execute();
  await uow.tx.updateTable('idea_boxes').set({ state: 'closed' }).where('id', '=', id).execute();
}

/** All of it goes, and the box itself. */
export async function eraseBox(uow: Work, id: string): Promise<void> {
  await unsignedIdeas.erase(uow, id);
  await uow.tx.deleteFrom('idea_boxes').where('id', '=', id).execute();
}

async function marksOn(tx: Tx, boxId: string): Promise<Map<string, Set<Mark>>> {
  const rows = await tx.selectFrom('format_idea_marks').selectAll().where('boxId', '=', boxId).execute();
  const marks = new Map<string, Set<Mark>>();
  for (const { idea, mark } of rows) marks.set(idea, (marks.get(idea) ?? new Set()).add(mark));
  return marks;
}

/** Notes what became of an idea; true the first time. */
export async function markIdea(tx: Tx, boxId: string, idea: string, mark: Mark): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('format_idea_marks')
    .values({ boxId, idea, mark })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Takes back that an idea was set aside. */
export async function unhideIdea(tx: Tx, boxId: string, idea: string): Promise<void> {
  await tx
    .deleteFrom('format_idea_marks')
    .where('boxId', '=', boxId)
    .where('idea', '=', idea)
    .where('mark', '=', 'hidden')
    .execute();
}

/** A trial was made of an idea, if it is still there. */
export async function markTried(tx: Tx, boxId: string, idea: string): Promise<void> {
  const box = await tx.selectFrom('idea_boxes').select('id').where('id', '=', boxId).executeTakeFirst();
  if (box) await markIdea(tx, boxId, idea, 'tried');
}

/** All that was proposed in one box, what was set aside too, in no order. */
export async function ideasIn(uow: UnsignedWork, boxId: string): Promise<Idea[]> {
  const { tx, secrets } = uow;
  const counts = await supportCounts(tx, boxId);
  const marks = await marksOn(tx, boxId);
  const rows = await tx.selectFrom('format_ideas').selectAll().where('boxId', '=', boxId).execute();
  const signed = rows.map(({ id, memberId, sealed }) => ({
    ...(JSON.parse(secrets.open(sealed, `format_ideas/${id}`)) as Said),
    ...{ key: id, memberId },
  }));
  const unsigned = (await unsignedIdeas.all(uow, boxId)).map((idea) => ({ ...idea, memberId: null }));
  return [...signed, ...unsigned].map((idea) => ({
    ...{ boxId, ...idea },
    meToo: counts.get(idea.key) ?? 0,
    marks: marks.get(idea.key) ?? new Set<Mark>(),
  }));
}

export async function addSigned(
  { tx, secrets }: Work,
  { boxId, memberId, ...said }: Said & { boxId: string; memberId: string },
): Promise<void> {
  // As unsigned ones have: the order of all of them tells nothing.
  const id = randomKey();
  const sealed = secrets.seal(JSON.stringify(said), `format_ideas/${id}`);
  await tx.insertInto('format_ideas').values({ id, boxId, memberId, sealed }).execute();
}

/** Takes back one of hers; false when it is not there, or not hers. */
export async function removeSigned(
  tx: Tx,
  { boxId, key, memberId }: { boxId: string; key: string; memberId: string },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('format_ideas')
    .where('id', '=', key)
    .where('boxId', '=', boxId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  for (const table of ['format_idea_supports', 'format_idea_marks'] as const)
    await tx.deleteFrom(table).where('boxId', '=', boxId).where('idea', '=', key).execute();
  return true;
}

/** Takes back all of hers, with what is known of them. */
export async function removeSignedBy(tx: Tx, memberId: string): Promise<void> {
  const hers = await tx
    .selectFrom('format_ideas')
    .select(['id', 'boxId'])
    .where('memberId', '=', memberId)
    .execute();
  for (const { id: key, boxId } of hers) await removeSigned(tx, { boxId, key, memberId });
}

/** Hers, wherever. */
export async function signedBy({ tx, secrets }: Work, memberId: string): Promise<Said[]> {
  const rows = await tx
    .selectFrom('format_ideas')
    .selectAll()
    .where('memberId', '=', memberId)
    .orderBy('id')
    .execute();
  return rows.map(({ id, sealed }) => JSON.parse(secrets.open(sealed, `format_ideas/${id}`)) as Said);
}
