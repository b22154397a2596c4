import { describe, expect, it } from 'vitest';
import type { TestCommunity } from '../../../test/support/community.ts';
import { asks, booked, mentored, offered, withGoals } from '../../../test/support/mentoring.ts';
import { labelsOf, textOf, textOfAnswer, textOfForm } from '../../../test/support/meteo.ts';
import { retryFailed } from '../../engine/outbox/store.ts';
import { DeliveryError } from '../../engine/platform.ts';

const coaches = ({ channel }: TestCommunity) => channel('eig-coachs').at(-1);
const agendaOf = async ({ app, alix }: TestCommunity, who = alix) => {
  const answer = await app.transact(async (uow) => {
    const { memberById } = await import('../../community/members/members.ts');
    const member = await memberById(uow.tx, who.id);
    const range = { fromAt: Date.parse('2022-03-01'), untilAt: Date.parse('2022-05-01') };
    return uow.contributions.agenda(uow, member, range);
  });
  return answer.filter(({ format }) => format === 'mentoring');
};

describe('sessions', () => {
  it('are prepared the working day before, with the link, and not brought to mind a second time', async () => {
    const community = await mentored();
    const { alix, camille, clock } = community;
    await booked(community);
    await clock.to('2022-03-07T10:00');
    expect(textOf(alix.lastMessage())).toContain('difficultés, réussites, questions');
    await alix.presses('Préparer la séance');
    expect(textOfForm(alix.form)).toContain('Camille Roussel et vous uniquement');
    await alix.fills({ difficulties: 'Trop de réunions', questions: 'Comment refuser ?' });
    await camille.presses('Voir la séance');
    expect(textOf(camille.lastWhisper())).toContain('Trop de réunions');
    for (const one of [alix, camille])
      expect(textOf(one.lastMessage())).toContain('https://visio.example.org/a');
    await clock.to('2022-03-08T16:46');
    for (const one of [alix, camille])
      expect(textOf(one.lastMessage())).not.toContain('commence dans 15 minutes');
    for (const one of [alix, camille])
      expect(textOf({ summary: '', blocks: one.messages().flatMap(({ blocks }) => blocks) })).not.toContain(
        'Trop de réunions',
      );
  });

  it('move when the other agrees, and stay when she refuses', async () => {
    const community = await mentored();
    const { alix, camille } = community;
    await booked(community);
    await alix.types('/mentorat');
    await alix.presses('Prochaine séance');
    await alix.presses('Déplacer');
    await alix.fills({ on: '2022-03-12' });
    expect(alix.errors?.anyway).toContain('jour travaillé');
    await alix.fills({ on: '2022-03-09', at: '09:00' });
    expect(alix.errors).toBeNull();
    expect(textOf(camille.lastMessage())).toContain('Alix Moreau propose de déplacer votre séance');
    expect((await agendaOf(community))[0]).toMatchObject({ state: 'tentative' });
    await camille.presses('Je ne peux pas');
    expect(textOf(alix.lastMessage())).toContain('la séance est maintenue mardi 8 mars à 17 h');
    await camille.types('/mentorat');
    await camille.chooses('Voir un accompagnement', 'Alix Moreau');
    await camille.presses('Prochaine séance');
    await camille.presses('Déplacer');
    await camille.fills({ on: '2022-03-09', at: '09:00' });
    await alix.presses('Cela me va');
    expect(textOf(camille.lastMessage())).toContain('La séance est déplacée : mercredi 9 mars à 9 h');
    const [first] = await agendaOf(community);
    expect(first).toMatchObject({ startsAt: Date.parse('2022-03-09T08:00:00Z'), state: 'confirmed' });
    const stale = await alix.does({
      kind: 'press',
      press: 'mentoring/move-agree',
      ref: first?.id.replace('mentoring/', '') ?? '',
      value: null,
    });
    expect(textOfAnswer(stale)).toContain('les choses ont avancé');
  });

  it('warn her of what is in her own way, and say of the other only that the slot does not suit', async () => {
    const community = await mentored();
    const { alix, camille } = community;
    await booked(community);
    await camille.types('/magellan absence du 9 au 9 mars');
    await alix.types('/magellan absence du 10 au 10 mars');
    await alix.types('/mentorat');
    await alix.presses('Prochaine séance');
    await alix.presses('Déplacer');
    await alix.fills({ on: '2022-03-09', at: '12:00', anyway: true });
    expect(alix.errors).toEqual({ at: 'Ce créneau ne convient pas. Proposez-en un autre.' });
    await alix.fills({ on: '2022-03-15', at: '17:00', anyway: true });
    expect(alix.errors?.at).toContain('vous avez déjà');
    await alix.fills({ on: '2022-03-10', at: '12:00' });
    expect(alix.errors?.anyway).toContain('absence');
    await alix.fills({ on: '2022-03-10', at: '12:00', anyway: true });
    expect(alix.errors).toBeNull();
    await alix.presses('Voir la séance');
    await alix.presses('Garder le créneau prévu');
    expect(textOf(camille.lastMessage())).toContain('garde le créneau prévu');
  });

  it('are cancelled by either, and the other is told', async () => {
    const community = await mentored();
    const { alix, camille, clock } = community;
    await booked(community);
    await camille.types('/mentorat');
    await camille.chooses('Voir un accompagnement', 'Alix Moreau');
    await camille.presses('Prochaine séance');
    await camille.presses('Annuler la séance');
    await camille.presses('Annuler la séance');
    expect(textOf(alix.lastMessage())).toContain(
      'Camille Roussel a annulé votre séance : mardi 8 mars à 17 h',
    );
    expect((await agendaOf(community))[0]).toMatchObject({ state: 'cancelled' });
    await clock.to('2022-03-08T18:00');
    expect(textOf(alix.lastMessage())).not.toContain('commence dans');
  });
});

describe('a whole cycle', () => {
  it('goes from goals to progress, as text and picture, and ends with a look back', async () => {
    const community = await mentored();
    const { alix, camille, clock } = community;
    await withGoals(community);
    const days = ['08', '15', '22', '29'];
    for (const [index, day] of days.entries()) {
      await clock.to(`2022-03-${day}T17:45`);
      await alix.presses('Noter mes progrès');
      await alix.fills({ goal1: String(index + 1), goal2: index === 0 ? null : '1' });
      expect(alix.errors).toBeNull();
    }
    // The chat keeps the receipt of a form: goals and progress are shown at a press.
    expect(textOf(alix.lastWhisper())).not.toContain('Animer un atelier');
    await alix.presses('Voir mon accompagnement');
    const seen = textOf(alix.lastWhisper());
    expect(seen).toContain(
      '**Animer un atelier** : commencé (08/03), puis à mi-chemin (15/03), puis presque atteint (22/03), puis atteint (29/03)',
    );
    expect(seen).toContain('Progrès vers les objectifs. Animer un atelier : atteint (29/03).');
    expect(textOf(camille.lastMessage())).toContain('Cycle de mentorat terminé : Alix Moreau');
    await camille.presses('Regarder le chemin parcouru');
    expect(textOf(camille.lastWhisper())).toContain('atteint (29/03)');
    const chart = camille.lastWhisper()?.blocks.find((block) => block.kind === 'image');
    expect(chart).toMatchObject({
      chart: { kind: 'bars', max: 4, rows: [{ value: 4 }, { value: 1 }] },
    });
    expect(textOf(alix.lastMessage())).toContain('Votre cycle avec Camille Roussel est terminé');
    await alix.presses('Regarder le chemin parcouru');
    await alix.presses('Demander un nouveau cycle');
    await camille.presses('J’accepte');
    expect(textOf(alix.lastMessage())).toContain('Un nouveau cycle avec Camille Roussel est accepté');
    await camille.presses('Proposer des créneaux');
    await camille.fills({ times: '5 avril 17 h' });
    await alix.presses('mardi 5 avril à 17 h');
    await alix.types('/mentorat');
    expect(textOf(alix.lastWhisper())).toContain('Animer un atelier');
  });

  it('a renewal that is refused leaves her free to close, and to ask others', async () => {
    const community = await mentored((programme) => {
      programme.mentoring.sessions = 1;
    });
    const { alix, camille, clock } = community;
    await booked(community);
    await clock.to('2022-03-08T17:45');
    await alix.presses('Regarder le chemin parcouru');
    await alix.presses('Demander un nouveau cycle');
    await camille.presses('Pas cette fois');
    expect(textOf(alix.lastMessage())).toContain('ne peut pas continuer cette fois');
    await alix.types('/mentorat');
    await alix.presses('Clore le cycle');
    expect(textOf(camille.lastMessage())).toContain('Alix Moreau a clos');
    await asks(alix);
    expect(textOf(coaches(community))).toContain('Une demande d’accompagnement attend');
  });

  it('stops before its end when either wants it, and closes by itself when nobody does', async () => {
    const community = await mentored((programme) => {
      programme.mentoring.sessions = 1;
    });
    const { alix, noe, camille, clock } = community;
    await booked(community);
    await asks(noe, { coach: camille.id });
    await camille.presses('J’accepte');
    await noe.types('/mentorat');
    await noe.presses('Arrêter l’accompagnement');
    await noe.presses('Arrêter le mentorat');
    expect(textOf(camille.lastMessage())).toContain('Noé Da Silva a mis fin');
    await clock.to('2022-03-22T12:00');
    await alix.types('/mentorat');
    expect(labelsOf(alix.lastWhisper())).toContain('Clore le cycle');
    await clock.to('2022-03-23T12:00');
    await alix.types('/mentorat');
    expect(labelsOf(alix.lastWhisper())).toEqual(['Demander un accompagnement']);
    // What she wrote can be read again, whatever came after.
    await alix.chooses('Revoir un mentorat passé', 'Avec Camille Roussel, jusqu’au mercredi 23 mars');
    expect(textOf(alix.lastWhisper())).toContain('Mentorat avec Camille Roussel');
  });

  it('a session that didn’t take place is said so, by either', async () => {
    const community = await mentored();
    const { alix, camille, clock } = community;
    await booked(community);
    await clock.to('2022-03-08T17:45');
    await camille.presses('Elle n’a pas eu lieu');
    expect(textOf(camille.lastWhisper())).toContain('n’a pas eu lieu');
    await camille.presses('Voir la séance');
    expect(textOf(camille.lastWhisper())).toContain('(n’a pas eu lieu)');
    await alix.presses('Elle n’a pas eu lieu');
    expect(textOf(alix.lastWhisper())).toContain('les choses ont avancé');
    await camille.presses('Elle a bien eu lieu');
    await camille.presses('Voir la séance');
    expect(textOf(camille.lastWhisper())).toContain('(tenue)');
  });
});

describe('what coaches see of it all', () => {
  it('are figures: requests, waits, cycles, sessions, load; and a file', async () => {
    const community = await mentored();
    const { alix, noe, camille, clock } = community;
    await withGoals(community);
    await asks(noe);
    await clock.to('2022-03-09T09:00');
    await camille.types('/mentorat bilan');
    const said = textOf(camille.lastWhisper());
    expect(said).toContain('1 en attente, 1 acceptée');
    expect(said).toContain('médian, moins d’un jour');
    expect(said).toContain('Cycles 1 en cours');
    expect(said).toContain('Séances 1 tenue, 3 à venir');
    expect(said).toContain('- Camille Roussel : 1');
    expect(said).not.toContain('Animer un atelier');
    await camille.presses('Fichier CSV');
    expect(camille.messages().map(textOf).join()).not.toContain(';1;3;0;0;0');
    expect(textOf(camille.lastWhisper())).toContain('Camille Roussel;1;0;0;1;3;0;0;0');
    await alix.types('/mentorat bilan');
    expect(textOf(alix.lastWhisper())).not.toContain('Camille Roussel : 1');
  });

  it('the fortnightly digest says what waits, and nothing when nothing does', async () => {
    const community = await mentored();
    const { app, alix, noe } = community;
    const digest = () => app.transact((uow) => uow.contributions.digest(uow));
    const said = async () => (await digest()).map(textOf).filter((words) => words.includes('Mentorat'));
    expect(await said()).toEqual([]);
    await asks(noe, { about: 'Un secret de Noé' });
    await offered(community);
    const [only, ...others] = await said();
    expect(others).toEqual([]);
    expect(only).toContain('une demande en attente, la première depuis mardi 1er mars');
    expect(only).toContain('Un cycle n’a pas encore de créneau');
    expect(only).not.toContain('secret');
    const needs = await app.transact((uow) => uow.contributions.needs(uow));
    expect(needs.filter(({ feature }) => feature === 'mentoring').map(({ text }) => text)).toEqual([
      'Un secret de Noé',
    ]);
    expect(alix.lastWhisper()).not.toBeNull();
  });
});

it('what failed before a session is put back in line while it is still on, and no more once it was moved', async () => {
  const community = await mentored();
  const { alix, camille, clock, app, platform } = community;
  await booked(community);
  community.expectErrors();
  platform.fault = () => ({ throw: new DeliveryError('rejected', 'not now') });
  await clock.to('2022-03-07T14:00');
  platform.fault = () => null;
  const failed = () =>
    app.transact(({ tx }) =>
      tx.selectFrom('outbox').select('id').where('state', '=', 'failed').orderBy('seq').execute(),
    );
  const [first, second, ...others] = await failed();
  expect([first, second].every((each) => each !== undefined) && others.length === 0).toBe(true);
  const retries = async (id: string) => {
    const before = platform.posted.length;
    await app.transact(({ tx, now }) => retryFailed(tx, now, id));
    await app.outbox.idle();
    return platform.posted.length - before;
  };
  // Another moment is asked for, and the session stays where it is until the other agrees.
  await camille.types('/mentorat');
  await camille.chooses('Voir un accompagnement', 'Alix Moreau');
  await camille.chooses('Voir une séance', 'Séance 1, mardi 8\u00a0mars');
  await camille.presses('Déplacer');
  await camille.fills({ on: '2022-03-09', at: '17:00' });
  expect(await retries(first?.id ?? '')).toBe(1);
  await alix.presses('Cela me va');
  expect(await retries(second?.id ?? '')).toBe(0);
});
