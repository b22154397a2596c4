import { expect, it } from 'vitest';
import type { Actor } from '../../../../../test/support/actor.ts';
import { demoProgramme, type TestCommunity, testCommunity } from '../../../../../test/support/community.ts';
import { textOf } from '../../../../../test/support/text-of.ts';
import type { PathItem } from '../../../../community/programme/path-schema.ts';
import { refOfDefi } from '../../rules.ts';
import { refOfStep } from './rules/progress.ts';

const item = (id: string, from: number, until: number, more: Partial<PathItem> = {}): PathItem => ({
  ...{ id, stage: 'integrer', for: ['porteur'], countedFrom: 'start', from, until },
  ...{ fr: `Faire ${id}.`, en: `Do ${id}.` },
  ...more,
});

/** A promotion that begins on Monday 7 March, and is prepared for three weeks. */
function programmeOf(items: readonly PathItem[]) {
  const programme = demoProgramme();
  Object.assign(programme.promotion, { startsOn: '2022-03-07', preparesFrom: '2022-02-14', pauses: [] });
  Object.assign(programme.arrival, { from: '2022-09-01' });
  programme.path.items = [...items];
  return programme;
}

const ITEMS = [
  item('recrutement', -30, -1, { stage: 'recruter' }),
  item('donnees', -5, 40),
  item('poste', -5, 41, { metiers: ['design'] }),
  item('poste-droit', -5, 41, { metiers: ['droit'] }),
  item('rituels', 0, 42),
  item('terrain', 0, 43),
  item('bilan', 20, 60, { confirmedBy: 'coach' }),
  item('demo', 0, 60, { for: ['eig'] }),
  item('cap', 0, 60, { for: ['sponsor'] }),
];

const refOf = (defi: string, key: string) => refOfStep(refOfDefi(defi), key);
const told = (actor: Actor) =>
  actor
    .messages()
    .filter(({ summary, blocks }) => textOf({ summary, blocks }).includes('Le parcours du défi'));
const answer = (actor: Actor) => textOf(actor.lastWhisper());

/** Paul shares the défi Portail with Ana, who carries it too. */
async function begin(now: string, items = ITEMS): Promise<TestCommunity & { second: Actor }> {
  const community = await testCommunity({ now, programme: programmeOf(items) });
  const [second] = await community.crowd(1);
  if (!second) throw new Error('somebody came');
  await community.database.transact(async (tx) => {
    await tx
      .updateTable('members')
      .set({ roles: '["porteur"]', defi: 'Portail', name: 'Ana Petit' })
      .where('id', '=', second.id)
      .execute();
  });
  return { ...community, second };
}

it('porteurs are told of three steps at most, once more a week later, and never a third time', async () => {
  const community = await begin('2022-02-21T10:00');
  const { paul, alix, second, camille, clock } = community;

  // Before the first day already, and what the défi’s métiers call for.
  await clock.leap('2022-02-22T09:31');
  expect(told(paul)).toHaveLength(1);
  expect(textOf(told(paul)[0])).toContain('Faire recrutement.');
  expect(textOf(told(paul)[0])).not.toContain('Faire donnees.');

  await clock.leap('2022-03-01T09:31');
  await clock.leap('2022-03-08T09:31');
  const third = textOf(told(paul)[2]);
  expect(third).toContain('Faire donnees.');
  expect(textOf(told(paul)[1])).toContain('Faire recrutement.');
  expect(third).toContain('Faire poste.');
  expect(third).toContain('Faire rituels.');
  expect(third).not.toMatch(/terrain|droit|demo|cap/);
  expect(told(second)).toHaveLength(3);
  expect(told(alix)).toHaveLength(0);

  await clock.leap('2022-03-15T09:31');
  await clock.leap('2022-03-22T09:31');
  await clock.leap('2022-03-29T09:31');
  const times = (step: string) => told(paul).filter((message) => textOf(message).includes(`Faire ${step}.`));
  for (const step of ['recrutement', 'donnees', 'poste', 'rituels', 'terrain'])
    expect(times(step), step).toHaveLength(2);
  await clock.leap('2022-04-05T09:31');
  for (const step of ['donnees', 'poste', 'rituels', 'terrain']) expect(times(step), step).toHaveLength(2);

  await camille.types('/defi suivi');
  expect(answer(camille)).toMatch(/Portail.*Intégrer.*[34] étapes sans réponse/s);
  expect(textOf(await camille.opensHome())).toContain('sans réponse');
  // And a line of the coaches' digest, with what it says anyway.
  const digest = await community.app.transact((uow) => uow.contributions.digest(uow));
  expect(digest.map((message) => textOf(message).replaceAll('\u00a0', ' ')).join()).toMatch(
    /Parcours des défis : \d+ étapes sans réponse/,
  );
});

it('the first answer counts for the défi, and can be taken back by whoever carries it', async () => {
  const { paul, alix, ines, second, clock, database } = await begin('2022-03-07T10:00');
  await clock.leap('2022-03-08T09:31');

  await paul.presses('Fait');
  expect(textOf(told(paul)[0])).toContain('**Fait**\u00a0: Faire donnees.');
  expect(textOf(told(second)[0])).toContain('Réponse de Paul Vasseur');
  const done = {
    kind: 'press' as const,
    press: 'path/done',
    ref: `${refOf('Portail', 'donnees')}.1`,
    value: null,
  };
  await second.does(done);
  expect(answer(second)).toContain('Paul Vasseur a déjà répondu');

  await second.presses('Revenir sur la réponse');
  expect(textOf(told(paul)[0])).not.toContain('**Fait**');
  // Both at once: one counts, the other hears whose.
  await Promise.all([paul.does(done), second.does(done)]);
  expect(`${answer(paul)}${answer(second)}`).toMatch(/a déjà répondu/);

  await paul.presses('Pas pour nous');
  await paul.fills({ text: 'Le poste est déjà là' });
  expect(answer(paul)).toContain('Pourquoi\u00a0: Le poste est déjà là');
  const rows = await database.transact((tx) => tx.selectFrom('path_steps').selectAll().execute());
  expect(rows.map(({ item: of, state, byId }) => [of, state, byId]).sort()).toContainEqual([
    'poste',
    'set-aside',
    'm-paul',
  ]);
  expect(JSON.stringify(rows)).not.toContain('déjà là');

  // What is not hers: another défi’s porteur, an EIG of it, one of another.
  await ines.does(done);
  expect(answer(ines)).toContain('ne vous concerne pas');
  await alix.does(done);
  expect(answer(alix)).toContain('ne vous concerne pas');
  await alix.types('/defi');
  expect(answer(alix)).toContain('Faire demo.');
  expect(answer(alix)).not.toContain('Faire rituels.');
  await alix.chooses('Voir une étape', 'Faire demo.');
  await alix.presses('Fait');
  expect(answer(alix)).toContain('**Fait**\u00a0: Faire demo.');
});

it('a request for help reaches the coach of the défi, who says that she sees to it', async () => {
  const { paul, camille, driss, clock } = await begin('2022-03-07T10:00');
  await clock.leap('2022-03-08T09:31');
  await paul.presses('Besoin d’aide');
  await paul.fills({ text: 'La convention n’avance pas' });
  expect(answer(paul)).toContain('Camille Roussel');
  expect(textOf(camille.lastMessage())).toContain('La convention n’avance pas');
  expect(
    driss
      .messages()
      .map(({ summary }) => summary)
      .join(),
  ).not.toContain('demande de l’aide');
  await paul.does({ kind: 'press', press: 'path/help', ref: refOf('Portail', 'donnees'), value: null });
  expect(answer(paul)).toContain('déjà été demandée');

  await camille.presses('Je m’en occupe');
  expect(textOf(paul.lastMessage())).toContain('Camille Roussel');
  expect(textOf(told(paul)[0])).toContain('Camille Roussel s’en occupe');
  expect(textOf(camille.lastMessage())).toContain('Camille Roussel s’en occupe');
  await paul.presses('Fait');
  expect(textOf(camille.lastMessage())).toContain('n’est plus à traiter');
});

it('what is past, removed or for a coach to confirm is refused kindly; a former porteur’s buttons serve no more', async () => {
  const { paul, camille, clock, database, programme, second } = await begin('2022-02-21T10:00');
  await clock.leap('2022-03-08T09:31');
  const press = (what: string, key: string, defi = 'Portail') => ({
    ...{ kind: 'press' as const, press: `path/${what}`, ref: `${refOf(defi, key)}.1`, value: null },
  });
  await paul.does(press('done', 'recrutement'));
  expect(answer(paul)).toContain('n’est plus attendue');
  await paul.does(press('done', 'bilan'));
  expect(answer(paul)).toContain('Un·e coach confirme');
  await paul.does(press('done', 'cap'));
  expect(answer(paul)).toContain('ne vous concerne pas');
  await camille.does(press('done', 'donnees'));
  expect(answer(camille)).toContain('ne vous concerne pas');
  await camille.does(press('done', 'bilan'));
  await paul.does(press('done', 'donnees', 'Boussole'));
  expect(answer(paul)).toContain('ne vous concerne pas');
  await paul.does({ ...press('done', 'donnees'), ref: 'nothing.at.all' });
  expect(answer(paul)).toContain('ne fait plus partie');

  programme.path.items = programme.path.items.filter(({ id }) => id !== 'rituels');
  await paul.does(press('done', 'rituels'));
  expect(answer(paul)).toContain('ne fait plus partie');

  await database.transact(async (tx) => {
    await tx.updateTable('members').set({ defi: 'Archipel' }).where('id', '=', second.id).execute();
  });
  await second.does(press('done', 'donnees'));
  expect(answer(second)).toContain('ne vous concerne pas');
  await clock.leap('2022-03-15T09:31');
  expect(textOf(told(second).at(-1))).toContain('Archipel');
});

it('the name of whoever erases hers goes, and the défi’s answer stays', async () => {
  const { paul, second, clock, database } = await begin('2022-03-07T10:00');
  await clock.leap('2022-03-08T09:31');
  await paul.presses('Fait');
  await paul.types('/magellan confidentialite');
  expect(answer(paul)).toContain('Réponses à des étapes\u00a0: 1');
  await paul.presses('Tout effacer');
  await paul.fills({ word: 'EFFACER' });
  expect(textOf(told(second)[0])).toContain('**Fait**');
  expect(textOf(told(second)[0])).not.toContain('Paul');
  const rows = await database.transact((tx) => tx.selectFrom('path_steps').selectAll().execute());
  expect(rows.find(({ item: of }) => of === 'donnees')).toMatchObject({ state: 'done', byId: null });
});

it('nothing is sent where the programme turns it off, nor to a défi that nobody carries', async () => {
  const programme = programmeOf(ITEMS);
  programme.path.sends = false;
  const { paul, clock, camille } = await testCommunity({ now: '2022-03-07T10:00', programme });
  await clock.to('2022-03-15T10:00');
  expect(told(paul)).toHaveLength(0);
  await paul.types('/defi');
  expect(answer(paul)).toContain('Faire donnees.');
  await paul.presses('Toutes les étapes');
  await camille.types('/defi suivi');
  expect(answer(camille)).toMatch(/Boussole.*sans porteuse ni porteur/s);
});

it('whoever asked for help, and the coach who saw to it, are named in no chat once they have erased their data', async () => {
  const { paul, camille, second, clock } = await begin('2022-03-07T10:00');
  await clock.leap('2022-03-08T09:31');
  await paul.presses('Besoin d’aide');
  await paul.fills({ text: 'La convention n’avance pas' });
  await camille.presses('Je m’en occupe');
  expect(textOf(told(second)[0])).toContain('Camille Roussel');
  await camille.types('/magellan confidentialite');
  await camille.presses('Tout effacer');
  await camille.fills({ word: 'EFFACER' });
  expect(textOf(told(second)[0])).not.toContain('Camille');
  expect(textOf(paul.lastMessage())).not.toContain('Camille');
  await paul.types('/magellan confidentialite');
  await paul.presses('Tout effacer');
  await paul.fills({ word: 'EFFACER' });
  const asked = camille.messages().filter((each) => textOf(each).includes('Faire donnees.'));
  expect(asked).toHaveLength(1);
  expect(textOf(asked[0])).not.toContain('Paul');
});

it('a request for help that is over before it has left is told to no coach', async () => {
  const { paul, camille, clock } = await begin('2022-03-07T10:00');
  await clock.leap('2022-03-08T09:31');
  await clock.leap('2022-03-08T21:00');
  await paul.presses('Besoin d’aide');
  await paul.fills({ text: 'La convention n’avance pas' });
  await paul.presses('Fait');
  await clock.leap('2022-03-09T12:00');
  expect(camille.messages().map(textOf).join()).not.toMatch(/demande d(e l)?’aide/);
});

it('a request for help with a step that the path has no more waits for nobody', async () => {
  const { paul, camille, programme, clock } = await begin('2022-03-07T10:00');
  await clock.leap('2022-03-08T09:31');
  await paul.presses('Besoin d’aide');
  await paul.fills({});
  expect(textOf(await camille.opensHome())).toContain('demande d’aide à prendre');
  programme.path.items = programme.path.items.filter(({ id }) => id !== 'donnees');
  expect(textOf(await camille.opensHome())).not.toContain('demande d’aide à prendre');
  await camille.types('/defi suivi');
  expect(answer(camille)).not.toContain('demande d’aide');
});
