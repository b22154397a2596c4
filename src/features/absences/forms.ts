import { defineForm, type ValuesOfForm } from '../../community/feature/form.ts';
import { check, date, optionalDate } from '../../community/feature/form-fields.ts';
import type { Locale } from '../../community/members/member.ts';
import { LONG_ABSENCE_DAYS } from './rules.ts';
import { words } from './views.ts';

export const absenceForm = defineForm((_, { locale }) => locale, {
  id: 'absences/add',
  fields(locale: Locale) {
    const { form } = words(locale);
    return {
      from: date({ label: form.from, errors: { missing: form.fromMissing, wrong: form.notADate } }),
      to: optionalDate({ label: form.to, hint: form.toHint, errors: form.notADate }),
      long: check({ label: form.long, text: form.longText(LONG_ABSENCE_DAYS) }),
    };
  },
  show: (locale) => words(locale).form,
});

export type AbsenceValues = ValuesOfForm<typeof absenceForm>;
