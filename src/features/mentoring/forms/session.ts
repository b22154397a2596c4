import type { Field, Form } from '../../../chat/form.ts';
import { keepField } from '../../../community/feature/slot-locales.ts';
import { dateIn, timeIn } from '../../../community/format/time-zone.ts';
import type { ViewContext } from '../locales/index.ts';
import { LIMITS, type MentoringSession, type Preparation } from '../rules/cycle.ts';
import { momentOf, nameOf } from '../views/format.ts';

const PARTS = ['difficulties', 'successes', 'questions'] as const;

/** Difficulties, successes, questions: the two of them read it. */
export function preparationForm(
  view: ViewContext,
  session: MentoringSession,
  coach: string | null,
  before: Preparation | null,
): Form {
  const { preparation } = view.words.session;
  return {
    id: 'mentoring/prepare',
    ref: session.id,
    title: preparation.title,
    intro: preparation.intro(nameOf(view, coach)),
    fields: PARTS.map((part): Field => {
      const said = before?.[part] ?? null;
      return {
        kind: 'paragraph',
        id: part,
        label: preparation[part],
        optional: true,
        maxLength: LIMITS.prepared,
        ...(said === null ? {} : { initial: said }),
      };
    }),
    submit: preparation.submit,
  };
}

/** A note that its author alone reads. */
export function noteForm(view: ViewContext, session: MentoringSession, before: string | null): Form {
  const { note } = view.words.session;
  return {
    id: 'mentoring/note',
    ref: session.id,
    title: note.title,
    intro: note.intro,
    fields: [
      {
        kind: 'paragraph',
        id: 'note',
        label: note.label,
        hint: note.hint,
        optional: true,
        maxLength: LIMITS.note,
        ...(before === null ? {} : { initial: before }),
      },
    ],
    submit: note.submit,
  };
}

export function moveForm(view: ViewContext, session: MentoringSession, other: string | null): Form {
  const { move } = view.words.session;
  return {
    id: 'mentoring/move',
    ref: session.id,
    title: move.title,
    intro: move.intro(nameOf(view, other), momentOf(view, session.startsAt)),
    fields: [
      { kind: 'date', id: 'on', label: move.on, initial: dateIn(view.timeZone, session.startsAt) },
      { kind: 'time', id: 'at', label: move.at, initial: timeIn(view.timeZone, session.startsAt) },
      keepField(view.locale),
    ],
    submit: move.submit,
  };
}
