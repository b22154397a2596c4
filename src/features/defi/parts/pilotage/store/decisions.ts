import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import type { Tables, Tx } from '../../../../../engine/database.ts';
import type { SealedColumn } from '../../../../../engine/reencrypt.ts';
import type { Decision, DecisionState } from '../rules/decision.ts';

declare module '../../../../../engine/database.ts' {
  interface Tables {
    /** What a défi asks its sponsor to decide (`sealed`), and what was decided (`answer`, sealed too). */
    defi_decisions: Omit<Decision, 'text'> & { sealed: string };
  }
}

export const DECISIONS: readonly SealedColumn[] = [
  { table: 'defi_decisions', column: 'sealed' },
  { table: 'defi_decisions', column: 'answer' },
];

type Work = Pick<UnitOfWork, 'tx' | 'secrets' | 'now'>;

const under = (id: string): string => `defi_decisions/${id}`;

const opened = (
  { secrets }: Pick<Work, 'secrets'>,
  { sealed, answer, ...row }: Selectable<Tables['defi_decisions']>,
): Decision => ({
  ...row,
  text: secrets.open(sealed, under(row.id)),
  answer: answer === null ? null : secrets.open(answer, under(row.id)),
});

export async function decisionById(uow: Pick<Work, 'tx' | 'secrets'>, id: string): Promise<Decision | null> {
  const row = await uow.tx.selectFrom('defi_decisions').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? opened(uow, row) : null;
}

/** A défi's, the last first. */
export async function decisionsOf(uow: Pick<Work, 'tx' | 'secrets'>, defi: string): Promise<Decision[]> {
  const rows = await uow.tx
    .selectFrom('defi_decisions')
    .selectAll()
    .where('defi', '=', defi)
    .orderBy('askedAt', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => opened(uow, row));
}

/** Those in some states, of all défis, without what they say. */
export const decisionsIn = (
  tx: Tx,
  states: readonly DecisionState[],
): Promise<{ id: string; defi: string; state: DecisionState }[]> =>
  tx
    .selectFrom('defi_decisions')
    .select(['id', 'defi', 'state'])
    .where('state', 'in', states)
    .orderBy('askedAt')
    .orderBy('id')
    .execute();

/** @returns its id */
export async function addDecision(
  { tx, secrets, now }: Work,
  { defi, month, askerId, text }: Pick<Decision, 'defi' | 'month' | 'text'> & { askerId: string },
): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto('defi_decisions')
    .values({
      ...{ id, defi, month, askerId, state: 'asked', version: 1, askedAt: now, changedAt: now },
      ...{ deciderId: null, committeeSince: null, answer: null, sealed: secrets.seal(text, under(id)) },
    })
    .execute();
  return id;
}

/** Asks the same in other words: what was opened of the former ones is answered no more. */
export async function rewordDecision(
  { tx, secrets, now }: Work,
  { id, version }: Pick<Decision, 'id' | 'version'>,
  { text, askerId }: { text: string; askerId: string },
): Promise<void> {
  await tx
    .updateTable('defi_decisions')
    .set({ askerId, sealed: secrets.seal(text, under(id)), version: version + 1, changedAt: now })
    .where('id', '=', id)
    .execute();
}

/** Where a decision stands from now on; with who decided what, once it is. */
export async function moveDecision(
  { tx, secrets, now }: Work,
  { id, committeeSince }: Pick<Decision, 'id' | 'committeeSince'>,
  to: DecisionState,
  decided?: { deciderId: string; answer: string },
): Promise<void> {
  await tx
    .updateTable('defi_decisions')
    .set({
      ...{ state: to, changedAt: now },
      committeeSince: to === 'committee' ? now : committeeSince,
      ...(decided === undefined
        ? {}
        : { deciderId: decided.deciderId, answer: secrets.seal(decided.answer, under(id)) }),
    })
    .where('id', '=', id)
    .execute();
}

/** Those that somebody asked last, or decided. */
export async function decisionsBy(uow: Pick<Work, 'tx' | 'secrets'>, memberId: string): Promise<Decision[]> {
  const rows = await uow.tx
    .selectFrom('defi_decisions')
    .selectAll()
    .where((eb) => eb.or([eb('askerId', '=', memberId), eb('deciderId', '=', memberId)]))
    .orderBy('askedAt')
    .orderBy('id')
    .execute();
  return rows.map((row) => opened(uow, row));
}

/** Those that nobody has touched since. @returns their ids */
export async function forgetDecisionsBefore(tx: Tx, at: number): Promise<string[]> {
  const rows = await tx.deleteFrom('defi_decisions').where('changedAt', '<=', at).returning('id').execute();
  return rows.map(({ id }) => id);
}
