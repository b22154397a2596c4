import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPERTISE, DEFAULT_FAMILIES } from '../programme/defaults.ts';
import { fieldNamed, fieldsByFamily } from './fields.ts';

const programme = { expertise: DEFAULT_EXPERTISE, families: DEFAULT_FAMILIES };

describe('a field that is typed', () => {
  it.each([
    ['accessibilité', 'accessibilite'],
    ['ACCESSIBILITY', 'accessibilite'],
    ['  Données  ouvertes', 'donnees-ouvertes'],
    ["design d'interface", 'interface'],
    ['donnees-ouvertes', 'donnees-ouvertes'],
  ])('“%s” is found by its id or its name in either language', (typed, id) => {
    expect(fieldNamed(programme, typed)).toMatchObject({ field: { id } });
  });

  it.each([
    ['acessibilité', 'accessibilite'],
    ['free sofware', 'logiciel-libre'],
    ['magie noire', null],
    ['', null],
  ])('“%s” is none, and the nearest is told', (typed, id) => {
    expect(fieldNamed(programme, typed)).toEqual({
      near: id === null ? null : expect.objectContaining({ id }),
    });
  });
});

it('fields are grouped by family in the programme’s order, those of none last', () => {
  const expertise = [{ id: 'cuisine', fr: 'Cuisine', en: 'Cooking' }, ...DEFAULT_EXPERTISE];
  const groups = fieldsByFamily({ ...programme, expertise });
  expect(groups.map(({ family }) => family?.id ?? null)).toEqual([
    ...DEFAULT_FAMILIES.map(({ id }) => id),
    null,
  ]);
  expect(groups.at(-1)?.fields.map(({ id }) => id)).toEqual(['cuisine']);
  expect(groups.flatMap(({ fields }) => fields)).toHaveLength(expertise.length);
});
