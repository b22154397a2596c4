import { describe, expect, it } from 'vitest';
import { localeTyped, partOf } from './rules.ts';

describe('the language that is typed', () => {
  it.each([
    ['fr', 'fr'],
    ['FR', 'fr'],
    ['Français', 'fr'],
    ['francais', 'fr'],
    ['French', 'fr'],
    ['frnacais', 'fr'],
    ['en', 'en'],
    ['anglais', 'en'],
    ['English', 'en'],
    ['englsh', 'en'],
    ['es', null],
    ['de', null],
    ['italiano', null],
    ['', null],
  ])('“%s” is %s', (typed, locale) => {
    expect(localeTyped(typed)).toBe(locale);
  });
});

describe('what a newcomer hears of', () => {
  it.each([
    [['eig'], 'answers'],
    [['eig', 'coach'], 'answers'],
    [['coach', 'team'], 'reads'],
    [['porteur'], 'neither'],
    [['team'], 'neither'],
    [[], 'neither'],
  ] as const)('%j: %s', (roles, part) => {
    expect(partOf(roles)).toBe(part);
  });
});
