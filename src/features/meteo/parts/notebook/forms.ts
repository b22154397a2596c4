import { defineForm, type ValuesOfForm } from '../../../../community/feature/form.ts';
import { optionalParagraph } from '../../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../../locales/index.ts';
import { MAX_NOTE, type Note } from './rules.ts';

/** A note for herself: what went well, what is hard, one of the two at least. */
export const noteForm = defineForm(viewContextFor, {
  id: 'meteo/note',
  fields({ words: { notebook } }: ViewContext) {
    const { well, hard, hint, tooLong } = notebook.form;
    const text = (label: string) => optionalParagraph({ label, hint, max: MAX_NOTE, errors: tooLong });
    return { well: text(well), hard: text(hard) };
  },
  show(view, before: Note | null) {
    const { title, titleEdit, intro, submit } = view.words.notebook.form;
    return {
      ref: before?.id ?? '',
      title: before ? titleEdit : title,
      intro,
      submit,
      initial: before ?? {},
    };
  },
  whole: (read, { words: { notebook } }) =>
    read.refine(({ well, hard }) => well !== null || hard !== null, {
      path: ['well'],
      message: notebook.form.empty,
    }),
});

export type NoteValues = ValuesOfForm<typeof noteForm>;
