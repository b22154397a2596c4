import { defineForm, type ValuesOfForm } from '../../../../community/feature/form.ts';
import { date, line, number, paragraph, time } from '../../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../../locales/led.ts';
import { LIMITS } from './rules.ts';

/** What she means to lead: said to be read by coaches, then by the promotion. */
export const ledForm = defineForm(viewContextFor, {
  id: 'led/propose',
  fields({ words: { form } }: ViewContext) {
    return {
      title: line({ label: form.name, max: LIMITS.title, errors: form.wrongText }),
      on: date({ label: form.on, errors: form.wrongOn }),
      at: time({ label: form.at, errors: form.wrongAt }),
      place: line({ label: form.place, max: LIMITS.place, errors: form.wrongText }),
      seats: number({ label: form.seats, hint: form.seatsHint, ...LIMITS.seats, error: form.wrongSeats }),
    };
  },
  show({ words: { form } }, day: string) {
    return { ref: '', title: form.title, intro: form.intro(day), submit: form.submit };
  },
});

/** Why not, to her alone. */
export const declineForm = defineForm(viewContextFor, {
  id: 'led/decline',
  fields({ words: { declineForm } }: ViewContext) {
    const { why, hint, wrong } = declineForm;
    return { why: paragraph({ label: why, hint, max: LIMITS.why, errors: wrong }) };
  },
  show({ words: { declineForm } }, id: string) {
    const { title, intro, submit } = declineForm;
    return { ref: id, title, intro, submit };
  },
});

export type LedValues = ValuesOfForm<typeof ledForm>;
export type DeclineValues = ValuesOfForm<typeof declineForm>;
