import { describe, expect, it } from 'vitest';
import { communityWithEntries, entryAt } from '../../../test/support/agenda.ts';
import { testCommunity } from '../../../test/support/community.ts';
import { labelsOf, textOf } from '../../../test/support/meteo.ts';

const workshop = entryAt('2022-03-17T17:00', {
  title: 'Écrire des interfaces *sobres*',
  place: '20 avenue de Ségur',
  link: 'https://visio.example.org/a',
  answer: 'je viens',
  buttons: [{ label: 'Je ne peux pas', press: 'test/yes', ref: 'w' }],
});

describe('what is next', () => {
  it('is told with when, what, where, her answer, and what she can do', async () => {
    const { alix } = await communityWithEntries({ 'm-alix': [workshop] });
    await alix.types('/agenda');
    const said = textOf(alix.lastWhisper());
    expect(said).toContain('**Jeudi 17 mars, 17 h – 18 h 30**');
    expect(said).toContain('Atelier-conférence : Écrire des interfaces \\*sobres\\*');
    expect(said).toContain('Où : 20 avenue de Ségur');
    expect(said).toContain('je viens');
    expect(labelsOf(alix.lastWhisper())).toContain('Je ne peux pas');
  });

  it('is a handful, and the rest is counted', async () => {
    const days = Array.from({ length: 9 }, (_, day) => entryAt(`2022-03-1${day + 1}T18:00`));
    const { paul } = await communityWithEntries({ 'm-paul': days });
    await paul.types('/agenda');
    expect(textOf(paul.lastWhisper())).toContain('Et 5 autres rendez-vous, plus tard.');
  });

  it('is what has not ended, without what is cancelled', async () => {
    const { paul } = await communityWithEntries({
      'm-paul': [
        entryAt('2022-03-11T09:00', { title: 'Finie' }),
        entryAt('2022-03-11T11:30', { title: 'En cours' }),
        entryAt('2022-03-12T09:00', { title: 'Abandonnée', state: 'cancelled' }),
      ],
    });
    await paul.types('/agenda');
    const said = textOf(paul.lastWhisper());
    expect(said).toContain('En cours');
    expect(said).not.toMatch(/Finie|Abandonnée/);
  });

  it('may be nothing, which is said kindly', async () => {
    const { mona } = await communityWithEntries({});
    await mona.types('/agenda');
    expect(textOf(mona.lastWhisper())).toContain('Rien ne vous attend pour le moment');
    expect(await mona.opensHome()).not.toBeNull();
    expect(textOf(await mona.opensHome())).not.toContain('Votre agenda');
  });
});

describe('the month', () => {
  it('is a list by day, and turns to the months before and after within the promotion', async () => {
    const { alix } = await communityWithEntries({ 'm-alix': [workshop] }, { now: '2022-03-01T09:00' });
    await alix.types('/agenda mois');
    const said = textOf(alix.lastWhisper());
    expect(said).toContain('**Vendredi 11 mars**\n12 h – 12 h 10, Météo entrepreneuriale');
    expect(said).toContain(
      '**Jeudi 17 mars**\n17 h – 18 h 30, Atelier-conférence : Écrire des interfaces \\*sobres\\* · je viens',
    );
    await alix.presses('← février 2022');
    expect(textOf(alix.lastWhisper())).toContain('Votre agenda de février 2022');
    for (const month of ['janvier 2022', 'décembre 2021', 'novembre 2021']) await alix.presses(`← ${month}`);
    expect(textOf(alix.lastWhisper())).toContain('Rien n’est prévu pour vous en novembre 2021.');
    expect(labelsOf(alix.lastWhisper())).toEqual(['décembre 2021 →', 'Répartition du temps']);
  });

  it('is asked for by its name or its number, in either language, and one that is none is explained', async () => {
    const { alix, sacha } = await communityWithEntries({});
    await alix.types('/agenda mois avril');
    expect(textOf(alix.lastWhisper())).toContain('Votre agenda d’avril 2022');
    await sacha.types('/agenda month December');
    expect(textOf(sacha.lastWhisper())).toContain('Your agenda for December 2021');
    await alix.types('/agenda mois *brumaire*');
    expect(textOf(alix.lastWhisper())).toContain('Je n’ai pas compris de quel mois il s’agit');
    expect(textOf(alix.lastWhisper())).toContain('Votre agenda de mars 2022');
    await alix.types('/agenda mois 2024-01');
    expect(textOf(alix.lastWhisper())).toContain('La promotion se tient de novembre 2021 à septembre 2022');
  });

  it('tells what she answered to what is coming, and nothing of it on past days', async () => {
    const { alix, sacha } = await communityWithEntries(
      {
        'm-alix': [
          entryAt('2022-03-10T17:00', { answer: 'Pas de réponse' }),
          entryAt('2022-03-17T17:00', { answer: 'Pas de réponse' }),
        ],
        'm-sacha': [entryAt('2022-03-17T17:00', { answer: 'You’re coming' })],
      },
      { now: '2022-03-11T09:00' },
    );
    await alix.types('/agenda mois');
    const said = textOf(alix.lastWhisper());
    expect(said).toMatch(/\*\*Jeudi 10 mars\*\*\n17 h – 18 h 30, Atelier-conférence\n/);
    expect(said).toContain('**Jeudi 17 mars**\n17 h – 18 h 30, Atelier-conférence · pas de réponse');
    await sacha.types('/agenda month');
    expect(textOf(sacha.lastWhisper())).toContain('Atelier-conférence · you’re coming');
  });

  it('opens one entry from its menu, with what she can do about it', async () => {
    const { alix } = await communityWithEntries({ 'm-alix': [workshop] });
    await alix.types('/agenda mois');
    await alix.chooses(
      'Voir une entrée, et y répondre',
      '17, 17\u00a0h\u00a0: Écrire des interfaces *sobres*',
    );
    expect(labelsOf(alix.lastWhisper())).toEqual(['Je ne peux pas', 'Mon agenda']);
  });

  it('shows nothing of what is somebody else’s', async () => {
    const { alix, noe } = await communityWithEntries({ 'm-noe': [workshop] });
    await noe.types('/agenda mois');
    await alix.does({ kind: 'press', press: 'agenda/entry', ref: '', value: workshop.id });
    expect(textOf(alix.lastWhisper())).toContain('Cette entrée n’est pas, ou n’est plus, dans votre agenda');
    expect(textOf(alix.lastWhisper())).not.toContain('sobres');
  });

  it('named by nonsense is this one', async () => {
    const { alix } = await communityWithEntries({});
    for (const press of ['agenda/month', 'agenda/month-page', 'agenda/time'])
      for (const ref of ['', '2022-13', '0001-01', 'é', '9999-12']) {
        const answer = await alix.does({ kind: 'press', press, ref, value: null });
        expect('message' in answer && textOf(answer.message)).toContain('mars 2022');
      }
  });
});

describe('how time is spent', () => {
  it('is told in words, by format, and as a picture whose words say the same', async () => {
    const { alix } = await communityWithEntries({
      'm-alix': [
        entryAt('2022-02-17T17:00'),
        entryAt('2022-03-03T09:00', { format: 'expedition', label: 'Expédition apprenante', minutes: 180 }),
        workshop,
        entryAt('2022-03-23T14:30', { state: 'tentative' }),
        entryAt('2022-03-24T14:30', { state: 'cancelled' }),
      ],
    });
    await alix.types('/agenda temps mars');
    const message = alix.lastWhisper();
    const said = textOf(message);
    // 3 h and 1 h 30, and two rounds of the météo of 10 minutes.
    expect(said).toContain('En mars 2022 : **4 h 50** en tout.');
    expect(said).toContain('Une entrée du mois n’est pas confirmée (1 h 30) : elle n’est pas comptée.');
    const image = message?.blocks.find((block) => block.kind === 'image');
    expect(image).toMatchObject({
      chart: {
        kind: 'bars',
        rows: [
          { label: 'Expédition apprenante', value: 3, shown: '3\u00a0h' },
          { label: 'Atelier-conférence', value: 1.5, shown: '1\u00a0h\u00a030' },
          { label: 'Météo entrepreneuriale', value: 1 / 3, shown: '20\u00a0min' },
        ],
      },
    });
    expect(said).toContain(
      'Expédition apprenante : 3 h, Atelier-conférence : 1 h 30, Météo entrepreneuriale : 20 min.',
    );
    const table = message?.blocks.find((block) => block.kind === 'facts');
    expect(table).toMatchObject({
      facts: [
        { label: 'Expédition apprenante', value: expect.stringContaining('3\u00a0h dans le mois') },
        { label: 'Atelier-conférence', value: expect.stringContaining('1\u00a0h\u00a030 jusqu’ici') },
        { label: 'Météo entrepreneuriale' },
      ],
    });
    await alix.presses('Garder l’image');
    expect(alix.lastMessage()?.blocks.some(({ kind }) => kind === 'image')).toBe(true);
  });

  it('says in words that nothing is to come', async () => {
    const { paul } = await communityWithEntries({ 'm-paul': [entryAt('2022-02-17T17:00')] });
    await paul.types('/agenda temps');
    const said = textOf(paul.lastWhisper());
    expect(said).toContain('**1 h 30** jusqu’ici, rien à venir');
    expect(said).toMatch(/1 h 30 jusqu’ici$/m);
    expect(said).not.toContain('0 min à venir');
  });

  it('is nothing yet for who has nothing', async () => {
    const { mona } = await communityWithEntries({});
    await mona.types('/agenda temps');
    expect(textOf(mona.lastWhisper())).toContain('Aucune heure n’est encore comptée pour vous');
  });
});

describe('the home view', () => {
  it('says how much is ahead, today and in the days after', async () => {
    const asked = entryAt('2022-03-15T17:00', { state: 'tentative' });
    const { alix } = await communityWithEntries({ 'm-alix': [workshop, asked] });
    const said = textOf(await alix.opensHome());
    expect(said).toContain('Aujourd’hui : **un rendez-vous**, 10 min.');
    expect(said).toContain('Dans les sept jours qui suivent : **2 rendez-vous**, 3 h en tout.');
  });
});

describe('the météo in the agenda', () => {
  it('is there for who answers, and for nobody else', async () => {
    const { alix, camille, paul, clock } = await testCommunity();
    await clock.to('2022-03-11T12:00');
    for (const person of [camille, paul]) {
      await person.types('/agenda mois');
      expect(textOf(person.lastWhisper())).not.toContain('Météo entrepreneuriale');
    }
    await alix.types('/agenda');
    expect(labelsOf(alix.lastWhisper())).toContain('Répondre');
    await alix.presses('Répondre');
    await alix.fills({ defi: 'sun', team: 'sun', self: 'sun' });
    await alix.types('/agenda mois');
    expect(textOf(alix.lastWhisper())).toContain(
      '12 h – 12 h 10, Météo entrepreneuriale · vous avez répondu',
    );
  });
});
