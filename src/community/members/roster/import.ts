import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../../../engine/database.ts';
import { consentsIn } from '../../alumni/consents.ts';
import { closedAccounts } from '../accounts/accounts.ts';
import type { Member } from '../member.ts';
import { allMembers, newMemberId } from '../members.ts';
import { addedInChat, changesIn, noteFiled } from './changes.ts';
import {
  becomesOther,
  hasLeft,
  LINE_FIELDS,
  type Line,
  type LineField,
  lineFrom,
  saidOf,
  withFields,
} from './line.ts';
import type { RosterRow } from './roster.ts';

/** What the file says of somebody, and the chat has changed since: the file is older. `file` and `chat` are as typed. */
export type Older = { email: string; field: LineField; file: string | null; chat: string | null };

/**
 * What an import did, by e-mail. `missing` are active, and no longer in the file: they were kept. `older` is what was
 * changed in the chat since, and stays (or was overwritten, when the file was to win); `chatOnly` were added in the
 * chat, and no file has named them yet.
 */
export type Imported = {
  created: string[];
  updated: string[];
  unchanged: string[];
  missing: Member[];
  older: Older[];
  chatOnly: Member[];
};

type Known = Selectable<Tables['members']>;

type Options = {
  /** The file is right where the chat says otherwise. */
  fileWins?: boolean;
  /** The promotion's day: whoever has left before it does not come back by being in the file. */
  todayOn?: string;
};

/**
 * Brings the members in line with a roster: whoever is new comes in, whoever is there is updated (the key is
 * the e-mail, whatever its case), nobody is doubled or lost. Someone who comes back after having been
 * deactivated is active again, unless her chat accounts are all closed, or her last day is over. The roster's language
 * is for those who have none yet: what a member chose stays. Whoever becomes a coach in a community that is there
 * already is one from now on.
 */
export async function importRoster(
  tx: Tx,
  rows: readonly RosterRow[],
  now: number,
  { fileWins = false, todayOn = '' }: Options = {},
): Promise<Imported> {
  const known = new Map<string, Known>();
  for (const row of await tx.selectFrom('members').selectAll().execute())
    known.set(row.email.toLowerCase(), row);
  const isFirst = known.size === 0;
  const closed = await closedAccounts(tx);
  const replaced = await replacedInChat(tx);
  const chatAlone = await addedInChat(tx);
  const result: Imported = { created: [], updated: [], unchanged: [], missing: [], older: [], chatOnly: [] };
  for (const row of rows) {
    const before = known.get(row.email);
    known.delete(row.email);
    if (before === undefined) {
      const coachSince = row.roles.includes('coach') && !isFirst ? now : null;
      const line = { arrivesOn: null, leavesOn: null, ...fieldsOf(row) };
      const fresh = { id: newMemberId(), ...line, coachSince, platform: null, active: 1, createdAt: now };
      await tx.insertInto('members').values(fresh).execute();
      result.created.push(row.email);
      continue;
    }
    if (chatAlone.has(before.id)) await noteFiled(tx, before.id, now);
    const { after: line, older } = agreed(before, row, replaced.get(before.id) ?? new Map(), fileWins);
    result.older.push(...older);
    const isGone = hasLeft(line, todayOn);
    const active = isGone ? 0 : before.listed === 0 && !closed.has(before.id) ? 1 : before.active;
    // Whoever was let go has lost what she was.
    const wasGone = hasLeft(before, todayOn) || (before.active === 0 && before.listed === 0);
    const was = (isGone || !wasGone) && lineFrom(before).roles.includes('coach');
    const is = line.roles.includes('coach');
    const after = {
      ...before,
      ...fieldsOf({ ...row, ...line }),
      ...{ active, listed: isGone ? 0 : 1, locale: before.locale ?? row.locale },
      coachSince: is ? (was ? before.coachSince : now) : null,
      readsFrom:
        (wasGone && !isGone) || becomesOther(lineFrom(before).roles, line.roles) ? now : before.readsFrom,
    };
    if (sameRow(before, after)) {
      result.unchanged.push(row.email);
      continue;
    }
    await tx.updateTable('members').set(after).where('id', '=', before.id).execute();
    result.updated.push(row.email);
  }
  const left = new Set(Array.from(known.values(), ({ id }) => id));
  // Whoever agreed to stay reachable is there by that, whatever a file says.
  const staying = await alumniStaying(tx);
  const gone = new Set([...left].filter((id) => (fileWins || !chatAlone.has(id)) && !staying.has(id)));
  for (const id of gone) await tx.updateTable('members').set({ listed: 0 }).where('id', '=', id).execute();
  const all = (await allMembers(tx)).filter(({ active }) => active);
  result.missing = all.filter(({ id }) => gone.has(id));
  result.chatOnly = all.filter(({ id }) => left.has(id) && !gone.has(id) && !staying.has(id));
  return result;
}

/** Those who are no longer in the roster are written to no more; what is kept of them stays. */
export async function deactivateMembers(tx: Tx, members: readonly Member[]): Promise<void> {
  for (const { id } of members)
    await tx.updateTable('members').set({ active: 0 }).where('id', '=', id).execute();
}

/** What the chat has put something else in the place of, by member and field. */
type Replaced = Map<LineField, Set<string | null>>;

async function replacedInChat(tx: Tx): Promise<Map<string, Replaced>> {
  const replaced = new Map<string, Replaced>();
  for (const { memberId, before, after } of await changesIn(tx, ['applied'], { limit: 1_000_000 })) {
    if (memberId === null || before === null || after === null) continue;
    const fields = replaced.get(memberId) ?? new Map();
    replaced.set(memberId, fields);
    for (const field of LINE_FIELDS)
      if (saidOf(before, field) !== saidOf(after, field))
        fields.set(field, new Set([...(fields.get(field) ?? []), saidOf(before, field)]));
  }
  return replaced;
}

/**
 * What holds of a line of the file: where it says what the chat has replaced since, it is older than that, and what
 * the chat says stays. What it says that nobody has said before is newer.
 */
function agreed(row: Known, given: RosterRow, replaced: Replaced, fileWins: boolean) {
  const current = lineFrom(row);
  const file: Line = { ...current, ...lineOfRow(given) };
  const older = LINE_FIELDS.filter((field) => {
    const said = saidOf(file, field);
    return said !== saidOf(current, field) && replaced.get(field)?.has(said);
  });
  const after = fileWins ? file : withFields(file, current, older);
  const lines = older.map(
    (field): Older => ({
      ...{ email: given.email, field },
      ...{ file: saidOf(file, field), chat: saidOf(current, field) },
    }),
  );
  return { after, older: lines };
}

function lineOfRow(row: RosterRow): Partial<Line> {
  const { name, email, roles, metier, defi, coachEmail, arrivesOn, leavesOn } = row;
  return {
    ...{ name, email, roles, metier, defi, coachEmail },
    ...(arrivesOn === undefined ? {} : { arrivesOn }),
    ...(leavesOn === undefined ? {} : { leavesOn }),
  };
}

function fieldsOf(row: RosterRow) {
  const { roles, ...line } = lineOfRow(row);
  return {
    ...(line as Required<Pick<Line, 'email' | 'name'>> & typeof line),
    roles: JSON.stringify(roles),
    expertise: JSON.stringify(row.expertise),
    locale: row.locale,
    listed: 1,
  };
}

const sameRow = (one: Known, other: Known): boolean =>
  (Object.keys(one) as (keyof Known)[]).every((key) => one[key] === other[key]);

/** Alumni who agreed to stay reachable. */
async function alumniStaying(tx: Tx): Promise<Set<string>> {
  const agreed = new Set((await consentsIn(tx)).map(({ memberId }) => memberId));
  if (agreed.size === 0) return agreed;
  const alumni = (await allMembers(tx)).filter(({ roles }) => roles.includes('alumni'));
  return new Set(alumni.flatMap(({ id }) => (agreed.has(id) ? id : [])));
}
