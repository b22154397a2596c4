import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../../engine/database.ts';
import type { SealedColumn } from '../../../../engine/reencrypt.ts';
import type { Secrets } from '../../../../engine/secrets.ts';
import type { Mark } from './rules/progress.ts';

declare module '../../../../engine/database.ts' {
  interface Tables {
    /** What has become of a step of a défi; `id` is what buttons name it by, `sealed` why it was set aside. */
    path_steps: Mark & { id: string; defi: string; sealed: string | null };
    /** Where somebody asked for help, in whose words (sealed), and the coach who sees to it. */
    path_helps: {
      id: string;
      stepId: string;
      authorId: string;
      at: number;
      sealed: string | null;
      takenBy: string | null;
      takenAt: number | null;
    };
  }
}

/** Where the path keeps sealed texts. */
export const sealed: readonly SealedColumn[] = [
  { table: 'path_steps', column: 'sealed' },
  { table: 'path_helps', column: 'sealed' },
];

type Sealing = Pick<Secrets, 'seal' | 'open'>;
/** A step of a défi, by the ref that buttons have, and by its key. */
export type At = { id: string; defi: string; item: string };

const sealedUnder = (secrets: Sealing, table: string, id: string, text: string | null): string | null =>
  text === null ? null : secrets.seal(text, `${table}/${id}`);
const openedUnder = (secrets: Sealing, table: string, id: string, text: string | null): string | null =>
  text === null ? null : secrets.open(text, `${table}/${id}`);

export type MarkRow = Mark & { id: string; defi: string };

/** What has become of the steps of a défi, or of all. */
export const marksOf = (tx: Tx, defi?: string): Promise<MarkRow[]> =>
  tx
    .selectFrom('path_steps')
    .select(['id', 'defi', 'item', 'toldOn', 'againOn', 'state', 'byId', 'at'])
    .$if(defi !== undefined, (query) => query.where('defi', '=', defi ?? ''))
    .execute();

/** The steps, of all défis, that nobody has answered for, and of which nobody was told any more after a day (ISO). */
export const unansweredSince = (tx: Tx, on: string): Promise<MarkRow[]> =>
  tx
    .selectFrom('path_steps')
    .select(['id', 'defi', 'item', 'toldOn', 'againOn', 'state', 'byId', 'at'])
    .where('state', '=', 'open')
    .where(({ eb, fn }) => eb(fn.coalesce('againOn', 'toldOn'), '<=', on))
    .execute();

/** Why a step was set aside; null where nobody said so. */
export async function whyOf(tx: Tx, secrets: Sealing, id: string): Promise<string | null> {
  const row = await tx.selectFrom('path_steps').select('sealed').where('id', '=', id).executeTakeFirst();
  return openedUnder(secrets, 'path_steps', id, row?.sealed ?? null);
}

/** Notes on which day a défi's porteurs were told of a step, or told once more. */
export async function recordNotified(
  tx: Tx,
  { id, defi, item }: At,
  on: string,
  isAgain: boolean,
): Promise<void> {
  const told = isAgain ? { againOn: on } : { toldOn: on };
  await tx
    .insertInto('path_steps')
    .values({
      ...{ id, defi, item, toldOn: null, againOn: null, state: 'open', byId: null, at: null, sealed: null },
      ...told,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(told))
    .execute();
}

/** Notes what somebody says of a step; `state` “open” takes back what was said. */
export async function noteAnswer(
  tx: Tx,
  secrets: Sealing,
  { id, defi, item }: At,
  answer: Pick<Mark, 'state' | 'byId' | 'at'> & { why: string | null },
): Promise<void> {
  const { state, byId, at, why } = answer;
  const said = { state, byId, at, sealed: sealedUnder(secrets, 'path_steps', id, why) };
  await tx
    .insertInto('path_steps')
    .values({ id, defi, item, toldOn: null, againOn: null, ...said })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(said))
    .execute();
}

/**
 * That somebody asked for help with a step; `takenBy` is the coach who sees to it, `toldOn` and `againOn` when the
 * porteurs were told of the step.
 */
export type Help = Pick<Mark, 'toldOn' | 'againOn'> & {
  id: string;
  stepId: string;
  defi: string;
  item: string;
  authorId: string;
  at: number;
  takenBy: string | null;
};

const helps = (tx: Tx) =>
  tx
    .selectFrom('path_helps')
    .innerJoin('path_steps', 'path_steps.id', 'path_helps.stepId')
    .select(['path_helps.id', 'stepId', 'defi', 'item', 'toldOn', 'againOn'])
    .select(['authorId', 'path_helps.at', 'takenBy']);

/** Those that were asked for with steps that nobody has answered for since, the first first. */
export const openHelps = (tx: Tx): Promise<Help[]> =>
  helps(tx).where('state', '=', 'open').orderBy('path_helps.at').orderBy('path_helps.id').execute();

export const helpById = async (tx: Tx, id: string): Promise<Help | null> =>
  (await helps(tx).where('path_helps.id', '=', id).executeTakeFirst()) ?? null;

export const helpsBy = (tx: Tx, authorId: string): Promise<Help[]> =>
  helps(tx).where('authorId', '=', authorId).orderBy('path_helps.at').execute();

export const helpsTakenBy = (tx: Tx, coachId: string): Promise<Help[]> =>
  helps(tx).where('takenBy', '=', coachId).orderBy('path_helps.at').execute();

/** In what words help was asked for; null where there were none. */
export async function helpText(tx: Tx, secrets: Sealing, id: string): Promise<string | null> {
  const row = await tx.selectFrom('path_helps').select('sealed').where('id', '=', id).executeTakeFirst();
  return openedUnder(secrets, 'path_helps', id, row?.sealed ?? null);
}

/** Keeps that somebody asks for help with a step. @returns its id */
export async function addHelp(
  tx: Tx,
  secrets: Sealing,
  at: At,
  help: { authorId: string; at: number; text: string | null },
): Promise<string> {
  const { id: stepId, defi, item } = at;
  await tx
    .insertInto('path_steps')
    .values({
      ...{ id: stepId, defi, item, toldOn: null, againOn: null },
      ...{ state: 'open', byId: null, at: null, sealed: null },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const id = randomUUID();
  const text = sealedUnder(secrets, 'path_helps', id, help.text);
  await tx
    .insertInto('path_helps')
    .values({ id, stepId, authorId: help.authorId, at: help.at, sealed: text, takenBy: null, takenAt: null })
    .execute();
  return id;
}

/** Notes which coach sees to it; null gives it back. */
export async function setTaken(tx: Tx, id: string, by: string | null, at: number | null): Promise<void> {
  await tx.updateTable('path_helps').set({ takenBy: by, takenAt: at }).where('id', '=', id).execute();
}

export async function removeHelp(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('path_helps').where('id', '=', id).execute();
}

/** Erases the texts that were written before an instant, and what has become of steps of before a day. */
export async function forgetBefore(
  tx: Tx,
  { textsAt, stepsOn, stepsAt }: { textsAt: number; stepsOn: string; stepsAt: number },
): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom('path_helps').where('at', '<', textsAt).executeTakeFirst();
  const { numUpdatedRows } = await tx
    .updateTable('path_steps')
    .set({ sealed: null })
    .where('sealed', 'is not', null)
    .where('at', '<', textsAt)
    .executeTakeFirst();
  await tx
    .deleteFrom('path_steps')
    .where((eb) => eb.or([eb('toldOn', 'is', null), eb('toldOn', '<', stepsOn)]))
    .where((eb) => eb.or([eb('againOn', 'is', null), eb('againOn', '<', stepsOn)]))
    .where((eb) => eb.or([eb('at', 'is', null), eb('at', '<', stepsAt)]))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('path_helps').select('path_helps.id').whereRef('stepId', '=', 'path_steps.id'))),
    )
    .execute();
  return Number(numDeletedRows) + Number(numUpdatedRows);
}

/** What somebody has answered for her défi, the first first. */
export const answersBy = (tx: Tx, memberId: string): Promise<MarkRow[]> =>
  tx
    .selectFrom('path_steps')
    .select(['id', 'defi', 'item', 'toldOn', 'againOn', 'state', 'byId', 'at'])
    .where('byId', '=', memberId)
    .orderBy('at')
    .orderBy('id')
    .execute();

/** Takes from an answer who gave it, and why. */
export async function unname(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('path_steps').set({ byId: null, sealed: null }).where('id', '=', id).execute();
}
