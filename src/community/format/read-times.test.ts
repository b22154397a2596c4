import { describe, expect, it } from 'vitest';
import { readTime } from './read-times.ts';

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
    ['17 heures', '17:00'],
    ['17 heures 30', '17:30'],
    ['à midi', '12:00'],
    ['14.30', '14:30'],
    ['noon', '12:00'],
  ])('%s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  it.each(['', '25h', '14:60', '9', 'tôt', '13pm'])('is none: “%s”', (typed) => {
    expect(readTime(typed)).toBeNull();
  });
});
