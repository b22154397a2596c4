import { shortened } from '../../chat/lengths.ts';
import { FLOOR } from '../../chat/limits.ts';
import { defineForm, type ValuesOfForm } from '../../community/feature/form.ts';
import {
  oneOfRows,
  optionalMember,
  optionalParagraph,
  paragraph,
} from '../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from './locales/index.ts';
import { KEPT_DAYS, MOST_LETTERS } from './rules.ts';

/** A conduct problem, for one coach or somebody of the team: signed. `to`: who can get it; as many of them as a menu holds are offered. */
export const reportForm = defineForm(viewContextFor, {
  id: 'charter/report',
  fields({ words: { form } }: ViewContext) {
    const { labels, errors } = form;
    const max = MOST_LETTERS;
    return {
      to: oneOfRows({ label: labels.to, error: errors.to }),
      about: optionalMember({ label: labels.about, hint: form.aboutHint, error: errors.about }),
      what: paragraph({ label: labels.what, max, errors: { missing: errors.what, tooLong: errors.long } }),
      wishes: optionalParagraph({ label: labels.wishes, hint: form.wishesHint, max, errors: errors.long }),
    };
  },
  show({ words: { form } }: ViewContext, to: readonly { id: string; name: string }[]) {
    const { count, label } = FLOOR.options;
    const options = to.slice(0, count).map(({ id, name }) => ({ value: id, label: shortened(name, label) }));
    return {
      title: form.title,
      intro: form.intro(KEPT_DAYS),
      submit: form.submit,
      fields: { to: { options, ...(to.length > count ? { hint: form.toHint(count) } : {}) } },
    };
  },
});

export type ReportValues = ValuesOfForm<typeof reportForm>;
