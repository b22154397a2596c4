import type { Form } from '../../../../chat/form.ts';
import { shortened } from '../../../../chat/lengths.ts';
import { FLOOR } from '../../../../chat/limits.ts';
import { pageOf } from '../../../../chat/pages.ts';
import { defineForm, type ValuesOfForm } from '../../../../community/feature/form.ts';
import {
  anyOfRows,
  choice,
  line,
  member,
  optionalParagraph,
  paragraph,
  someOfRows,
} from '../../../../community/feature/form-fields.ts';
import { isTrial } from '../../../../community/gatherings/formats.ts';
import { type ViewContext, viewContextFor } from '../../locales/follow-up.ts';
import { isMarkable, type Mark, takenAsPresent } from './rules/attendance.ts';
import { KEEP, MAX_TEXT, type Thresholds, USEFUL } from './rules/feedback.ts';
import { MAX_TITLE, MAX_URL, webAddress } from './rules/materials.ts';
import { type NamedPerson, PAGE } from './views/attendance.ts';
import { aboutOf, type Named, untilOf } from './views/format.ts';

const markFormOf = (mark: Mark) =>
  defineForm(viewContextFor, {
    id: `afterwards/${mark}`,
    fields({ words: { attendance } }: ViewContext) {
      const { marking } = attendance;
      const max = FLOOR.options.count;
      return { people: someOfRows({ label: marking[mark].who, max, error: marking.missing }) };
    },
    show({ words: { attendance } }, ref: string, people: readonly NamedPerson[]) {
      const { marking } = attendance;
      const options = people.map(({ id, name }) => ({
        value: id,
        label: shortened(name, FLOOR.options.label),
      }));
      return {
        ref,
        title: marking[mark].title,
        intro: marking.intro,
        submit: marking.submit,
        fields: { people: { options } },
      };
    },
  });

export const markForms = { came: markFormOf('came'), absent: markFormOf('absent') };

/** Those of a page of whom this is not noted yet; null when there is nobody. */
export function markForm(
  view: ViewContext,
  { id }: Named,
  people: readonly NamedPerson[],
  { wanted, mark }: { wanted: number; mark: Mark },
): Form | null {
  const { items, page } = pageOf(people, wanted, PAGE);
  const shown = items.filter(isMarkable(mark));
  return shown.length === 0 ? null : markForms[mark](view, `${id}.${page}`, shown);
}

/** How many people one field holds, and how many fields there are. */
const IN_A_FIELD = 24;
const EXCEPT_FIELDS = 5;

/** Those who were not there are ticked, once, whatever the pages of the list; the others came. */
export const exceptShown = defineForm(viewContextFor, {
  id: 'afterwards/except',
  fields({ words: { attendance } }: ViewContext) {
    const { marking } = attendance;
    const people = (part: number) =>
      anyOfRows({
        label: part === 1 ? marking.absent.who : `${marking.absent.who} (${part})`,
        max: FLOOR.options.count,
        error: marking.missing,
      });
    return {
      people: people(1),
      people2: people(2),
      people3: people(3),
      people4: people(4),
      people5: people(5),
    };
  },
  show({ words: { attendance } }, ref: string, parts: readonly (readonly NamedPerson[])[]) {
    const { absent, exceptIntro, submit } = attendance.marking;
    const optionsOf = (part: number) => {
      const people = parts[part - 1] ?? [];
      const options = people.map(({ id, name }) => ({
        value: id,
        label: shortened(name, FLOOR.options.label),
      }));
      return options.length > 0 && { options };
    };
    return {
      ref,
      title: absent.title,
      intro: exceptIntro,
      submit,
      fields: {
        people: optionsOf(1),
        people2: optionsOf(2),
        people3: optionsOf(3),
        people4: optionsOf(4),
        people5: optionsOf(5),
      },
    };
  },
});

/** Those who said yes and of whom nothing is noted; null when there is nobody, or more than a form holds. */
export function exceptForm(view: ViewContext, { id }: Named, people: readonly NamedPerson[]): Form | null {
  const asked = new Set(takenAsPresent(people));
  const shown = people.filter((person) => asked.has(person.id));
  if (shown.length === 0 || shown.length > EXCEPT_FIELDS * IN_A_FIELD) return null;
  const parts = Array.from({ length: EXCEPT_FIELDS }, (_, part) =>
    shown.slice(part * IN_A_FIELD, (part + 1) * IN_A_FIELD),
  );
  return exceptShown(view, id, parts);
}

/** Somebody who came without having answered. */
export const personForm = defineForm(viewContextFor, {
  id: 'afterwards/person',
  fields({ words: { attendance } }: ViewContext) {
    const { form } = attendance;
    return { member: member({ label: form.who, error: form.missing }) };
  },
  show({ words: { attendance } }, { id }: Named) {
    const { title, intro, submit } = attendance.form;
    return { ref: id, title, intro, submit };
  },
});

/** Who reads, from how many, until when, and that there is no way back: said before anything is written. */
export const feedbackForm = defineForm(viewContextFor, {
  id: 'afterwards/feedback',
  fields({ words: { feedback } }: ViewContext) {
    const { form, levels, keeping } = feedback;
    const words = (label: string, hint: string) =>
      optionalParagraph({ label, hint, max: MAX_TEXT, errors: form.tooLong });
    const options = USEFUL.map((value) => ({ value, label: levels[value] }));
    const keep = KEEP.map((value) => ({ value, label: keeping[value] }));
    return {
      useful: choice({ label: form.useful, options, error: form.chooseUseful }),
      // Of a trial, the handler sees to it that it is answered.
      keep: choice({ label: form.keep, options: keep, error: form.chooseKeep }).as((typed) =>
        typed.nullish().transform((said) => said ?? null),
      ),
      apply: words(form.apply, form.applyHint),
      better: words(form.better, form.betterHint),
    };
  },
  show(view, gathering: Named, closesAt: number, { unsigned, figures }: Thresholds) {
    const { title, intro, submit } = view.words.feedback.form;
    const said = intro(aboutOf(view, gathering), untilOf(view, closesAt), unsigned, figures);
    const fields = isTrial(view.programme, gathering) ? {} : ({ keep: false } as const);
    return { ref: gathering.id, title, intro: said, submit, fields };
  },
});

/** A link to what was shown. */
export const materialForm = defineForm(viewContextFor, {
  id: 'afterwards/material',
  fields({ words: { materials } }: ViewContext) {
    const { form } = materials;
    const title = { missing: form.nameMissing, tooLong: form.nameTooLong };
    // A paragraph: addresses are longer than what a line takes everywhere.
    const url = paragraph({
      label: form.url,
      hint: form.urlHint,
      max: MAX_URL,
      errors: { missing: form.urlWrong, tooLong: form.urlTooLong },
    });
    return {
      title: line({ label: form.name, hint: form.nameHint, max: MAX_TITLE, errors: title }),
      url: url.as((typed) =>
        typed
          .refine((address) => webAddress(address) !== null, form.urlWrong)
          .transform((address) => webAddress(address) ?? '')
          .refine((address) => address.length <= MAX_URL, form.urlTooLong(MAX_URL)),
      ),
    };
  },
  show(view, gathering: Named) {
    const { title, intro, submit } = view.words.materials.form;
    return { ref: gathering.id, title, intro: intro(aboutOf(view, gathering)), submit };
  },
});

export type MarkValues = ValuesOfForm<typeof markForms.came>;
export type ExceptValues = ValuesOfForm<typeof exceptShown>;
export type PersonValues = ValuesOfForm<typeof personForm>;
export type MaterialValues = ValuesOfForm<typeof materialForm>;
