import { expect, it } from 'vitest';
import type { Member, Role } from '../../community/members/member.ts';
import { defisOf } from './rules.ts';

const member = (name: string, defi: string | null, roles: Role[], coachEmail: string | null = null) =>
  ({ id: name, name, email: `${name}@example.org`, defi, roles, coachEmail, active: true }) as Member;

it('a défi has its people by their sides, and whoever accompanies them; without any who make it, it is none', () => {
  const defis = defisOf([
    member('Alix', 'Portail', ['eig'], 'ZOE@example.org'),
    member('Bea', 'Portail', ['porteur', 'sponsor'], 'camille@example.org'),
    member('camille', null, ['coach']),
    member('Dan', 'Boussole', ['alumni']),
    member('Eve', 'Écoute', ['sponsor']),
    { ...member('Guy', 'Fini', ['eig']), active: false },
    member('zoe', 'Portail', ['coach']),
  ]);
  const names = (people: readonly Member[]) => people.map(({ name }) => name);
  expect(names(defis as never)).toEqual(['Écoute', 'Portail']);
  expect(names(defis[1]?.eig ?? [])).toEqual(['Alix']);
  expect(names(defis[1]?.porteurs ?? [])).toEqual(['Bea']);
  expect(names(defis[1]?.sponsors ?? [])).toEqual(['Bea']);
  expect(names(defis[1]?.coaches ?? [])).toEqual(['camille', 'zoe']);
  expect(defis[0]?.coaches).toEqual([]);
});

it('each member is looked at a few times, however many défis there are', () => {
  let looks = 0;
  const crowd = Array.from({ length: 600 }, (_, index) => {
    const own = member(`m${index}`, null, ['eig']);
    const defi = () => {
      looks += 1;
      return `Défi ${Math.floor(index / 2)}`;
    };
    return Object.defineProperty(own, 'defi', { get: defi });
  });
  expect(defisOf(crowd)).toHaveLength(300);
  expect(looks).toBeLessThan(5 * crowd.length);
});
