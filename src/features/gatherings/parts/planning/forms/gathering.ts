import type { Field, Form } from '../../../../../chat/form.ts';
import { shortened } from '../../../../../chat/lengths.ts';
import { FLOOR } from '../../../../../chat/limits.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { ViewContext } from '../../../locales/planning.ts';
import type { Proposal } from '../rules/proposals.ts';
import { formatGathering, whenOf } from '../views/format.ts';
import { GUESTS_AT_ONCE, LIMITS } from './schemas.ts';

/** What a form of the first step holds before it is filled in; times as "17:00". */
export type Core = {
  title?: string;
  format?: string;
  on?: string;
  at?: string;
  minutes?: number;
};

/** A key is left out where there is nothing to hold. */
const initial = <Value>(value: Value | null | undefined): { initial?: Value } =>
  value === null || value === undefined ? {} : { initial: value };

const titleField = ({ words: { form } }: ViewContext, { title }: Core): Field => ({
  kind: 'line',
  id: 'title',
  label: form.title,
  hint: form.titleHint,
  maxLength: LIMITS.title,
  ...initial(title),
});

const dayField = ({ words: { form } }: ViewContext, { on }: Core): Field => ({
  kind: 'date',
  id: 'on',
  label: form.on,
  ...initial(on),
});

const timeField = ({ words: { form } }: ViewContext, { at }: Core): Field => ({
  kind: 'time',
  id: 'at',
  label: form.at,
  ...initial(at),
});

const minutesField = ({ words: { form } }: ViewContext, { minutes }: Core): Field => ({
  kind: 'number',
  id: 'minutes',
  label: form.minutes,
  hint: form.minutesHint,
  min: LIMITS.minutes.from,
  max: LIMITS.minutes.to,
  optional: true,
  ...initial(minutes),
});

const anywayField = ({ words: { form } }: ViewContext): Field => ({
  kind: 'check',
  id: 'anyway',
  label: form.anyway,
  text: form.anywayText,
  optional: true,
});

/** The first step: of a new draft, of one that is there, or of a copy (`ref` is then what is copied). */
export function coreForm(view: ViewContext, kind: 'create' | 'core' | 'copy', ref: string, core: Core): Form {
  const { form } = view.words;
  const { formats } = view.programme;
  return {
    id: `planning/${kind}`,
    ref,
    title: { create: form.create, core: form.change, copy: form.copy }[kind],
    intro: form.draftIntro,
    fields: [
      titleField(view, core),
      {
        kind: 'choice',
        id: 'format',
        label: form.format,
        options: formats.map((format) => ({
          value: format.id,
          label: shortened(format[view.locale], FLOOR.options.label),
        })),
        ...initial(core.format),
      },
      dayField(view, core),
      timeField(view, core),
      minutesField(view, core),
    ],
    submit: form.saveDraft,
  };
}

/** The same of a gathering that is planned: its format stays, and the calendar warns in the form itself. */
export function changeForm(view: ViewContext, ref: string, core: Core): Form {
  const { form } = view.words;
  return {
    id: 'planning/change',
    ref,
    title: form.change,
    intro: form.changeIntro,
    fields: [
      titleField(view, core),
      dayField(view, core),
      timeField(view, core),
      minutesField(view, core),
      anywayField(view),
    ],
    submit: form.save,
  };
}

export function moveForm(view: ViewContext, proposal: Proposal, core: Core): Form {
  const { form } = view.words;
  const label = shortened(proposal.format[view.locale], 200);
  return {
    id: 'planning/move',
    ref: proposal.ref,
    title: form.move,
    intro: form.moveIntro(`${label}, ${whenOf(view, proposal)}`),
    fields: [dayField(view, core), timeField(view, core), anywayField(view)],
    submit: form.plan,
  };
}

export function detailsForm(view: ViewContext, gathering: Gathering): Form {
  const { form } = view.words;
  return {
    id: 'planning/details',
    ref: gathering.id,
    title: form.details,
    fields: [
      {
        kind: 'line',
        id: 'place',
        label: form.place,
        optional: true,
        maxLength: LIMITS.place,
        ...initial(gathering.place),
      },
      // The links of some video calls are longer than what a line takes everywhere.
      {
        kind: 'paragraph',
        id: 'link',
        label: form.link,
        hint: form.linkHint,
        optional: true,
        maxLength: LIMITS.link,
        ...initial(gathering.link),
      },
      {
        kind: 'line',
        id: 'speaker',
        label: form.speaker,
        optional: true,
        maxLength: LIMITS.speaker,
        ...initial(gathering.speaker),
      },
      {
        kind: 'number',
        id: 'capacity',
        label: form.capacity,
        hint: form.capacityHint,
        optional: true,
        min: 1,
        ...initial(gathering.capacity),
      },
      {
        kind: 'paragraph',
        id: 'description',
        label: form.description,
        optional: true,
        maxLength: LIMITS.description,
        ...initial(gathering.description),
      },
    ],
    submit: form.save,
  };
}

export function accessForm({ words: { form } }: ViewContext, gathering: Gathering): Form {
  return {
    id: 'planning/access',
    ref: gathering.id,
    title: form.access,
    fields: [
      {
        kind: 'paragraph',
        id: 'directions',
        label: form.directions,
        hint: form.directionsHint,
        optional: true,
        maxLength: LIMITS.directions,
        ...initial(gathering.directions),
      },
    ],
    submit: form.save,
  };
}

export function metierForm({ words: { form }, programme, locale }: ViewContext, gathering: Gathering): Form {
  const known = programme.metiers.some(({ id }) => id === gathering.metier);
  return {
    id: 'planning/metier',
    ref: gathering.id,
    title: form.metierTitle,
    fields: [
      {
        kind: 'choice',
        id: 'metier',
        label: form.metier,
        options: programme.metiers.map((metier) => ({
          value: metier.id,
          label: shortened(metier[locale], FLOOR.options.label),
        })),
        ...initial(known ? gathering.metier : null),
      },
    ],
    submit: form.save,
  };
}

export function inviteForm({ words: { form } }: ViewContext, gathering: Gathering): Form {
  return {
    id: 'planning/invite',
    ref: gathering.id,
    title: form.invite,
    fields: Array.from(
      { length: GUESTS_AT_ONCE },
      (_, index): Field => ({
        kind: 'member',
        id: `person${index + 1}`,
        label: form.person(index + 1),
        ...(index === 0 ? {} : { optional: true }),
      }),
    ),
    submit: form.inviteSubmit,
  };
}

/** For a list of guests that no menu could hold. */
export function uninviteForm({ words: { form } }: ViewContext, gathering: Gathering): Form {
  return {
    id: 'planning/uninvite',
    ref: gathering.id,
    title: form.uninvite,
    fields: [{ kind: 'member', id: 'person1', label: form.person(1) }],
    submit: form.uninviteSubmit,
  };
}

/** The confirmation of a cancellation, with a word to those who know. */
export function cancelForm(view: ViewContext, gathering: Gathering): Form {
  const { form } = view.words;
  const format = view.programme.formats.find(({ id }) => id === gathering.format) ?? null;
  return {
    id: 'planning/cancel',
    ref: gathering.id,
    title: form.cancel,
    intro: form.cancelIntro(formatGathering(view, gathering, format)),
    fields: [
      {
        kind: 'paragraph',
        id: 'word',
        label: form.word,
        hint: form.wordHint,
        optional: true,
        maxLength: LIMITS.word,
      },
    ],
    submit: form.cancelSubmit,
  };
}
