import { expect, it } from 'vitest';
import type { Actor } from '../../../test/support/actor.ts';
import { testCommunity } from '../../../test/support/community.ts';
import { textOf } from '../../../test/support/text-of.ts';
import { sideOf } from './access.ts';

it('a défi is shown to its people and to coaches, and to nobody else', async () => {
  const { paul, alix, ines, mona, camille } = await testCommunity();
  const told = (actor: Actor) => textOf(actor.lastWhisper());

  await paul.types('/defi');
  expect(told(paul)).toContain('Noé Da Silva');
  await alix.types('/defi portail');
  expect(told(alix)).toContain('Paul Vasseur');
  await ines.types('/defi Portail');
  expect(told(ines)).toContain('ne vous concerne pas');
  expect(told(ines)).not.toContain('Paul Vasseur');
  await mona.types('/defi');
  expect(told(mona)).not.toContain('Portail');

  await camille.types('/defi');
  expect(told(camille)).toMatch(/Archipel.*Boussole.*Portail/s);
  await camille.chooses('Voir un défi', 'Boussole');
  expect(told(camille)).toContain('Inès Belkacem');
});

it.each([
  ['her own, as porteur', { roles: ['porteur'], defi: 'Portail' }, 'porteur'],
  ['her own, as sponsor', { roles: ['sponsor'], defi: 'Portail' }, 'sponsor'],
  ['her own, as an EIG', { roles: ['eig'], defi: 'Portail' }, 'eig'],
  ['another one', { roles: ['porteur'], defi: 'Boussole' }, null],
  ['any, as a coach', { roles: ['coach'], defi: null }, 'coach'],
  ['her own, as a partner of it', { roles: ['partner'], defi: 'Portail' }, null],
] as const)('the side from which somebody sees a défi: %s', (_what, { roles, defi }, side) => {
  const member = { roles: [...roles], defi };
  expect(sideOf({ active: true, ...member }, 'Portail')).toBe(side);
  expect(sideOf({ active: false, ...member }, 'Portail')).toBe(null);
});
