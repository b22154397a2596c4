import { defineForm, type ValuesOfForm } from '../../../community/feature/form.ts';
import { date, optionalParagraph, time } from '../../../community/feature/form-fields.ts';
import { keepCheck } from '../../../community/feature/slot-locales.ts';
import { dateIn, timeIn } from '../../../community/format/time-zone.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import { LIMITS, type MentoringSession, type Preparation } from '../rules/cycle.ts';
import { momentOf, nameOf } from '../views/format.ts';

/** Difficulties, successes, questions, at least one of them: the two of them read it. */
export const preparationForm = defineForm(viewContextFor, {
  id: 'mentoring/prepare',
  fields({ words: { session } }: ViewContext) {
    const { preparation } = session;
    const part = (label: string) =>
      optionalParagraph({ label, max: LIMITS.prepared, errors: preparation.tooLong });
    return {
      difficulties: part(preparation.difficulties),
      successes: part(preparation.successes),
      questions: part(preparation.questions),
    };
  },
  show(view, session: MentoringSession, coach: string | null, before: Preparation | null) {
    const { title, intro, submit } = view.words.session.preparation;
    return { ref: session.id, title, intro: intro(nameOf(view, coach)), submit, initial: before ?? {} };
  },
  whole: (read, { words }) =>
    read.refine((typed) => typed.difficulties ?? typed.successes ?? typed.questions, {
      path: ['difficulties'],
      message: words.session.preparation.empty,
    }),
});

/** A note that its author alone reads. */
export const noteForm = defineForm(viewContextFor, {
  id: 'mentoring/note',
  fields({ words: { session } }: ViewContext) {
    const { note, preparation } = session;
    const errors = preparation.tooLong;
    return { note: optionalParagraph({ label: note.label, hint: note.hint, max: LIMITS.note, errors }) };
  },
  show({ words }, session: MentoringSession, before: string | null) {
    const { title, intro, submit } = words.session.note;
    return { ref: session.id, title, intro, submit, initial: { note: before } };
  },
});

export const moveForm = defineForm(viewContextFor, {
  id: 'mentoring/move',
  fields({ locale, words }: ViewContext) {
    const { move, errors } = words.session;
    return {
      on: date({ label: move.on, errors: errors.on }),
      at: time({ label: move.at, errors: errors.at }),
      anyway: keepCheck(locale),
    };
  },
  show(view, { id, startsAt }: MentoringSession, other: string | null) {
    const { title, intro, submit } = view.words.session.move;
    return {
      ref: id,
      title,
      intro: intro(nameOf(view, other), momentOf(view, startsAt)),
      submit,
      initial: { on: dateIn(view.timeZone, startsAt), at: timeIn(view.timeZone, startsAt) },
    };
  },
});

export type MoveValues = ValuesOfForm<typeof moveForm>;
