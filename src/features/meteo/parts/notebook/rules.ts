/** How long each text of a note may be, in UTF-16 units: the longest always fits into a météo's form. */
export const MAX_NOTE = 400;
/** So many notes a notebook holds. */
export const MAX_NOTES = 30;
/** How long a note is kept that was not sent. */
export const KEPT_DAYS = 60;

/** What went well, and what is hard; one of the two at least. */
export type NoteText = { well: string | null; hard: string | null };

/** `position` is its rank in her notebook; `notedOn` the day, for she finds them by it. */
export type Note = NoteText & { id: string; position: number; notedOn: string };

/** The first texts of a météo's form, made of notes. `upTo` is the last of them; `left` did not fit. */
export type Taken = {
  successes: string | null;
  difficulties: string | null;
  upTo: Note | null;
  left: readonly Note[];
};

/** Several stand as a list, in her order; one as it was written. */
function joined(texts: readonly (string | null)[]): string | null {
  const said = texts.filter((text) => text !== null);
  return said.length > 1 ? said.map((text) => `– ${text}`).join('\n') : (said[0] ?? null);
}

/**
 * The first notes, the oldest first, as many as fit whole into two texts of `max` UTF-16 units: none is cut, and
 * those that follow the first that does not fit are left as well, so that she can tell which they are.
 */
export function takenFrom(notes: readonly Note[], max: number): Taken {
  let count = 0;
  const textsOf = (some: readonly Note[]) => ({
    successes: joined(some.map(({ well }) => well)),
    difficulties: joined(some.map(({ hard }) => hard)),
  });
  const fits = (some: readonly Note[]): boolean =>
    Object.values(textsOf(some)).every((text) => (text?.length ?? 0) <= max);
  while (count < notes.length && fits(notes.slice(0, count + 1))) count += 1;
  return { ...textsOf(notes.slice(0, count)), upTo: notes[count - 1] ?? null, left: notes.slice(count) };
}
