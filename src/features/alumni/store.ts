import { randomUUID } from 'node:crypto';
import { CONSENT_ADDRESS } from '../../community/alumni/consents.ts';
import type { Tx } from '../../engine/database.ts';
import type { SealedColumn } from '../../engine/reencrypt.ts';
import type { Secrets } from '../../engine/secrets.ts';
import type { Testimony } from './rules.ts';

declare module '../../engine/database.ts' {
  interface Tables {
    /** Who was invited to testify, by whom, for which day; what about is sealed. */
    alumni_testimonies: Testimony & { sealed: string };
  }
}

const associated = (id: string): string => `alumni_testimonies/${id}`;

/** Where this feature keeps sealed texts. */
export const sealed: readonly SealedColumn[] = [
  CONSENT_ADDRESS,
  { table: 'alumni_testimonies', column: 'sealed' },
];

/** Keeps an invitation. @returns it */
export async function addTestimony(
  tx: Tx,
  secrets: Pick<Secrets, 'seal'>,
  given: { memberId: string; coachId: string; dayOn: string; at: number; subject: string },
): Promise<Testimony> {
  const { subject, ...about } = given;
  const testimony: Testimony = { id: randomUUID(), state: 'asked', ...about };
  const text = secrets.seal(subject, associated(testimony.id));
  await tx
    .insertInto('alumni_testimonies')
    .values({ ...testimony, sealed: text })
    .execute();
  return testimony;
}

const select = (tx: Tx) =>
  tx.selectFrom('alumni_testimonies').select(['id', 'memberId', 'coachId', 'state', 'dayOn', 'at']);

export async function testimonyById(tx: Tx, id: string): Promise<Testimony | null> {
  return (await select(tx).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** What somebody is invited to testify about; '' when it is gone. */
export async function subjectOf(tx: Tx, secrets: Pick<Secrets, 'open'>, id: string): Promise<string> {
  const row = await tx
    .selectFrom('alumni_testimonies')
    .select('sealed')
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? secrets.open(row.sealed, associated(id)) : '';
}

/** The invitations of somebody, or of everybody, the first day first. */
export const testimoniesOf = (tx: Tx, memberId?: string): Promise<Testimony[]> =>
  select(tx)
    .$if(memberId !== undefined, (query) => query.where('memberId', '=', memberId ?? ''))
    .orderBy('dayOn')
    .orderBy('id')
    .execute();

/** The invitations that a coach sent. */
export const testimoniesBy = (tx: Tx, coachId: string): Promise<Testimony[]> =>
  select(tx).where('coachId', '=', coachId).orderBy('dayOn').orderBy('id').execute();

export async function setTestimony(
  tx: Tx,
  id: string,
  change: Partial<Pick<Testimony, 'state' | 'dayOn'>>,
): Promise<void> {
  await tx.updateTable('alumni_testimonies').set(change).where('id', '=', id).execute();
}

/** Those whose day was before another. */
export const testimoniesBefore = (tx: Tx, on: string): Promise<Testimony[]> =>
  select(tx).where('dayOn', '<', on).orderBy('id').execute();

/** Erases one. */
export async function forgetTestimony(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('alumni_testimonies').where('id', '=', id).execute();
}

/** Erases all invitations of somebody. */
export async function forgetTestimoniesOf(tx: Tx, memberId: string): Promise<void> {
  await tx.deleteFrom('alumni_testimonies').where('memberId', '=', memberId).execute();
}
