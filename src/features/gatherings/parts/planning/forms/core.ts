import { shortened } from '../../../../../chat/lengths.ts';
import { FLOOR } from '../../../../../chat/limits.ts';
import { defineForm, type ValuesOfForm } from '../../../../../community/feature/form.ts';
import {
  check,
  choice,
  date,
  line,
  optionalNumber,
  time,
} from '../../../../../community/feature/form-fields.ts';
import { type Format, openFormats } from '../../../../../community/gatherings/formats.ts';
import { type ViewContext, viewContextFor } from '../../../locales/planning.ts';
import { LIMITS } from '../rules/limits.ts';
import type { Proposal } from '../rules/proposals.ts';
import { whenOf } from '../views/format.ts';

/** What a form of the first step holds before it is filled in; times as "17:00". */
export type Core = {
  title?: string;
  format?: string;
  on?: string;
  at?: string;
  minutes?: number;
};

const titleField = ({ words: { form, errors } }: ViewContext) =>
  line({
    label: form.title,
    hint: form.titleHint,
    max: LIMITS.title,
    errors: { missing: errors.title, tooLong: errors.titleLong },
  });

const whenFields = ({ words: { form, errors } }: ViewContext) => ({
  on: date({ label: form.on, errors: errors.on }),
  at: time({ label: form.at, errors: errors.at }),
});

const minutesField = ({ words: { form, errors } }: ViewContext) =>
  optionalNumber({
    label: form.minutes,
    hint: form.minutesHint,
    ...LIMITS.minutes,
    error: errors.minutes,
  });

const anywayField = ({ words: { form } }: ViewContext) =>
  check({ label: form.anyway, text: form.anywayText });

const optionsOf = ({ locale }: ViewContext, formats: readonly Format[]) =>
  formats.map((format) => ({
    value: format.id,
    label: shortened(format[locale], FLOOR.options.label),
  }));

type CoreKind = 'create' | 'core' | 'copy';

const coreFormOf = (kind: CoreKind) =>
  defineForm(viewContextFor, {
    id: `planning/${kind}`,
    fields(view: ViewContext) {
      const { form, errors } = view.words;
      const options = optionsOf(
        view,
        view.programme.formats.filter(({ oneToOne }) => oneToOne !== true),
      );
      return {
        title: titleField(view),
        format: choice({ label: form.format, options, error: errors.format }),
        ...whenFields(view),
        minutes: minutesField(view),
      };
    },
    show(view, ref: string, core: Core) {
      const { form } = view.words;
      // A draft of one that was closed since still says its own.
      const offered = openFormats(view.programme);
      const listed = view.programme.formats.filter(
        (each) => offered.includes(each) || each.id === core.format,
      );
      return {
        ref,
        fields: { format: { options: optionsOf(view, listed) } },
        title: { create: form.create, core: form.change, copy: form.copy }[kind],
        intro: form.draftIntro,
        submit: form.saveDraft,
        initial: core,
      };
    },
  });

export const coreForms = { create: coreFormOf('create'), core: coreFormOf('core'), copy: coreFormOf('copy') };

/** The first step: of a new draft, of one that is there, or of a copy (`ref` is then what is copied). */
export const coreForm = (view: ViewContext, kind: CoreKind, ref: string, core: Core) =>
  coreForms[kind](view, ref, core);

/** The same of a gathering that is planned: its format stays, and the calendar warns in the form itself. */
export const changeForm = defineForm(viewContextFor, {
  id: 'planning/change',
  fields: (view: ViewContext) => ({
    title: titleField(view),
    ...whenFields(view),
    minutes: minutesField(view),
    anyway: anywayField(view),
  }),
  show: ({ words: { form } }, ref: string, core: Core) => ({
    ref,
    title: form.change,
    intro: form.changeIntro,
    submit: form.save,
    initial: core,
  }),
});

/** Another day or time for a gathering that a rhythm proposes. */
export const moveForm = defineForm(viewContextFor, {
  id: 'planning/move',
  fields: (view: ViewContext) => ({ ...whenFields(view), anyway: anywayField(view) }),
  show(view, proposal: Proposal, core: Core) {
    const { form } = view.words;
    const label = shortened(proposal.format[view.locale], 200);
    const intro = form.moveIntro(`${label}, ${whenOf(view, proposal)}`);
    return { ref: proposal.ref, title: form.move, intro, submit: form.plan, initial: core };
  },
});

export type CoreValues = ValuesOfForm<typeof coreForms.create>;
export type ChangeValues = ValuesOfForm<typeof changeForm>;
export type MoveValues = ValuesOfForm<typeof moveForm>;
