import { shortened } from '../../../../chat/lengths.ts';
import { joinMarkdown } from '../../../../chat/markdown.ts';
import { defineForm, type ValuesOfForm } from '../../../../community/feature/form.ts';
import { optionalChoice, optionalLine } from '../../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../../locales/index.ts';
import { type Action, MAX_WHY, OUTCOMES } from './rules.ts';

/** What one action weighs at most above the fields: five of them fit. */
const QUOTED_BYTES = 400;

const numbered = (actions: readonly Action[]) =>
  joinMarkdown(actions.map(({ text }, index) => `${index + 1}. ${shortened(text, QUOTED_BYTES)}`));

const NUMBERS = [1, 2, 3, 4, 5] as const;
type Numbered<Name extends string, Value> = {
  [Number in (typeof NUMBERS)[number] as `${Name}${Number}`]: Value;
};

/** What became of each: five choices under five lines. */
export const outcomesForm = defineForm(viewContextFor, {
  id: 'meteo/actions',
  fields({ words: { actions } }: ViewContext) {
    const { form, outcomes } = actions;
    const options = OUTCOMES.map((value) => ({ value, label: outcomes[value] }));
    const field = (number: number) =>
      optionalChoice({ label: form.one(number), options, error: form.choose });
    return { one1: field(1), one2: field(2), one3: field(3), one4: field(4), one5: field(5) };
  },
  show(view, ref: string, day: string, all: readonly Action[]) {
    const { form } = view.words.actions;
    const initial = Object.fromEntries(all.map(({ outcome }, index) => [`one${index + 1}`, outcome]));
    const shown = Object.fromEntries(
      NUMBERS.filter((number) => number > all.length).map((number) => [`one${number}`, false as const]),
    );
    return {
      ref,
      title: form.title,
      intro: joinMarkdown([form.intro(day), numbered(all)], '\n\n'),
      submit: form.submit,
      initial: initial as Partial<Numbered<'one', string | null>>,
      fields: shown as Partial<Numbered<'one', false>>,
    };
  },
});

/** Why those were given up that were: the promotion reads it, when coaches publish where they are. */
export const reasonsForm = defineForm(viewContextFor, {
  id: 'meteo/actions-why',
  fields({ words: { actions } }: ViewContext) {
    const { form } = actions;
    const field = (number: number) =>
      optionalLine({
        label: form.because(number),
        hint: form.becauseHint,
        max: MAX_WHY / 2,
        errors: form.tooLong,
      });
    return { why1: field(1), why2: field(2), why3: field(3), why4: field(4), why5: field(5) };
  },
  show(view, ref: string, all: readonly Action[]) {
    const { form } = view.words.actions;
    const initial = Object.fromEntries(all.map(({ why }, index) => [`why${index + 1}`, why]));
    const shown = Object.fromEntries(
      NUMBERS.filter((number) => all[number - 1]?.outcome !== 'dropped').map((number) => [
        `why${number}`,
        false as const,
      ]),
    );
    return {
      ref,
      title: form.whyTitle,
      intro: joinMarkdown([form.whyIntro, numbered(all)], '\n\n'),
      submit: form.submit,
      initial: initial as Partial<Numbered<'why', string | null>>,
      fields: shown as Partial<Numbered<'why', false>>,
    };
  },
});

export type OutcomesValues = ValuesOfForm<typeof outcomesForm>;
export type ReasonsValues = ValuesOfForm<typeof reasonsForm>;
