import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Field, FieldValue, FormErrors, FormValues } from '../../chat/form.ts';
import { wordsIn } from './locales.ts';
import { RequestFault } from './receive.ts';
import type { Locale, TypedValue } from './wire.ts';

/** An open form: what it is, who opened it, and where. `message` is the one in which she pressed. */
export type OpenForm = {
  form: string;
  ref: string;
  person: string;
  conversation: string;
  message: string | null;
  fields: [id: string, kind: Field['kind']][];
};

const openForm = z.object({
  form: z.string(),
  ref: z.string(),
  person: z.string(),
  conversation: z.string(),
  message: z.string().nullable(),
  fields: z.array(
    z.tuple([
      z.string(),
      z.enum(['line', 'paragraph', 'number', 'choice', 'choices', 'check', 'date', 'time', 'member']),
    ]),
  ),
});

const macOf = (key: Buffer, payload: string) => createHmac('sha256', key).update(payload).digest();

/** Makes the token that the page sends back with the form: nothing to keep, and a restart loses no form. */
export function sealForm(key: Buffer, open: OpenForm): string {
  const payload = Buffer.from(JSON.stringify(open)).toString('base64url');
  return `${payload}.${macOf(key, payload).toString('base64url')}`;
}

/** @throws RequestFault when the token was not sealed here, or for somebody else. */
export function unsealForm(key: Buffer, token: string, person: string): OpenForm {
  const [payload = '', mac = ''] = token.split('.');
  const given = Buffer.from(mac, 'base64url');
  const expected = macOf(key, payload);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new RequestFault(403, { token: 'was not made by this sandbox' });
  }
  const open = openForm.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
  if (open.person !== person)
    throw new RequestFault(403, { token: 'belongs to a form opened by somebody else' });
  return open;
}

/** Makes of what was typed the values that every platform gives, or says beside which field it cannot. */
export function normaliseValues(
  fields: OpenForm['fields'],
  typed: Record<string, TypedValue>,
  locale: Locale,
): { values: FormValues } | { errors: FormErrors } {
  const known = new Set(fields.map(([id]) => id));
  for (const id of Object.keys(typed)) {
    if (!known.has(id)) throw new RequestFault(400, { [`values.${id}`]: 'is not a field of this form' });
  }
  const values: FormValues = {};
  const errors: FormErrors = {};
  for (const [id, kind] of fields) {
    const read = readValue(id, kind, typed[id]);
    if (read === undefined) errors[id] = faultOf(kind, locale);
    else values[id] = read;
  }
  return Object.keys(errors).length > 0 ? { errors } : { values };
}

function faultOf(kind: Field['kind'], locale: Locale): string {
  const words = wordsIn(locale);
  if (kind === 'date') return words.notADate;
  return kind === 'time' ? words.notATime : words.notANumber;
}

/** The value of one field, undefined when it cannot be read as one. */
function readValue(id: string, kind: Field['kind'], typed: TypedValue | undefined): FieldValue | undefined {
  if (kind === 'check') return typed === undefined ? false : expected(id, 'a boolean', typed, isBoolean);
  if (kind === 'choices') {
    const chosen = typed === undefined ? [] : expected(id, 'a list of strings', typed, isList);
    return chosen.length === 0 ? null : chosen;
  }
  if (kind === 'number' && typeof typed === 'number') return typed;
  const text =
    typed === undefined ? '' : expected(id, 'a string', typed, isString).replaceAll('\r\n', '\n').trim();
  if (text === '') return null;
  if (kind === 'number') {
    const number = Number(text.replace(',', '.').replace(/[\s\u00a0\u202f]/g, ''));
    return Number.isFinite(number) ? number : undefined;
  }
  if (kind === 'date') return z.iso.date().safeParse(text).success ? text : undefined;
  if (kind === 'time') return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : undefined;
  return text;
}

const isBoolean = (value: TypedValue): value is boolean => typeof value === 'boolean';
const isString = (value: TypedValue): value is string => typeof value === 'string';
const isList = (value: TypedValue): value is string[] => Array.isArray(value);

function expected<Value extends TypedValue>(
  id: string,
  what: string,
  value: TypedValue,
  is: (value: TypedValue) => value is Value,
): Value {
  if (!is(value)) throw new RequestFault(400, { [`values.${id}`]: `must be ${what}` });
  return value;
}
