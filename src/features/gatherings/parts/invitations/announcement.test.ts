import { describe, expect, it } from 'vitest';
import { demoProgramme, testCommunity } from '../../../../../test/support/community.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { textOf } from '../../../../../test/support/text-of.ts';
import type { Message } from '../../../../chat/message.ts';
import { changeGuests } from '../../../../community/gatherings/lifecycle/lifecycle.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';

const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');

describe('announcing', () => {
  it('a workshop is announced in the channel at its lead time, once: what, when, where, for whom, how to get ready', async () => {
    const community = await testCommunity({ now: '2022-03-01T11:00' });
    const { clock } = community;
    await planned(community, {
      format: 'atelier',
      starts: '2022-03-17T17:00',
      title: 'Les communs',
      place: 'Salle 4',
    });
    await clock.to('2022-03-03T09:59');
    expect(community.channel('eig-promotion')).toEqual([]);
    await clock.to('2022-03-04T12:00');
    const [announcement, ...others] = community
      .channel('eig-promotion')
      .filter(({ summary }) => summary.includes('communs'));
    expect(others).toEqual([]);
    for (const said of [
      'Les communs',
      'jeudi 17 mars, de 17 h à 18 h 30',
      'Salle 4',
      'Les EIG de la promotion',
      'Pour vous préparer',
      '[Je viens]',
      '[Peut-être]',
      '[Je ne peux pas]',
      '[Qui vient ?]',
      '[Ajouter à mon agenda]',
    ])
      expect(read(announcement)).toContain(said);
    expect(read(announcement)).not.toContain('parler de mon travail');
    expect(read(announcement)).not.toContain('[Je présente]');
  });

  it('one in small groups offers to present, and one without a title of its own says its format once', async () => {
    const community = await testCommunity({ now: '2022-03-08T10:00' });
    const { alix } = community;
    await planned(community, {
      format: 'pluridisciplinaire',
      starts: '2022-03-09T14:30',
      title: 'Partage pluridisciplinaire',
    });
    const announcement = community.channel('eig-promotion').at(-1);
    // It bears no other name than its format's, which is said once.
    expect(read(announcement)).toMatch(/\n📅 Partage pluridisciplinaire\n/);
    await alix.presses('Je présente');
    await alix.fills({ subject: 'Nos cartes' });
    expect(read(alix.lastWhisper())).toContain('Nos cartes');
  });

  it('one that is planned late is announced at once, and not reminded of in the same minute', async () => {
    const community = await testCommunity({ now: '2022-03-16T10:00' });
    const { alix, clock } = community;
    await planned(community, { format: 'atelier', starts: '2022-03-17T17:00' });
    expect(community.channel('eig-promotion')).toHaveLength(1);
    await alix.presses('Je viens');
    await alix.types('/rencontre rappels');
    await alix.presses('Recevoir le rappel juste avant');
    await clock.to('2022-03-17T16:40');
    expect(alix.messages()).toEqual([]);
    await clock.to('2022-03-17T16:46');
    expect(read(alix.lastMessage())).toContain('Cela commence dans **15 minutes**');
  });

  it('after downtime it is announced late, unless it has begun', async () => {
    const community = await testCommunity({ now: '2022-02-22T11:00' });
    await planned(community, { format: 'atelier', starts: '2022-03-17T17:00' });
    await planned(community, {
      format: 'atelier',
      starts: '2022-03-10T17:00',
      title: 'Manqué',
      nominalOn: null,
    });
    community.clock.set(community.clock.now() + 17 * 24 * 3_600_000);
    await community.app.scheduler.tick();
    await community.app.outbox.idle();
    const said = community.channel('eig-promotion').map(read).join('\n');
    expect(said).toContain('jeudi 17 mars');
    expect(said).not.toContain('Manqué');
  });

  it('what is for one métier goes to each of its EIG, in her language', async () => {
    const community = await testCommunity();
    const { noe, sacha, alix, camille } = community;
    await planned(community, { format: 'entre-pairs', metier: 'developpement', starts: '2022-03-23T14:30' });
    expect(community.channel('eig-promotion')).toEqual([]);
    expect(read(noe.lastMessage())).toContain('EIG du métier Développement');
    expect(read(noe.lastMessage())).toContain('Serez-vous là ?');
    expect(read(sacha.lastMessage())).toContain('Will you be there?');
    expect(alix.messages()).toEqual([]);
    expect(camille.messages()).toEqual([]);
  });

  it('or to the métier’s channel, where there is one', async () => {
    const programme = demoProgramme();
    const metiers = programme.metiers.map((metier) =>
      metier.id === 'design' ? { ...metier, channel: 'eig-design' } : metier,
    );
    const community = await testCommunity({ programme: { ...programme, metiers } });
    await planned(community, { format: 'entre-pairs', metier: 'design', starts: '2022-03-23T14:30' });
    expect(read(community.channel('eig-design')[0])).toContain('EIG du métier Design');
    expect(community.alix.messages()).toEqual([]);
    await community.alix.presses('Je viens');
    expect(read(community.channel('eig-design')[0])).toContain('Une personne vient');
  });

  it('those invited by name are written to, and their answer takes the place of the question', async () => {
    const community = await testCommunity();
    const { alix, paul, noe } = community;
    await planned(community, {
      format: 'mentorat-collectif',
      starts: '2022-03-15T17:00',
      invited: [alix.id, paul.id],
    });
    expect(read(paul.lastMessage())).toContain('Sur invitation');
    expect(read(alix.lastMessage())).toContain(
      'Sans réponse de votre part, vous êtes compté·e parmi les personnes présentes',
    );
    await alix.presses('Je ne peux pas');
    expect(read(alix.lastMessage())).toContain('vous ne venez pas');
    expect(read(alix.lastMessage())).not.toContain('[Je viens]');
    await alix.presses('Modifier ma réponse');
    expect(read(alix.lastMessage())).toContain('Serez-vous là ?');
    await alix.presses('Je viens');
    expect(read(alix.lastMessage())).toContain('Votre réponse : **vous venez**');
    expect(alix.messages()).toHaveLength(1);
    await noe.does({
      kind: 'press',
      press: 'gatherings/yes',
      ref: alix.button('Modifier ma réponse').ref,
      value: null,
    });
    expect(read(noe.lastWhisper())).toContain('s’adresse à d’autres');
  });

  it('somebody invited later is written to, and nobody twice', async () => {
    const community = await testCommunity();
    const { alix, noe, app } = community;
    const gathering = await planned(community, {
      format: 'mentorat-collectif',
      starts: '2022-03-28T14:00',
      invited: [alix.id],
    });
    await community.clock.to('2022-03-14T12:00');
    const before = alix.messages().length;
    await app.transact(async (uow) => {
      const now = await gatheringById(uow.tx, gathering.id);
      if (now) await changeGuests(uow, now, { invited: [noe.id] });
    });
    await app.outbox.idle();
    expect(noe.messages().map(read).join()).toContain('Mentorat collectif');
    expect(alix.messages()).toHaveLength(before);
  });

  it('for a visit, EIG offer to speak about their work, and may change their minds', async () => {
    const community = await testCommunity({ now: '2022-03-11T11:50' });
    const { alix, camille, noe } = community;
    await planned(community, {
      format: 'expedition',
      starts: '2022-03-24T09:00',
      title: 'Les Archives nationales',
    });
    const channel = () => read(community.channel('eig-promotion')[0]);
    await alix.presses('Je veux parler de mon travail');
    expect(read(alix.lastWhisper())).toContain('vous parlerez de votre travail');
    expect(read(alix.lastWhisper())).toContain('Pensez à répondre');
    expect(channel()).toContain('1 EIG parlera de son travail');
    expect(channel()).not.toContain('Alix');
    await camille.presses('Qui vient');
    expect(read(camille.lastWhisper())).toContain('Parleront de leur travail (1)**\nAlix Moreau');
    await alix.presses('Finalement, je n’en parlerai pas');
    expect(channel()).not.toContain('parlera de son travail');
    await noe.presses('Je veux parler de mon travail');
    await noe.presses('Je viens');
    await noe.presses('Je ne peux plus venir');
    expect(channel()).not.toContain('parlera de son travail');
    await camille.does({
      kind: 'press',
      press: 'gatherings/speak',
      ref: alix.button('Qui vient').ref,
      value: null,
    });
    expect(channel()).not.toContain('parlera de son travail');
  });
});
