import { hash } from 'node:crypto';
import type { AgendaEntry } from '../../../community/feature/agenda.ts';

/** What a calendar was last told of an entry; `changedAt` is in epoch milliseconds. */
type Version = { digest: string; sequence: number; changedAt: number };

/** By entry's id. */
export type Versions = Readonly<Record<string, Version>>;

/** All of an entry that a calendar shows. */
const digestOf = (entry: AgendaEntry, alarmMinutes: number | null): string =>
  hash(
    'sha256',
    JSON.stringify([
      ...[entry.label, entry.title, entry.startsAt, entry.endsAt, entry.openUntil ?? null],
      ...[entry.place, entry.link, entry.description, entry.state, alarmMinutes],
    ]),
    'base64url',
  ).slice(0, 16);

type Feed = { entries: AgendaEntry[]; versions: Versions };

/** What tells one calendar from another: what it is called and how, and each of its entries as it shows it. */
export const contentsOf = (calendar: readonly unknown[], { entries, versions }: Feed): string =>
  hash(
    'sha256',
    JSON.stringify([
      calendar,
      ...entries.map(({ id, sequence, changedAt }) => [id, sequence, changedAt, versions[id]?.digest]),
    ]),
    'base64url',
  );

/**
 * The entries with the SEQUENCE and LAST-MODIFIED (RFC 5545) that tell a calendar each change since it last read
 * them: its own answer, a place, a name, the language. A calendar keeps what it has when neither is new; and of
 * some changes, as of what she answered, no time is kept. `changed` says whether there is anything to remember.
 */
export function versioned(
  entries: readonly AgendaEntry[],
  before: Versions,
  { alarmMinutes, now }: { alarmMinutes: number | null; now: number },
): Feed & { changed: boolean } {
  const versions: Record<string, Version> = { ...before };
  let changed = false;
  const told = entries.map((entry): AgendaEntry => {
    const digest = digestOf(entry, alarmMinutes);
    const last = before[entry.id];
    if (last?.digest !== digest) {
      changed = true;
      versions[entry.id] = {
        digest,
        sequence: last === undefined ? entry.sequence : Math.max(entry.sequence, last.sequence + 1),
        changedAt: last === undefined ? entry.changedAt : now,
      };
    }
    const { sequence, changedAt } = versions[entry.id] as Version;
    return { ...entry, sequence, changedAt };
  });
  return { entries: told, versions, changed };
}
