import { describe, expect, it } from 'vitest';
import { readMoment, readMoments } from './read-moments.ts';

const today = '2022-03-01';

describe('a moment as it was typed', () => {
  it.each([
    ['2022-03-08 17:00', '2022-03-08', '17:00'],
    ['2022-03-08T9:30', '2022-03-08', '09:30'],
    ['mardi 8 mars à 17 h', '2022-03-08', '17:00'],
    ['Mardi 8 mars à 17\u00a0h\u00a030', '2022-03-08', '17:30'],
    ['- 8 mars 17h', '2022-03-08', '17:00'],
    ['le mardi 8 mars à 17h', '2022-03-08', '17:00'],
    ['8 mars 17 heures', '2022-03-08', '17:00'],
    ['demain à midi', '2022-03-02', '12:00'],
    ['jeudi prochain à 9h30', '2022-03-03', '09:30'],
    ['17 h jeudi prochain', '2022-03-03', '17:00'],
    ['tomorrow at noon', '2022-03-02', '12:00'],
    ['next Thursday at 9:30am', '2022-03-03', '09:30'],
    ['mar. 8 mars, 9h05', '2022-03-08', '09:05'],
    ['8/3 17h30', '2022-03-08', '17:30'],
    ['08/03/2022 17:30', '2022-03-08', '17:30'],
    ['1er avril 9 h', '2022-04-01', '09:00'],
    ['Tue 8 March at 17:00', '2022-03-08', '17:00'],
    ['Tuesday 8 march 2022, 17:00', '2022-03-08', '17:00'],
    ['2 février 10h', '2022-02-02', '10:00'],
    ['12 novembre 10h', '2022-11-12', '10:00'],
  ])('“%s”', (typed, on, time) => {
    expect(readMoment(typed, today)).toEqual({ on, time });
  });

  it('that is long past is of the year that comes', () => {
    expect(readMoment('12 janvier 10h', '2022-11-30')).toEqual({ on: '2023-01-12', time: '10:00' });
  });

  it.each([
    ['', 'unreadable'],
    ['demain', 'no-time'],
    ['31 février 10h', 'no-such-day'],
    ['8 mars', 'no-time'],
    ['8 mars 25h', 'no-time'],
    ['8 brumaire 10h', 'unreadable'],
    ['17h', 'unreadable'],
    ['8/13 10h', 'no-such-day'],
    ['mercredi 8 mars 17h', 'wrong-weekday'],
  ])('“%s” is not understood: %s', (typed, refused) => {
    expect(readMoment(typed, today)).toMatchObject({ line: typed, refused });
  });
});

describe('a list of moments', () => {
  it('is one a line, each once, in the order given', () => {
    expect(readMoments('9 mars 10h\n\n8 mars 17 h\n8/3 17:00\n', today)).toEqual([
      { on: '2022-03-09', time: '10:00' },
      { on: '2022-03-08', time: '17:00' },
    ]);
  });

  it('gives back the line that it cannot read', () => {
    expect(readMoments('8 mars 17h\nquand vous voulez', today)).toMatchObject({
      line: 'quand vous voulez',
      refused: 'unreadable',
    });
  });
});
