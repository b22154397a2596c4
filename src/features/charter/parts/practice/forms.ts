import { defineForm, type ValuesOfForm } from '../../../../community/feature/form.ts';
import { paragraph } from '../../../../community/feature/form-fields.ts';
import { MOST_OF_ARTICLE } from '../../../../community/programme/charter-schema.ts';
import { type ViewContext, viewContextFor } from '../../locales/index.ts';
import { refOf } from './rules.ts';

/** What is said this once: the situation, and what to do. */
export const changeForm = defineForm(viewContextFor, {
  id: 'practice/change',
  fields({ words: { practice } }: ViewContext) {
    const { labels, tooLong: errors } = practice.form;
    return {
      situation: paragraph({ label: labels.situation, max: MOST_OF_ARTICLE.situation, errors }),
      act: paragraph({ label: labels.act, max: MOST_OF_ARTICLE.act, errors }),
    };
  },
  show(
    { words: { practice } }: ViewContext,
    edition: { postsOn: string; version: number; situation: string; act: string },
  ) {
    const { situation, act } = edition;
    return {
      ref: refOf(edition),
      title: practice.form.title,
      intro: practice.form.intro,
      submit: practice.form.submit,
      initial: { situation, act },
    };
  },
});

export type ChangeValues = ValuesOfForm<typeof changeForm>;
