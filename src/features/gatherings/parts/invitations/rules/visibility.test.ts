import { describe, expect, it } from 'vitest';
import { isInAgenda, isPublic, type MemberView } from './visibility.ts';

const eig: MemberView = {
  audience: 'promotion',
  isWhole: true,
  isMeant: false,
  isHers: true,
  invited: false,
  isAuthor: false,
  isCoach: false,
  isEig: true,
  answer: null,
};
const coach: MemberView = { ...eig, isCoach: true, isEig: false };

/** Not for all EIG. */
const aside = { isWhole: false };

describe('what stands in an agenda', () => {
  it.each<[string, MemberView, boolean]>([
    ['an EIG’s own, unanswered', eig, true],
    ['what she declined', { ...eig, answer: 'no' }, false],
    ['what is for others', { ...eig, isHers: false }, false],
    ['what is for her métier', { ...eig, ...aside, audience: 'metier' }, true],
    ['for a coach, the whole promotion’s', coach, true],
    ['for a coach, a métier’s that she did not plan', { ...coach, ...aside, audience: 'metier' }, false],
    [
      'for a coach, a métier’s that she planned',
      { ...coach, ...aside, audience: 'metier', isAuthor: true },
      true,
    ],
    [
      'for a coach, a métier’s to which she may come',
      { ...coach, ...aside, audience: 'metier', answer: 'maybe' },
      true,
    ],
    ['for a coach, one for roles without hers', { ...coach, ...aside, audience: 'roles' }, false],
    ['for a coach, one for coaches too', { ...coach, ...aside, audience: 'roles', isMeant: true }, true],
    ['for a coach, one for all EIG and others', { ...coach, audience: 'roles' }, true],
    [
      'for a coach, one to which she was invited',
      { ...coach, ...aside, audience: 'invited', invited: true },
      true,
    ],
  ])('%s', (_, view, expected) => {
    expect(isInAgenda(view)).toBe(expected);
  });
});

it.each([
  ['promotion', true, true],
  ['metier', false, true],
  ['groups', true, true],
  ['roles', true, true],
  ['roles', false, false],
  ['invited', false, false],
] as const)('the promotion’s calendar shows what is for %s (all EIG: %s): %s', (audience, isWhole, shown) => {
  expect(isPublic({ audience, isWhole })).toBe(shown);
});
