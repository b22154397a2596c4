import { declareHelp, fieldsByMember } from '../../../community/expertise/declared-fields.ts';
import type { Member } from '../../../community/members/member.ts';
import type { Tx } from '../../../engine/database.ts';
import type { Availability } from '../rules/availability.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    acceleration_availability: {
      memberId: string;
      monthly: number | null;
      pausedUntil: string | null;
    };
  }
}

type Offer = Omit<Availability, 'fields'>;

const listed = async (tx: Tx): Promise<Map<string, Offer>> => {
  const rows = await tx.selectFrom('acceleration_availability').selectAll().execute();
  return new Map(rows.map(({ memberId, ...offer }) => [memberId, offer]));
};

/** What each of these members offers, in the fields where she can help. */
export async function availabilityOf(
  tx: Tx,
  members: readonly Pick<Member, 'id'>[],
): Promise<Map<string, Availability>> {
  const said = await listed(tx);
  const ids = members.map(({ id }) => id);
  const known = await fieldsByMember(tx, ids);
  return new Map(
    ids.map((id) => {
      const helping = (known.get(id) ?? []).filter(({ level }) => level === 'help');
      const offer = said.get(id) ?? { monthly: null, pausedUntil: null };
      return [id, { fields: helping.map(({ field }) => field), ...offer }];
    }),
  );
}

/** Only what she said herself; null when she said nothing. */
export const availabilityBy = async (tx: Tx, memberId: string): Promise<Offer | null> =>
  (await listed(tx)).get(memberId) ?? null;

export async function saveAvailability(tx: Tx, memberId: string, offered: Availability): Promise<void> {
  const { fields, ...values } = offered;
  await declareHelp(tx, memberId, fields);
  await tx
    .insertInto('acceleration_availability')
    .values({ memberId, ...values })
    .onConflict((conflict) => conflict.column('memberId').doUpdateSet(values))
    .execute();
}
