import { defineForm, type ValuesOfForm } from '../../community/feature/form.ts';
import { check, choice, optionalParagraph } from '../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from './locales/index.ts';
import { ADDRESSEES, KEPT_DAYS, MOST_LETTERS, type Part, saysSomething } from './rules/report.ts';

/** Who could get a report: her coach, where she has one; coaches; her porteurs, where there are some. */
export type Addressees = { coach: boolean; porteur: boolean };

/** The astonishment report: signed, and to whom she chooses each time. */
export const reportForm = defineForm(viewContextFor, {
  id: 'arrival/report',
  fields({ words: { form } }: ViewContext) {
    const errors = { missing: form.errors.empty, tooLong: form.errors.long };
    const part = (name: Part) =>
      optionalParagraph({ label: form.labels[name], hint: form.hint, max: MOST_LETTERS, errors });
    return {
      surprised: part('surprised'),
      blocks: part('blocks'),
      keep: part('keep'),
      to: choice({
        label: form.labels.to,
        options: ADDRESSEES.map((value) => ({ value, label: form.to[value] })),
        error: form.errors.to,
      }),
      porteur: check({ label: form.labels.porteur, text: form.porteur }),
    };
  },
  whole: (read, { words: { form } }) =>
    read.refine(saysSomething, { path: ['surprised'], message: form.errors.empty }),
  show({ words: { form } }: ViewContext, { coach, porteur }: Addressees) {
    const options = ADDRESSEES.filter((value) => coach || value !== 'coach').map((value) => ({
      value,
      label: form.to[value],
    }));
    return {
      title: form.title,
      intro: form.intro(KEPT_DAYS),
      submit: form.submit,
      initial: { to: coach ? 'coach' : 'coaches' },
      fields: { to: { options }, porteur: porteur ? {} : false },
    };
  },
});

export type ReportValues = ValuesOfForm<typeof reportForm>;
