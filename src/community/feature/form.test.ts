import { describe, expect, expectTypeOf, it } from 'vitest';
import type { ActorContext } from './feature.ts';
import { defineForm, type ValuesOfForm } from './form.ts';
import {
  check,
  choice,
  date,
  line,
  member,
  oneOfRows,
  optionalChoices,
  optionalNumber,
  optionalParagraph,
  paragraph,
  someOfRows,
  time,
} from './form-fields.ts';

const context = { member: { locale: 'fr' } } as unknown as ActorContext;
const hint = (max: number) => `${max} caractères au plus`;
const between = (min: number, max: number) => `De ${min} à ${max}`;

const plan = defineForm((_, { locale }) => ({ locale }), {
  id: 'test/plan',
  fields: (_view: { locale: string }) => ({
    title: line({ label: 'Titre', hint, max: 10, errors: { missing: 'Un titre', tooLong: hint } }),
    words: optionalParagraph({ label: 'Mots', max: 20, errors: hint }),
    seats: optionalNumber({ label: 'Places', hint: between, min: 1, max: 40, error: between }),
    on: date({ label: 'Jour', errors: { missing: 'Un jour', wrong: 'Un vrai jour' } }),
    sure: check({ label: 'Sûr', text: 'Oui' }),
  }),
  show: (_view, ref: string, title: string | null) => ({
    ref,
    title: 'Planifier',
    submit: 'Garder',
    initial: { title, seats: 12 },
    fields: { words: false, seats: { max: 20 } },
  }),
  whole: (read) =>
    read.refine(({ title, sure }) => title !== 'risqué' || sure, { path: ['sure'], message: 'Sûr ?' }),
});

describe('a declared form', () => {
  it('is shown with its limits, what is in it already, and without what is left out', () => {
    expect(plan({ locale: 'fr' }, 'row', null)).toEqual({
      id: 'test/plan',
      ref: 'row',
      title: 'Planifier',
      submit: 'Garder',
      fields: [
        { kind: 'line', id: 'title', label: 'Titre', hint: '10 caractères au plus', maxLength: 10 },
        {
          kind: 'number',
          id: 'seats',
          label: 'Places',
          hint: 'De 1 à 40',
          min: 1,
          max: 20,
          optional: true,
          initial: 12,
        },
        { kind: 'date', id: 'on', label: 'Jour' },
        { kind: 'check', id: 'sure', label: 'Sûr', text: 'Oui', optional: true },
      ],
    });
    expect(plan({ locale: 'fr' }, 'row', 'Déjà').fields[0]).toMatchObject({ initial: 'Déjà' });
  });

  it('reads what was typed into values of its own type', () => {
    const typed = { title: '  Un   titre ', seats: null, on: '2022-03-11', sure: null };
    const values = { title: 'Un titre', words: null, seats: null, on: '2022-03-11', sure: false };
    expect(plan.read(typed, context)).toEqual({ values });
    expectTypeOf<ValuesOfForm<typeof plan>>().toEqualTypeOf<{
      readonly title: string;
      readonly words: string | null;
      readonly seats: number | null;
      readonly on: string;
      readonly sure: boolean;
    }>();
  });

  it.each<[string, object, object]>([
    ['nothing at all', {}, { title: 'Un titre', on: 'Un jour' }],
    [
      'what is too long, and what is out of bounds',
      { title: 'x'.repeat(11), on: '2022-02-30', seats: 41 },
      { title: '10 caractères au plus', on: 'Un vrai jour', seats: 'De 1 à 40' },
    ],
    ['half a seat', { title: 'Un', on: '2022-03-11', seats: 1.5 }, { seats: 'De 1 à 40' }],
    [
      'what is blank',
      { title: ' \n ', on: '2022-03-11', words: 'x'.repeat(21) },
      { title: 'Un titre', words: '20 caractères au plus' },
    ],
    ['what does not go together', { title: 'risqué', on: '2022-03-11' }, { sure: 'Sûr ?' }],
    [
      'what is of another kind',
      { title: 3, on: ['2022-03-11'], seats: '12', sure: false },
      { title: 'Un titre', on: 'Un jour', seats: 'De 1 à 40' },
    ],
  ])('refuses %s beside each field', (_, typed, errors) => {
    expect(plan.read(typed, context)).toEqual({ errors });
  });
});

describe('a field', () => {
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ] as const;
  const error = 'Non';
  const label = 'L';
  it.each([
    ['a choice', choice({ label, options, error }), ['a'], ['c', '', null, 1]],
    ['choices', optionalChoices({ label, options, error }), [['a', 'b'], []], [['c'], 'a']],
    ['a time', time({ label, errors: error }), ['14:30'], ['24:00', '14 h', null]],
    ['somebody', member({ label, error }), ['U123'], ['', 'x'.repeat(201), null]],
    ['a row', oneOfRows({ label, error }), ['id'], ['', null]],
    ['rows', someOfRows({ label, error, max: 2 }), [['x', 'y']], [[], ['x', 'y', 'z'], [''], null]],
    ['lines', paragraph({ label, max: 5, errors: error }), ['a\nb'], ['', 'abcdef', null]],
  ])('%s takes what it can be, and nothing else', (_, { schema }, taken, refused) => {
    for (const value of taken) expect(schema.safeParse(value)).toEqual({ success: true, data: value });
    for (const value of refused) expect(schema.safeParse(value).error?.issues[0]?.message).toBe(error);
  });
});
