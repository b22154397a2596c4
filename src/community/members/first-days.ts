import type { Tx } from '../../engine/database.ts';
import type { Promotion } from '../programme/programme.ts';
import type { Member } from './member.ts';
import { importedUntil } from './members.ts';

type Days = {
  localDate(at: number): string;
  promotion: Pick<Promotion, 'startsOn' | 'endsOn'>;
};

/**
 * The first day of each of some members (ISO days): the one that the roster says; else the day on which she was added,
 * when the others were there before; never one before the promotion begins.
 */
export async function firstDaysOf(
  tx: Tx,
  members: readonly Member[],
  { localDate, promotion }: Days,
): Promise<(memberId: string) => string> {
  const { startsOn } = promotion;
  const rows = await tx
    .selectFrom('members')
    .select(['id', 'createdAt'])
    .where('createdAt', '>', await importedUntil(tx))
    .execute();
  const later = new Map(rows.map(({ id, createdAt }) => [id, localDate(createdAt)]));
  const days = new Map(
    members.map(({ id, arrivesOn }) => {
      const on = arrivesOn ?? later.get(id) ?? startsOn;
      return [id, on < startsOn ? startsOn : on];
    }),
  );
  return (memberId) => days.get(memberId) ?? startsOn;
}

/** Her last day: the one that the roster says, else the promotion's. */
export const lastDayOf = (
  { leavesOn }: Pick<Member, 'leavesOn'>,
  { endsOn }: Pick<Promotion, 'endsOn'>,
): string => (leavesOn && leavesOn < endsOn ? leavesOn : endsOn);
