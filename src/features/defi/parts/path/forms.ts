import { defineForm, type ValuesOfForm } from '../../../../community/feature/form.ts';
import { optionalParagraph } from '../../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../../locales/path.ts';
import { MOST_LETTERS, TEXTS_KEPT_DAYS } from './rules/texts.ts';

const declared = <Id extends 'path/aside' | 'path/help'>(id: Id, which: 'aside' | 'help') =>
  defineForm(viewContextFor, {
    id,
    fields({ words: { forms } }: ViewContext) {
      const { label, hint } = forms[which];
      return {
        text: optionalParagraph({ label, hint, max: MOST_LETTERS, errors: forms.tooLong(MOST_LETTERS) }),
      };
    },
    show({ words: { forms } }: ViewContext, ref: string) {
      const { title, submit } = forms[which];
      return { ref, title, intro: forms.read(TEXTS_KEPT_DAYS), submit };
    },
  });

/** Why a step is set aside. */
export const asideForm = declared('path/aside', 'aside');
/** What somebody needs help with. */
export const helpForm = declared('path/help', 'help');

export type TextValues = ValuesOfForm<typeof helpForm>;
