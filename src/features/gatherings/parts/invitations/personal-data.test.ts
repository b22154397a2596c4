import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { type TestCommunity, testCommunity } from '../../../../../test/support/community.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { textOf } from '../../../../../test/support/text-of.ts';
import type { Message } from '../../../../chat/message.ts';
import { exportMember } from '../../../../community/feature/member-data.ts';
import { cancelGathering } from '../../../../community/gatherings/lifecycle/lifecycle.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';
import { memberById } from '../../../../community/members/members.ts';

const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');

/** The agenda of March, of one member or of the promotion. */
const agendaOf = ({ app }: TestCommunity, memberId: string | null) =>
  app.transact(async (uow) => {
    const at = (on: string) => DateTime.fromISO(on, { zone: 'Europe/Paris' }).toMillis();
    const member = memberId === null ? null : await memberById(uow.tx, memberId);
    const entries = await uow.contributions.agenda(uow, member, {
      fromAt: at('2022-03-01'),
      untilAt: at('2022-04-01'),
    });
    return entries.filter(({ id }) => id.startsWith('gathering/'));
  });

const march = async () => {
  const community = await testCommunity({ now: '2022-03-10T10:30' });
  await planned(community, { format: 'atelier', starts: '2022-03-17T17:00', title: 'Les communs' });
  await planned(community, {
    format: 'entre-pairs',
    metier: 'design',
    starts: '2022-03-23T14:30',
    title: 'Les parcours',
  });
  await planned(community, {
    format: 'mentorat-collectif',
    starts: '2022-03-22T17:00',
    title: 'Mon objectif',
    invited: ['m-alix'],
  });
  await planned(community, { format: 'pluridisciplinaire', starts: '2022-03-30T14:30', title: 'Nos essais' });
  return community;
};
const titles = (entries: { title: string }[]) => entries.map(({ title }) => title);

describe('an agenda', () => {
  it('has what is for her, with what she answered and what she can say; what she declined is left out', async () => {
    const community = await march();
    const { alix, noe } = community;
    expect(titles(await agendaOf(community, alix.id))).toEqual([
      'Les communs',
      'Mon objectif',
      'Les parcours',
      'Nos essais',
    ]);
    expect(titles(await agendaOf(community, noe.id))).toEqual(['Les communs', 'Nos essais']);
    const [first] = await agendaOf(community, noe.id);
    expect(first).toMatchObject({
      label: 'Atelier-conférence',
      state: 'confirmed',
      answer: 'Pas de réponse',
    });
    expect(first?.buttons.map(({ label }) => label)).toEqual(['Je viens', 'Je ne peux pas']);
    const ref = first?.id.split('/')[1] ?? '';
    await noe.does({ kind: 'press', press: 'gatherings/maybe', ref, value: null });
    expect((await agendaOf(community, noe.id))[0]).toMatchObject({ state: 'tentative', answer: 'Peut-être' });
    await noe.does({ kind: 'press', press: 'gatherings/no', ref, value: null });
    expect(titles(await agendaOf(community, noe.id))).toEqual(['Nos essais']);
  });

  it('a coach’s has the whole promotion’s, and what she planned; the promotion’s never has what is by name', async () => {
    const community = await march();
    const { camille, driss, paul } = community;
    expect(titles(await agendaOf(community, camille.id))).toEqual([
      'Les communs',
      'Mon objectif',
      'Les parcours',
      'Nos essais',
    ]);
    expect(titles(await agendaOf(community, driss.id))).toEqual(['Les communs', 'Nos essais']);
    expect(titles(await agendaOf(community, paul.id))).toEqual([]);
    expect(titles(await agendaOf(community, null))).toEqual(['Les communs', 'Les parcours', 'Nos essais']);
  });

  it('one that is cancelled stays, as cancelled, if it had been announced', async () => {
    const community = await march();
    const cancel = async (title: string) => {
      const entry = (await agendaOf(community, 'm-alix')).find((each) => each.title === title);
      await community.app.transact(async (uow) => {
        const before = await gatheringById(uow.tx, entry?.id.split('/')[1] ?? '');
        if (!before) throw new Error('no such gathering');
        await cancelGathering(uow, before);
      });
    };
    await cancel('Les communs');
    await cancel('Nos essais');
    const entries = await agendaOf(community, 'm-alix');
    expect(titles(entries)).toEqual(['Les communs', 'Mon objectif', 'Les parcours']);
    expect(entries[0]).toMatchObject({ state: 'cancelled', buttons: [] });
  });
});

describe('/rencontre and the home view', () => {
  it('list what comes next, to answer from there; a coach manages from there', async () => {
    const community = await march();
    const { alix, camille, mona } = community;
    await alix.types('/rencontre');
    expect(read(alix.lastWhisper())).toContain('**Atelier-conférence · Les communs**\njeudi 17 mars');
    expect(read(alix.lastWhisper()).match(/\[Je viens\]/g)).toHaveLength(4);
    expect(read(alix.lastWhisper())).not.toContain('[Gérer]');
    await alix.presses('Je viens');
    expect(read(alix.lastWhisper())).toContain('vous venez : « Les communs »');
    await alix.types('rencontre');
    expect(read(alix.lastWhisper())).toContain('Votre réponse : **vous venez**');
    await camille.types('/rencontre');
    expect(read(camille.lastWhisper())).toContain('[Gérer]');
    await mona.types('/rencontre');
    expect(read(mona.lastWhisper())).toContain('Aucune rencontre n’est prévue pour vous');
  });

  it('the home view shows three, and how many hope for an answer', async () => {
    const community = await march();
    const { alix, mona } = community;
    const home = read(await alix.opensHome());
    expect(home).toContain('4 rencontres attendent votre réponse.');
    expect(home).toContain('Les parcours');
    expect(home).not.toContain('Nos essais');
    await alix.presses('Toutes mes rencontres');
    expect(read(alix.lastWhisper())).toContain('Nos essais');
    expect(read(await mona.opensHome())).not.toContain('rencontres');
  });
});

describe('what is kept', () => {
  it('is said in words, exported, and erased, with the seat given to who waits', async () => {
    const community = await testCommunity({ now: '2022-03-14T10:30' });
    const { alix, noe, app } = community;
    await planned(community, {
      format: 'expedition',
      starts: '2022-03-24T09:00',
      title: 'Les Archives',
      capacity: 1,
    });
    await planned(community, {
      format: 'mentorat-collectif',
      starts: '2022-03-22T17:00',
      title: 'Mon objectif',
      invited: [alix.id],
    });
    const visit = community.alix.button('Je veux parler').ref;
    for (const press of ['yes', 'speak'])
      await alix.does({ kind: 'press', press: `gatherings/${press}`, ref: visit, value: null });
    await noe.does({ kind: 'press', press: 'gatherings/yes', ref: visit, value: null });
    await alix.types('/rencontre rappels');
    await alix.presses('Arrêter le rappel de la veille');
    await alix.types('/magellan confidentialite');
    const describePersonalData = read(alix.lastWhisper());
    for (const said of [
      '1 réponse, 1 invitation',
      'parler de votre travail pendant 1 visite',
      'Vos rappels de rencontres',
    ])
      expect(describePersonalData).toContain(said);
    const exported = await app.transact(async (uow) => {
      const member = await memberById(uow.tx, alix.id);
      return member ? exportMember(uow, member) : null;
    });
    expect(exported?.gatherings).toMatchObject({
      answers: [{ gathering: 'Les Archives', answer: 'yes' }],
      invitations: [{ gathering: 'Mon objectif' }],
      offersToSpeak: [{ gathering: 'Les Archives' }],
      reminders: { prepare: true, remind: false, startingSoon: false },
    });
    await alix.presses('Tout effacer');
    await alix.fills({ word: 'EFFACER' });
    expect(noe.messages().map(read).join()).toContain('elle est à vous');
    await alix.types('/magellan confidentialite');
    expect(read(alix.lastWhisper())).not.toContain('rencontres');
    for (const table of [
      'gathering_answers',
      'gathering_invited',
      'gathering_speakers',
      'gathering_reminder_preferences',
    ] as const) {
      const rows = await app.transact(({ tx }) => tx.selectFrom(table).selectAll().execute());
      expect(rows.filter((row) => row.memberId === alix.id)).toEqual([]);
    }
  });
});
