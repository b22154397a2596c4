import { randomUUID } from 'node:crypto';
import type { Generated, Selectable } from 'kysely';
import type { Tables, Tx } from '../../engine/database.ts';
import type { SealedColumn } from '../../engine/reencrypt.ts';
import type { Secrets } from '../../engine/secrets.ts';
import type { Agreed, Consent } from './consent.ts';

/*
 * Who agreed to stay reachable after her promotion, since when, and for what: mutual aid and arrivals read it here, the
 * feature `alumni` writes it.
 */
declare module '../../engine/database.ts' {
  interface Tables {
    alumni_consents: {
      id: string;
      memberId: string;
      consentedOn: string;
      askedOn: string | null;
      remindedOn: string | null;
      perMonth: number;
      testifies: number;
      meets: number;
      sealed: string;
      promotion: Generated<string | null>;
    };
  }
}

export const CONSENT_ADDRESS: SealedColumn = { table: 'alumni_consents', column: 'sealed' };
const associated = (id: string): string => `alumni_consents/${id}`;

const consentFrom = (row: Selectable<Tables['alumni_consents']>): Consent => ({
  memberId: row.memberId,
  consentedOn: row.consentedOn,
  askedOn: row.askedOn,
  remindedOn: row.remindedOn,
  perMonth: row.perMonth,
  testifies: row.testifies === 1,
  meets: row.meets === 1,
  promotion: row.promotion,
});

/** All consents that hold. */
export async function consentsIn(tx: Tx): Promise<Consent[]> {
  const rows = await tx.selectFrom('alumni_consents').selectAll().orderBy('memberId').execute();
  return rows.map(consentFrom);
}

export async function consentOf(tx: Tx, memberId: string): Promise<Consent | null> {
  const row = await tx
    .selectFrom('alumni_consents')
    .selectAll()
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return row ? consentFrom(row) : null;
}

/** Where she can be written to outside of the chats, where she said so. */
export async function addressKeptOf(
  tx: Tx,
  secrets: Pick<Secrets, 'open'>,
  memberId: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('alumni_consents')
    .select(['id', 'sealed'])
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return row && row.sealed !== '' ? secrets.open(row.sealed, associated(row.id)) : null;
}

/** Gives a consent on a day, or gives it anew: it holds for a year from then, and is asked of nobody before. */
export async function giveConsent(
  tx: Tx,
  secrets: Pick<Secrets, 'seal'>,
  memberId: string,
  { address, on, ...agreed }: Agreed & { address: string | null; on: string },
): Promise<void> {
  const id = randomUUID();
  const promotion = (await consentOf(tx, memberId))?.promotion ?? null;
  await endConsent(tx, memberId);
  await tx
    .insertInto('alumni_consents')
    .values({
      ...{
        id,
        memberId,
        consentedOn: on,
        askedOn: null,
        remindedOn: null,
        perMonth: agreed.perMonth,
        promotion,
      },
      ...{ testifies: agreed.testifies ? 1 : 0, meets: agreed.meets ? 1 : 0 },
      sealed: address === null ? '' : secrets.seal(address, associated(id)),
    })
    .execute();
}

/** The same still holds, from a day on. */
export async function renewConsent(tx: Tx, memberId: string, on: string): Promise<void> {
  await tx
    .updateTable('alumni_consents')
    .set({ consentedOn: on, askedOn: null, remindedOn: null })
    .where('memberId', '=', memberId)
    .execute();
}

/** Notes that it was asked whether it holds, or asked once more. */
export async function noteAsked(
  tx: Tx,
  memberId: string,
  asked: { askedOn: string } | { remindedOn: string },
): Promise<void> {
  await tx.updateTable('alumni_consents').set(asked).where('memberId', '=', memberId).execute();
}

/** Notes of which promotion somebody is an alumna: the last of which she was an EIG. */
export async function noteAlumnaOf(tx: Tx, memberId: string, promotion: string): Promise<void> {
  await tx.updateTable('alumni_consents').set({ promotion }).where('memberId', '=', memberId).execute();
}

export async function endConsent(tx: Tx, memberId: string): Promise<void> {
  await tx.deleteFrom('alumni_consents').where('memberId', '=', memberId).execute();
}

/** Those who meet newcomers. */
export const meetingAlumni = async (tx: Tx): Promise<Set<string>> =>
  new Set((await consentsIn(tx)).filter(({ meets }) => meets).map(({ memberId }) => memberId));
