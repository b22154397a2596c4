import { describe, expect, it } from 'vitest';
import { isInAgenda, type MemberView } from './visibility.ts';

const eig: MemberView = {
  audience: 'promotion',
  isHers: true,
  invited: false,
  isAuthor: false,
  isCoach: false,
  isEig: true,
  answer: null,
};
const coach: MemberView = { ...eig, isCoach: true, isEig: false };

describe('what stands in an agenda', () => {
  it.each<[string, MemberView, boolean]>([
    ['an EIG’s own, unanswered', eig, true],
    ['what she declined', { ...eig, answer: 'no' }, false],
    ['what is for others', { ...eig, isHers: false }, false],
    ['what is for her métier', { ...eig, audience: 'metier' }, true],
    ['for a coach, the whole promotion’s', coach, true],
    ['for a coach, a métier’s that she did not plan', { ...coach, audience: 'metier' }, false],
    ['for a coach, a métier’s that she planned', { ...coach, audience: 'metier', isAuthor: true }, true],
    [
      'for a coach, a métier’s to which she may come',
      { ...coach, audience: 'metier', answer: 'maybe' },
      true,
    ],
    ['for a coach, one to which she was invited', { ...coach, audience: 'invited', invited: true }, true],
  ])('%s', (_, view, expected) => {
    expect(isInAgenda(view)).toBe(expected);
  });
});
