import type { Tx } from '../../../engine/database.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    /** Those who asked not to be asked for the météo any more. */
    meteo_off: { memberId: string };
  }
}

export async function turnOff(tx: Tx, memberId: string): Promise<void> {
  await tx
    .insertInto('meteo_off')
    .values({ memberId })
    .onConflict((conflict) => conflict.column('memberId').doNothing())
    .execute();
}

export async function turnOn(tx: Tx, memberId: string): Promise<void> {
  await tx.deleteFrom('meteo_off').where('memberId', '=', memberId).execute();
}

/** Those who are not asked. */
export async function offMembers(tx: Tx): Promise<Set<string>> {
  const rows = await tx.selectFrom('meteo_off').select('memberId').execute();
  return new Set(rows.map(({ memberId }) => memberId));
}

export const isOff = async (tx: Tx, memberId: string): Promise<boolean> =>
  (await tx
    .selectFrom('meteo_off')
    .select('memberId')
    .where('memberId', '=', memberId)
    .executeTakeFirst()) !== undefined;
