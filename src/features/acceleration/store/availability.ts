import { declareHelp, fieldsByMember } from '../../../community/expertise/declared-fields.ts';
import { endPause, pausesOf, pauseUntil } from '../../../community/matching/pauses.ts';
import type { Member } from '../../../community/members/member.ts';
import type { Tx } from '../../../engine/database.ts';
import type { Availability } from '../rules/availability.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    acceleration_availability: {
      memberId: string;
      monthly: number | null;
    };
  }
}

type Offer = Omit<Availability, 'fields'>;

/** How many minutes a month each said, where she said something. */
const listed = async (tx: Tx): Promise<Map<string, number | null>> => {
  const rows = await tx.selectFrom('acceleration_availability').selectAll().execute();
  return new Map(rows.map(({ memberId, monthly }) => [memberId, monthly]));
};

/** What each of these members offers, in the fields where she can help. */
export async function availabilityOf(
  tx: Tx,
  members: readonly Pick<Member, 'id'>[],
): Promise<Map<string, Availability>> {
  const said = await listed(tx);
  const ids = members.map(({ id }) => id);
  const known = await fieldsByMember(tx, ids);
  const pauses = await pausesOf(tx, ids);
  return new Map(
    ids.map((id) => {
      const helping = (known.get(id) ?? []).filter(({ level }) => level === 'help');
      const offer = { monthly: said.get(id) ?? null, pausedUntil: pauses.get(id) ?? null };
      return [id, { fields: helping.map(({ field }) => field), ...offer }];
    }),
  );
}

/** Only what she said herself; null when she said nothing. */
export async function availabilityBy(tx: Tx, memberId: string): Promise<Offer | null> {
  const monthly = (await listed(tx)).get(memberId);
  const pausedUntil = (await pausesOf(tx, [memberId])).get(memberId) ?? null;
  return monthly === undefined && pausedUntil === null ? null : { monthly: monthly ?? null, pausedUntil };
}

export async function saveAvailability(tx: Tx, memberId: string, offered: Availability): Promise<void> {
  const { fields, monthly, pausedUntil } = offered;
  await declareHelp(tx, memberId, fields);
  if (pausedUntil === null) await endPause(tx, memberId);
  else await pauseUntil(tx, memberId, pausedUntil);
  await tx
    .insertInto('acceleration_availability')
    .values({ memberId, monthly })
    .onConflict((conflict) => conflict.column('memberId').doUpdateSet({ monthly }))
    .execute();
}
