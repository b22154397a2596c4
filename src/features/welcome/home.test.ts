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

it('help names to each role first what is hers, and nothing that is not', async () => {
  const { paul, app } = await testCommunity({ now: '2022-03-14T10:00' });
  const FIRST = {
    eig: ['/magellan', '/meteo', '/magellan coach', '/rencontre', '/magellan absence'],
    porteur: ['/magellan', '/magellan coach', '/defi', '/agenda', '/rencontre'],
    sponsor: ['/magellan', '/magellan coach', '/defi', '/agenda', '/rencontre'],
    coach: ['/magellan', '/meteo bilan', '/rencontre planifier', '/rencontre presence', '/mentorat'],
    parrain: [
      ...[
        '/magellan',
        '/magellan coach',
        '/acceleration',
        '/acceleration disponibilites',
        '/magellan absence',
      ],
    ],
    team: ['/magellan', '/magellan coach', '/agenda', '/qui', '/magellan absence'],
    alumni: ['/magellan', '/magellan coach', '/rencontre', '/entraide', '/magellan lien'],
    partner: ['/magellan', '/magellan coach', '/agenda', '/rencontre', '/qui'],
  };
  /** What tells of the météo, of défis, of mentoring or hours is named to those who may ask for it alone. */
  const NOT = {
    eig: ['/magellan alumni', '/magellan personnes'],
    porteur: ['/meteo', '/magellan lien', '/magellan alumni'],
    sponsor: ['/meteo', '/mentorat', '/acceleration', '/entraide', '/magellan alumni'],
    coach: ['/magellan lien'],
    parrain: ['/meteo', '/mentorat', '/defi'],
    team: ['/meteo', '/mentorat', '/defi', '/entraide'],
    alumni: ['/meteo', '/mentorat', '/defi', '/acceleration', '/retour'],
    partner: ['/meteo', '/mentorat', '/defi', '/acceleration', '/entraide', '/magellan lien'],
  };
  for (const role of Object.keys(FIRST) as (keyof typeof FIRST)[]) {
    await app.transact(async ({ tx }) => {
      const roles = JSON.stringify([role]);
      await tx.updateTable('members').set({ roles }).where('id', '=', paul.id).execute();
    });
    await paul.types('/magellan aide');
    const help = textOf(paul.lastWhisper());
    expect(
      [...help.matchAll(/^- `([^`]+)`/gm)].map(([, command]) => command),
      role,
    ).toEqual(FIRST[role]);
    for (const command of NOT[role])
      expect(help, `${role} ${command}`).not.toMatch(new RegExp(`\`${command}[ \`]`));
  }
});
