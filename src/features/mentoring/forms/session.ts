import type { Field, Form } from '../../../chat/form.ts';
import { keepField } from '../../../community/feature/slot-locales.ts';
import { dateIn, timeIn } from '../../../community/format/time-zone.ts';
import type { Voice } from '../locales/index.ts';
import { type MentoringSession, MOST, type Preparation } from '../rules/cycle.ts';
import { markedName, momentOf } from '../views/format.ts';

const PARTS = ['difficulties', 'successes', 'questions'] as const;

/** Difficulties, successes, questions: the two of them read it. */
export function preparationForm(
  voice: Voice,
  session: MentoringSession,
  coach: string | null,
  before: Preparation | null,
): Form {
  const { preparation } = voice.words.session;
  return {
    id: 'mentoring/prepare',
    ref: session.id,
    title: preparation.title,
    intro: preparation.intro(markedName(voice, coach)),
    fields: PARTS.map((part): Field => {
      const said = before?.[part] ?? null;
      return {
        kind: 'paragraph',
        id: part,
        label: preparation[part],
        optional: true,
        maxLength: MOST.prepared,
        ...(said === null ? {} : { initial: said }),
      };
    }),
    submit: preparation.submit,
  };
}

/** A note that its author alone reads. */
export function noteForm(voice: Voice, session: MentoringSession, before: string | null): Form {
  const { note } = voice.words.session;
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
        maxLength: MOST.note,
        ...(before === null ? {} : { initial: before }),
      },
    ],
    submit: note.submit,
  };
}

export function moveForm(voice: Voice, session: MentoringSession, other: string | null): Form {
  const { move } = voice.words.session;
  return {
    id: 'mentoring/move',
    ref: session.id,
    title: move.title,
    intro: move.intro(markedName(voice, other), momentOf(voice, session.startsAt)),
    fields: [
      { kind: 'date', id: 'on', label: move.on, initial: dateIn(voice.timeZone, session.startsAt) },
      { kind: 'time', id: 'at', label: move.at, initial: timeIn(voice.timeZone, session.startsAt) },
      keepField(voice.locale),
    ],
    submit: move.submit,
  };
}
