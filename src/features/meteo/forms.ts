import type { Field, Form } from '../../chat/form.ts';
import type { ViewContext } from './locales/index.ts';
import type { Thresholds } from './rules/figures.ts';
import { DIMENSIONS, LEVELS, MAX_TEXT, type MeteoAnswer } from './rules/levels.ts';
import type { Round } from './rules/round.ts';
import { untilOf } from './views/format.ts';
import { levelLabel } from './views/weather.ts';

/** The signed form; with what she gave before when she comes to change it. */
export function signedForm(
  view: ViewContext,
  round: Round,
  thresholds: Thresholds,
  before?: MeteoAnswer,
): Form {
  const { form } = view.words.answering;
  return {
    id: 'meteo/signed',
    ref: round.id,
    title: before ? form.titleEdit : form.title,
    intro: form.intro(untilOf(view, round), thresholds.figures),
    fields: fieldsOf(view, form.textHint, before),
    submit: before ? form.save : form.submit,
  };
}

/** The unsigned form, which says beforehand that there is no way back. */
export function unsignedForm(view: ViewContext, round: Round, thresholds: Thresholds): Form {
  const { form } = view.words.answering;
  return {
    id: 'meteo/unsigned',
    ref: round.id,
    title: form.titleUnsigned,
    intro: form.introUnsigned(untilOf(view, round), thresholds.unsigned),
    fields: fieldsOf(view, form.textHintUnsigned),
    submit: form.submit,
  };
}

/** Who reads is said beside each question, and above them all. */
function fieldsOf(view: ViewContext, textHint: string, before?: MeteoAnswer): Field[] {
  const { form } = view.words.answering;
  const options = LEVELS.map((level) => ({ value: level, label: levelLabel(view, level) }));
  const weathers = DIMENSIONS.map(
    (dimension): Field => ({
      kind: 'choice',
      id: dimension,
      label: form.labels[dimension],
      hint: form.weatherHint,
      options,
      ...(before ? { initial: before[dimension] } : {}),
    }),
  );
  const paragraph = (id: 'successes' | 'difficulties'): Field => {
    const initial = before?.[id];
    return {
      kind: 'paragraph',
      id,
      label: form[id],
      hint: textHint,
      optional: true,
      maxLength: MAX_TEXT,
      ...(initial ? { initial } : {}),
    };
  };
  return [...weathers, paragraph('successes'), paragraph('difficulties')];
}
