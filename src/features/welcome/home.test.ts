import { expect, it } from 'vitest';
import { testCommunity } from '../../../test/support/community.ts';
import { planned } from '../../../test/support/gatherings.ts';
import { textOf } from '../../../test/support/text-of.ts';

it('shows each what is hers: a coach what waits for her, others what they may ask', async () => {
  const community = await testCommunity({ now: '2022-03-11T11:50' });
  const { camille, alix, mona, paul, clock } = community;
  await planned(community, { format: 'atelier', starts: '2022-03-17T17:00' });
  await alix.types('/mentorat');
  await alix.presses('Demander un accompagnement');
  await alix.fills({ about: 'Je voudrais prendre du recul.' });
  await alix.does({ kind: 'press', press: 'meteo/coach', ref: '', value: null });
  await alix.presses('Prévenir un·e coach');
  const home = async (who: typeof alix) => {
    await who.types('/magellan');
    return textOf(who.lastWhisper());
  };
  const coach = await home(camille);
  expect(coach.indexOf('À faire')).toBeGreaterThan(-1);
  expect(coach).toContain('Une demande de mentorat est à prendre');
  expect(coach).toMatch(/\d+ dates à confirmer/);
  expect(coach).not.toContain('votre réponse');
  expect(coach).not.toContain('[Je viens]');
  expect(coach).not.toContain('Alix');
  await camille.presses('Voir la première');
  expect(textOf(camille.lastWhisper())).toContain('Alix');
  await clock.to('2022-03-17T18:31');
  expect(await home(mona)).toContain('vos heures');
  const porteur = await home(paul);
  expect(porteur).toContain('/mentorat');
  expect(porteur).not.toContain('À faire');
  expect(porteur).not.toContain('/acceleration');
  expect(await home(alix)).not.toContain('À faire');
});
