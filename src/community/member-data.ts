import type { Tx } from '../engine/database.ts';
import { isHers } from './accounts.ts';
import type { Work } from './feature.ts';
import type { Member } from './member.ts';

/** A member's accounts on the chat platforms, each with the address that its chat told last. */
export type Account = { platform: string; user: string; email: string | null; active: boolean };

export async function accountsOf(tx: Tx, memberId: string): Promise<Account[]> {
  const rows = await tx
    .selectFrom('identities')
    .select(['platform', 'user', 'email', 'active'])
    .where('member_id', '=', memberId)
    .where(isHers)
    .orderBy('platform')
    .execute();
  return rows.map((row) => ({ ...row, active: row.active === 1 }));
}

/**
 * All that is kept of a member, as plain data: her line of the roster, her accounts, when she was written to,
 * and a part for each feature that keeps something. The right of access; instants as ISO strings.
 */
export async function exportMember(work: Work, member: Member): Promise<Record<string, unknown>> {
  const accounts = await accountsOf(work.tx, member.id);
  const deliveries = await deliveriesTo(work.tx, accounts);
  const { id: _, ...roster } = member;
  return {
    exportedAt: isoOf(work.now),
    roster,
    accounts,
    deliveries: deliveries.map(({ kind, state, created_at }) => ({ kind, state, at: isoOf(created_at) })),
    ...(await work.contributions.exportOf(work, member)),
  };
}

/**
 * Erases a member whole: what the features keep of her, the messages that wait for her and the trace of those
 * that left, her accounts, and her line of the roster. What was said in the chat stays in the chat.
 */
export async function eraseMember(work: Work, member: Member): Promise<void> {
  const { tx } = work;
  await work.contributions.erase(work, member, { leaves: true });
  for (const { platform, user } of await accountsOf(tx, member.id)) {
    await tx
      .deleteFrom('outbox')
      .where('platform', '=', platform)
      .where('recipient_kind', '=', 'person')
      .where('recipient', '=', user)
      .execute();
  }
  await tx.deleteFrom('identities').where('member_id', '=', member.id).execute();
  await tx.deleteFrom('members').where('id', '=', member.id).execute();
  work.log.info({ member: member.id }, 'a member was erased');
}

const isoOf = (at: number): string => new Date(at).toISOString();

/** When a member was written to, and what became of it; never what was said. */
export async function deliveriesTo(tx: Tx, accounts: readonly Account[]) {
  const lists = [];
  for (const { platform, user } of accounts) {
    lists.push(
      await tx
        .selectFrom('outbox')
        .select(['kind', 'state', 'created_at'])
        .where('platform', '=', platform)
        .where('recipient_kind', '=', 'person')
        .where('recipient', '=', user)
        .orderBy('seq')
        .execute(),
    );
  }
  return lists.flat();
}
