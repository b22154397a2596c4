import { defineForm, type ValuesOfForm } from '../../../community/feature/form.ts';
import { check, line, paragraph } from '../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import { LIMITS, type Texts } from '../rules/request.ts';

/** What helped: the thanks. `ref` is the request. */
export const solveForm = defineForm(viewContextFor, {
  id: 'mutual-aid/solve',
  fields({ words: { ending } }: ViewContext) {
    const { solve } = ending;
    return {
      helped: line({ label: solve.helped, hint: solve.helpedHint, max: LIMITS.helped, errors: solve.wrong }),
      public: check({ label: solve.public, text: solve.publicText }),
    };
  },
  /** `helped` is false where nobody was in touch with her: there is nobody to thank. */
  show({ words: { ending } }, ref: string, helped: boolean) {
    const { title, intro, submit } = ending.solve;
    return { ref, title, submit, ...(helped ? { intro } : {}), fields: helped ? {} : { public: false } };
  },
});

/** A card for the promotion, of a request that was solved; `ref` is the request. */
export const cardForm = defineForm(viewContextFor, {
  id: 'mutual-aid/card',
  fields({ words: { ending } }: ViewContext) {
    const { named, text, helped, wrong } = ending.card;
    return {
      title: line({ label: named, max: LIMITS.title, errors: wrong }),
      text: paragraph({ label: text, max: LIMITS.text, errors: wrong }),
      helped: paragraph({ label: helped, max: LIMITS.text, errors: wrong }),
    };
  },
  show({ words: { ending } }, ref: string, initial: Texts) {
    const { title, intro, submit } = ending.card;
    return { ref, title, intro, submit, initial: { ...initial } };
  },
});

export type SolveValues = ValuesOfForm<typeof solveForm>;
export type CardValues = ValuesOfForm<typeof cardForm>;
