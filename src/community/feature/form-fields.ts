import { type ZodType, z } from 'zod';
import type { Field } from '../../chat/form.ts';
import type { Option } from '../../chat/message.ts';
import { isDate, isTime } from '../format/iso-dates.ts';

/** A field without its id and what is in it already: both are said where it is used. */
type Shown = {
  [Kind in Field['kind']]: Omit<Extract<Field, { kind: Kind }>, 'id' | 'initial'>;
}[Field['kind']];

/** A field of a declared form: how it is shown, and what it is read into. */
export type FormField<Value> = {
  shown: Shown;
  schema: ZodType<Value>;
  /** The same field, of which more is asked, or which is read into something else. */
  as<Other>(more: (schema: ZodType<Value>) => ZodType<Other>): FormField<Other>;
};

const field = <Value>(shown: Shown, schema: ZodType<Value>): FormField<Value> => ({
  shown,
  schema,
  as: (more) => field(shown, more(schema)),
});

type Words = { label: string; hint?: string };
/** Words that may say how long a text can be. */
type OfLength = string | ((max: number) => string);
/** What is said beside a field that is empty or not of its kind, and beside one that is too long; or one for both. */
type TextErrors = OfLength | { missing: string; tooLong: OfLength };
type Text = {
  label: string;
  hint?: OfLength;
  max: number;
  placeholder?: string;
  errors: TextErrors;
};

/** `hint` and `placeholder` without those that are not given. */
const wordsOf = ({ label, hint, placeholder }: Words & { placeholder?: string }) => ({
  label,
  ...(hint === undefined ? {} : { hint }),
  ...(placeholder === undefined ? {} : { placeholder }),
});
const saying = (words: OfLength, max: number): string => (typeof words === 'string' ? words : words(max));

function errorsOf({ errors, max }: Text): { missing: string; tooLong: string } {
  const { missing, tooLong } = typeof errors === 'object' ? errors : { missing: errors, tooLong: errors };
  return { missing: saying(missing, max), tooLong: saying(tooLong, max) };
}

const shownText = ({ label, hint, placeholder, max }: Text) => ({
  ...wordsOf({
    label,
    ...(hint === undefined ? {} : { hint: saying(hint, max) }),
    ...(placeholder === undefined ? {} : { placeholder }),
  }),
  maxLength: max,
});

const oneLine = (typed: string): string => typed.replace(/\s+/gu, ' ').trim();
const trimmed = (typed: string): string => typed.trim();

/** Null, where nothing was given. */
const orNull = <Value>(schema: ZodType<Value>): ZodType<Value | null> =>
  schema.nullish().transform((given) => given ?? null);

/** `max` counts UTF-16 units of what is left once spaces around it are gone, as the field itself counts them. */
function textOf(given: Text, tidied: (typed: string) => string): ZodType<string> {
  const { missing, tooLong } = errorsOf(given);
  return z.string(missing).transform(tidied).pipe(z.string().min(1, missing).max(given.max, tooLong));
}

/** The same, null when it is empty. */
function optionalTextOf(given: Text, tidied: (typed: string) => string): ZodType<string | null> {
  const { missing, tooLong } = errorsOf(given);
  return z
    .string(missing)
    .transform(tidied)
    .pipe(z.string().max(given.max, tooLong))
    .nullish()
    .transform((typed) => typed || null);
}

/** A text of one line, spaces between words being one. */
export const line = (given: Text): FormField<string> =>
  field({ kind: 'line', ...shownText(given) }, textOf(given, oneLine));

export const optionalLine = (given: Text): FormField<string | null> =>
  field({ kind: 'line', ...shownText(given), optional: true }, optionalTextOf(given, oneLine));

/** A text of several lines. */
export const paragraph = (given: Text): FormField<string> =>
  field({ kind: 'paragraph', ...shownText(given) }, textOf(given, trimmed));

export const optionalParagraph = (given: Text): FormField<string | null> =>
  field({ kind: 'paragraph', ...shownText(given), optional: true }, optionalTextOf(given, trimmed));

/** A number says its limits in its hint: no chat shows them by itself. `step` is 1 unless given. */
type Between = string | ((min: number, max: number) => string);
type Numeric = { label: string; hint: Between; min: number; max: number; step?: number; error: Between };

const bounds = (words: Between, { min, max }: Numeric): string =>
  typeof words === 'string' ? words : words(min, max);

function numberOf(given: Numeric): ZodType<number> {
  const { min, max, step = 1 } = given;
  const error = bounds(given.error, given);
  return z.number(error).min(min, error).max(max, error).multipleOf(step, error);
}

const shownNumber = (given: Numeric) => {
  const { label, min, max } = given;
  return { kind: 'number', label, hint: bounds(given.hint, given), min, max } as const;
};

export const number = (given: Numeric): FormField<number> => field(shownNumber(given), numberOf(given));

export const optionalNumber = (given: Numeric): FormField<number | null> =>
  field({ ...shownNumber(given), optional: true }, orNull(numberOf(given)));

type Choice<Value extends string> = Words & {
  options: readonly (Option & { value: Value })[];
  error: string;
};

const shownChoice = (given: Choice<string>) => ({ ...wordsOf(given), options: [...given.options] });
const oneOf = <Value extends string>({ options, error }: Choice<Value>): ZodType<Value> =>
  z
    .string(error)
    .refine((chosen) => options.some(({ value }) => value === chosen), error) as unknown as ZodType<Value>;

/** One of the options that the declaration gives, whichever of them were shown. */
export const choice = <Value extends string>(given: Choice<Value>): FormField<Value> =>
  field({ kind: 'choice', ...shownChoice(given) }, oneOf(given));

export const optionalChoice = <Value extends string>(given: Choice<Value>): FormField<Value | null> =>
  field({ kind: 'choice', ...shownChoice(given), optional: true }, orNull(oneOf(given)));

/** Any number of the options. */
export const optionalChoices = <Value extends string>(given: Choice<Value>): FormField<Value[]> =>
  field(
    { kind: 'choices', ...shownChoice(given), optional: true },
    z
      .array(oneOf(given), given.error)
      .nullish()
      .transform((chosen) => chosen ?? []),
  );

/** A box; false when it is not ticked. */
export const check = ({ text, ...words }: Words & { text: string }): FormField<boolean> =>
  field(
    { kind: 'check', ...wordsOf(words), text, optional: true },
    z
      .boolean()
      .nullish()
      .transform((ticked) => ticked ?? false),
  );

/** What is said beside a field that is empty, and beside one that holds something else; or one for both. */
type When = Words & { errors: string | { missing: string; wrong: string } };

function whenOf({ errors }: When, isOne: (typed: string) => boolean): ZodType<string> {
  const { missing, wrong } = typeof errors === 'string' ? { missing: errors, wrong: errors } : errors;
  return z.string(missing).refine(isOne, wrong);
}

/** A day that exists, "2022-03-11": adapters have read what was typed (`format/date-time-reader`). */
export const date = (given: When): FormField<string> =>
  field({ kind: 'date', ...wordsOf(given) }, whenOf(given, isDate));

export const optionalDate = (given: When): FormField<string | null> =>
  field({ kind: 'date', ...wordsOf(given), optional: true }, orNull(whenOf(given, isDate)));

/** A time of day, "14:30". */
export const time = (given: When): FormField<string> =>
  field({ kind: 'time', ...wordsOf(given) }, whenOf(given, isTime));

type Row = Words & { error: string };
/** The longest id of an account, or of somebody in a menu, that is looked up: longer ones are nobody's. */
const MAX_ID = 200;
const idOf = ({ error }: Row): ZodType<string> => z.string(error).min(1, error).max(MAX_ID, error);

/** Somebody, by her account on the platform that the form is shown on. */
export const member = (given: Row): FormField<string> =>
  field({ kind: 'member', ...wordsOf(given) }, idOf(given));

export const optionalMember = (given: Row): FormField<string | null> =>
  field({ kind: 'member', ...wordsOf(given), optional: true }, orNull(idOf(given)));

/**
 * One of the rows that are there when the form is shown (its options are given then), by its id: whoever handles
 * the form looks whether it is still there.
 */
export const oneOfRows = (given: Row): FormField<string> =>
  field({ kind: 'choice', ...wordsOf(given), options: [] }, idOf(given));

/** The same for several, or none. `max` is how many a menu can hold. */
export const anyOfRows = (given: Row & { max: number }): FormField<string[]> =>
  field(
    { kind: 'choices', ...wordsOf(given), options: [], optional: true },
    z
      .array(idOf(given), given.error)
      .max(given.max, given.error)
      .nullish()
      .transform((chosen) => chosen ?? []),
  );

/** The same for several. `max` is how many a menu can hold. */
export const someOfRows = (given: Row & { max: number }): FormField<string[]> =>
  field(
    { kind: 'choices', ...wordsOf(given), options: [] },
    z.array(idOf(given), given.error).min(1, given.error).max(given.max, given.error),
  );
