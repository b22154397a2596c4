import { defineForm, type ValuesOfForm } from '../../../community/feature/form.ts';
import { choice, optionalLine, paragraph, time } from '../../../community/feature/form-fields.ts';
import { keepCheck } from '../../../community/feature/slot-locales.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import { type Cycle, LIMITS } from '../rules/cycle.ts';
import { nameOf, weekday } from '../views/format.ts';

const WEEKDAYS = ['1', '2', '3', '4', '5'] as const;

const placeField = ({ words: { slots } }: ViewContext, hint?: string) =>
  optionalLine({
    label: slots.form.place,
    ...(hint === undefined ? {} : { hint }),
    max: LIMITS.place,
    errors: slots.errors.place,
  });

/** Times as a coach types them, one a line, and where. */
export const offerForm = defineForm(viewContextFor, {
  id: 'mentoring/offer',
  fields(view: ViewContext) {
    const { form, errors } = view.words.slots;
    const tooLong = errors.many(LIMITS.offers);
    return {
      times: paragraph({
        label: form.times,
        hint: form.timesHint,
        max: LIMITS.times,
        errors: { missing: errors.empty, tooLong },
      }),
      place: placeField(view, form.placeHint),
      anyway: keepCheck(view.locale),
    };
  },
  show(view, cycle: Cycle, mentee: string | null) {
    const { form } = view.words.slots;
    const intro = form.intro(nameOf(view, mentee), cycle.minutes);
    return { ref: cycle.id, title: form.title, intro, submit: form.submit, initial: { place: cycle.place } };
  },
});

export const placeForm = defineForm(viewContextFor, {
  id: 'mentoring/place',
  fields: (view: ViewContext) => ({ place: placeField(view) }),
  show({ words: { cycle: words } }, { id, place }: Cycle) {
    const { title, submit } = words.placeForm;
    return { ref: id, title, submit, initial: { place } };
  },
});

/** A moment of every week at which a coach can be booked. */
export const patternForm = defineForm(viewContextFor, {
  id: 'mentoring/pattern',
  fields(view: ViewContext) {
    const { pattern } = view.words.slots;
    const options = WEEKDAYS.map((value) => ({ value, label: weekday(view, Number(value)) }));
    return {
      weekday: choice({ label: pattern.day, options, error: pattern.wrongDay }).as((chosen) =>
        chosen.transform(Number),
      ),
      at: time({ label: pattern.time, errors: pattern.wrongTime }),
    };
  },
  show({ words }) {
    const { formTitle, submit } = words.slots.pattern;
    return { title: formTitle, submit };
  },
});

export type OfferValues = ValuesOfForm<typeof offerForm>;
export type PatternValues = ValuesOfForm<typeof patternForm>;
