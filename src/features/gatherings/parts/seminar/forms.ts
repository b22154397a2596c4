import { shortened } from '../../../../chat/lengths.ts';
import { FLOOR } from '../../../../chat/limits.ts';
import { defineForm, type ValuesOfForm } from '../../../../community/feature/form.ts';
import {
  line,
  oneOfRows,
  optionalChoice,
  optionalLine,
  optionalNumber,
  time,
} from '../../../../community/feature/form-fields.ts';
import { refShowing } from '../../../../community/feature/shown.ts';
import { formatDay } from '../../../../community/format/dates.ts';
import { capitalised } from '../../../../community/format/words.ts';
import { type Sequence, VALUES } from '../../../../community/gatherings/sequence.ts';
import { type ViewContext, viewContextFor } from '../../locales/seminar.ts';
import { LIMITS } from './rules/placing.ts';

/** What, when and where; `days` are those of the seminar, as ISO dates. */
export type Core = { title?: string; on?: string; at?: string; to?: string; room?: string | null };

const coreFormOf = (kind: 'add' | 'change') =>
  defineForm(viewContextFor, {
    id: `seminar/${kind}`,
    fields({ words: { form } }: ViewContext) {
      const { errors } = form;
      const titled = { missing: errors.title, tooLong: errors.tooLong };
      return {
        title: line({ label: form.title, max: LIMITS.title, errors: titled }),
        on: oneOfRows({ label: form.on, error: errors.on }),
        at: time({ label: form.at, errors: errors.at }),
        to: time({ label: form.to, errors: errors.at }),
        room: optionalLine({
          label: form.room,
          hint: form.roomHint,
          max: LIMITS.room,
          errors: errors.tooLong,
        }),
      };
    },
    show({ words: { form }, locale }, ref: string, days: readonly string[], core: Core) {
      const options = days.map((value) => ({
        value,
        label: shortened(formatDay(value, locale), FLOOR.options.label),
      }));
      return {
        ref,
        title: kind === 'add' ? form.addTitle : form.changeTitle,
        submit: form.save,
        initial: core,
        fields: { on: { options } },
      };
    },
  });

/** A new sequence of a seminar (`ref` is the seminar's), or what, when and where of one that is there. */
export const addForm = coreFormOf('add');
export const changeForm = coreFormOf('change');

/** Who speaks, about which value, for how many. */
export const detailsForm = defineForm(viewContextFor, {
  id: 'seminar/details',
  fields({ words: { form, values } }: ViewContext) {
    const { errors } = form;
    return {
      speaker: optionalLine({
        label: form.speaker,
        hint: form.speakerHint,
        max: LIMITS.speaker,
        errors: errors.tooLong,
      }),
      value: optionalChoice({
        label: form.value,
        hint: form.valueHint,
        options: VALUES.map((value) => ({ value, label: capitalised(values[value]) })),
        error: errors.value,
      }),
      capacity: optionalNumber({
        label: form.capacity,
        hint: form.capacityHint,
        ...LIMITS.capacity,
        error: errors.capacity,
      }),
    };
  },
  show: ({ words: { form } }, { id, speaker, value, capacity }: Sequence) => ({
    ref: refShowing(id, { speaker, value, capacity }),
    title: form.detailsTitle,
    submit: form.save,
    initial: { speaker, value, capacity },
  }),
});

export type CoreValues = ValuesOfForm<typeof addForm>;
export type DetailsValues = ValuesOfForm<typeof detailsForm>;
