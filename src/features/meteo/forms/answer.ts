import { defineForm } from '../../../community/feature/form.ts';
import { choice, optionalParagraph } from '../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import type { Thresholds } from '../rules/figures.ts';
import { LEVELS, MAX_TEXT, type MeteoAnswer } from '../rules/levels.ts';
import type { Round } from '../rules/round.ts';
import { untilOf } from '../views/format.ts';
import { levelLabel } from '../views/weather.ts';

/** Who reads is said beside each question, and above them all. */
const fieldsOf = (textHint: 'textHint' | 'textHintUnsigned') => (view: ViewContext) => {
  const { form } = view.words.answering;
  const options = LEVELS.map((value) => ({ value, label: levelLabel(view, value) }));
  const weather = (label: string) =>
    choice({ label, hint: form.weatherHint, options, error: form.chooseWeather });
  const words = (label: string) =>
    optionalParagraph({ label, hint: form[textHint], max: MAX_TEXT, errors: form.tooLong });
  return {
    defi: weather(form.labels.defi),
    team: weather(form.labels.team),
    self: weather(form.labels.self),
    successes: words(form.successes),
    difficulties: words(form.difficulties),
  };
};

/** The signed form; with what she gave before when she comes to change it. */
export const signedForm = defineForm(viewContextFor, {
  id: 'meteo/signed',
  fields: fieldsOf('textHint'),
  show(view, round: Round, thresholds: Thresholds, before?: MeteoAnswer) {
    const { form } = view.words.answering;
    return {
      ref: round.id,
      title: before ? form.titleEdit : form.title,
      intro: form.intro(untilOf(view, round), thresholds.figures),
      submit: before ? form.save : form.submit,
      initial: before ?? {},
    };
  },
});

/** The unsigned form, which says beforehand that there is no way back. */
export const unsignedForm = defineForm(viewContextFor, {
  id: 'meteo/unsigned',
  fields: fieldsOf('textHintUnsigned'),
  show(view, round: Round, thresholds: Thresholds) {
    const { form } = view.words.answering;
    const intro = form.introUnsigned(untilOf(view, round), thresholds.unsigned);
    return { ref: round.id, title: form.titleUnsigned, intro, submit: form.submit };
  },
});
