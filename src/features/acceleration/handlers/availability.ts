import { z } from 'zod';
import { type Answer, openForm, whisper } from '../../../chat/answer.ts';
import {
  type ActorContext,
  type Command,
  type Press,
  type Submission,
  submission,
} from '../../../community/feature/feature.ts';
import { isDate } from '../../../community/format/iso-dates.ts';
import { accelerationWords, viewContextFor } from '../locales/index.ts';
import { availabilityOf, saveAvailability } from '../store/availability.ts';
import { availabilityForm, availabilityMessage } from '../views/availability.ts';
import { GIVING } from './answering.ts';

async function open(context: ActorContext): Promise<Answer> {
  const offered = (await availabilityOf(context.tx, [context.member])).get(context.member.id);
  const { expertise } = context.member;
  return openForm(
    availabilityForm(
      viewContextFor(context, context.member),
      offered ?? { fields: expertise, monthly: null, pausedUntil: null },
    ),
  );
}

export const availabilityCommand: Command = {
  command: 'acceleration',
  words: ['disponibilites', 'availability', 'disponibilite', 'dispos', 'pause'],
  about: {
    fr: 'dire vos domaines, les heures que vous offrez, et vos pauses',
    en: 'say your fields, the hours that you offer, and your pauses',
  },
  who: GIVING,
  handle: open,
};

type Values = { fields: string[]; monthly: number | null; pausedUntil: string | null };

const offer = submission<Values>({
  who: GIVING,
  schema: (locale, { programme, calendar, now }) => {
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
  },
  async handle(context) {
    const { fields, monthly, pausedUntil } = context.values;
    await saveAvailability(context.tx, context.member.id, { fields, monthly, pausedUntil });
    return whisper(availabilityMessage(viewContextFor(context, context.member)));
  },
});

export const availabilityPresses: Record<string, Press> = {
  'acceleration/availability': { who: GIVING, handle: open },
};

export const availabilityForms: Record<string, Submission<Values>> = {
  'acceleration/availability': offer,
};
