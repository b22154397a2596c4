import type { Markdown } from './markdown.ts';
import type { Option } from './message.ts';

/** The most fields that a form may have: old Mattermost clients show no more. */
export const MAX_FIELDS = 5;

/**
 * A form, five fields at most. `id` names the handler of its submission ("meteo/answer"); `ref` is a
 * row's id, never data. `intro` is shown above the fields: a string is plain, as all the other words are.
 */
export type Form = {
  id: string;
  ref: string;
  title: string;
  intro?: string | Markdown;
  fields: Field[];
  submit: string;
};

type FieldBase = { id: string; label: string; hint?: string; optional?: boolean };

/** `maxLength` counts UTF-16 units; platforms that count bytes are checked against the worst case. */
type TextField = FieldBase & { maxLength: number; placeholder?: string; initial?: string };

export type Field =
  | (TextField & { kind: 'line' })
  | (TextField & { kind: 'paragraph' })
  | (FieldBase & { kind: 'number'; min?: number; max?: number; initial?: number })
  | (FieldBase & { kind: 'choice'; options: Option[]; initial?: string })
  | (FieldBase & { kind: 'choices'; options: Option[]; initial?: string[] })
  | (FieldBase & { kind: 'check'; text: string; initial?: boolean })
  | (FieldBase & { kind: 'date'; initial?: string })
  | (FieldBase & { kind: 'time'; initial?: string })
  | (FieldBase & { kind: 'member'; initial?: string });

/**
 * What adapters make of a platform's odd values, before the form's zod schema sees them: an empty field is
 * null, a date is "2022-03-11", a time "14:30", a member the platform's own user id.
 */
export type FieldValue = string | number | boolean | string[] | null;
export type FormValues = Record<string, FieldValue>;

/** What is wrong, in plain words, by field id; '' is for the form as a whole. */
export type FormErrors = Record<string, string>;
