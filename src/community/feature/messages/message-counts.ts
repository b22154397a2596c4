import type { Tx } from '../../../engine/database.ts';
import { sentBetween } from '../../../engine/outbox/counts.ts';
import { accountName, allAccounts } from '../../members/accounts/accounts.ts';
import type { Member } from '../../members/member.ts';
import { allMembers } from '../../members/members.ts';
import type { Calendar } from '../../programme/calendar.ts';
import { weekOf } from '../../programme/weeks.ts';

/** How many messages, and how many of each kind. */
export type Counted = { messages: number; byKind: Map<string, number> };

/** The same of one person, with how many came unasked in the week in which most did. */
export type PersonCounted = Counted & { member: Member; unasked: number; unaskedInAWeek: number };

export type MessageCounts = { channels: Map<string, Counted>; people: PersonCounted[] };

const nothing = (): Counted => ({ messages: 0, byKind: new Map() });

function add(counted: Counted, kind: string): void {
  counted.messages += 1;
  counted.byKind.set(kind, (counted.byKind.get(kind) ?? 0) + 1);
}

/**
 * What was sent between two instants, by channel, and by person on all chats together: everybody who is active, or
 * was written to.
 */
export async function countMessages(
  tx: Tx,
  calendar: Pick<Calendar, 'localDate'>,
  range: { fromAt: number; untilAt: number },
): Promise<MessageCounts> {
  const owners = new Map((await allAccounts(tx)).map((account) => [accountName(account), account.memberId]));
  const people = new Map(
    (await allMembers(tx)).map((member) => [
      member.id,
      { ...nothing(), member, unasked: 0, weeks: new Map<string, number>() },
    ]),
  );
  const channels = new Map<string, Counted>();
  for (const { platform, recipientKind, recipient, about, unasked, sentAt } of await sentBetween(tx, range)) {
    if (recipientKind === 'channel') {
      const channel = channels.get(recipient) ?? nothing();
      channels.set(recipient, channel);
      add(channel, about);
      continue;
    }
    const person = people.get(owners.get(accountName({ platform, user: recipient })) ?? '');
    if (!person) continue;
    add(person, about);
    if (!unasked) continue;
    person.unasked += 1;
    const week = weekOf(calendar, sentAt);
    person.weeks.set(week, (person.weeks.get(week) ?? 0) + 1);
  }
  return {
    channels,
    people: [...people.values()]
      .filter(({ member, messages }) => member.active || messages > 0)
      .map(({ weeks, ...person }) => ({ ...person, unaskedInAWeek: Math.max(0, ...weeks.values()) })),
  };
}

/** The middle of some numbers, the mean of the two middle ones when they are even in number; 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
