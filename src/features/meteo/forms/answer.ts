import { joinMarkdown } from '../../../chat/markdown.ts';
import { defineForm } from '../../../community/feature/form.ts';
import { choice, optionalParagraph } from '../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import type { Taken } from '../parts/notebook/rules.ts';
import { notTakenIntro, takenIntro } from '../parts/notebook/views.ts';
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

/**
 * The signed form; with what she gave before when she comes to change it, else with her notes as first texts. Its
 * `ref` names the last note that stands in it, "<round>.<note>": those are erased once it is sent.
 */
export const signedForm = defineForm(viewContextFor, {
  id: 'meteo/signed',
  fields: fieldsOf('textHint'),
  show(view, round: Round, thresholds: Thresholds, before?: MeteoAnswer, notes: Taken | null = null) {
    const { form } = view.words.answering;
    const intro = form.intro(untilOf(view, round), thresholds.figures);
    const last = notes?.upTo ?? null;
    return {
      ref: last ? `${round.id}.${last.id}` : round.id,
      title: before ? form.titleEdit : form.title,
      intro: notes ? joinMarkdown([takenIntro(view, notes, true), intro], '\n\n') : intro,
      submit: before ? form.save : form.submit,
      initial: before ?? textsOf(notes),
    };
  },
});

/** The unsigned form, which says beforehand that there is no way back; with her notes only where she asked for them. */
export const unsignedForm = defineForm(viewContextFor, {
  id: 'meteo/unsigned',
  fields: fieldsOf('textHintUnsigned'),
  show(view, round: Round, thresholds: Thresholds, notes: Taken | 'not-taken' | null = null) {
    const { form } = view.words.answering;
    const intro = form.introUnsigned(untilOf(view, round), thresholds.unsigned);
    const taken = notes === 'not-taken' ? null : notes;
    const said = taken ? takenIntro(view, taken, false) : notTakenIntro(view);
    return {
      ref: round.id,
      title: form.titleUnsigned,
      intro: notes === null ? intro : joinMarkdown([said, intro], '\n\n'),
      submit: form.submit,
      initial: textsOf(taken),
    };
  },
});

const textsOf = (notes: Taken | null) =>
  notes ? { successes: notes.successes, difficulties: notes.difficulties } : {};
