import { randomUUID } from 'node:crypto';
import { expressionBuilder, type Generated, type Selectable } from 'kysely';
import type { Tables, Tx } from '../../../engine/database.ts';
import type { ChangeState, Line, RosterChange } from './line.ts';

type ChangesTable = Omit<RosterChange, 'before' | 'after'> & {
  before: string | null;
  after: string | null;
  filedAt: Generated<number | null>;
};

declare module '../../../engine/database.ts' {
  interface Tables {
    roster_changes: ChangesTable;
  }
}

const lineIn = (text: string | null): Line | null => (text === null ? null : (JSON.parse(text) as Line));
const textOf = (line: Line | null): string | null => (line === null ? null : JSON.stringify(line));

const changeFrom = ({ filedAt: _, ...row }: Selectable<ChangesTable>): RosterChange => ({
  ...row,
  before: lineIn(row.before),
  after: lineIn(row.after),
});

/** Keeps a change as it was typed, until it is agreed to. */
export async function draftChange(
  tx: Tx,
  given: Pick<RosterChange, 'memberId' | 'before' | 'after'> & { byId: string; at: number; undoes?: string },
): Promise<RosterChange> {
  const change: RosterChange = {
    ...{ id: randomUUID(), undoes: null, ...given, state: 'draft' },
    ...{ secondId: null, decidedAt: null, undoneBy: null, undoneAt: null },
  };
  await tx
    .insertInto('roster_changes')
    .values({ ...change, before: textOf(change.before), after: textOf(change.after) })
    .execute();
  return change;
}

export async function changeById(tx: Tx, id: string): Promise<RosterChange | null> {
  const row = await tx.selectFrom('roster_changes').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? changeFrom(row) : null;
}

/** Saves what became of a change, or what it would do by now. */
export async function saveChange(
  tx: Tx,
  id: string,
  { before, after, ...rest }: Partial<Omit<RosterChange, 'id'>>,
): Promise<void> {
  const lines = {
    ...(before === undefined ? {} : { before: textOf(before) }),
    ...(after === undefined ? {} : { after: textOf(after) }),
  };
  await tx
    .updateTable('roster_changes')
    .set({ ...rest, ...lines })
    .where('id', '=', id)
    .execute();
}

export async function forgetChange(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('roster_changes').where('id', '=', id).execute();
}

/** Some of those in some states, the newest first. */
export async function changesIn(
  tx: Tx,
  states: readonly ChangeState[],
  { from = 0, limit = 1000 }: { from?: number; limit?: number } = {},
): Promise<RosterChange[]> {
  const rows = await tx
    .selectFrom('roster_changes')
    .selectAll()
    .where('state', 'in', [...states])
    .orderBy('at', 'desc')
    .orderBy('id')
    .offset(from)
    .limit(limit)
    .execute();
  return rows.map(changeFrom);
}

export async function countChangesIn(tx: Tx, states: readonly ChangeState[]): Promise<number> {
  const { count } = await tx
    .selectFrom('roster_changes')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', 'in', [...states])
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** All that was changed of a member, and holds, the first first. */
export async function changesOf(tx: Tx, memberId: string): Promise<RosterChange[]> {
  const rows = await tx
    .selectFrom('roster_changes')
    .selectAll()
    .where('memberId', '=', memberId)
    .where('state', '=', 'applied')
    .orderBy('at')
    .execute();
  return rows.map(changeFrom);
}

const eb = expressionBuilder<Tables, 'roster_changes'>();
/** Somebody was added, and no roster that was imported since has known of her. */
const isOfChatAlone = eb.and([
  eb('roster_changes.before', 'is', null),
  eb('roster_changes.state', '=', 'applied'),
  eb('roster_changes.filedAt', 'is', null),
]);

/** The members whom only the chat has named so far. */
export async function addedInChat(tx: Tx): Promise<Set<string>> {
  const rows = await tx.selectFrom('roster_changes').select('memberId').where(isOfChatAlone).execute();
  return new Set(rows.flatMap(({ memberId }) => memberId ?? []));
}

/** Forgets those whom only the chat has named, with all that goes with them: as when the sandbox begins again. */
export async function forgetAdded(tx: Tx): Promise<void> {
  for (const id of await addedInChat(tx)) await tx.deleteFrom('members').where('id', '=', id).execute();
}

/** A roster that is imported knows of this member: from now on it is the one that says whether she is there. */
export async function noteFiled(tx: Tx, memberId: string, now: number): Promise<void> {
  await tx
    .updateTable('roster_changes')
    .set({ filedAt: now })
    .where('memberId', '=', memberId)
    .where(isOfChatAlone)
    .execute();
}

/** How many changes a member asked for, agreed to or took back. */
export async function countChangesBy(tx: Tx, memberId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('roster_changes')
    .select((each) => each.fn.countAll<number>().as('count'))
    .where((each) =>
      each.or([
        each('byId', '=', memberId),
        each('secondId', '=', memberId),
        each('undoneBy', '=', memberId),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Lets lapse what has waited since before an instant; those are given, so that whoever asked can be told. */
export async function lapseBefore(tx: Tx, at: number, now: number): Promise<RosterChange[]> {
  const waiting = (await changesIn(tx, ['waiting'])).filter((change) => change.at < at);
  for (const { id } of waiting) await saveChange(tx, id, { state: 'lapsed', decidedAt: now });
  return waiting;
}

/**
 * Erases drafts from before an instant, whoever was to be added and was not, and all that is older than another
 * (epoch ms).
 */
export async function eraseChangesBefore(
  tx: Tx,
  { draftsAt, allAt }: { draftsAt: number; allAt: number },
): Promise<void> {
  await tx
    .deleteFrom('roster_changes')
    .where((each) =>
      each.or([
        each.and([each('state', '=', 'draft'), each('at', '<', draftsAt)]),
        each.and([
          each('state', 'in', ['refused', 'lapsed']),
          each('memberId', 'is', null),
          each('decidedAt', '<', draftsAt),
        ]),
        each.and([each('state', '!=', 'waiting'), each('at', '<', allAt)]),
      ]),
    )
    .execute();
}
