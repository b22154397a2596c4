import type { Tx } from '../../engine/database.ts';
import { deliveriesTo } from '../../engine/outbox/deliveries.ts';
import { type Account, accountsOf, isAccountOf, isInGroupOf } from '../members/accounts/accounts.ts';
import type { Member } from '../members/member.ts';
import type { PersonalData, UnitOfWork } from './feature.ts';
import { erasePersonalRows } from './personal-data.ts';

/**
 * All that is kept of a member, as plain data: her line of the roster, her accounts, when she was written to,
 * and a part for each feature that keeps something. The right of access; instants as ISO strings.
 */
export async function exportMember(uow: UnitOfWork, member: Member): Promise<Record<string, unknown>> {
  const accounts = await accountsOf(uow.tx, member.id);
  const deliveries = await deliveriesToMember(uow.tx, accounts);
  const { id: _, ...roster } = member;
  return {
    exportedAt: isoOf(uow.now),
    roster,
    accounts,
    deliveries: deliveries.map(({ kind, state, createdAt }) => ({ kind, state, at: isoOf(createdAt) })),
    ...(await uow.contributions.exportPersonalData(uow, member)),
  };
}

/**
 * Erases a member whole: all that is declared of her, down to the messages that wait for her and the trace of
 * those that left, her accounts, and her line of the roster. What was said in the chat stays in the chat.
 */
export async function eraseMember(uow: UnitOfWork, member: Member): Promise<void> {
  await uow.contributions.erasePersonalData(uow, member, { leaves: true });
  await erasePersonalRows(uow, communityData, member, { leaves: true });
  uow.log.info({ event: 'member.erased', member: member.id }, 'a member was erased');
}

/** What is kept of everybody who is in the roster; it stays for as long as she does. */
export const communityData: PersonalData = {
  categories: [
    {
      id: 'deliveries',
      label: {
        fr: 'la trace de mes messages, sans ce qu’ils disaient, quatre mois',
        en: 'the dates of my messages to you, not their content, for four months',
      },
      rows: [
        {
          table: 'outbox',
          column: 'recipient',
          leadsTo: (eb, memberId) =>
            eb.and([
              eb('recipientKind', '=', 'person'),
              isAccountOf(memberId, eb.ref('outbox.platform'), eb.ref('outbox.recipient')),
            ]),
          erased: 'stays',
        },
        // What was said to a group bears the accounts of its people.
        {
          table: 'outbox',
          column: 'recipient',
          leadsTo: (eb, memberId) =>
            eb.and([
              eb('recipientKind', '=', 'group'),
              isInGroupOf(memberId, eb.ref('outbox.platform'), eb.ref('outbox.recipient')),
            ]),
          erased: 'stays',
        },
        { table: 'outbox', column: 'memberId', erased: 'stays' },
        // The key of a gathered message names her.
        {
          table: 'outbox',
          column: 'whole',
          leadsTo: (eb, memberId) => eb.and([eb('memberId', '=', memberId), eb('whole', 'is not', null)]),
          erased: 'stays',
        },
        // Of what waits, or waited in vain, for an account of hers.
        { table: 'outbox', column: 'waitsFor', erased: 'stays' },
        {
          table: 'outbox',
          column: 'key',
          leadsTo: (eb, memberId) => eb('waitsFor', '=', memberId),
          erased: 'stays',
        },
      ],
    },
    {
      id: 'accounts',
      label: {
        fr: 'le lien avec votre compte, pour pouvoir vous écrire',
        en: 'the link with your account, so that I can write to you',
      },
      rows: [{ table: 'identities', column: 'memberId', erased: 'stays' }],
    },
    {
      id: 'roster',
      label: {
        fr: 'votre fiche dans la liste des membres',
        en: 'your entry in the list of members',
      },
      rows: [{ table: 'members', column: 'id', erased: 'stays' }],
    },
  ],
};

const isoOf = (at: number): string => new Date(at).toISOString();

/** When a member was written to, and what became of it; never what was said. */
export async function deliveriesToMember(tx: Tx, accounts: readonly Account[]) {
  const lists = [];
  for (const account of accounts) lists.push(await deliveriesTo(tx, account));
  return lists.flat();
}
