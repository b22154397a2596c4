import { DateTime } from 'luxon';
import {
  type Counted,
  countMessages as count,
  median,
  type PersonCounted,
} from '../community/feature/messages/message-counts.ts';
import { ROLES } from '../community/members/member.ts';
import { makeCalendar } from '../community/programme/calendar.ts';
import { EXIT, Refusal } from '../engine/refusal.ts';
import { clockOf } from './app.ts';
import { configured, withDatabase } from './database.ts';
import { json, table } from './format.ts';
import type { Done, Io } from './io.ts';

const DAYS = 31;

type Options = { month?: string; json?: boolean };

/** The instants between which messages are counted: a month, or the last 31 days. */
function rangeOf({ month }: Options, timeZone: string, now: number): { fromAt: number; untilAt: number } {
  if (month === undefined) return { fromAt: now - DAYS * 24 * 60 * 60_000, untilAt: now + 1 };
  const from = DateTime.fromFormat(month, 'yyyy-MM', { zone: timeZone });
  if (!from.isValid) throw new Refusal(`--month takes a year and a month, such as 2022-03, not "${month}".`);
  return { fromAt: from.toMillis(), untilAt: from.plus({ months: 1 }).toMillis() };
}

/** The météo by kind would tell who had to be reminded, and so who answered: of one person it is one figure. */
function kindsOf({ byKind }: Counted): Record<string, number> {
  const kinds: Record<string, number> = {};
  for (const [kind, messages] of [...byKind].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const told = kind.startsWith('meteo/') ? 'meteo' : kind;
    kinds[told] = (kinds[told] ?? 0) + messages;
  }
  return kinds;
}

const inWords = (kinds: Record<string, number>): string =>
  Object.entries(kinds)
    .map(([kind, messages]) => `${kind} ${messages}`)
    .join(', ');

/** By role: how many people, how many messages half of them got at most, and how many the one who got most. */
const byRole = (people: readonly PersonCounted[]) =>
  ROLES.map((role) => {
    const messages = people
      .filter(({ member }) => member.roles.includes(role))
      .map(({ messages }) => messages);
    return { role, people: messages.length, median: median(messages), most: Math.max(0, ...messages) };
  }).filter((row) => row.people > 0);

/** Counts what channels and people were sent, by kind: so that nobody adds noise unseen. */
export async function countMessages(io: Io, options: Options): Done {
  const config = configured(io);
  const { promotion } = config.programme;
  const { range, counts } = await withDatabase(config, async (database) => {
    const range = rangeOf(options, promotion.timeZone, (await clockOf(config, database)).now());
    return { range, counts: await database.transact((tx) => count(tx, makeCalendar(promotion), range)) };
  });
  const roles = byRole(counts.people);
  const people = counts.people.sort((a, b) => b.messages - a.messages);
  if (options.json) {
    io.out(
      json({
        from: new Date(range.fromAt).toISOString(),
        until: new Date(range.untilAt).toISOString(),
        channels: [...counts.channels].map(([channel, { messages, byKind }]) => ({
          ...{ channel, messages, byKind: Object.fromEntries(byKind) },
        })),
        roles,
        people: people.map(({ member, messages, unasked, unaskedInAWeek, ...counted }) => ({
          ...{ email: member.email, roles: member.roles, messages, unasked, unaskedInAWeek },
          byKind: kindsOf({ messages, ...counted }),
        })),
      }),
    );
    return EXIT.done;
  }
  const channels = [...counts.channels].map(([channel, counted]) => [
    channel,
    String(counted.messages),
    inWords(Object.fromEntries(counted.byKind)),
  ]);
  const on = (at: number) =>
    DateTime.fromMillis(at, { zone: promotion.timeZone }).toFormat('yyyy-MM-dd HH:mm');
  io.out(`What was sent from ${on(range.fromAt)} to ${on(range.untilAt)}.\n`);
  io.out(channels.length === 0 ? 'Nothing in a channel.' : table(['channel', 'messages', 'kinds'], channels));
  io.out('');
  io.out(
    table(
      ['role', 'people', 'median', 'most'],
      roles.map((row) => [row.role, String(row.people), String(row.median), String(row.most)]),
    ),
  );
  io.out('');
  io.out(
    table(
      ['person', 'messages', 'unasked', 'in a week at most', 'kinds'],
      people.map((person) => [
        person.member.email,
        ...[person.messages, person.unasked, person.unaskedInAWeek].map(String),
        inWords(kindsOf(person)),
      ]),
    ),
  );
  return EXIT.done;
}
