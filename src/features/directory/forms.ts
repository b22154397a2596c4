import { type DeclaredField, fieldLabel, LEVELS } from '../../community/expertise/fields.ts';
import { defineForm, type ValuesOfForm } from '../../community/feature/form.ts';
import {
  choice,
  line,
  optionalChoices,
  optionalLine,
  paragraph,
} from '../../community/feature/form-fields.ts';
import { CIRCLES, type Circle } from '../../community/members/circles.ts';
import { type ViewContext, viewContextFor } from './locales/index.ts';
import { type Card, LIMITS } from './rules/card.ts';
import { SERVICE_LIMITS, type Service } from './rules/service.ts';

const circlesIn = ({ words: { circles } }: ViewContext) =>
  CIRCLES.map((value) => ({ value, label: circles[value] }));

/** What she does and where, how to reach her; `gives`: whether there are hours to show. */
export const cardForm = defineForm(viewContextFor, {
  id: 'directory/card',
  fields(view: ViewContext) {
    const { form } = view.words;
    const circle = (label: string) => choice({ label, options: circlesIn(view), error: form.choose });
    const hours = choice({
      label: form.hoursFor,
      hint: form.hoursHint,
      options: circlesIn(view),
      error: form.choose,
    });
    return {
      job: optionalLine({ label: form.job, hint: form.jobHint, max: LIMITS.job, errors: form.tooLong }),
      jobFor: circle(form.jobFor),
      reach: optionalLine({
        label: form.reach,
        hint: form.reachHint,
        max: LIMITS.reach,
        errors: form.tooLong,
      }),
      reachFor: circle(form.reachFor),
      hoursFor: hours.as((chosen) => chosen.nullish().transform((given): Circle => given ?? 'nobody')),
    };
  },
  show({ words: { form } }, card: Card | null, gives: boolean) {
    return {
      title: form.title,
      intro: form.intro,
      submit: form.submit,
      initial: card ?? {},
      fields: gives ? {} : { hoursFor: false },
    };
  },
});

/** Her fields in the three levels, and who sees them. */
export const fieldsForm = defineForm(viewContextFor, {
  id: 'directory/fields',
  fields(view: ViewContext) {
    const { fieldsForm: form, own } = view.words;
    const options = view.programme.expertise.map((field) => ({ value: field.id, label: field[view.locale] }));
    const level = (label: string) => optionalChoices({ label, options, error: form.choose });
    return {
      help: level(own.help),
      interested: level(own.interested),
      learn: level(own.learn),
      sharedWith: choice({ label: form.seen, options: circlesIn(view), error: form.chooseSeen }),
    };
  },
  show(view, fields: readonly DeclaredField[], sharedWith: Circle | null) {
    const { title, intro, submit } = view.words.fieldsForm;
    const known = fields.filter(({ field }) => view.programme.expertise.some(({ id }) => id === field));
    const at = (wanted: DeclaredField['level']) =>
      known.filter(({ level }) => level === wanted).map(({ field }) => field);
    const initial = { help: at('help'), interested: at('interested'), learn: at('learn'), sharedWith };
    return { title, intro, submit, initial };
  },
  /** Each field has one level. */
  whole(read, view) {
    return read.superRefine((values, context) => {
      const chosen = new Set<string>();
      for (const level of LEVELS)
        for (const field of new Set(values[level])) {
          if (chosen.has(field))
            context.addIssue({
              code: 'custom',
              path: [level],
              message: view.words.fieldsForm.twice(fieldLabel(view.programme, field, view.locale)),
            });
          chosen.add(field);
        }
    });
  },
});

/** What is said of a service, by whoever answers for it. */
export const serviceForm = defineForm(viewContextFor, {
  id: 'directory/service',
  fields({ words: { serviceForm: form } }: ViewContext) {
    const errors = { missing: form.missing, tooLong: form.tooLong };
    return {
      what: paragraph({ label: form.what, max: SERVICE_LIMITS.what, errors }),
      contact: line({ label: form.contact, max: SERVICE_LIMITS.contact, errors }),
    };
  },
  show({ words: { serviceForm: form } }, { id, what, contact }: Service) {
    const { title, intro, submit } = form;
    return { ref: id, title, intro, submit, initial: { what, contact } };
  },
});

export type ServiceValues = ValuesOfForm<typeof serviceForm>;
export type CardValues = ValuesOfForm<typeof cardForm>;
export type FieldsValues = ValuesOfForm<typeof fieldsForm>;
