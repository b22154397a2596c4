import { describe, expect, it } from 'vitest';
import { type Candidate, matchesFor } from './matching.ts';

const coach = (id: string, metier: string | null, load: number): Candidate => ({
  id,
  name: id,
  metier,
  load,
});
const coaches = [
  coach('yannick', 'developpement', 0),
  coach('camille', 'design', 2),
  coach('elodie', 'design', 1),
  coach('driss', null, 1),
];
const order = (speciality: string | null, declined: string[] = []) =>
  matchesFor({ speciality }, coaches, new Set(declined)).map(({ id }) => id);

describe('the coaches to whom a request is proposed', () => {
  it('begin with those of the speciality, the least busy first', () => {
    expect(order('design')).toEqual(['elodie', 'camille', 'yannick', 'driss']);
  });

  it('are in the order of their load when no speciality was asked for', () => {
    expect(order(null)).toEqual(['yannick', 'driss', 'elodie', 'camille']);
  });

  it('leave out who said no', () => {
    expect(order('design', ['elodie', 'yannick'])).toEqual(['camille', 'driss']);
  });

  it('say why each stands there', () => {
    const [first, , third] = matchesFor({ speciality: 'design' }, coaches, new Set());
    expect(first).toMatchObject({ speciality: true, load: 1 });
    expect(third).toMatchObject({ speciality: false, load: 0 });
    expect(matchesFor({ speciality: null }, coaches, new Set())[0]?.speciality).toBeNull();
  });
});
