import { describe, expect, it } from 'vitest';
import { testCommunity } from '../../../../../test/support/community.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { textOf } from '../../../../../test/support/text-of.ts';
import { features } from '../../../../boot/features.ts';
import type { Message } from '../../../../chat/message.ts';
import { defineFeature } from '../../../../community/feature/feature.ts';
import { eraseMember } from '../../../../community/feature/member-data.ts';
import type { GatheringEvent } from '../../../../community/gatherings/gathering.ts';
import { recordGathering } from '../../../../community/gatherings/lifecycle/lifecycle.ts';
import { memberById } from '../../../../community/members/members.ts';

const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');

const announced = async (capacity: number | null = null) => {
  const publishAnswer: GatheringEvent[] = [];
  const listener = defineFeature({
    id: 'listener',
    onGatheringEvent: async (_, event) => void publishAnswer.push(event),
  });
  const community = await testCommunity({ now: '2022-03-14T10:30', features: [...features, listener] });
  const gathering = await planned(community, {
    format: 'atelier',
    starts: '2022-03-17T17:00',
    title: 'Les communs',
    capacity,
  });
  return {
    ...community,
    community,
    gathering,
    announcement: () => read(community.channel('eig-promotion')[0]),
    answered: () =>
      publishAnswer.flatMap((event) =>
        event.kind === 'answered' ? [`${event.memberId}: ${event.before} → ${event.answer}`] : [],
      ),
  };
};

describe('answering', () => {
  it('is confirmed to oneself: what, when, who sees it, how to change; the counts are live', async () => {
    const { alix, noe, announcement, answered } = await announced();
    await alix.presses('Je viens');
    const said = read(alix.lastWhisper());
    for (const expected of [
      'vous venez : « Les communs », jeudi 17 mars, de 17 h à 18 h 30',
      'Votre nom se lit sous « Qui vient ? »',
      '[Je ne peux plus venir]',
      '[Ajouter à mon agenda]',
      'changer d’avis',
    ])
      expect(said).toContain(expected);
    expect(announcement()).toContain('Une personne vient');
    await noe.presses('Peut-être');
    expect(announcement()).toContain('**Une personne vient**, 1 peut-être');
    expect(answered()).toEqual([`${alix.id}: null → yes`, `${noe.id}: null → maybe`]);
  });

  it('may change any number of times; the same answer twice is told once', async () => {
    const { alix, announcement, answered } = await announced();
    for (const label of [
      'Je viens',
      'Peut-être',
      'Je ne peux pas',
      'Finalement, je viens',
      'Je ne peux plus venir',
      'Je viens',
    ])
      await alix.presses(label);
    const { ref } = alix.button('Qui vient');
    await alix.does({ kind: 'press', press: 'gatherings/yes', ref, value: null });
    expect(announcement()).toContain('Une personne vient**.');
    expect(answered()).toHaveLength(6);
  });

  it('who comes is read by name, whatever was answered by coaches only', async () => {
    const { alix, noe, ines, camille, lina } = await announced();
    await alix.presses('Je viens');
    await noe.presses('Je ne peux pas');
    await ines.presses('Peut-être');
    await lina.presses('Qui vient');
    expect(read(lina.lastWhisper())).toContain('Viennent (1)**\nAlix Moreau');
    expect(read(lina.lastWhisper())).not.toMatch(/Noé|Inès/);
    await camille.presses('Qui vient');
    expect(read(camille.lastWhisper())).toContain('Ne viennent pas (1)**\nNoé Da Silva');
    expect(read(camille.lastWhisper())).toContain('Peut-être (1)**\nInès Belkacem');
    expect(read(camille.lastWhisper())).toContain('N’ont pas répondu (3)');
  });

  it('to what is full puts on the waiting list, with a rank; who declines gives her seat, told once', async () => {
    const { alix, noe, ines, announcement, answered } = await announced(1);
    await alix.presses('Je viens');
    expect(announcement()).toContain('C’est complet');
    await noe.presses('Je viens');
    expect(read(noe.lastWhisper())).toContain('c’est complet. Vous êtes en tête de la liste d’attente.');
    await ines.presses('Je viens');
    expect(read(ines.lastWhisper())).toContain('Votre rang sur la liste d’attente : 2');
    expect(announcement()).toContain('2 personnes attendent une place');
    await alix.presses('Je ne peux plus venir');
    expect(noe.messages()).toHaveLength(1);
    expect(read(noe.lastMessage())).toContain('elle est à vous');
    expect(ines.messages()).toEqual([]);
    expect(answered().slice(-2)).toEqual([`${alix.id}: yes → no`, `${noe.id}: waiting → yes`]);
    await noe.presses('Je ne peux plus venir');
    expect(read(noe.lastMessage())).toContain('vous ne venez pas');
    expect(read(ines.lastMessage())).toContain('elle est à vous');
    await alix.presses('Finalement, je viens');
    expect(read(alix.lastWhisper())).toContain('en tête de la liste d’attente');
  });

  it('a seat given up and won again is told again', async () => {
    const { alix, noe } = await announced(1);
    await alix.presses('Je viens');
    await noe.presses('Je viens');
    for (const _ of [1, 2]) {
      await alix.presses('Je ne peux plus venir');
      await noe.presses('Je ne peux plus venir');
      await alix.presses('Finalement, je viens');
      await noe.presses('Modifier ma réponse');
      await noe.presses('Je viens');
    }
    expect(noe.messages().filter(({ summary }) => /place|communs/.test(summary))).toHaveLength(2);
  });

  it('after the start, or once cancelled, is refused kindly, and changes nothing', async () => {
    const { alix, clock, app, gathering, answered } = await announced();
    const { ref } = alix.button('Qui vient');
    await clock.to('2022-03-17T17:00');
    for (const press of ['yes', 'maybe', 'no', 'own-yes', 'own-change'])
      await alix.does({ kind: 'press', press: `gatherings/${press}`, ref, value: null });
    expect(read(alix.lastWhisper())).toContain('a déjà commencé');
    await app.transact(async ({ tx }) => {
      await recordGathering(tx, { ...gathering, state: 'cancelled' });
    });
    await alix.does({ kind: 'press', press: 'gatherings/yes', ref, value: null });
    expect(read(alix.lastWhisper())).toContain('est annulée');
    await alix.does({ kind: 'press', press: 'gatherings/yes', ref: 'nothing', value: null });
    expect(read(alix.lastWhisper())).toContain('n’existe plus');
    expect(answered()).toEqual([]);
  });
});

describe('a seat frees', () => {
  it('when its holder is erased', async () => {
    const { alix, noe, app, announcement } = await announced(1);
    await alix.presses('Je viens');
    await noe.presses('Je viens');
    await app.transact(async (uow) => {
      const member = await memberById(uow.tx, alix.id);
      if (member) await eraseMember(uow, member);
    });
    await app.outbox.idle();
    expect(read(noe.lastMessage())).toContain('elle est à vous');
    expect(announcement()).toContain('Une personne vient');
    expect(announcement()).not.toContain('attend');
  });
});

describe('the last place', () => {
  it('pressed by a hundred at once: capacity is never exceeded, nobody is lost, the order is kept', async () => {
    const { community, gathering, announcement, app } = await announced(3);
    const crowd = await community.crowd(100);
    const press = { kind: 'press' as const, press: 'gatherings/yes', ref: gathering.id, value: null };
    const replies = await Promise.all(crowd.map((member) => member.does(press)));
    const ranks = replies.map((reply) => {
      const said = read('message' in reply ? reply.message : null);
      if (said.includes('C’est noté, vous venez')) return 0;
      return said.includes('en tête') ? 1 : Number(/liste d’attente : (\d+)/.exec(said)?.[1]);
    });
    const expected = [0, 0, 0, ...Array.from({ length: 97 }, (_, index) => index + 1)];
    expect([...ranks].sort((a, b) => a - b)).toEqual(expected);
    // In the order that each was told: on SQLite they are served as they come, on PostgreSQL side by side.
    const inLine = crowd
      .map((member, index) => ({ member, rank: ranks[index] ?? 0 }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ member }) => member);
    expect(announcement()).toContain('3 personnes viennent');
    expect(announcement()).toContain('97 personnes attendent une place');

    // Ten of them change their minds at once, seated or waiting.
    const leaving = inLine.slice(0, 10);
    await Promise.all(leaving.map((member) => member.does({ ...press, press: 'gatherings/no' })));
    await app.outbox.idle();
    const rows = await app.transact(({ tx }) =>
      tx.selectFrom('gathering_answers').selectAll().orderBy('position').execute(),
    );
    const of = (answer: string) => rows.filter((row) => row.answer === answer).map((row) => row.memberId);
    expect(of('no').sort()).toEqual(leaving.map(({ id }) => id).sort());
    expect(of('yes')).toEqual(inLine.slice(10, 13).map(({ id }) => id));
    expect(of('waiting')).toEqual(inLine.slice(13).map(({ id }) => id));
    const told = inLine.map((member) => member.messages().length);
    // Whoever was given a seat was told once, even when she gave it up in the same breath.
    expect(told.slice(10)).toEqual([1, 1, 1, ...Array.from({ length: 87 }, () => 0)]);
    expect(Math.max(...told)).toBe(1);
  });
});
