import { defineForm, type ValuesOfForm } from '../../../../community/feature/form.ts';
import { choice } from '../../../../community/feature/form-fields.ts';
import { formatDay } from '../../../../community/format/dates.ts';
import { type ViewContext, viewContextFor } from '../../locales/index.ts';
import { PLACES, type Thresholds } from './rules.ts';

/** Who reads what, and that there is no way back, before anything is chosen. */
export const destinationForm = defineForm(viewContextFor, {
  id: 'alumni/destination',
  fields({ words: { destination } }: ViewContext) {
    const { label, places, choose } = destination.form;
    const options = PLACES.map((value) => ({ value, label: places[value] }));
    return { place: choice({ label, options, error: choose }) };
  },
  show(
    { words: { destination }, locale },
    survey: { id: string; closesOn: string },
    { figures }: Thresholds,
  ) {
    const { title, intro, submit } = destination.form;
    return { ref: survey.id, title, intro: intro(formatDay(survey.closesOn, locale), figures), submit };
  },
});

export type DestinationValues = ValuesOfForm<typeof destinationForm>;
