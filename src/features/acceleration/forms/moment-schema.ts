import { z } from 'zod';
import { isDate, isTime } from '../../../community/format/iso-dates.ts';
import type { Locale } from '../../../community/members/member.ts';
import { accelerationWords } from '../locales/index.ts';
import { MIN_MINUTES } from '../rules/moment.ts';
import { LIMITS } from '../rules/request.ts';

export type MomentValues = {
  date: string;
  time: string;
  minutes: number;
  place: string | null;
  anyway: boolean;
};

/** The longest that an hour can be wished, in minutes; each request has its own bound. */
const MAX_MINUTES = 300;

export function momentSchema(locale: Locale) {
  const { need, moments } = accelerationWords(locale);
  const { form } = moments;
  const minutes = form.badMinutes(MAX_MINUTES);
  return z.object({
    date: z.string(form.noDate).refine(isDate, form.noDate),
    time: z.string(form.noTime).refine(isTime, form.noTime),
    minutes: z.number(minutes).int(minutes).min(MIN_MINUTES, minutes).max(MAX_MINUTES, minutes),
    place: z
      .string(form.placeHint)
      .nullish()
      .transform((typed) => typed?.trim() || null)
      .refine((typed) => (typed?.length ?? 0) <= LIMITS.place, need.form.tooLong(LIMITS.place)),
    anyway: z
      .boolean()
      .nullish()
      .transform((ticked) => ticked ?? false),
  });
}
