import { defineForm, type ValuesOfForm } from '../../community/feature/form.ts';
import { optionalParagraph } from '../../community/feature/form-fields.ts';
import { formatTime } from '../../community/format/dates.ts';
import { timeIn } from '../../community/format/time-zone.ts';
import { type ViewContext, viewContextFor } from './locales/index.ts';
import { type Edition, MAX_WORDS, type News, type Part, saysSomething } from './rules.ts';
import { dayOf } from './views/format.ts';

/** A défi's news for one gazette, with what it says already. */
export const newsForm = defineForm(viewContextFor, {
  id: 'news/give',
  fields({ words: { form, parts } }: ViewContext) {
    const errors = { missing: form.errors.empty, tooLong: form.errors.long };
    const part = (name: Part) =>
      optionalParagraph({ label: parts[name], hint: form.hints[name], max: MAX_WORDS, errors });
    return { victory: part('victory'), hard: part('hard'), need: part('need') };
  },
  whole: (read, { words: { form } }) =>
    read.refine(saysSomething, { path: ['victory'], message: form.errors.empty }),
  show(view: ViewContext, edition: Edition, before: News | null) {
    const { form } = view.words;
    const time = formatTime(timeIn(view.timeZone, edition.closesAt), view.locale);
    return {
      title: form.title,
      intro: form.intro(dayOf(view, edition), time),
      submit: form.submit,
      ...(before ? { initial: { victory: before.victory, hard: before.hard, need: before.need } } : {}),
    };
  },
});

export type NewsValues = ValuesOfForm<typeof newsForm>;
