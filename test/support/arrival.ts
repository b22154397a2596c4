import type { TestCommunity } from './community.ts';

const change = ({ database }: TestCommunity, id: string, days: { arrivesOn?: string; leavesOn?: string }) =>
  database.transact(async (tx) => {
    await tx.updateTable('members').set(days).where('id', '=', id).execute();
  });

/** Somebody’s first day, as a coach would have entered it. */
export const arrives = (community: TestCommunity, who: string, on: string): Promise<void> =>
  change(community, `m-${who}`, { arrivesOn: on });

/** Somebody’s last day. */
export const leaves = (community: TestCommunity, who: string, on: string): Promise<void> =>
  change(community, `m-${who}`, { leavesOn: on });
