import { bareWords, nearestWord } from '../format/words.ts';
import type { Locale } from '../members/member.ts';
import type { Programme } from '../programme/programme.ts';

/** "Je peux aider", "cela m'intéresse", "j'aimerais apprendre": the three levels of the Bulloterie. */
export const LEVELS = ['help', 'interested', 'learn'] as const;
export type Level = (typeof LEVELS)[number];

/** A field of expertise, as programme.yaml says it. */
export type Field = Programme['expertise'][number];
export type Family = Programme['families'][number];

/** What a member says of one field; each field has one level. */
export type DeclaredField = { field: string; level: Level };

type Fields = Pick<Programme, 'expertise'>;

const namesOf = ({ id, fr, en }: Field): string[] => [id, fr, en].map(bareWords);

/**
 * The field that was typed, by its id or its name in either language, whatever its case and accents; `near` is
 * the one that looks most like it, when there is none of that name.
 */
export function fieldNamed({ expertise }: Fields, typed: string): { field: Field } | { near: Field | null } {
  const word = bareWords(typed);
  const field = expertise.find((each) => namesOf(each).includes(word));
  if (field) return { field };
  const near = nearestWord(word, expertise.flatMap(namesOf));
  return { near: near === null ? null : (expertise.find((each) => namesOf(each).includes(near)) ?? null) };
}

/** What people read for a field; its id, when the programme no longer has it. */
export const fieldLabel = ({ expertise }: Fields, id: string, locale: Locale): string =>
  expertise.find((field) => field.id === id)?.[locale] ?? id;

/** The fields by family, in the programme's order; those of no family that is listed last, under null. */
export function fieldsByFamily({
  expertise,
  families,
}: Pick<Programme, 'expertise' | 'families'>): { family: Family | null; fields: Field[] }[] {
  const listed = families.map((family) => ({
    family,
    fields: expertise.filter((field) => field.family === family.id),
  }));
  const grouped = new Set(listed.flatMap(({ fields }) => fields));
  return [...listed, { family: null, fields: expertise.filter((field) => !grouped.has(field)) }].filter(
    ({ fields }) => fields.length > 0,
  );
}
