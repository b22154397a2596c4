import { describe, expect, it } from 'vitest';
import type { GatheringState } from '../../../../../community/gatherings/gathering.ts';
import { ACTS, type Act, lackOf, mayAct, misplaced, refusalOf } from './states.ts';

const [starts, ends] = [1_000, 2_000];
const in_ = (state: GatheringState) => ({ state, startsAt: starts, endsAt: ends });

describe('what a coach may do to a gathering', () => {
  it.each<[GatheringState, before: Act[], during: Act[], after: Act[]]>([
    [
      'draft',
      ['retype', 'move', 'detail', 'aim', 'invite', 'plan', 'discard'],
      ['retype', 'move', 'detail', 'aim', 'invite', 'plan', 'discard'],
      ['retype', 'move', 'detail', 'aim', 'invite', 'plan', 'discard'],
    ],
    [
      'planned',
      ['move', 'detail', 'aim', 'invite', 'announce', 'cancel', 'copy'],
      ['detail', 'invite', 'copy'],
      ['copy'],
    ],
    [
      'announced',
      ['move', 'detail', 'invite', 'nudge', 'cancel', 'copy'],
      ['detail', 'invite', 'copy'],
      ['copy'],
    ],
    ['cancelled', ['restore', 'copy'], ['copy'], ['copy']],
    ['over', ['copy'], ['copy'], ['copy']],
  ])('one that is %s: before it, during it, after it', (state, before, during, after) => {
    const acts = (now: number) => ACTS.filter((act) => mayAct(act, in_(state), now));
    expect(acts(starts - 1)).toEqual(before);
    expect(acts(starts)).toEqual(during);
    expect(acts(ends)).toEqual(after);
  });

  it.each<[Act, GatheringState, number, string | null]>([
    ['plan', 'draft', 0, null],
    ['plan', 'planned', 0, 'planned'],
    ['discard', 'announced', 0, 'announced'],
    ['cancel', 'draft', 0, 'draft'],
    ['cancel', 'announced', starts, 'begun'],
    ['cancel', 'cancelled', 0, 'cancelled'],
    ['restore', 'cancelled', starts, 'begun'],
    ['restore', 'planned', 0, 'planned'],
    ['announce', 'planned', starts, 'begun'],
    ['announce', 'announced', 0, 'announced'],
    ['announce', 'draft', 0, 'draft'],
    ['nudge', 'planned', 0, 'planned'],
    ['nudge', 'announced', starts, 'begun'],
    ['move', 'over', 0, 'over'],
    ['detail', 'announced', starts, null],
    ['detail', 'announced', ends, 'begun'],
  ])('to %s one that is %s is told why not', (act, state, now, refusal) => {
    expect(refusalOf(act, in_(state), now)).toBe(refusal);
  });
});

describe('what a draft lacks', () => {
  const promotion = { startsOn: '2021-11-08', endsOn: '2022-09-09' };
  const lack = (over: object, ground: object = {}, now = 0) =>
    lackOf(
      { startsAt: starts, metier: null, defi: null, ...over },
      {
        kind: 'promotion',
        oneDefi: false,
        people: 0,
        startsOn: '2022-03-17',
        endsOn: '2022-03-17',
        ...ground,
      },
      promotion,
      now,
    );

  it.each<[string, object, object, number, string | null]>([
    ['nothing, for everybody', {}, {}, 0, null],
    ['nothing, in groups', {}, { kind: 'groups' }, 0, null],
    ['a day to come', {}, {}, starts, 'past'],
    ['a day of the promotion, before it', {}, { startsOn: '2021-11-07' }, 0, 'outside'],
    ['a day of the promotion, after it', {}, { startsOn: '2022-09-10', endsOn: '2022-09-10' }, 0, 'outside'],
    ['all its days of the promotion', {}, { startsOn: '2022-09-09', endsOn: '2022-09-10' }, 0, 'outside'],
    ['nothing, on the first day', {}, { startsOn: '2021-11-08' }, 0, null],
    ['nothing, on the last day', {}, { startsOn: '2022-09-09' }, 0, null],
    ['a métier', {}, { kind: 'metier' }, 0, 'no-metier'],
    ['nothing, with its métier', { metier: 'design' }, { kind: 'metier' }, 0, null],
    ['a défi', {}, { kind: 'roles', oneDefi: true, people: 3 }, 0, 'no-defi'],
    ['somebody with the roles', { defi: 'Boussole' }, { kind: 'roles', oneDefi: true }, 0, 'nobody'],
    ['somebody', {}, { kind: 'invited' }, 0, 'nobody'],
    ['nothing, with one guest', {}, { kind: 'invited', people: 1 }, 0, null],
  ])('%s', (_name, over, ground, now, expected) => {
    expect(lack(over, ground, now)).toBe(expected);
  });

  it.each([
    ['yesterday', '2022-03-10', 1, { refused: 'past', field: 'on' }],
    ['before the promotion', '2021-11-07', 1, { refused: 'past', field: 'on' }],
    ['after the promotion', '2022-09-10', 9_000, { refused: 'outside', field: 'on' }],
    ['today, an hour ago', '2022-03-11', 4_000, { refused: 'past', field: 'at' }],
    ['today, now', '2022-03-11', 5_000, { refused: 'past', field: 'at' }],
    ['today, later', '2022-03-11', 5_001, null],
    ['on the last day', '2022-09-09', 9_000, null],
  ])('a moment that was typed: %s', (_name, on, startsAt, expected) => {
    const today = { todayOn: '2022-03-11', now: 5_000 };
    expect(misplaced({ on, lastOn: on, startsAt }, promotion, today)).toEqual(expected);
  });

  it('a moment that was typed of what lasts longer: it ends in the promotion as well', () => {
    const today = { todayOn: '2022-03-11', now: 5_000 };
    const ends = (lastOn: string) =>
      misplaced({ on: '2022-09-08', lastOn, startsAt: 9_000 }, promotion, today);
    expect(ends('2022-09-09')).toBeNull();
    expect(ends('2022-09-10')).toEqual({ refused: 'outside', field: 'on' });
  });
});
