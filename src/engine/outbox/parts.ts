import { type Kysely, type RawBuilder, sql } from 'kysely';
import { chunks } from '../chunks.ts';
import type { Tables, Tx } from '../database.ts';
import type { Address } from '../platform.ts';
import type { EntryState } from './entry.ts';
import { isUnsettled } from './unsettled.ts';

/** A part of a gathered message. What it says stays, sealed, for as long as the whole may have to be put together. */
export type Part = {
  seq: number;
  id: string;
  key: string;
  whole: string;
  memberId: string | null;
  still: string | null;
  state: EntryState;
  /** 1 when she did not ask for it. */
  unasked: number;
  payload: string;
};

const COLUMNS = ['seq', 'id', 'key', 'whole', 'memberId', 'still', 'state', 'unasked', 'payload'] as const;

type Row = Omit<Part, 'whole' | 'payload'> & { whole: string | null; payload: string | null };

const partsFrom = (rows: readonly Row[]): Part[] =>
  rows.flatMap(({ whole, payload, ...row }) =>
    whole === null || payload === null ? [] : [{ ...row, whole, payload }],
  );

const parts = (db: Kysely<Tables>) =>
  db.selectFrom('outbox').select(COLUMNS).where('state', 'in', ['held', 'sent']);

/** The parts of a gathered message, in order, but for those that were taken back. */
export const partsOf = async (tx: Tx, whole: string): Promise<Part[]> =>
  partsFrom(await parts(tx).where('whole', '=', whole).orderBy('seq').execute());

export const partWithSeq = async (tx: Tx, seq: number): Promise<Part | null> =>
  partsFrom(await parts(tx).where('seq', '=', seq).execute())[0] ?? null;

/** Those of these messages that are parts. */
export const partsWithKeys = async (tx: Tx, keys: readonly string[]): Promise<Part[]> =>
  partsFrom(
    await parts(tx)
      .where('whole', 'is not', null)
      .where('key', 'in', [...keys])
      .execute(),
  );

/** Puts other words, sealed, in the place of what a part says; `buttonsUntil` as in the outbox. */
export async function rewritePart(
  tx: Tx,
  { seq }: Pick<Part, 'seq'>,
  said: { payload: string; buttonsUntil: number | null },
): Promise<void> {
  await tx.updateTable('outbox').set(said).where('seq', '=', seq).execute();
}

/** Takes a part back. */
export async function removePart(tx: Tx, { seq }: Pick<Part, 'seq'>, now: number): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ state: 'cancelled', payload: null, settledAt: now })
    .where('seq', '=', seq)
    .execute();
}

/**
 * The parts of what was sent are sent, of what could not be, failed; of what is over, nothing is kept, nor of the
 * copies of what a group was told.
 */
export async function settleParts(
  tx: Tx,
  wholes: readonly string[],
  state: 'sent' | 'failed' | 'cancelled',
  reason: string | null,
  now: number,
  { forget = false } = {},
): Promise<void> {
  if (wholes.length === 0) return;
  await tx
    .updateTable('outbox')
    .set({
      ...{ state, reason, settledAt: now },
      ...(state === 'cancelled' || forget ? { payload: null, buttonsUntil: null } : {}),
    })
    .where('whole', 'in', [...wholes])
    .where('state', '=', 'held')
    .execute();
}

/** What parts said is forgotten that were sent before: nothing is changed in them any more. */
export async function forgetParts(tx: Tx, before: number): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ payload: null, buttonsUntil: null })
    .where('whole', 'is not', null)
    .where('state', '=', 'sent')
    .where('settledAt', '<', before)
    .execute();
}

/** A post to a member that nothing has been done about yet: another may be put with it. */
export type Waiting = {
  seq: number;
  key: string;
  memberId: string;
  dueAt: number;
  about: string | null;
  isUnasked: boolean;
  isGathered: boolean;
  /** Of a gathered one, the earliest at which one of its parts was to leave. */
  firstDueAt: number;
  /** When it, or one of its parts, says nothing any more; null for no end. */
  endsAt: number | null;
  /** How many parts it has; 0 where it is not gathered. */
  parts: number;
};

/** What waits to leave to some members between two instants (epoch ms). */
export async function waitingFor(
  tx: Tx,
  memberIds: readonly string[],
  { fromAt, untilAt }: { fromAt: number; untilAt: number },
): Promise<Waiting[]> {
  const found: Waiting[] = [];
  for (const some of chunks(memberIds, AT_ONCE))
    found.push(...(await waitingAmong(tx, some, { fromAt, untilAt })));
  return found;
}

/** Far below SQLite's limit of values in one statement. */
const AT_ONCE = 500;

async function waitingAmong(
  tx: Tx,
  memberIds: readonly string[],
  { fromAt, untilAt }: { fromAt: number; untilAt: number },
): Promise<Waiting[]> {
  const rows = await tx
    .selectFrom('outbox')
    .select(['seq', 'key', 'memberId', 'dueAt', 'about', 'unasked'])
    .select(sql<number>`CASE WHEN payload = '' THEN 1 ELSE 0 END`.as('gathered'))
    .select(ofParts<number>(sql`coalesce(min(part.due_at), outbox.due_at)`).as('firstDueAt'))
    .select(ofParts<number | null>(sql`coalesce(min(part.buttons_until), outbox.buttons_until)`).as('endsAt'))
    .select(ofParts<number>(sql`count(*)`).as('parts'))
    .where(isUnsettled)
    .where('state', '=', 'queued')
    .where('kind', '=', 'post')
    .where('attempts', '=', 0)
    .where('memberId', 'in', [...memberIds])
    .where('dueAt', '>=', fromAt)
    .where('dueAt', '<=', untilAt)
    .orderBy('seq')
    .execute();
  return rows.flatMap(({ memberId, gathered, unasked, ...row }) =>
    memberId === null
      ? []
      : [
          {
            ...row,
            memberId,
            isUnasked: unasked === 1,
            isGathered: Number(gathered) === 1,
            firstDueAt: Number(row.firstDueAt),
            endsAt: row.endsAt === null ? null : Number(row.endsAt),
            parts: Number(row.parts),
          },
        ],
  );
}

const ofParts = <Value>(what: RawBuilder<unknown>) => sql<Value>`(
  SELECT ${what} FROM outbox AS part WHERE part.whole = outbox.key AND part.state = 'held')`;

/** Makes a post that waits a part of a gathered message. */
export async function makePart(tx: Tx, { seq }: Pick<Waiting, 'seq'>, whole: string): Promise<void> {
  await tx.updateTable('outbox').set({ state: 'held', whole }).where('seq', '=', seq).execute();
}

/** When a gathered message leaves, and whether it counts as unasked still, now that another part is in it. */
export async function putOff(
  tx: Tx,
  key: string,
  { dueAt, unasked }: { dueAt: number; unasked: boolean },
): Promise<void> {
  await tx
    .updateTable('outbox')
    .set((eb) => ({
      dueAt: eb.case().when('dueAt', '<', dueAt).then(dueAt).else(eb.ref('dueAt')).end(),
      ...(unasked ? {} : { unasked: 0 }),
    }))
    .where('key', '=', key)
    .execute();
}

/** A gathered message comes unasked: nothing that she is owed is left in it. */
export async function countAsUnasked(tx: Tx, whole: string): Promise<void> {
  await tx.updateTable('outbox').set({ unasked: 1 }).where('key', '=', whole).execute();
}

/** A gathered message: where it is, how far, and of how many parts that wait for it. */
export type WholeNow = {
  state: EntryState;
  recipientKind: Address['kind'];
  platform: string;
  recipient: string;
  waitsFor: string | null;
  parts: number;
};

/** A gathered message as it is now; null when there is none of that key. */
export async function wholeOf(tx: Tx, key: string): Promise<WholeNow | null> {
  const row = await tx
    .selectFrom('outbox')
    .select(['state', 'platform', 'recipientKind', 'recipient', 'waitsFor'])
    .select(ofParts<number>(sql`count(*)`).as('parts'))
    .where('key', '=', key)
    .executeTakeFirst();
  return row ? { ...row, parts: Number(row.parts) } : null;
}
