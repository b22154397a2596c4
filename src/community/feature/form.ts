import { type ZodType, z } from 'zod';
import type { Field, Form, FormErrors } from '../../chat/form.ts';
import type { Markdown } from '../../chat/markdown.ts';
import type { Member } from '../members/member.ts';
import type { ActorContext, DeclaredForm } from './feature.ts';
import type { FormField } from './form-fields.ts';

type Fields = Readonly<Record<string, FormField<unknown>>>;

/** What the fields of a form are read into, by their names. */
export type ValuesOf<F extends Fields> = {
  [Name in keyof F]: F[Name] extends FormField<infer Value> ? Value : never;
};

/** What is otherwise about a field this time: its options, its hint, a closer limit. */
type Otherwise = {
  label?: string;
  hint?: string;
  options?: { value: string; label: string }[];
  max?: number;
  /** Typed on a line of so many characters: there are more rows than a menu holds. */
  typed?: number;
};

/** One showing of a form: its words, what is in its fields already, and what of them is otherwise this time. */
type Showing<F extends Fields> = {
  /** A row's id, never data; '' when the form is about none. */
  ref?: string;
  title: string;
  intro?: string | Markdown;
  submit: string;
  /** Nothing is in a field whose initial value is null. */
  initial?: { readonly [Name in keyof F]?: string | number | boolean | readonly string[] | null | undefined };
  /** By the name of a field; false leaves it out. */
  fields?: { readonly [Name in keyof F]?: Otherwise | false };
};

type Declaration<View, F extends Fields, Args extends unknown[], Values> = {
  /** The name of its submission: "meteo/signed". */
  id: string;
  /** Each field, in order: label, hint, limits, and what it is read into. Five at most. */
  fields(view: View, context: ActorContext | null): F;
  show(view: View, ...args: Args): Showing<NoInfer<F>>;
  /** What is asked of several fields together, and what they become. */
  whole?(read: ZodType<ValuesOf<NoInfer<F>>>, view: View): ZodType<Values>;
};

/** The values that a declared form is read into. */
export type ValuesOfForm<F> = F extends { read(...args: never[]): infer Result }
  ? Extract<Result, { values: unknown }>['values']
  : never;

/**
 * Declares a form once: from it come what is shown, what is taken and refused, and the type of its values.
 * `viewContextFor` makes the feature's view context of whoever submits it.
 */
export function defineForm<
  View,
  const F extends Fields,
  Args extends unknown[],
  Values = { [Name in keyof F]: F[Name] extends FormField<infer Value> ? Value : never },
>(
  viewContextFor: (context: ActorContext, member: Member) => View,
  declared: Declaration<View, F, Args, Values>,
): DeclaredForm<Values, [view: View, ...args: Args]> {
  const shown = (view: View, ...args: Args): Form => {
    const showing: Showing<Fields> = declared.show(view, ...args);
    const { ref = '', title, intro, submit, initial = {}, fields: otherwise = {} } = showing;
    const fields = Object.entries(declared.fields(view, null)).flatMap(([id, field]): Field[] => {
      const but = otherwise[id] ?? {};
      if (but === false) return [];
      const before = initial[id];
      const filled = before === null || before === undefined || before === '' ? {} : { initial: before };
      const { typed, ...more } = but;
      const shownAs =
        typed === undefined ? field.shown : { kind: 'line', label: field.shown.label, maxLength: typed };
      return [{ id, ...shownAs, ...more, ...filled } as Field];
    });
    return { id: declared.id, ref, title, ...(intro === undefined ? {} : { intro }), fields, submit };
  };
  return Object.assign(shown, {
    formId: declared.id,
    read(values: unknown, context: ActorContext) {
      const view = viewContextFor(context, context.member);
      const fields: Fields = declared.fields(view, context);
      const each = Object.entries(fields).map(([id, field]) => [id, field.schema]);
      const schema = z.object(Object.fromEntries(each)) as unknown as ZodType<ValuesOf<F>>;
      const whole = (declared.whole?.(schema, view) ?? schema) as ZodType<Values>;
      return readBy(whole, values);
    },
  });
}

/** What a schema makes of values, or what is wrong, the first fault of each field; '' is for the whole. */
function readBy<Values>(
  schema: ZodType<Values>,
  values: unknown,
): { values: Values } | { errors: FormErrors } {
  const read = schema.safeParse(values);
  if (read.success) return { values: read.data };
  const errors = read.error.issues.map((issue) => [String(issue.path[0] ?? ''), issue.message]);
  return { errors: Object.fromEntries(errors.reverse()) };
}
