import { describe, expect, it } from 'vitest';
import { type MattermostCommunity, mattermostCommunity } from '../support/mattermost/community.ts';
import { until } from '../support/mattermost/harness.ts';
import { type MattermostPerson, mattermostPerson } from '../support/mattermost/person.ts';

const sunny = { defi: 'sun', team: 'clear', self: 'sun' };

const stormy = { defi: 'rain', team: 'storm', self: 'cloud' };

const withoutSigning = 'Répondre sans signer';

/** Tests are written with ordinary spaces where French has non-breaking ones, and without escapes. */
const loose = (words = '') => words.replaceAll('\u00a0', ' ').replaceAll('\\', '');

const last = (person: MattermostPerson) => loose(person.messages().at(-1)?.message);

/** All that she reads of Magellan's, once she has looked at what waits for her. */
async function seen(person: MattermostPerson): Promise<string> {
  await person.looks();
  return loose([...person.messages().map(({ message }) => message), ...person.whispers()].join('\n'));
}

const lastWhisper = (person: MattermostPerson) => loose(person.whispers().at(-1));

async function openedRound(options = {}): Promise<MattermostCommunity> {
  const community = await mattermostCommunity(options);
  await community.to('2022-03-11T12:00');
  return community;
}

/** Presses, fills in, and waits for what is said about it. */
async function answers(
  community: MattermostCommunity,
  person: MattermostPerson,
  values: object,
  button = 'Répondre',
) {
  const before = person.messages().length + person.whispers().length;
  await person.presses(button);
  expect(await person.fills({ ...values })).toEqual({});
  await until(() => person.messages().length + person.whispers().length > before);
  await community.settled();
  await person.looks();
}

async function everybodyAnswers(community: MattermostCommunity) {
  const { alix, noe, ines, lina, hugo, sacha } = community;
  await answers(community, alix, { ...sunny, successes: 'Premier secret', difficulties: 'Peu de temps' });
  for (const person of [noe, ines])
    await answers(community, person, { ...sunny, difficulties: 'Deuxième secret' });
  for (const person of [lina, hugo, sacha])
    await answers(community, person, { ...stormy, difficulties: 'Troisième secret' }, withoutSigning);
}

describe('a fortnight on Mattermost', () => {
  it('asks each EIG in her direct messages, on Friday at noon, and says so in the channel', async () => {
    const community = await openedRound();
    const { alix, camille, paul, promotionChannel } = community;
    expect(last(alix)).toContain('La météo');
    expect(alix.buttons()).toEqual(['Répondre', withoutSigning, 'Plus tard', 'Je passe cette fois']);
    expect([camille, paul].map((person) => person.messages())).toEqual([[], []]);
    expect(loose(community.written(promotionChannel)[0]?.message)).toContain('météo');
  });

  it('takes an answer by a form, confirms it, and never stores what was written', async () => {
    const community = await openedRound();
    const { alix } = community;
    await alix.presses('Répondre');
    expect(alix.dialog.elements).toHaveLength(5);
    expect(loose(alix.dialog.introduction_text)).toMatch(/coachs/);
    await alix.closesDialog();
    await answers(community, alix, { ...sunny, successes: 'Premier secret' });
    expect(await seen(alix)).toContain('enregistrée');
    expect(alix.buttons()).toEqual(expect.arrayContaining(['Modifier', 'Supprimer']));
    expect(
      alix
        .messages()
        .map(({ message }) => loose(message))
        .join(),
    ).not.toMatch(/secret/);
    expect(community.stored()).not.toContain('Premier secret');
    expect(community.logged()).not.toContain('Premier secret');
  });

  it('lets her change her mind in a form that is prefilled, with errors beside its fields', async () => {
    const community = await openedRound();
    const { alix } = community;
    await answers(community, alix, { ...sunny, successes: 'avant' });
    await alix.presses('Modifier');
    const initial = (name: string) =>
      alix.dialog.elements.find((each: { name: string }) => each.name === name)?.default;
    expect(['defi', 'team', 'self', 'successes'].map(initial)).toEqual(['sun', 'clear', 'sun', 'avant']);
    const refused = await alix.fills({ team: null, successes: 'x'.repeat(1501) });
    expect(Object.keys(refused.errors)).toEqual(expect.arrayContaining(['team', 'successes']));
    expect(await alix.fills({ team: 'storm' })).toEqual({});
    const rows = await community.database.db.selectFrom('meteo_signed').selectAll().execute();
    expect(rows).toHaveLength(1);
  });

  it('can wait until tomorrow, be skipped, and be taken back', async () => {
    const community = await openedRound();
    const { alix, noe } = community;
    await alix.presses('Plus tard');
    expect(alix.messages()).toHaveLength(1);
    await noe.presses('Je passe cette fois');
    expect(noe.buttons()[0]).toBe('Finalement, je réponds');
    await noe.presses('Finalement, je réponds');
    expect(noe.buttons()).toContain('Répondre');
    await noe.presses('Je passe cette fois');
    await community.to('2022-03-14T11:00');
    expect(alix.messages().length).toBeGreaterThan(1);
    expect(noe.messages()).toHaveLength(1);
  });

  it('reminds only those who have not answered, and takes the spent buttons away at closing', async () => {
    const community = await openedRound();
    const { alix, noe } = community;
    await answers(community, alix, sunny);
    const before = alix.messages().length;
    await community.to('2022-03-16T18:00');
    expect(alix.messages()).toHaveLength(before);
    expect(noe.messages().length).toBeGreaterThan(1);
    await community.to('2022-03-17T18:00');
    expect(noe.buttons()).not.toContain('Répondre');
    // The receipt was a whisper to her, which no closing changes: its buttons answer kindly.
    await alix.presses('Modifier');
    expect(alix.dialog).toBeNull();
    await community.settled();
    await expect.poll(() => seen(alix)).toMatch(/close|clôture|fermée/);
  });

  it('gives the coaches a digest with its picture, which they read in whispers', async () => {
    const community = await openedRound();
    await everybodyAnswers(community);
    await community.to('2022-03-18T09:00');
    const { camille, driss, coachesChannel, double } = community;
    const digest = community.written(coachesChannel).at(-1);
    expect(loose(digest?.message)).toContain('6 réponses pour 6');
    const picture = double.files.get(digest?.file_ids[0] ?? '');
    expect(picture?.content.subarray(1, 4).toString()).toBe('PNG');
    await camille.presses('Lire les réponses');
    await until(() => camille.buttons().includes('Suivante'));
    const pages = [lastWhisper(camille)];
    await camille.presses('Suivante');
    pages.push(lastWhisper(camille));
    expect(pages.join()).toMatch(/Premier secret[\s\S]*Troisième secret/);
    expect(new Set(pages).size).toBe(2);
    expect(community.stored()).not.toMatch(/secret/);
    expect(driss.whispers()).toEqual([]);
    const readings = await community.database.db.selectFrom('meteo_readings').selectAll().execute();
    expect(readings).toHaveLength(6);
  });

  it('reads in whispers with their buttons, for who typed a command', async () => {
    const community = await openedRound();
    await everybodyAnswers(community);
    await community.to('2022-03-18T09:00');
    const { driss, coachesChannel } = community;
    await driss.types('/meteo bilan', coachesChannel.id);
    expect(lastWhisper(driss)).toContain('appuyez-y sur **Afficher**');
    await driss.looks();
    await driss.presses('Lire les réponses');
    await driss.presses('Suivante');
    expect(lastWhisper(driss)).toContain('Réponses 4 à 6 sur 6');
    expect(driss.messages()).toHaveLength(1);
    expect(community.stored()).not.toMatch(/secret/);
  });

  it('brings the figures as a file, and what the coaches promise to everybody', async () => {
    const community = await openedRound();
    await everybodyAnswers(community);
    await community.to('2022-03-18T09:00');
    const { camille, promotionChannel, double } = community;
    await camille.presses('Chiffres en CSV');
    await community.settled();
    const file = camille.messages().flatMap(({ file_ids }) => file_ids.map((id) => double.files.get(id)))[0];
    expect(file?.name).toBe('meteo-2022-03-11.csv');
    await camille.presses('Vous avez dit → nous allons faire');
    await camille.fills({ said: 'Le temps manque.', will: 'Moins de réunions.' });
    await until(() => camille.buttons().some((label) => /Publier|Afficher/.test(label)));
    await camille.looks();
    await camille.presses('Publier');
    await community.settled();
    const published = community.written(promotionChannel).at(-1);
    expect(loose(published?.message)).toContain('Moins de réunions.');
  });

  it('answers commands, words in direct messages and unknown words, in the words of the person', async () => {
    const community = await openedRound();
    const { alix, camille, double } = community;
    await alix.types('/magellan');
    expect(await seen(alix)).toMatch(/Votre accueil[\s\S]*La météo est ouverte/);
    await alix.types('/meteo');
    await alix.presses('Répondre');
    expect(alix.dialog.title).toMatch(/météo/i);
    await alix.types('/meteo biln');
    expect(await seen(alix)).toContain('Je n’ai pas reconnu cette commande');
    const before = camille.messages().length;
    camille.writes('meteo aide');
    await until(() => camille.messages().length > before);
    expect(await seen(camille)).toContain('/meteo');
    const stranger = mattermostPerson(double, double.addUser('inconnue'));
    await stranger.types('/meteo');
    expect(await seen(stranger)).toContain('ne figure pas encore');
  });

  it('takes days as people type them, where dialogs have no calendar', async () => {
    const community = await openedRound();
    const { alix } = community;
    await alix.types('/magellan absence');
    await alix.looks();
    if (alix.dialog === null) await alix.presses('Déclarer une absence');
    expect(await alix.fills({ from: '21 mars', to: 'n’importe' })).toMatchObject({
      errors: { to: expect.any(String) },
    });
    expect(await alix.fills({ from: '21 mars', to: '25/03/2022' })).toEqual({});
    const rows = await community.database.db.selectFrom('absences').selectAll().execute();
    expect(rows).toMatchObject([{ fromOn: '2022-03-21', toOn: '2022-03-25' }]);
  });

  it('changes nothing for a call that was forged, and answers kindly', async () => {
    const community = await openedRound();
    const { alix, noe, double } = community;
    await alix.presses('Répondre');
    const open = double.dialogs.at(-1);
    const stolen = {
      url: open?.url,
      callback_id: 'meteo/signed',
      state: open?.dialog.state,
      channel_id: noe.direct,
    };
    const answer = await double.integrations.submitDialog(noe.id, { ...stolen, submission: stormy });
    expect(answer.error).toContain('autre personne');
    expect(await community.database.db.selectFrom('meteo_signed').selectAll().execute()).toEqual([]);
    expect(await alix.fills(sunny)).toEqual({});
  });

  it('comes through minutes in which answers are dropped, calls limited and the WebSocket cut', async () => {
    const community = await mattermostCommunity();
    const { double, alix } = community;
    let count = 0;
    double.fault = ({ method, path }) => {
      if (method !== 'POST' || path !== '/posts') return null;
      count += 1;
      if (count % 3 === 0) return { cut: 'after' };
      if (count % 4 === 0) return { status: 429, headers: { 'Retry-After': '0' } };
      return count % 5 === 0 ? { cut: 'before' } : null;
    };
    await community.to('2022-03-11T12:00');
    double.sockets.cutAll();
    for (let minute = 1; minute <= 60; minute += 1)
      await community.to(`2022-03-11T12:${String(minute % 60).padStart(2, '0')}`);
    double.fault = () => null;
    await community.to('2022-03-11T13:30');
    const outbox = await community.database.db.selectFrom('outbox').select(['id', 'state', 'kind']).execute();
    expect(outbox.every(({ state }) => state === 'sent')).toBe(true);
    const delivered = double.posts.map(({ props }) => props.magellan);
    expect(delivered.sort()).toEqual(
      outbox
        .filter(({ kind }) => kind === 'post')
        .map(({ id }) => id)
        .sort(),
    );
    await until(() => double.sockets.connections() === 1);
    alix.writes('meteo aide');
    await until(() => alix.messages().length === 2);
  });
});
