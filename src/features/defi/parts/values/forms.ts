import { defineForm, type ValuesOfForm } from '../../../../community/feature/form.ts';
import { check, choice, optionalParagraph } from '../../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../../locales/values.ts';
import type { Defi } from '../../rules.ts';
import { named } from '../../views/format.ts';
import { type Assessment, isAddress, LEVELS, type Links, MAX_LINK, refOf, type Value } from './rules.ts';

type Named = Pick<Defi, 'name' | 'ref'>;

/** How far a défi is with each value, and whether the other défis read it. */
export const levelsForm = defineForm(viewContextFor, {
  id: 'values/say',
  fields({ words: { values, levels, form } }: ViewContext) {
    const level = (value: Value) =>
      choice({
        label: values[value],
        options: LEVELS.map((each) => ({ value: each, label: levels[each] })),
        error: form.level,
      });
    return {
      accessibility: level('accessibility'),
      sobriety: level('sobriety'),
      data: level('data'),
      code: level('code'),
      shared: check({ label: form.shared, text: form.sharedText }),
    };
  },
  /** `last` is what the défi said last, of this phase or of one before: what is in the form. */
  show({ words: { form }, programme }, defi: Named, period: string, last: Assessment | null) {
    const version = last?.period === period ? last.version : 0;
    return {
      ref: refOf(defi.ref, period, version),
      title: form.title,
      intro: form.intro(named(defi.name), programme.pilotage.retentionDays),
      submit: form.submit,
      initial: { ...last?.levels, shared: last?.shared ?? false },
    };
  },
});

/** Where each can be seen: a statement, a data set, a repository. */
export const linksForm = defineForm(viewContextFor, {
  id: 'values/links',
  fields({ words: { values, links } }: ViewContext) {
    // Addresses may be longer than what a line holds everywhere.
    const address = (value: Value) =>
      optionalParagraph({
        ...{ label: values[value], hint: links.hint, max: MAX_LINK, placeholder: 'https://' },
        errors: { missing: links.wrong, tooLong: links.tooLong },
      }).as((typed) => typed.refine((given) => given === null || isAddress(given), links.wrong));
    return {
      accessibility: address('accessibility'),
      sobriety: address('sobriety'),
      data: address('data'),
      code: address('code'),
    };
  },
  show({ words: { links }, programme }, defi: Named, assessment: Assessment) {
    const initial: Links = assessment.links;
    return {
      ref: refOf(defi.ref, assessment.period, assessment.version),
      title: links.title,
      intro: links.intro(named(defi.name), assessment.shared, programme.pilotage.retentionDays),
      submit: links.submit,
      initial,
    };
  },
});

export type LevelsValues = ValuesOfForm<typeof levelsForm>;
export type LinksValues = ValuesOfForm<typeof linksForm>;
