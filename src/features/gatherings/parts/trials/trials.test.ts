import { expect, it } from 'vitest';
import type { Actor } from '../../../../../test/support/actor.ts';
import { answered, saysHowItWas } from '../../../../../test/support/afterwards.ts';
import { testCommunity } from '../../../../../test/support/community.ts';
import { labelsOf, textOf } from '../../../../../test/support/meteo.ts';
import { gatheringsIn } from '../../../../community/gatherings/store.ts';
import { meteo } from '../../../meteo/index.ts';
import { gatherings } from '../../index.ts';

const WHAT = {
  name: 'Café debout',
  hypothesis: 'Si nous commençons debout, alors plus de personnes parlent.',
  copiedFrom: 'atelier',
  forWhom: null,
  trials: 1,
};
const DECIDES = { useful: 70, came: 80, keep: 60, decideOn: '2022-03-25' };

const begin = () => testCommunity({ now: '2022-03-01T10:00', features: [gatherings, meteo] });
type Community = Awaited<ReturnType<typeof begin>>;

async function planned({ camille }: Community, on: string): Promise<void> {
  await camille.presses('Planifier un essai');
  await camille.fills({ title: 'Les communs', on, at: '16:00', minutes: 90 });
  await camille.presses('Planifier');
}

async function pressed(who: Actor, press: string): Promise<string> {
  const answer = await who.does({ kind: 'press', press, ref: 'cafe-debout', value: null });
  return 'message' in answer ? textOf(answer.message) : '';
}

const EVERYBODY = { alix: 'yes', noe: 'yes', ines: 'yes', sacha: 'yes', lina: 'yes', hugo: 'yes' } as const;

/** Everybody came, and five say how it was. */
async function lived(community: Community): Promise<void> {
  const { app, camille, clock } = community;
  const [gathering] = await app.transact(({ tx }) => gatheringsIn(tx, ['announced']));
  if (!gathering) throw new Error('none is announced');
  await answered(community, gathering, EVERYBODY);
  await clock.to('2022-03-17T17:31');
  await camille.presses('Tout le monde est venu');
  await clock.to('2022-03-17T17:46');
  const { alix, noe, ines, hugo, lina } = community;
  for (const who of [alix, noe, ines, hugo]) await saysHowItWas(who, { useful: 'very', keep: 'yes' });
  await lina.presses('Donner mon retour');
  await lina.fills({ useful: 'little', keep: null });
  expect(lina.errors?.keep).toContain('à l’essai');
  await lina.fills({ useful: 'little', keep: 'change' });
}

it('a format is tried out: planned, announced as a trial, judged after the last one, adopted, printed and told', async () => {
  const community = await begin();
  const { camille, driss, alix, clock, app } = community;
  await alix.types('/rencontre essai');
  expect(textOf(alix.lastWhisper())).not.toContain('à l’essai');
  expect(alix.form).toBeNull();

  await camille.types('/rencontre essai');
  await camille.fills({ ...WHAT, forWhom: ['invited', 'eig'] });
  expect(camille.errors?.forWhom).toContain('pas les deux');
  await camille.fills({ ...WHAT, name: 'atelier-conference' });
  expect(camille.errors?.name).toContain('déjà ce nom');
  await camille.fills(WHAT);
  expect(labelsOf(camille.lastWhisper())).not.toContain('Commencer l’essai');
  await camille.presses('Ce qui décidera');
  await camille.fills({ ...DECIDES, useful: null, came: null, keep: null });
  expect(camille.errors?.useful).toContain('un critère au moins');
  await camille.fills(DECIDES);
  expect(textOf(camille.lastWhisper())).toContain('utile pour 70 %, 80 % de présence, à garder pour 60 %');
  await camille.presses('Commencer l’essai');
  await planned(community, '2022-03-17');
  await camille.presses('Annoncer maintenant');
  const announced = community.channel('eig-promotion').at(-1) ?? null;
  expect(textOf(announced)).toContain('Café debout · Les communs');
  expect(textOf(announced)).toContain('à l’essai, 1 sur 1');

  // All its trials are planned: one more is refused, and so is deleting what is in use.
  await camille.types('/rencontre planifier cafe');
  await camille.fills({ title: 'Encore', on: '2022-03-24', at: '16:00', minutes: 90 });
  await camille.presses('Planifier');
  expect(textOf(camille.lastWhisper())).toContain('Tous les essais prévus de ce format sont déjà planifiés');
  await camille.presses('Supprimer');
  await camille.presses('Supprimer définitivement');
  expect(await pressed(camille, 'trials/discard')).toContain('il peut être arrêté ou clos, pas supprimé');

  await lived(community);
  await clock.to('2022-03-22T09:01');
  const verdict = community
    .channel('eig-coachs')
    .map(textOf)
    .find((said) => said.includes('à vous de décider'));
  expect(verdict).toContain('Tout ce que vous attendiez est là.');
  expect(verdict).toContain('80 % (4 sur 5) ; attendu : 70 %');
  expect(verdict).toContain('100 % (6 sur 6)');
  expect(verdict).toContain('oui : 4, en changeant : 1, non : 0');
  expect(verdict).toContain('« Atelier-conférence » : trop peu pour le dire');
  await clock.to('2022-03-28T12:00');
  expect(
    community
      .channel('eig-coachs')
      .map(textOf)
      .filter((said) => said.includes('à vous de décider')),
  ).toHaveLength(1);

  expect(await pressed(driss, 'trials/adopt')).toContain('Ce format est adopté');
  expect(await pressed(camille, 'trials/stop')).toContain('rien n’a été modifié');
  await driss.types('/rencontre essai');
  await driss.chooses('Voir un format', 'Café debout');
  await driss.presses('Pour programme.yaml');
  expect(JSON.stringify(driss.lastWhisper())).toContain('id: cafe-debout');
  await camille.types('/rencontre planifier cafe');
  expect(camille.form?.fields.find(({ id }) => id === 'format')?.initial).toBe('cafe-debout');

  await driss.types('/rencontre essai');
  await pressed(driss, 'trials/tell');
  expect(JSON.stringify(driss.form)).toContain('Garder «\u00a0Café debout\u00a0» au programme');
  await app.transact(async ({ tx }) => {
    await tx.deleteFrom('gathering_formats').execute();
  });
});

it('of two coaches who change a draft at once, the second undoes nothing of what the first said', async () => {
  const { camille, driss } = await begin();
  await camille.types('/rencontre essai');
  await camille.fills({ ...WHAT, forWhom: ['eig'] });
  const opens = (who: Actor, press: string) =>
    who.does({ kind: 'press', press, ref: 'cafe-debout', value: null });
  for (const [press, first, second] of [
    ['trials/edit', { trials: 3 }, { hypothesis: 'Si nous marchons, alors nous parlons.' }],
    ['trials/criteria', DECIDES, { ...DECIDES, useful: 20 }],
  ] as const) {
    for (const coach of [driss, camille]) await opens(coach, press);
    await camille.fills(first);
    expect(camille.errors).toBeNull();
    await driss.fills(second);
    expect(driss.errors?.['']).toContain('entre-temps');
    await opens(driss, press);
    await driss.fills(second);
    expect(driss.errors).toBeNull();
  }
  expect(textOf(driss.lastWhisper())).toContain('0 sur 3');
  expect(textOf(driss.lastWhisper())).toContain('utile pour 20');
});
