import { type ZodType, z } from 'zod';
import { isDate, isTime } from '../../../community/format/iso-dates.ts';
import type { Locale } from '../../../community/members/member.ts';
import { en } from '../locales/en.ts';
import { fr } from '../locales/fr.ts';
import { type Audience, LIMITS, type Said } from '../rules/problem.ts';

export type ProblemValues = Said & { named: boolean; audience: Exclude<Audience, 'asked'> };

export type PlanValues = { on: string; at: string; place: string | null };

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

const saidFields = (locale: Locale) => {
  const { form } = { fr, en }[locale];
  const [title, words] = [form.wrongTitle(LIMITS.title), form.wrongWords(LIMITS.words)];
  return {
    title: z.string(title).transform(oneLine).pipe(z.string().min(1, title).max(LIMITS.title, title)),
    words: z.string(words).trim().min(1, words).max(LIMITS.words, words),
  };
};

export const saidSchema = (locale: Locale): ZodType<Said> => z.object(saidFields(locale));

export const problemSchema = (locale: Locale): ZodType<ProblemValues> =>
  z.object({
    ...saidFields(locale),
    named: z
      .boolean()
      .nullish()
      .transform((ticked) => ticked ?? false),
    audience: z
      .enum(['all', 'eig'], { fr, en }[locale].form.wrongAudience)
      .nullish()
      .transform((chosen) => chosen ?? 'all'),
  });

export function planSchema(locale: Locale): ZodType<PlanValues> {
  const { coach } = { fr, en }[locale];
  const place = coach.wrongPlace(LIMITS.place);
  return z.object({
    on: z.string(coach.wrongOn).refine(isDate, coach.wrongOn),
    at: z.string(coach.wrongAt).refine(isTime, coach.wrongAt),
    place: z
      .string(place)
      .transform(oneLine)
      .pipe(z.string().max(LIMITS.place, place))
      .nullish()
      .transform((typed) => typed || null),
  });
}
