import { z } from 'zod';
import { isDate, isTime } from '../../../community/dates.ts';
import type { Call } from '../../../community/feature.ts';
import type { Locale } from '../../../community/member.ts';
import { decideMoment, LEAST_MINUTES, type Moment, type MomentRefusal } from '../rules/moment.ts';
import { MOST, type Request } from '../rules/request.ts';
import { accelerationWords } from '../words.ts';

export type MomentValues = { date: string; time: string; minutes: number; place: string | null };

/** The longest that an hour can be wished, in minutes; each request has its own bound. */
const MOST_MINUTES = 300;

export function momentSchema(locale: Locale) {
  const { need, moments } = accelerationWords(locale);
  const { form } = moments;
  const minutes = form.badMinutes(MOST_MINUTES);
  return z.object({
    date: z.string(form.noDate).refine(isDate, form.noDate),
    time: z.string(form.noTime).refine(isTime, form.noTime),
    minutes: z.number(minutes).int(minutes).min(LEAST_MINUTES, minutes).max(MOST_MINUTES, minutes),
    place: z
      .string(form.placeHint)
      .nullish()
      .transform((typed) => typed?.trim() || null)
      .refine((typed) => (typed?.length ?? 0) <= MOST.place, need.form.tooLong(MOST.place)),
  });
}

/** Beside which field each refusal is shown. */
export const FIELD_OF: Record<MomentRefusal['refused'], keyof MomentValues> = {
  past: 'date',
  outside: 'date',
  dayOff: 'date',
  tooLong: 'minutes',
};

/** The moment that a form names for a request, or why it cannot be. */
export const momentFor = (
  { calendar, programme, now }: Call,
  { wished }: Request,
  values: MomentValues,
): Moment | MomentRefusal => decideMoment(values, wished, { calendar, promotion: programme.promotion, now });
