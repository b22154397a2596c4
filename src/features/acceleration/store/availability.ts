import type { Member } from '../../../community/members/member.ts';
import type { Tx } from '../../../engine/database.ts';
import type { Availability } from '../rules/availability.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    acceleration_availability: {
      memberId: string;
      fields: string;
      monthly: number | null;
      pausedUntil: string | null;
    };
  }
}

const listed = async (tx: Tx): Promise<Map<string, Availability>> => {
  const rows = await tx.selectFrom('acceleration_availability').selectAll().execute();
  return new Map(
    rows.map((row) => [
      row.memberId,
      {
        fields: JSON.parse(row.fields) as string[],
        monthly: row.monthly,
        pausedUntil: row.pausedUntil,
      },
    ]),
  );
};

/** What each of these members offers: what she said, else the fields that the roster knows. */
export async function availabilityOf(
  tx: Tx,
  members: readonly Pick<Member, 'id' | 'expertise'>[],
): Promise<Map<string, Availability>> {
  const said = await listed(tx);
  return new Map(
    members.map(({ id, expertise }) => [
      id,
      said.get(id) ?? { fields: expertise, monthly: null, pausedUntil: null },
    ]),
  );
}

/** Only what she said herself; null when she said nothing. */
export const availabilityBy = async (tx: Tx, memberId: string): Promise<Availability | null> =>
  (await listed(tx)).get(memberId) ?? null;

export async function saveAvailability(tx: Tx, memberId: string, offered: Availability): Promise<void> {
  const values = {
    fields: JSON.stringify(offered.fields),
    monthly: offered.monthly,
    pausedUntil: offered.pausedUntil,
  };
  await tx
    .insertInto('acceleration_availability')
    .values({ memberId, ...values })
    .onConflict((conflict) => conflict.column('memberId').doUpdateSet(values))
    .execute();
}
