import { describe, expect, it } from 'vitest';
import type { TestCommunity } from '../../../test/support/community.ts';
import { asks, booked, mentored } from '../../../test/support/mentoring.ts';
import { labelsOf, textOf, textOfAnswer, textOfForm } from '../../../test/support/meteo.ts';

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

describe('asking for mentoring', () => {
  it('goes to the coach whom she chose, and nobody else', async () => {
    const community = await mentored();
    const { alix, camille, driss, channel } = community;
    await alix.types('/mentorat');
    expect(textOf(alix.lastWhisper())).toContain('4 séances de 45 minutes environ');
    await alix.presses('Demander un accompagnement');
    expect(textOfForm(alix.form)).toContain('Les coachs uniquement');
    await alix.fills({ coach: camille.id, about: 'Mieux dire non', minutes: 45 });
    expect(textOf(alix.lastWhisper())).toContain('**Camille Roussel** a votre message');
    expect(textOf(camille.lastMessage())).toContain('Alix Moreau vous demande de l’accompagner');
    // The chat keeps the message: what it is about stands behind the button.
    expect(textOf(camille.lastMessage())).not.toContain('Mieux dire non');
    await camille.presses('Lire la demande');
    expect(textOf(camille.lastWhisper())).toContain('Mieux dire non');
    expect(driss.messages()).toEqual([]);
    expect(channel('eig-coachs')).toEqual([]);
  });

  it('to all coaches: the first who takes it has it, the next is told kindly', async () => {
    const community = await mentored();
    const { alix, camille, driss } = community;
    await asks(alix);
    const asked = textOf(coaches(community));
    expect(asked).toContain('Une demande d’accompagnement attend un·e coach');
    expect(asked).not.toMatch(/Alix|Camille|Mieux dire non/);
    await driss.presses('Lire la demande');
    expect(textOf(driss.lastWhisper())).toContain('Alix Moreau demande à être accompagné·e');
    expect(textOf(driss.lastWhisper())).toContain('- **Camille Roussel** : aucun cycle en cours');
    const late = driss.button('Je prends');
    await camille.presses('Je prends');
    expect(textOf(coaches(community))).toContain('Camille Roussel prend cette demande');
    expect(textOf(coaches(community))).not.toContain('Mieux dire non');
    const answer = await driss.does({ kind: 'press', press: late.press, ref: late.ref, value: null });
    expect(textOfAnswer(answer)).toContain('C’est déjà terminé');
    expect(textOf(alix.lastMessage())).toContain('Camille Roussel** accompagne **Alix Moreau**');
  });

  it('says in order who could take it, and why', async () => {
    const community = await mentored();
    const { alix, noe, driss, database } = community;
    await database.db.updateTable('members').set({ metier: 'design' }).where('id', '=', driss.id).execute();
    await asks(noe, { coach: 'decide' });
    await driss.presses('Je prends');
    await alix.types('/mentorat');
    await alix.presses('Demander un accompagnement');
    expect(JSON.stringify(alix.form)).toContain('Driss Amrani (Design, un cycle en cours)');
    await alix.fills({ coach: 'decide', about: 'Mon portfolio', speciality: 'design', minutes: 30 });
    await driss.presses('Lire la demande');
    const asked = textOf(driss.lastWhisper());
    expect(asked.indexOf('Driss')).toBeLessThan(asked.indexOf('Camille'));
    expect(asked).toContain('- **Driss Amrani** : de la spécialité souhaitée, un cycle en cours');
    expect(asked).toContain('- **Camille Roussel** : d’une autre spécialité, aucun cycle en cours');
  });

  it('“not this time” gives it to the others, and it is never proposed to her again', async () => {
    const community = await mentored();
    const { alix, camille, driss } = community;
    await asks(alix, { coach: camille.id });
    await camille.presses('Pas cette fois');
    expect(textOf(camille.lastMessage())).toContain('Les autres coachs ont reçu cette demande');
    expect(textOf(alix.lastMessage())).toContain('Les autres coachs ont votre demande');
    await driss.presses('Lire la demande');
    expect(textOf(driss.lastWhisper())).not.toContain('Camille');
    expect(textOf(driss.lastWhisper())).toContain('Driss Amrani');
    await driss.presses('Pas cette fois');
    expect(textOf(coaches(community))).toContain('Aucun·e coach ne peut cette fois');
  });

  it('is withdrawn at any time, and the coaches see it', async () => {
    const community = await mentored();
    const { alix } = community;
    await asks(alix);
    const late = alix.button('Retirer ma demande');
    await alix.presses('Retirer ma demande');
    expect(textOf(coaches(community))).toContain('Cette demande d’accompagnement est retirée');
    const again = await alix.does({ kind: 'press', press: late.press, ref: late.ref, value: null });
    expect(textOfAnswer(again)).toContain('C’est déjà terminé');
  });

  it('is refused beside the field, and only one is open at a time', async () => {
    const { alix, camille, paul } = await mentored();
    await paul.types('/mentorat');
    await paul.presses('Demander un accompagnement');
    await paul.fills({ coach: 'm-noe', about: 'x', minutes: 45 });
    expect(paul.errors).toHaveProperty('coach');
    await paul.fills({ coach: camille.id, about: ' ', minutes: 90 });
    expect(Object.keys(paul.errors ?? {}).sort()).toEqual(['about', 'minutes']);
    await paul.fills({ coach: camille.id, about: 'Recruter', minutes: 30 });
    expect(paul.errors).toBeNull();
    await asks(alix);
    const values = { coach: 'decide', about: 'Encore', speciality: null, minutes: 45 };
    const twice = await alix.does({ kind: 'submit', form: 'mentoring/request', ref: '', values });
    expect(JSON.stringify(twice)).toContain('déjà une demande');
  });

  it('that waits too long comes to the coaches by itself, once', async () => {
    const community = await mentored();
    const { alix, camille, driss, clock, channel } = community;
    await asks(alix, { coach: camille.id });
    await clock.to('2022-03-08T09:59');
    const late = () => channel('eig-coachs').filter(({ summary }) => summary.includes('attend toujours'));
    expect(late()).toEqual([]);
    await clock.to('2022-03-08T10:00');
    expect(textOf(late()[0])).toContain('Une demande d’accompagnement attend toujours');
    await clock.to('2022-03-20T10:00');
    expect(late()).toHaveLength(1);
    await driss.presses('Je prends');
    expect(textOf(alix.lastMessage())).toContain('Driss Amrani');
  });
});

describe('times', () => {
  it('are offered in her words, and each fault is told beside the field', async () => {
    const { alix, camille } = await mentored();
    await asks(alix, { coach: camille.id });
    await camille.presses('J’accepte');
    await camille.presses('Proposer des créneaux');
    for (const [times, said] of [
      ['bientôt', 'Je ne comprends pas « bientôt »'],
      ['28 février 10 h', 'C’est déjà passé'],
      ['mercredi 8 mars 17 h', 'ce jour-là est un mardi'],
      ['12/09/2022 10 h', 'après la fin de la promotion'],
      ['1/3 10h\n2/3 10h\n3/3 10h\n4/3 10h\n7/3 10h\n8/3 10h', '5 créneaux au plus'],
    ] as const) {
      await camille.fills({ times });
      expect(camille.errors?.times?.replaceAll('\u00a0', ' ')).toContain(said);
    }
    for (const [times, said] of [
      ['samedi 12 mars 10 h', 'pas un jour travaillé'],
      ['8 mars 3 h', 'en dehors de la journée'],
    ] as const) {
      await camille.fills({ times });
      expect(camille.errors?.anyway?.replaceAll('\u00a0', ' ')).toContain(said);
    }
    await camille.fills({ times: '8/3 17h' });
    expect(camille.errors).toBeNull();
    expect(textOf(alix.lastMessage())).toContain('[mardi 8 mars à 17 h]');
  });

  it('one press lays the four sessions in both agendas, and tells the coach', async () => {
    const community = await mentored();
    const { alix, camille } = community;
    await booked(community);
    expect(textOf(alix.lastMessage())).toContain('- Séance 4 : mardi 29 mars à 17 h');
    expect(labelsOf(alix.lastMessage())).toEqual(['Écrire mes objectifs', 'Voir mon accompagnement']);
    expect(textOf(camille.lastMessage())).toContain('**Alix Moreau** a choisi');
    const entries = await agendaOf(community);
    expect(entries.map(({ title, label, state, link }) => ({ title, label, state, link }))).toEqual(
      Array.from({ length: 4 }, () => ({
        title: 'Mentorat avec Camille Roussel',
        label: 'Mentorat individuel',
        state: 'confirmed',
        link: 'https://visio.example.org/a',
      })),
    );
    expect((await agendaOf(community, camille)).map(({ title }) => title)).toContain(
      'Mentorat avec Alix Moreau',
    );
    expect(await agendaOf(community, community.noe)).toEqual([]);
  });

  it('what she has already is said, and days when somebody is away are not offered', async () => {
    const community = await mentored();
    const { alix, camille } = community;
    await alix.types('/magellan absence du 10 au 10 mars');
    await asks(alix, { coach: camille.id });
    await camille.presses('J’accepte');
    await camille.presses('Proposer des créneaux');
    await camille.fills({ times: '10 mars 10 h\n11 mars 12 h\n9 mars 10 h' });
    expect(camille.errors).toBeNull();
    const offer = textOf(alix.lastMessage());
    expect(offer).not.toContain('jeudi 10 mars');
    expect(offer).toContain('Vendredi 11 mars à 12 h : vous avez déjà « Météo');
    await camille.types('/magellan absence du 14 au 14 mars');
    await camille.types('/mentorat');
    await camille.chooses('Voir un accompagnement', 'Alix Moreau');
    await camille.presses('Proposer des créneaux');
    await camille.fills({ times: '14 mars 10 h' });
    expect(camille.errors?.anyway).toContain('absence');
  });

  it('her usual times are offered in one press, without what is taken', async () => {
    const community = await mentored();
    const { alix, noe, camille } = community;
    await booked(community);
    await camille.types('/mentorat disponibilites');
    for (const weekday of ['2', '4']) {
      await camille.presses('Ajouter un créneau');
      await camille.fills({ weekday, at: '17:00' });
    }
    await asks(noe, { coach: camille.id });
    await camille.presses('J’accepte');
    await camille.presses('Proposer mes créneaux habituels');
    expect(labelsOf(noe.lastMessage()).slice(0, -2)).toEqual(['jeudi 3 mars à 17 h', 'jeudi 10 mars à 17 h']);
    await noe.presses('Aucun ne me convient');
    expect(textOf(camille.lastMessage())).toContain('Aucun des créneaux proposés ne convenait');
    await camille.types('/mentorat disponibilites');
    await camille.chooses('Retirer un créneau', 'mardi, 17\u00a0h');
    expect(textOf(camille.lastWhisper())).not.toContain('- mardi');
    expect(alix.lastWhisper()).not.toBeNull();
  });

  it('a hundred who press at once for the same time: one has it, the others are told kindly', async () => {
    const community = await mentored();
    const { app, camille, database } = community;
    const crowd = await community.crowd(100);
    const { addCycle, saveCycle } = await import('./store/cycles.ts');
    const { offersOf, setOffers } = await import('./store/offers.ts');
    const at = Date.parse('2022-03-08T16:00:00Z');
    const offers: string[] = [];
    for (const { id } of crowd) {
      const offer = await app.transact(async ({ tx, now }) => {
        const given = { memberId: id, coachId: camille.id, minutes: 45, place: null };
        const cycle = await addCycle(tx, given, now);
        await saveCycle(tx, { ...cycle, state: 'choosing', edition: 1 });
        // Every other one is offered a later week, which would run into the same sessions.
        await setOffers(tx, cycle.id, [offers.length % 2 === 0 ? at : at + 7 * 86_400_000]);
        return (await offersOf(tx, cycle.id))[0]?.id ?? '';
      });
      offers.push(offer);
    }
    const answers = await Promise.all(
      crowd.map((one, index) =>
        one.does({ kind: 'press', press: 'mentoring/book', ref: offers[index] ?? '', value: null }),
      ),
    );
    const said = answers.map(textOfAnswer);
    expect(said.filter((words) => words.includes('sont dans vos deux agendas'))).toHaveLength(1);
    expect(said.filter((words) => words.includes('ne convient plus'))).toHaveLength(99);
    const sessions = await database.db.selectFrom('mentoring_sessions').selectAll().execute();
    expect(new Set(sessions.map((row) => row.cycleId)).size).toBe(1);
  }, 30_000);
});
