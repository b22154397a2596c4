import { defineForm, type ValuesOfForm } from '../../../../community/feature/form.ts';
import { date, line, optionalParagraph, paragraph, time } from '../../../../community/feature/form-fields.ts';
import { dateIn, timeIn } from '../../../../community/format/time-zone.ts';
import { type ViewContext, viewContextFor } from '../../locales/forum.ts';
import { MAX_ROOMS, MAX_ROOMS_TEXT, MAX_TITLE, MAX_WORDS, readRooms } from './rules.ts';
import { aboutOf, type Named } from './views.ts';

/** Until when subjects are proposed, and which rooms there are. */
export const settingsForm = defineForm(viewContextFor, {
  id: 'forum/settings',
  fields({ words: { settings } }: ViewContext) {
    const { on, at, rooms, wrongOn, wrongAt, wrongRooms, tooLong } = settings;
    const wrong = wrongRooms(MAX_ROOMS);
    return {
      on: date({ label: on, errors: wrongOn }),
      at: time({ label: at, errors: wrongAt }),
      rooms: paragraph({ ...rooms, max: MAX_ROOMS_TEXT, errors: { missing: wrong, tooLong } }).as((typed) =>
        typed
          .refine((lines) => readRooms(lines) !== null, wrong)
          .transform((lines) => readRooms(lines) ?? []),
      ),
    };
  },
  show(view, ref: string, gathering: Named, before: { closesAt: number; rooms: string | null }) {
    const { settings } = view.words;
    return {
      ref,
      title: settings.title,
      intro: settings.intro(aboutOf(view, gathering)),
      submit: settings.submit,
      initial: {
        on: dateIn(view.timeZone, before.closesAt),
        at: timeIn(view.timeZone, before.closesAt),
        rooms: before.rooms,
      },
    };
  },
});

/** A subject that its author will host. */
export const subjectForm = defineForm(viewContextFor, {
  id: 'forum/subject',
  fields({ words: { form } }: ViewContext) {
    const { missing, tooLong } = form;
    return {
      title: line({ ...form.subject, max: MAX_TITLE, errors: { missing, tooLong } }),
      words: optionalParagraph({ ...form.lines, max: MAX_WORDS, errors: tooLong }),
    };
  },
  show(view, gathering: Named) {
    const { title, intro, submit } = view.words.form;
    return { ref: gathering.id, title, intro: intro(aboutOf(view, gathering)), submit };
  },
});

export type SettingsValues = ValuesOfForm<typeof settingsForm>;
export type SubjectValues = ValuesOfForm<typeof subjectForm>;
