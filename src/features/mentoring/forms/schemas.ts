import { type ZodType, z } from 'zod';
import { isDate, isTime } from '../../../community/format/iso-dates.ts';
import type { Locale } from '../../../community/members/member.ts';
import type { Programme } from '../../../community/programme/programme.ts';
import { mentoringWords } from '../locales/index.ts';
import { type Goals, LEVELS, type Level, LIMITS, type Preparation, type Progress } from '../rules/cycle.ts';
import { DECIDE } from '../views/request.ts';

export type RequestValues = {
  coach: string | null;
  about: string;
  speciality: string | null;
  minutes: number;
};
export type OfferValues = { times: string; place: string | null; anyway: boolean };
export type MoveValues = { on: string; at: string; anyway: boolean };
export type PatternValues = { weekday: number; at: string };

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** A text that may be left out; null when it is. */
const optional = (max: number, errors: string) =>
  z
    .string(errors)
    .trim()
    .max(max, errors)
    .nullish()
    .transform((typed) => typed || null);

const ticked = z
  .boolean()
  .nullish()
  .transform((given) => given ?? false);

export function requestSchema(
  locale: Locale,
  { mentoring, metiers }: Pick<Programme, 'mentoring' | 'metiers'>,
): ZodType<RequestValues> {
  const { errors } = mentoringWords(locale).asking;
  const { leastMinutes, mostMinutes } = mentoring;
  const minutes = errors.minutes(leastMinutes, mostMinutes);
  const about = errors.about(LIMITS.about);
  return z.object({
    coach: z
      .string(errors.coach)
      .min(1, errors.coach)
      .max(100, errors.coach)
      .transform((value) => (value === DECIDE ? null : value)),
    about: z.string(about).trim().min(1, about).max(LIMITS.about, about),
    speciality: z
      .string(errors.speciality)
      .refine((typed) => metiers.some(({ id }) => id === typed), errors.speciality)
      .nullish()
      .transform((typed) => typed ?? null),
    minutes: z.number(minutes).int(minutes).min(leastMinutes, minutes).max(mostMinutes, minutes),
  });
}

export function offerSchema(locale: Locale): ZodType<OfferValues> {
  const { errors } = mentoringWords(locale).slots;
  return z.object({
    times: z.string(errors.empty).trim().min(1, errors.empty).max(400, errors.many(LIMITS.offers)),
    place: optional(LIMITS.place, errors.place(LIMITS.place)).transform((typed) => typed && oneLine(typed)),
    anyway: ticked,
  });
}

export function placeSchema(locale: Locale): ZodType<{ place: string | null }> {
  const { errors } = mentoringWords(locale).slots;
  return z.object({
    place: optional(LIMITS.place, errors.place(LIMITS.place)).transform((typed) => typed && oneLine(typed)),
  });
}

export function patternSchema(locale: Locale): ZodType<PatternValues> {
  const { pattern } = mentoringWords(locale).slots;
  return z.object({
    weekday: z.enum(['1', '2', '3', '4', '5'], pattern.wrongDay).transform(Number),
    at: z.string(pattern.wrongTime).refine(isTime, pattern.wrongTime),
  });
}

export function moveSchema(locale: Locale): ZodType<MoveValues> {
  const { errors } = mentoringWords(locale).session;
  return z.object({
    on: z.string(errors.on).refine(isDate, errors.on),
    at: z.string(errors.at).refine(isTime, errors.at),
    anyway: ticked,
  });
}

export function goalsSchema(locale: Locale): ZodType<Goals> {
  const { form } = mentoringWords(locale).goals;
  const goal = optional(LIMITS.goal, form.tooLong(LIMITS.goal)).transform((typed) => typed && oneLine(typed));
  return z
    .object({ goal1: goal, goal2: goal, goal3: goal })
    .refine((typed) => typed.goal1 ?? typed.goal2 ?? typed.goal3, { path: ['goal1'], message: form.empty })
    .transform(({ goal1, goal2, goal3 }): Goals => [goal1, goal2, goal3]);
}

const levelOf = (typed: string | null | undefined): Level | null =>
  LEVELS.find((level) => String(level) === typed) ?? null;

export function progressSchema(locale: Locale): ZodType<Progress> {
  const { progress } = mentoringWords(locale).goals;
  const level = z
    .string(progress.errors)
    .nullish()
    .refine((typed) => typed == null || levelOf(typed) !== null, progress.errors)
    .transform(levelOf);
  return z
    .object({ goal1: level, goal2: level, goal3: level })
    .refine(({ goal1, goal2, goal3 }) => [goal1, goal2, goal3].some((each) => each !== null), {
      path: [''],
      message: progress.errors,
    })
    .transform(({ goal1, goal2, goal3 }): Progress => [goal1, goal2, goal3]);
}

export function preparationSchema(locale: Locale): ZodType<Preparation> {
  const { preparation } = mentoringWords(locale).session;
  const part = optional(LIMITS.prepared, preparation.tooLong(LIMITS.prepared));
  return z
    .object({ difficulties: part, successes: part, questions: part })
    .refine((typed) => typed.difficulties ?? typed.successes ?? typed.questions, {
      path: ['difficulties'],
      message: preparation.empty,
    });
}

export function noteSchema(locale: Locale): ZodType<{ note: string | null }> {
  const { preparation } = mentoringWords(locale).session;
  return z.object({ note: optional(LIMITS.note, preparation.tooLong(LIMITS.note)) });
}
