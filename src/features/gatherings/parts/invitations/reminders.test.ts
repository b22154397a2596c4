import { describe, expect, it } from 'vitest';
import { testCommunity } from '../../../../../test/support/community.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { textOf } from '../../../../../test/support/text-of.ts';
import { features } from '../../../../boot/features.ts';
import type { Message } from '../../../../chat/message.ts';
import { defineFeature } from '../../../../community/feature/feature.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';
import { retryFailed } from '../../../../engine/outbox/store.ts';
import { DeliveryError } from '../../../../engine/platform.ts';

const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');
const link = 'https://visio.example.org/communs';

const group = defineFeature({
  id: 'group',
  gatheringFacts: async (_, member) =>
    member.id === 'm-alix' ? [{ label: 'Votre groupe', value: 'Avec Noé, parce que…' }] : [],
});

const announced = async () => {
  const community = await testCommunity({ now: '2022-03-11T11:00', features: [...features, group] });
  const gathering = await planned(community, {
    format: 'atelier',
    starts: '2022-03-17T17:00',
    title: 'Les communs',
    link,
    capacity: 3,
  });
  return { ...community, community, gathering };
};
/** The summaries of what was written to somebody about gatherings. */
const told = (member: { messages(): Message[] }) =>
  member
    .messages()
    // Some are one message with a reminder of the météo.
    .flatMap(({ summary }) => summary.replaceAll('\u00a0', ' ').split(' · '))
    .filter((summary) => summary.includes('communs'));

describe('reminders', () => {
  it('come to those who come: the day before, with how to get ready, and, to who wants it, minutes before with the link and her group', async () => {
    const { alix, sacha, hugo, lina, clock } = await announced();
    await alix.presses('Je viens');
    await sacha.presses('Je viens');
    await lina.presses('Je ne peux pas');
    await alix.types('/rencontre rappels');
    await alix.presses('Recevoir le rappel juste avant');
    await clock.to('2022-03-16T09:59');
    for (const each of [alix, sacha]) expect(told(each)).toEqual([]);
    await clock.to('2022-03-16T10:01');
    expect(read(alix.lastMessage())).toContain(
      'Atelier-conférence · Les communs\n**Rappel** : jeudi 17 mars, de 17 h à 18 h 30',
    );
    expect(read(alix.lastMessage())).toContain('Parcourez le sujet, et venez avec vos questions.');
    await clock.to('2022-03-17T16:44');
    expect(told(alix)).toHaveLength(1);
    await clock.to('2022-03-17T16:46');
    const soon = read(alix.lastMessage());
    for (const said of [
      'Cela commence dans **15 minutes**',
      link,
      'Votre groupe Avec Noé',
      '[Ouvrir le lien]',
      '[Je ne peux plus venir]',
    ])
      expect(soon).toContain(said);
    expect(told(sacha)).toEqual(['Soon: “Les communs”']);
    expect(read(sacha.lastMessage())).not.toContain('groupe');
    for (const other of [hugo, lina]) expect(told(other)).toEqual([]);
  });

  it('who may come is asked the day before, and nothing else; who waits is left in peace', async () => {
    const { alix, noe, ines, lina, hugo, clock } = await announced();
    for (const member of [alix, noe, ines, lina]) await member.presses('Je viens');
    await hugo.presses('Peut-être');
    await clock.to('2022-03-17T17:00');
    expect(told(lina)).toEqual([]);
    expect(told(hugo)).toEqual(['Bientôt : « Les communs »']);
    expect(read(hugo.lastMessage())).toContain('serez-vous là ?');
    expect(read(hugo.lastMessage())).not.toContain('[Peut-être]');
  });

  it('not to who is away that day, nor to who has left', async () => {
    const { alix, noe, app, clock } = await announced();
    await alix.presses('Je viens');
    await noe.presses('Je viens');
    await alix.types('/magellan absence du 16 au 16 mars');
    await clock.to('2022-03-15T12:00');
    await app.personChanged('memory', {
      id: 'u-noe',
      email: 'noe@example.org',
      name: 'Noé',
      kind: 'human',
      active: false,
      locale: 'fr',
      timeZone: null,
    });
    await clock.to('2022-03-17T17:00');
    expect(told(alix)).toEqual([]);
    expect(told(noe)).toEqual([]);
  });

  it('as each prefers', async () => {
    const { alix, sacha, clock } = await announced();
    await alix.presses('Je viens');
    await alix.types('/rencontre rappels');
    expect(read(alix.lastWhisper())).toContain('**La veille**, ou le dernier jour travaillé avant : oui');
    await alix.presses('Arrêter le rappel de la veille');
    expect(read(alix.lastWhisper())).toContain('**La veille**, ou le dernier jour travaillé avant : non');
    await alix.presses('Arrêter le message de préparation');
    await alix.presses('Recevoir le rappel juste avant');
    await sacha.presses('Je viens');
    await sacha.types('/rencontre reminders');
    await sacha.presses('Stop: getting ready');
    await clock.to('2022-03-17T17:00');
    expect(told(alix)).toEqual(['Dans quelques minutes : « Les communs »']);
    expect(told(sacha)).toEqual(['Soon: “Les communs”']);
    expect(read(sacha.lastMessage())).not.toContain('Read up on the subject');
  });

  it('to those invited by name who said nothing, who count as coming', async () => {
    const community = await testCommunity({ now: '2022-03-11T11:00' });
    const { alix, noe, clock } = community;
    await planned(community, {
      format: 'mentorat-collectif',
      starts: '2022-03-17T17:00',
      title: 'Mes communs',
      invited: [alix.id, noe.id],
    });
    await noe.presses('Je ne peux pas');
    await clock.to('2022-03-17T17:00');
    expect(told(alix)).toHaveLength(2);
    expect(read(alix.messages().find(({ summary }) => summary.includes('Bientôt')))).toContain(
      'Sans réponse, vous êtes compté·e parmi les personnes présentes',
    );
    expect(told(noe)).toHaveLength(1);
  });

  it('after downtime, what is still news leaves in working hours, once; the rest does not', async () => {
    const { alix, clock, app } = await announced();
    await alix.presses('Je viens');
    clock.set(clock.now() + 5 * 24 * 3_600_000 + 9 * 3_600_000);
    await app.scheduler.tick();
    await app.outbox.idle();
    expect(told(alix)).toEqual([]);
    await clock.to('2022-03-17T08:59');
    expect(told(alix)).toEqual([]);
    await clock.to('2022-03-17T16:00');
    expect(told(alix)).toEqual(['Bientôt : « Les communs »']);
  });

  it('a button of a reminder answers in its place', async () => {
    const community = await testCommunity({ now: '2022-03-11T11:00' });
    const { alix, clock } = community;
    await planned(community, {
      format: 'mentorat-collectif',
      starts: '2022-03-17T17:00',
      title: 'Mes communs',
      invited: [alix.id],
    });
    await alix.presses('Je viens');
    await clock.to('2022-03-16T10:01');
    await alix.presses('Je ne peux plus venir');
    expect(read(alix.lastMessage())).toContain('vous ne venez pas');
    await clock.to('2022-03-17T17:00');
    expect(told(alix)).toHaveLength(2);
  });
});

describe('what is tried again after a failure', () => {
  it('leaves no more once the gathering was moved, was cancelled, or has begun', async () => {
    const { alix, clock, app, community, gathering, platform } = await announced();
    await alix.presses('Je viens');
    community.expectErrors();
    platform.fault = () => ({ throw: new DeliveryError('rejected', 'not now') });
    await clock.to('2022-03-14T10:01');
    platform.fault = () => null;
    const retried = async () => {
      const { length } = told(alix);
      await app.transact(({ tx, now }) => retryFailed(tx, now));
      await app.outbox.idle();
      return told(alix).length - length;
    };
    await app.transact(async ({ tx }) => {
      const later = (await gatheringById(tx, gathering.id))?.startsAt ?? 0;
      await tx
        .updateTable('gatherings')
        .set({ startsAt: later + 60_000 })
        .where('id', '=', gathering.id)
        .execute();
    });
    expect(await retried()).toBe(0);
    platform.fault = () => ({ throw: new DeliveryError('rejected', 'not now') });
    await clock.to('2022-03-17T16:46');
    platform.fault = () => null;
    await clock.to('2022-03-17T17:30');
    expect(await retried()).toBe(0);
  });
});
