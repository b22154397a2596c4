import { describe, expect, it } from 'vitest';
import { testCommunity } from '../../../../../test/support/community.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { labelsOf } from '../../../../../test/support/meteo.ts';
import { textOf } from '../../../../../test/support/text-of.ts';
import type { Message } from '../../../../chat/message.ts';

const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');
const said = (messages: readonly Message[]) =>
  messages.filter(({ summary }) => summary.includes('Les communs')).length;

/** A workshop of 24 March, planned on the first, whose announcement is due later. */
const early = async (starts = '2022-03-24T17:00') => {
  const community = await testCommunity({ now: '2022-03-01T11:00' });
  const gathering = await planned(community, { format: 'atelier', starts, title: 'Les communs' });
  expect(gathering.state).toBe('planned');
  const open = () =>
    community.camille.does({ kind: 'press', press: 'planning/open', ref: gathering.id, value: null });
  return { ...community, gathering, open };
};

describe('announcing before the lead time', () => {
  it('is one press, told once: nothing is said again when its time comes', async () => {
    const { camille, driss, gathering, open, channel, clock } = await early();
    await open();
    await camille.presses('Annoncer maintenant');
    expect(read(camille.lastWhisper())).toContain('C’est annoncé');
    expect(labelsOf(camille.lastWhisper())).not.toContain('Annoncer maintenant');
    await clock.to('2022-03-01T11:01');
    expect(said(channel('eig-promotion'))).toBe(1);
    const again = { kind: 'press', press: 'planning/announce', ref: gathering.id, value: null } as const;
    await driss.does(again);
    expect(read(driss.lastWhisper())).toContain('déjà annoncée');
    await clock.to('2022-03-23T09:00');
    expect(said(channel('eig-promotion'))).toBe(1);
    await clock.to('2022-03-24T17:05');
    await driss.does(again);
    expect(said(channel('eig-promotion'))).toBe(1);
  });

  it('is refused to whoever is no coach, and once it has begun', async () => {
    const { alix, camille, gathering, channel, clock, app } = await early();
    await alix.does({ kind: 'press', press: 'planning/announce', ref: gathering.id, value: null });
    expect(said(channel('eig-promotion'))).toBe(0);
    await app.transact(({ tx }) =>
      tx.updateTable('gatherings').set({ announceAt: gathering.endsAt }).execute(),
    );
    await clock.to('2022-03-24T17:05');
    await camille.does({ kind: 'press', press: 'planning/announce', ref: gathering.id, value: null });
    expect(read(camille.lastWhisper())).toContain('a déjà commencé');
  });
});

describe('a nudge to those who have not answered', () => {
  it('goes once to each who is there and wants reminders, and follows what she answers', async () => {
    const { alix, noe, ines, lina, sacha, camille, driss, gathering, open, clock, database } = await early();
    await open();
    await camille.presses('Annoncer maintenant');
    await alix.presses('Je viens');
    await noe.types('/magellan absence du 1 au 10 mars');
    await ines.types('/rencontre rappels');
    await ines.presses('Arrêter le rappel de la veille');
    await clock.to('2022-03-02T10:00');
    await open();
    await camille.presses('Relancer les personnes sans réponse');
    expect(read(camille.lastWhisper())).toMatch(
      /personnes n’ont pas répondu : je les relance, une seule fois/,
    );
    expect(read(camille.lastWhisper())).toContain('Je n’en relance pas 2 autres');
    expect(labelsOf(camille.lastWhisper())).not.toContain('Relancer les personnes sans réponse');
    const nudged = (who: { messages(): Message[] }) =>
      who.messages().filter(({ summary }) => /· (Serez-vous là|Will you be there)/.test(summary));
    await clock.to('2022-03-02T10:05');
    for (const each of [alix, noe, ines, camille, driss]) expect(nudged(each)).toEqual([]);
    for (const each of [lina, sacha]) expect(nudged(each)).toHaveLength(1);
    expect(read(nudged(lina)[0])).toContain('Je ne relance qu’une fois');
    const rows = await database.db
      .selectFrom('outbox')
      .select(['unasked'])
      .where('about', '=', 'gatherings/nudge')
      .execute();
    expect(rows.every(({ unasked }) => Boolean(unasked))).toBe(true);

    await lina.presses('Je viens');
    expect(read(lina.lastMessage())).toContain('Votre réponse :');
    expect(labelsOf(lina.lastMessage())).not.toContain('Je viens');

    await driss.does({ kind: 'press', press: 'planning/nudge', ref: gathering.id, value: null });
    expect(read(driss.lastWhisper())).toContain('ont déjà été relancées');
    await open();
    await camille.presses('Annuler la rencontre');
    await camille.fills({ word: null });
    expect(labelsOf(sacha.lastMessage())).toEqual([]);
  });

  it('is refused kindly when nobody is left, or too late, and stays possible', async () => {
    const { camille, gathering, open, clock, app, database } = await early();
    await open();
    await camille.presses('Annoncer maintenant');
    await app.transact(({ tx }) => tx.updateTable('members').set({ pace: 'weekly' }).execute());
    const nudge = { kind: 'press', press: 'planning/nudge', ref: gathering.id, value: null } as const;
    await camille.does(nudge);
    expect(read(camille.lastWhisper())).toContain('Je n’ai personne à relancer');
    expect(labelsOf(camille.lastWhisper())).not.toContain('Relancer les personnes sans réponse');
    await app.transact(({ tx }) => tx.updateTable('members').set({ pace: null }).execute());
    await clock.to('2022-03-24T17:01');
    await camille.does(nudge);
    expect(read(camille.lastWhisper())).toContain('a déjà commencé');
    expect(
      await database.db.selectFrom('outbox').select('id').where('about', '=', 'gatherings/nudge').execute(),
    ).toEqual([]);
  });
});
