import { describe, expect, it } from 'vitest';
import { arrives, leaves } from '../../../test/support/arrival.ts';
import { type TestCommunity, testCommunity } from '../../../test/support/community.ts';
import { textOf, textOfForm } from '../../../test/support/text-of.ts';
import type { Answer } from '../../chat/answer.ts';
import type { Message } from '../../chat/message.ts';

const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');
const said = (answer: Answer) => ('message' in answer ? read(answer.message) : answer.kind);
const weekly = ({ messages }: { messages(): Message[] }) =>
  messages()
    .map(read)
    .filter((words) => /Votre (accueil|départ), cette semaine/.test(words));
const met = ({ messages }: { messages(): Message[] }) =>
  messages()
    .map(read)
    .filter((words) => words.includes('vient d’arriver'));

/** Somebody of the others was named in a message: whoever it is. */
const named = (community: TestCommunity, words: string) =>
  [community.noe, community.ines, community.sacha, community.lina, community.hugo].find(({ name }) =>
    words.includes(name),
  );

describe('the first weeks', () => {
  it('are told two things a week at most, from a week before, and only what makes sense', async () => {
    const community = await testCommunity({ now: '2022-03-04T09:00' });
    const { alix, noe, clock, app } = community;
    await arrives(community, 'alix', '2022-03-14');
    await clock.to('2022-03-07T09:31');
    expect(weekly(alix)).toHaveLength(1);
    expect(weekly(alix)[0]).toContain(
      'Vous rejoignez la **Promotion Magellan** le lundi 14 mars. Je suis Magellan',
    );
    expect(weekly(alix)[0]).toContain('où et à quelle heure vous êtes attendu·e');
    await alix.presses('C’est fait');
    expect(weekly(alix)[0]).toContain('✅ **Fait** : Demandez à votre porteuse');
    await clock.to('2022-03-14T09:31');
    expect(weekly(alix)[1]).toContain('un outil de maquette');
    expect(weekly(alix)[1]).not.toContain('Je suis Magellan');
    // Nobody hears of it twice in a week, nor of a step twice.
    for (const monday of ['03-21', '03-28', '04-04', '04-11', '04-19', '04-25', '05-02', '05-09', '05-16'])
      for (const time of ['09:31', '09:32']) await clock.leap(`2022-${monday}T${time}`);
    const weeks = weekly(alix);
    expect(weeks).toHaveLength(8);
    for (const words of weeks) expect(words.match(/Jusqu’au/g)?.length ?? 0).toBeLessThanOrEqual(2);
    for (const step of [
      'outil de maquette',
      'votre coach pour faire',
      'demi-journée sur le terrain',
      'rapport d’étonnement',
    ])
      expect(weeks.filter((words) => words.includes(step))).toHaveLength(1);
    expect(weeks.join()).not.toContain('un réseau ouvert');
    // Who was there before is written to of nothing.
    expect(weekly(noe)).toEqual([]);
    const times = await app.transact(({ tx }) =>
      tx.selectFrom('outbox').select(['dueAt', 'about']).where('about', '=', 'arrival/steps').execute(),
    );
    expect(times.every(({ dueAt }) => new Date(dueAt).getUTCDay() % 6 !== 0)).toBe(true);
  });

  it('begin late for who comes late, pass over an absence, and show all steps at any time, also to who was there before', async () => {
    const community = await testCommunity({ now: '2022-04-06T10:00' });
    const { alix, noe, ines, lina, clock } = community;
    await arrives(community, 'alix', '2022-03-07');
    await arrives(community, 'lina', '2022-04-07');
    await lina.types('/magellan absence du 7 au 13 avril');
    await clock.to('2022-04-07T10:00');
    // The workstation of the first fortnight, the card and the coach of the first three weeks are not asked for any more.
    expect(weekly(alix)).toHaveLength(1);
    expect(weekly(alix)[0]).not.toMatch(/poste de travail|faire connaissance/);
    expect(weekly(lina)).toEqual([]);
    await clock.to('2022-04-14T10:00');
    expect(weekly(lina)[0]).toContain('outil de maquette');
    await alix.types('/magellan accueil');
    expect(read(alix.lastWhisper())).toContain('**N’est plus attendu** : Vérifiez votre poste');
    await noe.types('/magellan accueil');
    expect(read(noe.lastWhisper())).toContain('Vous étiez là avant : je ne vous écris pas');
    await noe.does({ kind: 'press', press: 'arrival/tick', ref: '', value: 'arrival.rituels' });
    await noe.types('/magellan accueil');
    expect(read(noe.lastWhisper())).toContain('1 étape faite sur');
    const rituals = 'Convenez de vos rituels d’équipe : quand vous vous parlez, et de quoi.';
    await noe.chooses('Finalement, pas encore fait', rituals);
    expect(read(noe.lastWhisper())).toContain('N’est plus attendu** : Convenez');
    await ines.writes('accueil');
    expect(read(ines.lastWhisper())).toContain('Votre accueil');
    expect(read(await alix.opensHome())).toMatch(/0 étape faite sur \d/);
    expect(read(await noe.opensHome())).not.toContain('étape');
  });

  it('are told within the envelope: a full week waits for Monday’s message', async () => {
    const community = await testCommunity({ now: '2022-03-11T09:00' });
    const { alix, clock, app } = community;
    await arrives(community, 'alix', '2022-03-14');
    await alix.types('/magellan moins');
    await alix.presses('Un seul par semaine');
    await clock.to('2022-03-15T12:00');
    expect(weekly(alix)).toEqual([]);
    await clock.to('2022-03-21T12:00');
    const entries = await app.transact(({ tx }) =>
      tx.selectFrom('outbox').select(['whole', 'state']).where('about', '=', 'arrival/steps').execute(),
    );
    expect(entries.some(({ whole }) => whole?.startsWith('week/2022-03-21'))).toBe(true);
  });

  it('are confirmed by her coach where it says so, and by nobody else', async () => {
    const community = await testCommunity({ now: '2022-03-11T09:00' });
    const { alix, noe, camille, driss, clock } = community;
    await arrives(community, 'alix', '2022-03-14');
    await clock.to('2022-03-21T10:00');
    await clock.to('2022-03-28T10:00');
    expect(weekly(alix).join()).toContain('Étape confirmée par Camille Roussel, coach.');
    const refused = await alix.does({
      kind: 'press',
      press: 'arrival/done',
      ref: 'arrival.coach',
      value: null,
    });
    expect(said(refused)).toContain('Cette étape est confirmée par Camille Roussel, coach');
    const menu = await alix.does({ kind: 'press', press: 'arrival/tick', ref: '', value: 'arrival.coach' });
    expect(said(menu)).toContain('elle ne se coche pas soi-même');
    const other = await driss.does({
      kind: 'press',
      press: 'arrival/confirm',
      ref: alix.id,
      value: 'arrival.coach',
    });
    expect(said(other)).toContain('Seul·e son ou sa coach');
    expect(read(await camille.opensHome())).toContain('1 étape d’accueil attend votre confirmation');
    expect(read(await driss.opensHome())).not.toContain('étape d’accueil');
    await camille.types('/magellan arrivees alix');
    await camille.chooses(
      'Confirmer une étape',
      'Prenez une demi-heure avec votre coach pour faire connaissance.',
    );
    expect(weekly(alix).join()).toContain('✅ **Fait** : Prenez une demi-heure avec votre coach');
    const undone = await alix.does({
      kind: 'press',
      press: 'arrival/untick',
      ref: '',
      value: 'arrival.coach',
    });
    expect(said(undone)).toContain('ne se coche pas');
    expect(read(await camille.opensHome())).not.toContain('attend votre confirmation');
    // Progress is hers and her coach's: another coach, and the team, see counts at most.
    await driss.types('/magellan arrivees alix');
    expect(read(driss.lastWhisper())).toContain(
      'visible par cette personne et par son ou sa coach uniquement',
    );
    expect(read(driss.lastWhisper())).not.toMatch(/sur \d|Fait/);
    await driss.types('/magellan arrivees');
    expect(read(driss.lastWhisper())).not.toMatch(/faite|sur \d/);
    await noe.does({ kind: 'press', press: 'arrival/person', ref: alix.id, value: null });
    expect(read(noe.lastWhisper())).not.toContain('Prenez une demi-heure');
  });

  it('are begun by a coach for somebody, and coaches see whom nothing reaches', async () => {
    const community = await testCommunity({ now: '2022-03-11T11:00' });
    const { noe, driss, clock, database } = community;
    await driss.types('/magellan arrivees noe');
    await driss.presses('Commencer son accueil');
    expect(read(driss.lastWhisper())).toContain('est compté à partir du lundi 14 mars');
    await clock.to('2022-03-14T10:00');
    expect(weekly(noe)[0]).toContain('un réseau ouvert');
    await driss.presses('Annuler');
    await clock.to('2022-03-25T10:00');
    expect(weekly(noe)).toHaveLength(1);
    await arrives(community, 'alix', '2022-03-28');
    await database.transact((tx) => tx.deleteFrom('identities').where('memberId', '=', 'm-alix').execute());
    expect(read(await driss.opensHome())).toContain('1 personne qui arrive n’est pas encore joignable');
    await driss.types('/magellan arrivees');
    expect(read(driss.lastWhisper())).toMatch(/Pas encore joignables\n- Alix Moreau/);
  });
});

describe('three people to meet', () => {
  it('are of other défis and métiers; the other hears of it the next morning, unless it was changed before', async () => {
    const community = await testCommunity({ now: '2022-03-14T09:00' });
    const { alix, sacha, paul, camille, clock } = community;
    await sacha.types('/magellan away from 14 to 18 March');
    await arrives(community, 'alix', '2022-03-14');
    await clock.to('2022-03-14T10:00');
    const first = named(community, weekly(alix)[0] ?? '');
    expect(['m-ines', 'm-sacha', 'm-hugo']).toContain(first?.id);
    expect(weekly(alix)[0]).toContain(
      'Parce que vous n’avez pas le même métier, vous n’êtes pas dans le même défi',
    );
    const passed = alix.button('Pas maintenant').ref;
    await alix.presses('Autre personne');
    const second = named(community, weekly(alix)[0] ?? '');
    expect(second?.id).not.toBe(first?.id);
    await clock.to('2022-03-15T10:30');
    expect(first && met(first)).toEqual([]);
    expect(second && met(second)[0]).toContain('Alix Moreau (Design, Portail) vient d’arriver');
    // Nobody else decides of it, and what is over stays over.
    const { ref } = alix.button('Pas maintenant');
    for (const other of [paul, first, second])
      if (other)
        expect(said(await other.does({ kind: 'press', press: 'arrival/met', ref, value: null }))).toContain(
          'n’est plus proposée',
        );
    await alix.does({ kind: 'press', press: 'arrival/met', ref: passed, value: null });
    await second?.presses('Pas cette fois');
    expect(weekly(alix)[0]).toContain(`${second?.name} n’est pas disponible`);
    // She erases what is kept of her: her name goes from what the other was proposed.
    await clock.forward({ minutes: 1 });
    await second?.does({ kind: 'press', press: 'privacy/erase', ref: '', value: null });
    await second?.fills({ word: 'EFFACER' });
    await clock.forward({ minutes: 5 });
    expect(weekly(alix)[0]).not.toContain(second?.name);
    expect(weekly(alix)[0]).toContain('Votre accueil, cette semaine');
    await clock.to('2022-03-21T10:00');
    const third = named(community, weekly(alix)[1] ?? '');
    expect([first?.id, second?.id]).not.toContain(third?.id);
    await alix.presses('Rencontre faite');
    expect(weekly(alix)[1]).toContain('✅ **Rencontre faite**');
    expect([...met(paul), ...met(camille)]).toEqual([]);
  });
});

describe('the astonishment report', () => {
  const written = { surprised: 'Personne ne se tutoie.', blocks: 'Le badge.', keep: null };

  it('is read by those whom she chooses, who are recorded, and by nobody else', async () => {
    const community = await testCommunity({ now: '2022-04-14T09:00' });
    const { alix, noe, paul, camille, driss, clock, database, platform } = community;
    await arrives(community, 'alix', '2022-03-14');
    await clock.to('2022-04-14T10:00');
    await alix.types('/magellan accueil');
    await alix.presses('Écrire mon rapport');
    expect(textOfForm(alix.form)).toContain('Toujours signé');
    expect(textOfForm(alix.form)).toContain('Ce n’est pas la météo');
    expect(textOfForm(alix.form)).toContain('180\u00a0jours');
    await alix.fills({ ...written, surprised: null, blocks: null, to: 'coach' });
    expect(alix.errors?.surprised).toContain('au moins l’un des trois');
    await alix.fills({ ...written, to: 'coach', porteur: true });
    expect(read(alix.lastWhisper())).toContain('Le liront : Camille Roussel et Paul Vasseur');
    const { ref } = camille.button('Afficher');
    for (const other of [driss, noe]) {
      const answer = said(await other.does({ kind: 'press', press: 'arrival/read', ref, value: null }));
      expect(answer).not.toContain('tutoie');
    }
    await camille.presses('Afficher');
    expect(read(camille.lastWhisper())).toContain('Personne ne se tutoie.');
    await paul.presses('Afficher');
    expect(read(paul.lastWhisper())).toContain('Le badge.');
    await alix.types('/magellan accueil');
    expect(read(alix.lastWhisper())).toContain('Lu par Camille Roussel, jeudi 14 avril à 10 h');
    expect(read(alix.lastWhisper())).toContain('Lu par Paul Vasseur');
    await alix.types('/magellan confidentialite');
    expect(read(alix.lastWhisper())).toMatch(/lu par .*Camille Roussel, jeudi 14 avril/);
    // Sealed, and in nothing that a chat keeps.
    expect(JSON.stringify(platform.stored)).not.toContain('tutoie');
    const rows = await database.transact((tx) => tx.selectFrom('arrival_reports').select('sealed').execute());
    expect(JSON.stringify(rows)).not.toContain('tutoie');
  });

  it('is no longer read by who is not her coach’s colleague or porteur any more, nor once it was withdrawn', async () => {
    const community = await testCommunity({ now: '2022-04-14T10:00' });
    const { alix, paul, camille, driss, clock, database } = community;
    await alix.types('/magellan accueil');
    await alix.presses('Écrire mon rapport');
    await alix.fills({ ...written, to: 'coaches', porteur: true });
    const { ref } = paul.button('Afficher');
    const change = (id: string, values: { roles?: string; defi?: string }) =>
      database.transact(async (tx) => {
        await tx.updateTable('members').set(values).where('id', '=', id).execute();
      });
    await change('m-paul', { defi: 'Boussole' });
    await change('m-driss', { roles: '["porteur"]', defi: 'Portail' });
    for (const other of [paul, driss])
      expect(said(await other.does({ kind: 'press', press: 'arrival/read', ref, value: null }))).toContain(
        'n’existe plus',
      );
    await camille.types('/magellan arrivees');
    await camille.chooses('Lire un rapport', 'Rapport 1');
    expect(read(camille.lastWhisper())).toContain('tutoie');
    expect(
      said(await camille.does({ kind: 'press', press: 'arrival/withdraw', ref, value: null })),
    ).toContain('n’existe plus');
    await alix.presses('Retirer');
    expect(camille.messages().map(read).join()).toContain('retiré par son auteur·e');
    expect(
      said(await camille.does({ kind: 'press', press: 'arrival/read', ref, value: null })),
    ).not.toContain('tutoie');
    // What is kept for long enough goes.
    await alix.types('/magellan accueil');
    await alix.presses('Écrire mon rapport');
    await alix.fills({ ...written, to: 'coaches' });
    await clock.leap('2022-10-20T04:00');
    const left = await database.transact((tx) => tx.selectFrom('arrival_reports').select('id').execute());
    expect(left).toEqual([]);
  });
});

describe('the last weeks', () => {
  it('bring a checklist, thanks on the last day, and the end of the calendar', async () => {
    const community = await testCommunity({ now: '2022-04-01T09:00' });
    const { alix, noe, clock, database } = community;
    // A Sunday: the last working day is the Friday before.
    await leaves(community, 'noe', '2022-05-15');
    await clock.to('2022-04-01T10:00');
    expect(weekly(noe)[0]).toContain('Votre dernier jour est le dimanche 15 mai.');
    expect(weekly(noe)[0]).toContain('Rangez vos documents');
    await noe.presses('C’est fait');
    expect(weekly(noe)[0]).toContain('👋 Votre départ');
    expect(weekly(noe)[0]).toContain('✅ **Fait** : Rangez');
    await clock.to('2022-05-13T18:00');
    expect(weekly(noe).join()).toContain('Publiez le code et les données');
    const words = noe.messages().map(read).join('\n');
    expect(words.match(/Merci, et bonne route/g)?.length).toBeGreaterThan(0);
    await noe.types('/magellan depart');
    expect(read(noe.lastWhisper())).toContain('Ce que vous gardez');
    expect(read(noe.lastWhisper())).toContain('365 jours après la clôture');
    await noe.presses('Recevoir mes données');
    expect(read(noe.lastWhisper())).toContain('documents');
    await clock.to('2022-05-16T09:00');
    const gone = await database.transact((tx) =>
      tx.selectFrom('members').select('active').where('id', '=', noe.id).executeTakeFirstOrThrow(),
    );
    expect(gone.active).toBe(0);
    expect(weekly(alix)).toEqual([]);
  });

  it('end what was proposed with who has left', async () => {
    const community = await testCommunity({ now: '2022-03-14T09:00' });
    const { alix, clock } = community;
    await arrives(community, 'alix', '2022-03-14');
    await clock.to('2022-03-14T10:00');
    const other = named(community, weekly(alix)[0] ?? '');
    await leaves(community, other?.id.slice(2) ?? '', '2022-03-15');
    await clock.to('2022-03-18T10:00');
    expect(weekly(alix)[0]).toContain(`${other?.name} n’est pas disponible`);
  });
});
