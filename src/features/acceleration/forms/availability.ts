import { defineForm, type ValuesOfForm } from '../../../community/feature/form.ts';
import { optionalChoices, optionalDate, optionalNumber } from '../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import { type Availability, MONTHLY_HOURS } from '../rules/availability.ts';

/** Her fields, what she offers a month, and a pause. */
export const availabilityForm = defineForm(viewContextFor, {
  id: 'acceleration/availability',
  fields({ locale, programme, words: { asking } }: ViewContext, context) {
    const { availability: words } = asking;
    return {
      fields: optionalChoices({
        label: words.fields,
        hint: words.fieldsHint,
        options: programme.expertise.map((label) => ({ value: label.id, label: label[locale] })),
        error: words.fieldsHint,
      }),
      monthly: optionalNumber({
        label: words.monthly,
        hint: words.monthlyHint,
        ...MONTHLY_HOURS,
        error: words.halfHours,
      }).as((typed) => typed.transform((hours) => (hours === null ? null : hours * 60))),
      pausedUntil: optionalDate({
        label: words.pausedUntil,
        hint: words.pausedHint,
        errors: words.notADate,
      }).as((typed) =>
        typed.refine(
          (on) => on === null || !context || on >= context.calendar.localDate(context.now),
          words.pastDate,
        ),
      ),
    };
  },
  show({ programme, words: { asking } }, { fields, monthly, pausedUntil }: Availability) {
    const { title, intro, submit } = asking.availability;
    const known = fields.filter((field) => programme.expertise.some(({ id }) => id === field));
    const initial = { fields: known, monthly: monthly === null ? null : monthly / 60, pausedUntil };
    return { title, intro, submit, initial };
  },
});

export type AvailabilityValues = ValuesOfForm<typeof availabilityForm>;
