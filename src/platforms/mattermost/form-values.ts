import { DateTime } from 'luxon';
import type { Field, FieldValue, FormErrors, FormValues } from '../../chat/form.ts';
import { wordsIn } from './locales.ts';
import type { DateTimeReader, Locale } from './options.ts';
import type { Opened } from './receivers/signature.ts';
import type { Submitted } from './wire.ts';

/** Where and when somebody types, and how what she types is read. */
type Now = { at: number; timeZone: string; typed: DateTimeReader };
type FieldError = { fault: string };

/**
 * Makes of what a dialog sends the values that every platform gives, or says beside which field it cannot.
 * What is not a field of the form is left out; a field that did not come is empty.
 */
export function normaliseValues(
  { fields, numbered }: Pick<Opened, 'fields' | 'numbered'>,
  submission: Readonly<Record<string, Submitted>>,
  now: Now,
  locale: Locale,
): { values: FormValues } | { errors: FormErrors } {
  const values: FormValues = {};
  const errors: FormErrors = {};
  for (const [id, kind, options = []] of fields) {
    const given = Object.hasOwn(submission, id) ? submission[id] : null;
    const read =
      kind === 'choices'
        ? readChoices(given ?? null, options, numbered, locale)
        : readValue(kind, given ?? null, options, now, locale);
    if (isFieldError(read)) errors[id] = read.fault;
    else values[id] = read;
  }
  return Object.keys(errors).length > 0 ? { errors } : { values };
}

const isFieldError = (read: FieldValue | FieldError): read is FieldError =>
  typeof read === 'object' && read !== null && !Array.isArray(read);

/** Some clients give numbers and booleans as text, and some text as numbers. */
const textOf = (given: Submitted): string =>
  given === null || Array.isArray(given) ? '' : String(given).replaceAll('\r\n', '\n').trim();

function readValue(
  kind: Exclude<Field['kind'], 'choices'>,
  given: Submitted,
  options: readonly string[],
  now: Now,
  locale: Locale,
): FieldValue | FieldError {
  const { faults } = wordsIn(locale);
  if (kind === 'check') return given === true || given === 'true';
  const text = textOf(given);
  if (text === '') return null;
  switch (kind) {
    case 'line':
    case 'paragraph':
    case 'member':
      return text;
    case 'choice':
      return options.includes(text) ? text : null;
    case 'number': {
      const number = Number(text.replace(',', '.').replace(/[\s\u00a0\u202f]/g, ''));
      return Number.isFinite(number) ? number : { fault: faults.number };
    }
    case 'date': {
      const todayOn = DateTime.fromMillis(now.at, { zone: now.timeZone }).toISODate() ?? '';
      return now.typed.day(text, todayOn) ?? { fault: faults.date };
    }
    case 'time':
      return now.typed.time(text) ?? { fault: faults.time };
  }
}

/** The values themselves, in a list or separated by commas; or the numbers under which they were shown. */
function readChoices(
  given: Submitted,
  options: readonly string[],
  numbered: boolean,
  locale: Locale,
): FieldValue | FieldError {
  const parts = Array.isArray(given) ? given : textOf(given).split(numbered ? /[\s,;]+/ : ',');
  const named = parts.map((part) => part.trim()).filter((part) => part !== '');
  if (named.length === 0) return null;
  const chosen = named.map((part) =>
    numbered ? options[Number(part) - 1] : options.find((value) => value === part),
  );
  return chosen.every((value) => value !== undefined)
    ? [...new Set(chosen)]
    : { fault: wordsIn(locale).faults.choices(options.length) };
}
