import { defineForm, type ValuesOfForm } from '../../../../community/feature/form.ts';
import { choice, optionalLine, optionalParagraph } from '../../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../../locales/logistics.ts';
import { MAX_ACCESS, MAX_LINE, type Needs, NIGHTS } from './rules.ts';
import { aboutOf, type Named } from './views.ts';

/** Who reads, and until when: said before anything is written. */
export const needsForm = defineForm(viewContextFor, {
  id: 'logistics/needs',
  fields({ words: { form, nights } }: ViewContext) {
    const said = (key: 'meals' | 'transport' | 'contact') =>
      optionalLine({ ...form.fields[key], max: MAX_LINE, errors: form.tooLong });
    const options = NIGHTS.map((value) => ({ value, label: nights[value] }));
    return {
      night: choice({ ...form.fields.night, options, error: form.chooseNight }),
      meals: said('meals'),
      transport: said('transport'),
      access: optionalParagraph({ ...form.fields.access, max: MAX_ACCESS, errors: form.tooLong }),
      contact: said('contact'),
    };
  },
  show(view, gathering: Named, before: Needs | null) {
    const { title, intro, submit } = view.words.form;
    return {
      ref: gathering.id,
      title,
      intro: intro(aboutOf(view, gathering)),
      submit,
      initial: before ?? {},
    };
  },
});

export type NeedsValues = ValuesOfForm<typeof needsForm>;
