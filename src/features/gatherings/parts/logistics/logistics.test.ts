import { expect, it } from 'vitest';
import type { Actor } from '../../../../../test/support/actor.ts';
import { testCommunity } from '../../../../../test/support/community.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { demoProgramme } from '../../../../../test/support/programme.ts';
import { storedTexts } from '../../../../../test/support/stored-texts.ts';
import { textOf } from '../../../../../test/support/text-of.ts';
import { features as allFeatures } from '../../../../boot/features.ts';
import type { Message } from '../../../../chat/message.ts';
import { changeGathering } from '../../../../community/gatherings/lifecycle/lifecycle.ts';
import { viewContextFor } from '../../locales/logistics.ts';
import { ownMessage } from './views.ts';

const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');
const NEEDS = {
  night: 'shared',
  meals: 'Sans-gluten',
  transport: null,
  access: '=Une boucle magnétique',
  contact: null,
};

async function seminar() {
  const features = allFeatures.filter(({ id }) => ['gatherings', 'privacy', 'welcome'].includes(id));
  const there = await testCommunity({ now: '2022-03-10T10:00', features });
  const gathering = await planned(there, { format: 'seminaire', starts: '2022-03-29T09:00' });
  const does = async (who: Actor, press: string) => {
    const answer = await who.does({ kind: 'press', press, ref: gathering.id, value: null });
    return 'message' in answer ? read(answer.message) : answer.kind;
  };
  const rows = () => there.database.sqlite.prepare('SELECT count(*) FROM gathering_logistics').pluck().get();
  return { ...there, gathering, does, rows };
}

it('what people need is read by who organises alone, who is seen to have read it, and is gone with a no', async () => {
  const { alix, noe, mona, camille, driss, does, rows, platform, logged, gathering } = await seminar();
  expect(await does(alix, 'logistics/fill')).toContain('Répondez d’abord que vous venez');
  expect(await does(mona, 'logistics/open')).toContain('ne vous concerne pas');
  for (const who of [alix, noe]) {
    await does(who, 'gatherings/yes');
    await who.presses('Ma logistique');
    await who.presses('Dire ce qu’il me faut');
    await who.fills(NEEDS);
  }
  await alix.presses('Relire ma logistique');
  expect(read(alix.lastWhisper())).toContain('Camille Roussel. Effacé 30 jours après');
  for (const who of [driss, noe]) expect(await does(who, 'logistics/read')).not.toContain('Sans-gluten');
  expect(await does(driss, 'logistics/csv')).toContain('la ou le coach qui l’a planifiée');
  expect(await does(alix, 'logistics/open')).not.toContain('Lu par :');
  const list = await does(camille, 'logistics/read');
  expect(list).toContain('Alix Moreau');
  expect(list).toContain('individuelles : **0**. À partager : **2**');
  expect(camille.lastWhisper()?.storable).toBeUndefined();
  expect(await does(alix, 'logistics/open')).toMatch(/Lu par :\n.*Camille Roussel, jeudi 10 mars/);
  await camille.presses('Tout en un fichier');
  const file = camille.lastWhisper()?.blocks.find((block) => block.kind === 'file');
  expect(file?.kind === 'file' && file.content).toMatch(/"?'=Une boucle/);
  // A coach who is invited by name organises too; whoever does not come any more leaves nothing.
  await camille.does({ kind: 'press', press: 'planning/guests', ref: gathering.id, value: null });
  await camille.fills({ person1: 'u-driss' });
  expect(await does(driss, 'logistics/read')).toContain('Sans-gluten');
  await does(alix, 'gatherings/no');
  expect(rows()).toBe(1);
  expect(await does(driss, 'logistics/read')).not.toContain('Alix');
  expect(storedTexts(platform).join()).not.toContain('Sans-gluten');
  expect(logged()).not.toContain('gluten');
});

it('is erased thirty days after, for whom it no longer is, and when its author wants it', async () => {
  const { alix, noe, paul, does, rows, clock, app, gathering } = await seminar();
  for (const who of [alix, noe, paul]) {
    await does(who, 'gatherings/yes');
    await does(who, 'logistics/fill');
    await who.fills(NEEDS);
  }
  await does(alix, 'logistics/open');
  await alix.presses('Effacer');
  expect(rows()).toBe(2);
  await app.transact((uow) =>
    changeGathering(uow, gathering, { audience: JSON.stringify({ roles: ['eig'], metiers: [] }) }),
  );
  expect(rows()).toBe(1);
  await noe.types('/magellan confidentialite');
  expect(read(noe.lastWhisper())).toMatch(/Votre logistique/);
  await clock.leap('2022-04-29T10:00');
  expect(rows()).toBe(1);
  await clock.to('2022-04-30T04:00');
  expect(rows()).toBe(0);
});

it('of a coach who comes to a seminar that is for others it is kept as everybody’s, until they lose that role', async () => {
  const { camille, driss, does, rows, clock, app, gathering } = await seminar();
  await app.transact((uow) =>
    changeGathering(uow, gathering, { audience: JSON.stringify({ roles: ['eig'], metiers: [] }) }),
  );
  for (const who of [camille, driss]) {
    await does(who, 'gatherings/yes');
    await does(who, 'logistics/fill');
    await who.fills(NEEDS);
  }
  await clock.to('2022-03-11T10:00');
  expect(rows()).toBe(2);
  await app.transact(({ tx }) =>
    tx.updateTable('members').set({ roles: '["team"]' }).where('id', '=', 'm-driss').execute(),
  );
  await clock.to('2022-03-12T10:00');
  expect(rows()).toBe(1);
});

it('says how many more may read than it names', () => {
  const view = { ...viewContextFor({ programme: demoProgramme() }, { locale: 'fr' as const }) };
  const gathering = { id: 'g', title: 'Séminaire', startsAt: 0, format: 'seminaire' };
  const data = { gathering, needs: null, isTaking: true, readers: [] };
  const names = (count: number) => Array.from({ length: count }, (_, index) => `Coach ${index + 1}`);
  const said = (count: number) => read(ownMessage(view, { ...data, organisers: names(count) }));
  expect(said(5)).toContain('Coach 4, Coach 5. Effacé');
  expect(said(6)).toContain('Coach 5 et une autre personne. Effacé');
  expect(said(8)).toContain('Coach 5 et 3 autres personnes. Effacé');
});
