import { z } from 'zod';
import type { Locale } from '../../../community/members/member.ts';
import { accelerationWords } from '../locales/index.ts';

export type OneTextValues = { text: string };

/** One text, that may not be empty. */
export function textSchema(locale: Locale, max: number) {
  const { form } = accelerationWords(locale).need;
  return z.object({
    text: z
      .string(form.missing)
      .transform((typed) => typed.trim())
      .refine((typed) => typed !== '', form.missing)
      .refine((typed) => typed.length <= max, form.tooLong(max)),
  });
}
