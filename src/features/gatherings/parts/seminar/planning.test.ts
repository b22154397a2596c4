import { expect, it } from 'vitest';
import { answered } from '../../../../../test/support/afterwards.ts';
import { testCommunity } from '../../../../../test/support/community.ts';
import { seminar } from '../../../../../test/support/seminar.ts';
import { textOf } from '../../../../../test/support/text-of.ts';
import { features as allFeatures } from '../../../../boot/features.ts';
import type { Message } from '../../../../chat/message.ts';
import { sequencesOf } from '../../../../community/gatherings/sequences.ts';
import { memberById } from '../../../../community/members/members.ts';
import { choose } from './handlers/places.ts';

const read = (message: Message | null | undefined) =>
  textOf(message).replaceAll('\u00a0', ' ').replaceAll('**', '');
const features = allFeatures.filter(({ id }) => ['gatherings', 'agenda', 'welcome'].includes(id));
const there = () => testCommunity({ now: '2022-03-08T10:00', features });

it('a coach says the sequences of a seminar one by one, and is told what cannot be', async () => {
  const { camille, clock } = await there();
  await camille.types('/rencontre planifier seminaire');
  await camille.fills({ title: 'Séminaire de printemps', on: '2022-03-17', at: '09:00' });
  await camille.presses('Séquences');
  expect(read(camille.lastWhisper())).toContain('Pas encore de séquence');
  await camille.presses('Ajouter une séquence');
  const core = { title: 'Ouverture', on: '2022-03-17', at: '09:00', to: '10:00', room: 'Salle 1' };
  for (const [wrong, beside] of [
    [{ ...core, on: '2022-03-19' }, 'on'],
    [{ ...core, at: '08:00' }, 'at'],
    [{ ...core, on: '2022-03-18', at: '17:30', to: '18:30' }, 'to'],
    [{ ...core, at: '10:00', to: '10:00' }, 'to'],
    [{ ...core, at: '10:00', to: '09:00' }, 'to'],
  ] as const) {
    await camille.fills(wrong);
    expect(Object.keys(camille.errors ?? {})).toEqual([beside]);
  }
  await camille.fills(core);
  expect(read(camille.lastWhisper())).toContain('La séquence est ajoutée');
  await camille.presses('Intervention et places');
  await camille.fills({ speaker: 'Lou Martin', value: 'sobriety', capacity: 12 });
  expect(read(camille.lastWhisper())).toContain('0 sur 12 places');
  await camille.presses('Toutes les séquences');
  await camille.presses('Ajouter une séquence');
  // One follows another.
  expect(camille.form?.fields.find(({ id }) => id === 'at')).toMatchObject({ initial: '10:00' });
  await camille.fills({ ...core, title: 'Atelier', at: '09:30', to: '11:00', room: ' salle  1' });
  expect(read(camille.lastWhisper())).toContain('Même salle au même moment : Ouverture');
  await camille.presses('Toutes les séquences');
  const list = read(camille.lastWhisper());
  expect(list).toContain('9 h – 10 h : Ouverture (avec Lou Martin, Salle 1, écoconception, 0 sur 12 places)');
  expect(list).toContain('Même salle au même moment : Atelier');
  await camille.chooses('Ouvrir une séquence', 'jeudi 17 mars, de 9 h 30 à 11 h');
  await camille.presses('Retirer la séquence');
  await camille.presses('Retirer la séquence');
  expect(read(camille.lastWhisper())).not.toContain('Atelier');
  // Once it is over, nothing of it can be changed.
  await camille.presses('Revenir à la rencontre');
  await camille.presses('Planifier');
  await camille.presses('Séquences');
  const add = camille.button('Ajouter une séquence');
  await clock.to('2022-03-18T18:30');
  await camille.does({ kind: 'press', ...add, value: null });
  expect(read(camille.lastWhisper())).toContain('Rencontre terminée');
});

it('what changes of a sequence is told to those who chose it, and to nobody else', async () => {
  const community = await there();
  const { app, camille, alix, noe, ines } = community;
  const { gathering, access, open } = await seminar(community);
  await answered(community, gathering, { alix: 'yes', noe: 'yes', ines: 'yes' });
  await app.transact(async (uow) => {
    const member = await memberById(uow.tx, alix.id);
    if (!member) throw new Error('nobody');
    for (const sequence of [access, open]) await choose(uow, gathering, sequence, { member, wanted: 'yes' });
  });
  const before = [alix, noe, ines].map((who) => who.messages().length);
  const told = () => [alix, noe, ines].map((who, index) => who.messages().length - (before[index] ?? 0));
  const opens = (press: string) => camille.does({ kind: 'press', press, ref: access.id, value: null });
  // A speaker, a value: nothing that she would miss.
  await opens('seminar/details');
  await camille.fills({ speaker: 'Lou Martin', capacity: 2 });
  expect(read(camille.lastWhisper())).toContain('La séquence est modifiée.');
  await app.outbox.idle();
  expect(told()).toEqual([0, 0, 0]);
  await opens('seminar/details');
  await camille.fills({ capacity: null });
  await opens('seminar/details');
  await camille.fills({ capacity: 1 });
  expect(camille.errors).toBeNull();
  // To those who come, and have no place, that they need one is new.
  expect(read(camille.lastWhisper())).toContain('les 2 personnes qui viennent');
  await app.outbox.idle();
  expect(told()).toEqual([0, 1, 1]);
  await opens('seminar/change');
  await camille.fills({ at: '15:00', to: '16:30', room: 'Salle 4' });
  expect(read(camille.lastWhisper())).toContain('je préviens la personne qui l’a choisie');
  await app.outbox.idle();
  expect(told()).toEqual([1, 1, 1]);
  const message = read(alix.lastMessage());
  expect(message).toContain('Salle 4 (au lieu de : Salle 1)');
  expect(message).toContain('en même temps que Ouvrir son code');
  await opens('seminar/change');
  await camille.fills({});
  expect(read(camille.lastWhisper())).toContain('Rien n’a été modifié');
  await opens('seminar/remove-yes');
  await app.outbox.idle();
  expect(told()).toEqual([2, 1, 1]);
  expect(read(alix.lastMessage())).toContain('n’aura pas lieu');
  expect((await app.transact(({ tx }) => sequencesOf(tx, gathering.id))).map(({ title }) => title)).toEqual([
    'Ouverture',
    'Ouvrir son code',
    'Faire durer un service',
  ]);
});

it('of two coaches who change a sequence at once, the second undoes nothing of what the first said', async () => {
  const community = await there();
  const { app, camille, driss } = community;
  const { gathering, access } = await seminar(community);
  const opens = (who: typeof camille, press: string) =>
    who.does({ kind: 'press', press, ref: access.id, value: null });
  const now = async () =>
    (await app.transact(({ tx }) => sequencesOf(tx, gathering.id))).find(({ id }) => id === access.id);
  await opens(driss, 'seminar/change');
  await opens(camille, 'seminar/change');
  await camille.fills({ at: '15:00', to: '16:30' });
  const moved = await now();
  await driss.fills({ title: 'Auditer un site' });
  expect(driss.errors?.['']).toContain('entre-temps');
  expect(await now()).toEqual(moved);
  await opens(driss, 'seminar/change');
  await driss.fills({ title: 'Auditer un site' });
  expect(await now()).toMatchObject({ title: 'Auditer un site', startsAt: moved?.startsAt });
  // What another form is about is no reason.
  await opens(driss, 'seminar/details');
  await opens(camille, 'seminar/change');
  await camille.fills({ room: 'Salle 7' });
  await driss.fills({ speaker: 'Lou Martin' });
  expect(await now()).toMatchObject({ room: 'Salle 7', speaker: 'Lou Martin' });
  await opens(driss, 'seminar/details');
  await opens(camille, 'seminar/details');
  await camille.fills({ capacity: 3 });
  await driss.fills({ speaker: 'Noé' });
  expect(driss.errors?.['']).toContain('entre-temps');
  expect(await now()).toMatchObject({ speaker: 'Lou Martin', capacity: 3 });
});
