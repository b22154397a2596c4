import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../../engine/database.ts';
import type { SealedColumn } from '../../../../engine/reencrypt.ts';
import type { Secrets } from '../../../../engine/secrets.ts';
import type { Note, NoteText } from './rules.ts';

declare module '../../../../engine/database.ts' {
  interface Tables {
    /** What a member notes for herself until her next météo. */
    meteo_notes: { id: string; memberId: string; position: number; notedOn: string; sealed: string };
  }
}

export const NOTES: SealedColumn = { table: 'meteo_notes', column: 'sealed' };

type Work = { tx: Tx; secrets: Secrets };

/** Notes of about the same length have the same: the room that one leaves says little of what was in it. */
const STEP_BYTES = 1024;

function seal(secrets: Secrets, id: string, { well, hard }: NoteText): string {
  const json = JSON.stringify({ well, hard });
  const bytes = Buffer.byteLength(json);
  const padding = ' '.repeat(Math.ceil(bytes / STEP_BYTES) * STEP_BYTES - bytes);
  return secrets.seal(json + padding, `meteo_notes/${id}`);
}

/** Her notes, the oldest first. */
export async function notesOf({ tx, secrets }: Work, memberId: string): Promise<Note[]> {
  const rows = await tx
    .selectFrom('meteo_notes')
    .selectAll()
    .where('memberId', '=', memberId)
    .orderBy('position')
    .execute();
  return rows.map(({ id, position, notedOn, sealed }) => ({
    ...(JSON.parse(secrets.open(sealed, `meteo_notes/${id}`)) as NoteText),
    ...{ id, position, notedOn },
  }));
}

export async function addNote(
  { tx, secrets }: Work,
  memberId: string,
  text: NoteText,
  notedOn: string,
): Promise<void> {
  const { last } = await tx
    .selectFrom('meteo_notes')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('memberId', '=', memberId)
    .executeTakeFirstOrThrow();
  const id = randomUUID();
  const position = Number(last ?? 0) + 1;
  const sealed = seal(secrets, id, text);
  await tx.insertInto('meteo_notes').values({ id, memberId, position, notedOn, sealed }).execute();
}

/** Puts another text into a note of hers; false when it is no longer there. */
export async function changeNote(
  { tx, secrets }: Work,
  memberId: string,
  id: string,
  text: NoteText,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('meteo_notes')
    .set({ sealed: seal(secrets, id, text) })
    .where('id', '=', id)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Removes one of hers; false when it is no longer there. */
export async function removeNote(tx: Tx, memberId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('meteo_notes')
    .where('id', '=', id)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Erases one of hers and those before it; tells whether there were any. */
export async function eraseNotesUpTo(tx: Tx, memberId: string, id: string): Promise<boolean> {
  const last = await tx
    .selectFrom('meteo_notes')
    .select('position')
    .where('id', '=', id)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  if (!last) return false;
  const { numDeletedRows } = await tx
    .deleteFrom('meteo_notes')
    .where('memberId', '=', memberId)
    .where('position', '<=', last.position)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Erases all of hers; tells whether there were any. */
export async function eraseNotesOf(tx: Tx, memberId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('meteo_notes')
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Erases those that were noted before a day; tells whether there were any. */
export async function eraseNotesBefore(tx: Tx, on: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('meteo_notes').where('notedOn', '<', on).executeTakeFirst();
  return numDeletedRows > 0n;
}
