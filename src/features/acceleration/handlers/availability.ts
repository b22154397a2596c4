import { z } from 'zod';
import { type Answer, openForm, whisper } from '../../../chat/answer.ts';
import type { ActorContext, SchemaOf, SubmitContext } from '../../../community/feature/feature.ts';
import { isDate } from '../../../community/format/iso-dates.ts';
import { accelerationWords, viewContextFor } from '../locales/index.ts';
import { availabilityOf, saveAvailability } from '../store/availability.ts';
import { availabilityForm, availabilityMessage } from '../views/availability.ts';

export async function open(context: ActorContext): Promise<Answer> {
  const offered = (await availabilityOf(context.tx, [context.member])).get(context.member.id);
  const { expertise } = context.member;
  return openForm(
    availabilityForm(
      viewContextFor(context, context.member),
      offered ?? { fields: expertise, monthly: null, pausedUntil: null },
    ),
  );
}

type Values = { fields: string[]; monthly: number | null; pausedUntil: string | null };

export const offerSchema: SchemaOf<Values> = (locale, { programme, calendar, now }) => {
  const { availability } = accelerationWords(locale).asking;
  const ids = programme.expertise.map(({ id }) => id);
  return z.object({
    fields: z
      .array(z.enum(ids, availability.fieldsHint), availability.fieldsHint)
      .nullish()
      .transform((fields) => fields ?? []),
    monthly: z
      .number(availability.halfHours)
      .min(0.5, availability.halfHours)
      .max(40, availability.halfHours)
      .multipleOf(0.5, availability.halfHours)
      .nullish()
      .transform((hours) => (hours == null ? null : hours * 60)),
    pausedUntil: z
      .string(availability.notADate)
      .refine(isDate, availability.notADate)
      .refine((on) => on >= calendar.localDate(now), availability.pastDate)
      .nullish()
      .transform((on) => on ?? null),
  });
};

export async function offer(context: SubmitContext<Values>): Promise<Answer> {
  const { fields, monthly, pausedUntil } = context.values;
  await saveAvailability(context.tx, context.member.id, { fields, monthly, pausedUntil });
  return whisper(availabilityMessage(viewContextFor(context, context.member)));
}
