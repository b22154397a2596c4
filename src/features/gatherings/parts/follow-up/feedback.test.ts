import { describe, expect, it } from 'vitest';
import { saysHowItWas, workshop } from '../../../../../test/support/afterwards.ts';
import { type TestCommunity, testCommunity } from '../../../../../test/support/community.ts';
import { labelsOf, textOf, textOfForm } from '../../../../../test/support/meteo.ts';
import { inIntake } from '../../../../../test/support/unsigned.ts';
import { privacy } from '../../../privacy/index.ts';
import { gatherings } from '../../index.ts';

const begin = (now = '2022-03-17T16:05') => testCommunity({ now, features: [gatherings, privacy] });

async function thanked(): Promise<TestCommunity & { gatheringId: string }> {
  const community = await begin();
  const { id } = await workshop(community);
  await community.clock.to('2022-03-17T17:45');
  return Object.assign(community, { gatheringId: id });
}

describe('thanks', () => {
  it('go to those who come a quarter of an hour after the end, and say how to make use of it', async () => {
    const community = await begin();
    const { alix, sacha, ines, lina, clock } = community;
    await workshop(community, { alix: 'yes', sacha: 'yes', noe: 'yes', ines: 'maybe', lina: 'no' });
    await clock.to('2022-03-17T17:44');
    expect(alix.messages()).toEqual([]);
    await clock.to('2022-03-17T17:45');
    const said = textOf(alix.lastMessage());
    expect(said).toContain(
      '📅 Atelier-conférence · Sobriété numérique\n**Merci d’être venu·e**, jeudi 17 mars',
    );
    expect(said).toContain('Cherchez où cela peut servir dans votre défi.');
    expect(said).toContain('jusqu’au lundi 21 mars à 18 h');
    expect(labelsOf(alix.lastMessage())).toEqual([
      'Donner mon retour',
      'Noter ce que je vais appliquer',
      'Ajouter un support',
    ]);
    expect(textOf(sacha.lastMessage())).toContain('Look for where it could be useful in your challenge.');
    expect(textOf(sacha.lastMessage())).toContain('until Monday 21 March at 18:00');
    for (const { messages } of [ines, lina]) expect(messages()).toEqual([]);
  });

  it('go to those who were noted, and not to the absent, nor to who is away, nor to coaches', async () => {
    const community = await begin();
    const { alix, noe, ines, hugo, camille, driss, clock } = community;
    await workshop(community, {
      alix: 'yes',
      noe: 'yes',
      ines: 'maybe',
      hugo: 'yes',
      driss: 'yes',
      lina: 'yes',
    });
    await community.database.db
      .insertInto('absences')
      .values({ id: 'away', memberId: hugo.id, fromOn: '2022-03-17', toOn: '2022-03-18' })
      .execute();
    await clock.to('2022-03-17T17:30');
    await camille.presses('Noter un par un');
    await camille.presses('Noter des absences');
    await camille.fills({ people: ['m-noe'] });
    await camille.presses('Noter des présences');
    await camille.fills({ people: ['m-ines'] });
    await clock.to('2022-03-17T17:45');
    expect(alix.messages()).toHaveLength(1);
    expect(ines.messages()).toHaveLength(1);
    for (const who of [noe, hugo, driss]) expect(who.messages()).toEqual([]);
  });

  it('ask for no feedback where so few came that it would be erased unread', async () => {
    const community = await begin();
    await workshop(community, { alix: 'yes', noe: 'yes' });
    await community.clock.to('2022-03-17T17:45');
    expect(labelsOf(community.alix.lastMessage())).toEqual([
      'Noter ce que je vais appliquer',
      'Ajouter un support',
    ]);
    expect(textOf(community.alix.lastMessage())).not.toContain('retour');
  });
});

describe('feedback', () => {
  it('says before anything is written who reads it, from how many, until when, and that it cannot be changed', async () => {
    const { alix } = await thanked();
    await alix.presses('Donner mon retour');
    const form = textOfForm(alix.form);
    expect(form).toContain('Les coachs, après la clôture, sans savoir que c’est vous');
    expect(form).toContain('moins de 3 retours');
    expect(form).toContain('à partir de 5');
    expect(form).toContain('jusqu’au lundi 21 mars à 18 h');
    expect(form).toContain('ni modifié ni supprimé');
    expect(form).toContain('Ce qui a marché, ce qui a moins marché, une suggestion, une question ouverte');
  });

  it('is kept once: the button goes, and a second one is refused kindly', async () => {
    const community = await thanked();
    const { alix } = community;
    const { ref } = alix.button('Donner mon retour');
    await alix.presses('Donner mon retour');
    await alix.fills({ useful: null, apply: null, better: null });
    expect(alix.errors?.useful).toContain('Choisissez');
    await alix.fills({ useful: 'very', apply: 'x'.repeat(701), better: null });
    expect(alix.errors?.apply).toContain('700');
    const form = alix.form;
    await alix.fills({ useful: 'very', apply: 'Alléger nos pages', better: null });
    expect(textOf(alix.lastWhisper())).toContain('est enregistré');
    expect(textOf(alix.lastMessage())).toContain('Votre retour est enregistré, sans votre nom');
    expect(labelsOf(alix.lastMessage())).toEqual(['Noter ce que je vais appliquer', 'Ajouter un support']);
    await alix.does({ kind: 'press', press: 'afterwards/feedback', ref, value: null });
    expect(textOf(alix.lastWhisper())).toContain('déjà donné votre retour');
    alix.form = form;
    await alix.fills({ useful: 'not', apply: null, better: null });
    expect(textOf(alix.lastWhisper())).toContain('ni en ajouter un autre');
    expect(await inIntake(community, 'gathering_feedback')).toBe(1);
  });

  it('is not asked of the absent, of coaches, of those who never said that they would come, nor too early', async () => {
    const community = await begin();
    const { alix, noe, driss, paul, camille, clock, database } = community;
    const { id } = await workshop(community, {
      alix: 'yes',
      noe: 'yes',
      driss: 'yes',
      lina: 'yes',
      hugo: 'yes',
    });
    const tries = async (who: typeof alix) => {
      await who.does({ kind: 'press', press: 'afterwards/feedback', ref: id, value: null });
      const said = textOf(who.lastWhisper());
      const values = { useful: 'very', apply: null, better: null };
      await who.does({ kind: 'submit', form: 'afterwards/feedback', ref: id, values });
      return said;
    };
    expect(await tries(alix)).toContain('pas terminée');
    await clock.to('2022-03-17T17:30');
    await camille.presses('Noter un par un');
    await camille.presses('Noter des absences');
    await camille.fills({ people: ['m-noe'] });
    for (const who of [noe, driss, paul]) expect(await tries(who)).toContain('personnes venues');
    await clock.to('2022-03-21T18:00');
    expect(await tries(alix)).toContain('sont clos');
    expect(await database.db.selectFrom('gathering_feedback').selectAll().execute()).toEqual([]);
  });

  it('awaits her in the home view until she gave it', async () => {
    const { alix, camille, driss } = await thanked();
    expect(textOf(await alix.opensHome())).toContain('Votre retour sur « Sobriété numérique »');
    expect(textOf(await camille.opensHome())).toContain('sont à noter');
    // Any coach may note them, whoever planned it; nobody else is shown that.
    expect(textOf(await driss.opensHome())).toContain('sont à noter');
    expect(textOf(await alix.opensHome())).not.toContain('sont à noter');
    await saysHowItWas(alix, { useful: 'very' });
    expect(textOf(await alix.opensHome())).not.toContain('Sobriété');
    await camille.presses('Tout le monde est venu');
    expect(textOf(await camille.opensHome())).not.toContain('Sobriété');
  });

  it('closes: what is still offered goes, the rest stays as it is', async () => {
    const { alix, noe, clock } = await thanked();
    await saysHowItWas(alix, { useful: 'very' });
    await clock.to('2022-03-21T18:00');
    expect(labelsOf(noe.lastMessage()), 'what is left is asked for by command').toEqual([]);
    expect(textOf(noe.lastMessage())).toContain('Les retours sont clos');
    expect(textOf(alix.lastMessage())).toContain('Votre retour est enregistré');
  });
});

describe('what coaches are told', () => {
  const summary = (community: TestCommunity) => textOf(community.channel('eig-coachs').at(-1));

  it('comes the working morning after: who came, figures from five on, and texts to read, by nobody', async () => {
    const community = await thanked();
    const { alix, noe, ines, sacha, lina, camille, driss, clock } = community;
    await camille.presses('Tout le monde est venu');
    await saysHowItWas(alix, { useful: 'very', apply: 'ALLÉGER', better: 'PLUS COURT' });
    await saysHowItWas(noe, { useful: 'very', apply: 'MESURER' });
    await saysHowItWas(ines, { useful: 'rather', apply: 'EN PARLER', better: 'UNE PAUSE' });
    await saysHowItWas(sacha, { useful: 'little' }, 'Give my feedback');
    await saysHowItWas(lina, { useful: 'very' });
    await driss.does({ kind: 'press', press: 'afterwards/read', ref: community.gatheringId, value: null });
    expect(textOf(driss.lastWhisper())).toContain('Aucun retour à lire');
    await clock.to('2022-03-22T08:59');
    expect(community.channel('eig-coachs')).toEqual([]);
    await clock.to('2022-03-22T09:00');
    const said = summary(community);
    expect(said).toContain('6 personnes sont venues ; 6 personnes étaient attendues');
    expect(said).toContain('5 retours');
    expect(said).toContain('Très utile : 3');
    expect(said).toContain('Plutôt utile : 1');
    expect(said).toContain('Pas utile cette fois : 0');
    expect(said).not.toMatch(/Alix|Noé|ALLÉGER/);
    await driss.presses('Lire les retours');
    const pages = [textOf(driss.lastWhisper())];
    await driss.presses('Suivants');
    pages.push(textOf(driss.lastWhisper()));
    for (const text of ['ALLÉGER', 'MESURER', 'EN PARLER']) expect(pages[0]).toContain(text);
    for (const text of ['PLUS COURT', 'UNE PAUSE']) expect(pages[1]).toContain(text);
    expect(pages.join()).not.toMatch(/Alix|Noé|Inès|Très utile/);
    await driss.presses('Précédents');
    expect(textOf(driss.lastWhisper())).toBe(pages[0]);
  });

  it('has texts and no figures from three on', async () => {
    const community = await thanked();
    const { alix, noe, ines, clock, driss } = community;
    for (const who of [alix, noe, ines]) await saysHowItWas(who, { useful: 'very', apply: 'ALLÉGER' });
    await clock.to('2022-03-22T09:00');
    expect(summary(community)).toContain('3 retours');
    expect(summary(community)).toContain('à partir de 5 retours');
    expect(summary(community)).not.toContain('Très utile');
    await driss.presses('Lire les retours');
    expect(textOf(driss.lastWhisper())).toContain('ALLÉGER');
  });

  it('has neither below, and the texts are erased unread', async () => {
    const community = await thanked();
    const { alix, noe, clock, driss, database } = community;
    for (const who of [alix, noe]) await saysHowItWas(who, { useful: 'very', apply: 'ALLÉGER' });
    await clock.to('2022-03-22T09:00');
    expect(summary(community)).toContain('2 retours');
    expect(summary(community)).toContain('ont été effacés');
    expect(labelsOf(community.channel('eig-coachs').at(-1))).toEqual(['Noter un par un']);
    expect(await database.db.selectFrom('gathering_feedback').selectAll().execute()).toEqual([]);
    await driss.does({ kind: 'press', press: 'afterwards/read', ref: community.gatheringId, value: null });
    expect(textOf(driss.lastWhisper())).toContain('Aucun retour à lire');
  });

  it('is nothing when nobody said anything and nobody is known to have come', async () => {
    const community = await thanked();
    await community.clock.to('2022-03-23T12:00');
    expect(community.channel('eig-coachs')).toEqual([]);
  });

  it('says how many came when nobody said anything', async () => {
    const community = await thanked();
    await community.camille.presses('Tout le monde est venu');
    await community.clock.to('2022-03-22T09:00');
    expect(summary(community)).toContain('6 personnes sont venues');
    expect(summary(community)).toContain('Personne n’a donné de retour');
  });

  it('is found again in the report', async () => {
    const community = await thanked();
    const { alix, noe, ines, driss, clock } = community;
    for (const who of [alix, noe, ines]) await saysHowItWas(who, { useful: 'very', apply: 'ALLÉGER' });
    await clock.to('2022-03-30T09:00');
    await driss.types('/rencontre bilan');
    await driss.chooses('Retours d’une rencontre', '17/03 · Sobriété numérique');
    expect(textOf(driss.lastWhisper())).toContain('3 retours');
  });
});
