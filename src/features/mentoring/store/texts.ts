import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../engine/database.ts';
import type { Secrets } from '../../../engine/secrets.ts';
import { type Goals, NO_GOALS, type Preparation, type Progress } from '../rules/cycle.ts';

/** What the two people of a cycle write, sealed; `kind` and author say who may read it. */
type Kind = 'goals' | 'progress' | 'preparation' | 'note';

declare module '../../../engine/database.ts' {
  interface Tables {
    mentoring_texts: {
      id: string;
      cycleId: string;
      sessionId: string | null;
      authorId: string;
      kind: Kind;
      sealed: string;
    };
  }
}

/** Where a text belongs: a cycle, one of its sessions or none, and who writes it. */
type Place = { cycleId: string; sessionId: string | null; authorId: string };

const associated = (id: string): string => `mentoring_texts/${id}`;

const rowAt = (tx: Tx, { cycleId, sessionId, authorId }: Place, kind: Kind) =>
  tx
    .selectFrom('mentoring_texts')
    .select(['id', 'sealed'])
    .where('cycleId', '=', cycleId)
    .where('sessionId', 'is', sessionId)
    .where('authorId', '=', authorId)
    .where('kind', '=', kind)
    .executeTakeFirst();

async function save(tx: Tx, secrets: Secrets, place: Place, kind: Kind, value: unknown): Promise<void> {
  const before = await rowAt(tx, place, kind);
  const id = before?.id ?? randomUUID();
  const sealed = secrets.seal(JSON.stringify(value), associated(id));
  if (before) await tx.updateTable('mentoring_texts').set({ sealed }).where('id', '=', id).execute();
  else
    await tx
      .insertInto('mentoring_texts')
      .values({
        id,
        cycleId: place.cycleId,
        sessionId: place.sessionId,
        authorId: place.authorId,
        kind,
        sealed,
      })
      .execute();
}

async function read<Value>(tx: Tx, secrets: Secrets, place: Place, kind: Kind): Promise<Value | null> {
  const row = await rowAt(tx, place, kind);
  return row ? (JSON.parse(secrets.open(row.sealed, associated(row.id))) as Value) : null;
}

type OfCycle = { id: string; memberId: string | null };
type OfSession = { id: string; cycleId: string };

const cyclePlace = ({ id, memberId }: OfCycle): Place => ({
  cycleId: id,
  sessionId: null,
  authorId: memberId ?? '',
});
const sessionPlace = ({ id, cycleId }: OfSession, authorId: string): Place => ({
  cycleId,
  sessionId: id,
  authorId,
});

/** The mentee's goals: she writes them, both read them. */
export const goalsOf = async (tx: Tx, secrets: Secrets, cycle: OfCycle): Promise<Goals> =>
  (await read<Goals>(tx, secrets, cyclePlace(cycle), 'goals')) ?? NO_GOALS;

export const saveGoals = (tx: Tx, secrets: Secrets, cycle: OfCycle, goals: Goals): Promise<void> =>
  save(tx, secrets, cyclePlace(cycle), 'goals', goals);

/** Her progress at a session; null when she noted none. */
export const progressOf = (tx: Tx, secrets: Secrets, session: OfSession, menteeId: string) =>
  read<Progress>(tx, secrets, sessionPlace(session, menteeId), 'progress');

export const saveProgress = (
  tx: Tx,
  secrets: Secrets,
  session: OfSession,
  menteeId: string,
  progress: Progress,
): Promise<void> => save(tx, secrets, sessionPlace(session, menteeId), 'progress', progress);

/** What she prepared for a session: she writes it, both read it. */
export const preparationOf = (tx: Tx, secrets: Secrets, session: OfSession, menteeId: string) =>
  read<Preparation>(tx, secrets, sessionPlace(session, menteeId), 'preparation');

export const savePreparation = (
  tx: Tx,
  secrets: Secrets,
  session: OfSession,
  menteeId: string,
  preparation: Preparation,
): Promise<void> => save(tx, secrets, sessionPlace(session, menteeId), 'preparation', preparation);

/** The note of one of the two on a session: its author's alone. */
export const noteOf = (tx: Tx, secrets: Secrets, session: OfSession, authorId: string) =>
  read<string>(tx, secrets, sessionPlace(session, authorId), 'note');

/** Saves a note, or forgets it when there is nothing in it. */
export async function saveNote(
  tx: Tx,
  secrets: Secrets,
  session: OfSession,
  authorId: string,
  note: string | null,
): Promise<void> {
  const place = sessionPlace(session, authorId);
  if (note !== null) return save(tx, secrets, place, 'note', note);
  const row = await rowAt(tx, place, 'note');
  if (row) await tx.deleteFrom('mentoring_texts').where('id', '=', row.id).execute();
}

/** All that a member wrote, opened. */
export async function writtenBy(tx: Tx, secrets: Secrets, authorId: string) {
  const rows = await tx
    .selectFrom('mentoring_texts')
    .selectAll()
    .where('authorId', '=', authorId)
    .orderBy('cycleId')
    .orderBy('kind')
    .execute();
  return rows.map(({ id, kind, sealed, cycleId, sessionId }) => ({
    kind,
    cycleId: cycleId,
    sessionId: sessionId,
    value: JSON.parse(secrets.open(sealed, associated(id))) as unknown,
  }));
}
