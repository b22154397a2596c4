import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateAsTyped, timeAsTyped } from '../../src/platforms/mattermost/date-as-typed.ts';

const TODAY = '2022-03-11';

describe('a date as people type it', () => {
  it.each([
    ['2022-03-18', '2022-03-18'],
    ['2022-03-18T00:00:00Z', '2022-03-18'],
    ['18/03/2022', '2022-03-18'],
    ['18/3/22', '2022-03-18'],
    ['18.03', '2022-03-18'],
    ['18-03', '2022-03-18'],
    ['18 mars', '2022-03-18'],
    ['vendredi 18 mars 2022', '2022-03-18'],
    ['le 1er avril', '2022-04-01'],
    ['3 août', '2022-08-03'],
    ['3 AOUT', '2022-08-03'],
    ['14 juin', '2022-06-14'],
    ['14 juillet', '2022-07-14'],
    ['14 juil.', '2022-07-14'],
    ['March 18', '2022-03-18'],
    ['Friday, March 18th, 2022', '2022-03-18'],
    ['18th of March', '2022-03-18'],
    ['demain', '2022-03-12'],
    ['Aujourd’hui', '2022-03-11'],
    ['tomorrow', '2022-03-12'],
    ['1 mars', '2022-03-01'],
    ['2 janvier', '2023-01-02'],
    ['29 février', '2024-02-29'],
  ])('%s', (typed, date) => {
    expect(dateAsTyped(typed, TODAY)).toBe(date);
  });

  it.each([
    '',
    'bientôt',
    '31/02/2022',
    '32 mars',
    '2022-13-01',
    'mars',
    '18 martien x',
    'constructor',
    '99999',
  ])('is none: “%s”', (typed) => {
    expect(dateAsTyped(typed, TODAY)).toBeNull();
  });

  it('never throws, and gives only dates that exist', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const date = dateAsTyped(typed, TODAY);
        if (date !== null) expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
      }),
    );
  });
});

describe('a time as people type it', () => {
  it.each([
    ['14:30', '14:30'],
    ['14h30', '14:30'],
    ['14 h 30', '14:30'],
    ['9h', '09:00'],
    ['9am', '09:00'],
    ['2:15 pm', '14:15'],
    ['12am', '00:00'],
    ['à 9h05', '09:05'],
    ['midi', '12:00'],
  ])('%s', (typed, time) => {
    expect(timeAsTyped(typed)).toBe(time);
  });

  it.each(['', '25h', '14:60', '9', 'tôt', '13pm'])('is none: “%s”', (typed) => {
    expect(timeAsTyped(typed)).toBeNull();
  });
});
