import { describe, expect, it } from 'vitest';
import { changeBetween, moodOf } from './change.ts';
import {
  decideAttempt,
  decideSnooze,
  type Invitation,
  mayRemind,
  type Round,
  type Status,
  takesAnswers,
} from './round.ts';
import { silentRounds } from './silence.ts';

const HOUR = 60 * 60_000;
const round: Round = {
  id: 'r',
  number: 1,
  key: '2022-03-11',
  opensAt: 0,
  remindAts: [],
  closesAt: 100 * HOUR,
  digestAt: 120 * HOUR,
  state: 'open',
};

describe('a round', () => {
  it('takes answers until its closing time, even when nothing has closed it yet', () => {
    expect(takesAnswers(round, round.closesAt - 1)).toBe(true);
    expect(takesAnswers(round, round.closesAt)).toBe(false);
    expect(takesAnswers({ ...round, state: 'closed' }, 0)).toBe(false);
  });
});

describe('somebody who wants to answer', () => {
  it.each<[Status | null, boolean, boolean, ReturnType<typeof decideAttempt>]>([
    ['invited', false, true, 'write'],
    ['invited', false, false, 'write'],
    ['skipped', false, true, 'write'],
    [null, false, false, 'write'],
    ['answered', true, true, 'edit'],
    ['answered', true, false, 'signed-already'],
    ['answered', false, true, 'unsigned-already'],
    ['answered', false, false, 'unsigned-already'],
  ])('who is %s, has signed: %s, and would sign: %s, may %s', (status, hasSigned, signing, attempt) => {
    expect(decideAttempt({ status, hasSigned }, signing)).toBe(attempt);
  });
});

describe('a snooze', () => {
  it('lasts until tomorrow morning, once a round, and never beyond the closing', () => {
    expect(decideSnooze(round, false, 20 * HOUR)).toEqual({ until: 20 * HOUR });
    expect(decideSnooze(round, true, 20 * HOUR)).toEqual({ refused: 'nudged-already' });
    expect(decideSnooze(round, false, round.closesAt)).toEqual({ refused: 'past-closing' });
    expect(decideSnooze(round, true, round.closesAt)).toEqual({ refused: 'past-closing' });
  });
});

describe('a reminder', () => {
  const now = 50 * HOUR;
  const invited: Invitation = {
    memberId: 'm',
    status: 'invited',
    askedAt: 0,
    snoozedUntil: null,
    nudged: false,
  };
  it.each<[string, Partial<Invitation>, boolean]>([
    ['who has not answered', {}, true],
    ['who has answered', { status: 'answered' }, false],
    ['who skips this one', { status: 'skipped' }, false],
    ['who asked for later', { snoozedUntil: now + 1 }, false],
    ['whose snooze is over', { snoozedUntil: now }, true],
    ['who was written to an hour ago', { askedAt: now - HOUR }, false],
    ['who was written to three hours ago', { askedAt: now - 3 * HOUR }, true],
    ['who was never written to', { askedAt: null }, true],
  ])('to somebody %s %o: %s', (_who, change, sent) => {
    expect(mayRemind({ ...invited, ...change }, now)).toBe(sent);
  });
});

describe('silence', () => {
  it.each<[(Status | null)[], number]>([
    [['invited', 'invited', 'answered'], 2],
    [['answered', 'invited', 'invited'], 0],
    [['skipped', 'invited'], 0],
    [['invited', 'skipped', 'invited'], 1],
    [['invited', null, 'invited', null], 2],
    [[null, null], 0],
    [[], 0],
  ])('%j counts %i rounds in a row: skipping is a word, being away is none', (statuses, rounds) => {
    expect(silentRounds(statuses)).toBe(rounds);
  });
});

describe('the group’s weather in words', () => {
  it.each<[number[], ReturnType<typeof moodOf>]>([
    [[5, 0, 0, 0, 0], 'sun'],
    [[2, 4, 1, 0, 0], 'clear'],
    [[1, 2, 5, 2, 1], 'cloud'],
    [[0, 0, 1, 4, 2], 'rain'],
    [[0, 0, 0, 1, 4], 'storm'],
    [[3, 0, 0, 3, 0], 'contrasted'],
    [[0, 3, 3, 2, 1], 'contrasted'],
  ])('%j sounds %s', (counts, mood) => {
    expect(moodOf(counts)).toBe(mood);
  });

  it.each([
    [2, 1.2, 'much-better'],
    [2, 1.7, 'better'],
    [2, 2.2, 'steady'],
    [2, 1.76, 'steady'],
    [2, 2.25, 'worse'],
    [2, 2.75, 'much-worse'],
  ])('from a mean of %d to one of %d it is %s', (before, now, change) => {
    expect(changeBetween(before, now)).toBe(change);
  });
});
