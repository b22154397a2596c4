import { z } from 'zod';
import { evenWhenFaulty, labelRules } from './coherence.ts';
import { checked, section, slug, time, whole } from './fields.ts';

/** The longest of each text, in UTF-16 units: a whole charter, or a whole article, is read in one message. */
export const MOST_OF_ARTICLE = { name: 40, says: 160, why: 400, act: 400, situation: 240 };

const upTo = (most: number) =>
  checked(
    (value) => typeof value === 'string' && /^\S(.*\S)?$/u.test(value) && value.length <= most,
    `some words, on one line, ${most} characters at most`,
  );

const article = section({
  name: upTo(MOST_OF_ARTICLE.name),
  says: upTo(MOST_OF_ARTICLE.says),
  why: upTo(MOST_OF_ARTICLE.why),
  act: upTo(MOST_OF_ARTICLE.act),
  situations: z
    .array(upTo(MOST_OF_ARTICLE.situation), 'a list of situations')
    .max(3, 'three situations at most')
    .default([]),
});

const articles = z
  .array(section({ id: slug, fr: article, en: article }), 'a list: id, fr, en')
  .min(1, 'one at least')
  .max(6, 'six at most')
  .superRefine(labelRules, evenWhenFaulty);

/** A situation in the promotion's channel between two rounds of the météo: on which weekday (1 for Monday), when, or never. */
const fortnightly = section({
  post: z.boolean('true or false').default(true),
  weekday: whole(1, 5).default(2),
  at: time.default('10:00'),
});

/** What a promotion holds to: its values, and how its people work with each other. */
export const charterFrom = (defaults: { values: Article[]; practices: Article[] }) =>
  section({
    values: articles.default(defaults.values),
    practices: articles.default(defaults.practices),
    fortnightly: fortnightly.prefault({}),
  });

/** A value or a practice, as programme.yaml says it. */
export type Article = z.output<typeof articles>[number];
