import { z } from 'zod';
import { ROLES } from '../members/member.ts';
import { type Context, evenWhenFaulty, faultAt, labelRules, part } from './coherence.ts';
import { checked, matching, section, slug, whole } from './fields.ts';

/** What a button of a step opens, beside saying that it is done. */
export const OPENS = ['card', 'report', 'data', 'stay'] as const;

/** A step is read among others, in one message. */
const MOST_CHARACTERS = 200;

const sentence = checked(
  (value) => typeof value === 'string' && /^\S(.*\S)?$/u.test(value) && value.length <= MOST_CHARACTERS,
  `some words, on one line, ${MOST_CHARACTERS} characters at most`,
);

const roles = z
  .array(z.enum(ROLES, `one of: ${ROLES.join(', ')}`), `a list of roles: ${ROLES.join(', ')}`)
  .min(1, 'one role at least');

/** What each step says; `least` and `most` bound the days from the day they are counted from. */
export const stepShape = (least: number, most: number) => ({
  id: slug,
  for: roles,
  metiers: z.array(slug, 'a list of métiers, by their ids').min(1, 'one métier at least').optional(),
  from: whole(least, most),
  until: whole(least, most),
  fr: sentence,
  en: sentence,
  link: matching(/^https:\/\/\S{1,200}$/, 'an address that begins with https://').optional(),
  confirmedBy: z.enum(['coach'], 'coach, or nothing').optional(),
});

/** Steps with a window by role and métier. */
export const stepsFrom = (least: number, most: number) =>
  z
    .array(
      section({
        ...stepShape(least, most),
        opens: z.enum(OPENS, `one of: ${OPENS.join(', ')}`).optional(),
      }).superRefine(stepRules, evenWhenFaulty),
      'a list of steps: id, for, from, until, fr, en, …',
    )
    .superRefine(labelRules, evenWhenFaulty);

export function stepRules(value: unknown, context: Context): void {
  const { from, until, confirmedBy, opens } = part(value);
  if (typeof from === 'number' && typeof until === 'number' && until < from)
    faultAt(context, ['until'], `a day that is not before the step’s own from (${from})`);
  if (confirmedBy !== undefined && opens === 'report')
    faultAt(context, ['confirmedBy'], 'nothing: sending the report is what confirms it');
}

/** A step as programme.yaml says it. */
export type Step = z.output<ReturnType<typeof stepsFrom>>[number];
