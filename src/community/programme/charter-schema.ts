import { z } from 'zod';
import { evenWhenFaulty, labelRules } from './coherence.ts';
import { checked, section, slug } from './fields.ts';

/** The longest of each text, in UTF-16 units: a whole charter, or a whole article, is read in one message. */
const MOST = { name: 40, says: 160, why: 400, act: 400, situation: 240 };

const upTo = (most: number) =>
  checked(
    (value) => typeof value === 'string' && /^\S(.*\S)?$/u.test(value) && value.length <= most,
    `some words, on one line, ${most} characters at most`,
  );

const article = section({
  name: upTo(MOST.name),
  says: upTo(MOST.says),
  why: upTo(MOST.why),
  act: upTo(MOST.act),
  situations: z
    .array(upTo(MOST.situation), 'a list of situations')
    .max(3, 'three situations at most')
    .default([]),
});

const articles = z
  .array(section({ id: slug, fr: article, en: article }), 'a list: id, fr, en')
  .min(1, 'one at least')
  .max(6, 'six at most')
  .superRefine(labelRules, evenWhenFaulty);

/** What a promotion holds to: its values, and how its people work with each other. */
export const charterFrom = (defaults: { values: Article[]; practices: Article[] }) =>
  section({ values: articles.default(defaults.values), practices: articles.default(defaults.practices) });

/** A value or a practice, as programme.yaml says it. */
export type Article = z.output<typeof articles>[number];
