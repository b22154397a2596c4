import { expect, it } from 'vitest';
import { testCommunity } from '../../../test/support/community.ts';
import { textOf } from '../../../test/support/text-of.ts';
import type { Message } from '../../chat/message.ts';
import { memberById } from '../../community/members/members.ts';

const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');

/** The carnet de bord of March 2022 is named for Tuesday 22; Camille follows all six EIG. */
it('a coach shares out the month’s times in one form, each EIG may have another, and nobody else sees a meeting', async () => {
  const there = await testCommunity({ now: '2022-03-07T10:00' });
  const { alix, noe, ines, camille, driss, paul, clock, channel } = there;
  // Whoever is away that day is given another day; whoever is away for the rest of the month is not asked.
  await ines.types('/magellan absence le 22 mars');
  await there.hugo.types('/magellan absence du 7 mars au 8 avril');
  await camille.opensHome();
  expect(read(await camille.opensHome())).toContain(
    'Carnet de bord de mars : un créneau à proposer à 5 personnes.',
  );
  expect(read(await driss.opensHome())).not.toContain('Carnet de bord');
  await camille.presses('Proposer les créneaux');
  expect(camille.form?.fields[0]).toMatchObject({ initial: 'mardi 22\u00a0mars' });

  await camille.fills({ days: 'samedi 26 mars', from: '10:00', to: '18:00', place: null });
  expect(camille.errors).toMatchObject({ days: expect.stringContaining('pas un jour travaillé') });
  await camille.fills({ days: 'mardi 22 mars', from: '10:00', to: '10:30', place: null });
  expect(camille.errors).toMatchObject({ to: expect.stringContaining('60') });
  await camille.fills({ days: 'bientôt', from: '10:00', to: '18:00', place: null });
  expect(camille.errors).toMatchObject({
    days: 'Je n’ai pas compris «\u00a0bientôt\u00a0».',
  });
  await camille.fills({ days: 'mardi 22 mars', from: '10:00', to: '18:00', place: 'Salle verte' });
  expect(read(camille.lastWhisper())).toContain('mardi 22 mars à 10 h : Alix Moreau');
  expect(read(camille.lastWhisper())).toContain('Sans créneau qui convienne : Inès Belkacem.');
  const before = alix.messages().length;
  await camille.presses('Modifier les créneaux');
  await camille.fills({
    days: 'mardi 22 mars\nmercredi 23 mars',
    from: '10:00',
    to: '18:00',
    place: 'Salle verte',
  });
  // The 23rd has peer sharing from 14:30, and nothing over noon.
  expect(read(camille.lastWhisper())).toContain('mercredi 23 mars à 10 h : Inès Belkacem');
  expect(alix.messages()).toHaveLength(before);
  await camille.presses('Envoyer');
  expect(read(camille.lastWhisper())).toContain('C’est envoyé : 5 personnes reçoivent leur créneau.');
  await clock.to('2022-03-07T11:00');

  expect(read(alix.lastMessage())).toContain('mardi 22 mars, de 10 h à 11 h');
  expect(read(alix.lastMessage())).toContain('Salle verte');
  expect(alix.messages()).toHaveLength(before + 1);
  await alix.types('/agenda mars');
  expect(read(alix.lastWhisper())).toContain('Carnet de bord avec Camille Roussel');
  await camille.types('/agenda mars');
  expect(read(camille.lastWhisper())).toContain('Carnet de bord avec Alix Moreau');
  for (const other of [noe, driss, paul]) {
    await other.types('/agenda mars');
    expect(read(other.lastWhisper())).not.toContain('Alix Moreau');
  }
  await driss.types('/rencontre planifier');
  expect(read(driss.lastWhisper())).not.toContain('Carnet de bord avec');
  await driss.types('/rencontre carnet');
  expect(read(driss.lastWhisper())).toContain('Aucune personne ne vous est confiée');
  for (const name of ['eig-promotion', 'eig-coachs'])
    expect(channel(name).map(read).join('\n')).not.toContain('Carnet de bord');

  // Another of her coach's times, which holds at once.
  await alix.presses('Proposer un autre créneau');
  const field = alix.form?.fields[0];
  const options = field?.kind === 'choice' ? field.options : [];
  const taken = options.find(({ label }) => label.includes('22\u00a0mars à 16'));
  expect(taken).toBeDefined();
  expect(options.map(({ label }) => label).join()).not.toContain('22\u00a0mars à 11');
  await alix.fills({ slot: taken?.value ?? '' });
  expect(read(alix.lastWhisper())).toContain('nouveau créneau, mardi 22 mars à 16 h');
  await clock.to('2022-03-07T12:00');
  expect(read(camille.lastMessage())).toContain(
    'Carnet de bord avec Alix Moreau : nouveau créneau, mardi 22 mars à 16 h.',
  );

  // None of them suits Noé; his coach sees it on her home, and moves it.
  await noe.presses('Proposer un autre créneau');
  await noe.fills({ slot: 'none' });
  expect(read(await camille.opensHome())).toContain('Une personne attend un autre créneau de tête-à-tête.');
  await camille.presses('Voir mes tête-à-tête');
  await camille.chooses('Ouvrir un tête-à-tête', 'Noé Da Silva\u00a0: attend un autre créneau');
  const see = camille.button('Déplacer');
  for (const stranger of [driss, alix]) {
    await stranger.does({ kind: 'press', press: see.press, ref: see.ref, value: null });
    expect(stranger.form?.id ?? null).not.toBe('one-to-one/move');
    expect(read(stranger.lastWhisper())).not.toContain('Noé');
  }
  await camille.presses('Déplacer');
  await camille.fills({ on: '2022-03-24', at: '09:00', place: 'Salle bleue', anyway: false });
  await clock.to('2022-03-07T14:00');
  expect(read(noe.lastMessage())).toContain('nouveau créneau, jeudi 24 mars à 9 h');
  expect(read(noe.lastMessage())).toContain('Salle bleue');

  // Not this month: nothing is proposed to her again.
  await there.lina.presses('Proposer un autre créneau');
  await there.lina.fills({ slot: 'skip' });
  await camille.types('/rencontre carnet');
  expect(read(camille.lastWhisper())).toContain('Lina Traoré : pas ce mois-ci');
  // Whoever is away is not named: an absence is told to nobody.
  expect(read(camille.lastWhisper())).not.toContain('Hugo');
  expect(read(await camille.opensHome())).not.toContain('Carnet de bord de mars');

  // What is sent twice changes nothing.
  const again = await camille.does({
    kind: 'press',
    press: 'one-to-one/send',
    ref: 'carnet-de-bord.2022-03-22',
    value: null,
  });
  expect('message' in again ? read(again.message) : '').toContain('Il n’y a plus rien à envoyer ici.');

  // Her coach leaves: what was to come is cancelled, and whoever follows her EIG from then on plans anew.
  await there.app.transact(async ({ tx }) => {
    await tx.updateTable('members').set({ active: 0 }).where('id', '=', camille.id).execute();
    await tx
      .updateTable('members')
      .set({ coachEmail: 'driss@example.org' })
      .where('id', 'in', [alix.id, noe.id])
      .execute();
  });
  await clock.to('2022-03-08T10:30');
  const left = await there.app.transact(({ tx }) => tx.selectFrom('one_to_ones').selectAll().execute());
  expect(left.filter(({ state }) => state === 'agreed')).toEqual([]);
  expect(read(alix.lastMessage())).toContain(
    'La personne qui vous suivra désormais vous en proposera un autre.',
  );
  expect(read(await driss.opensHome())).toContain('un créneau à proposer à 2 personnes');
  await driss.types('/rencontre carnet');
  expect(read(driss.lastWhisper())).toContain('Sans coach : Hugo Perrin, Inès Belkacem');
  await there.ines.types('/rencontre carnet');
  expect(read(ines.lastWhisper())).toContain('Aucun·e coach ne vous suit');
  expect(await there.app.transact(({ tx }) => memberById(tx, alix.id))).toMatchObject({ active: true });

  // Once she is erased, no message names her, nor says with whom she met.
  const told = () => camille.messages().map(read).join('\n');
  expect(told()).toContain('Carnet de bord avec Alix Moreau');
  await alix.does({ kind: 'press', press: 'privacy/erase', ref: '', value: null });
  await alix.fills({ word: 'EFFACER' });
  await clock.forward({ minutes: 2 });
  expect(told()).not.toContain('Carnet de bord avec Alix Moreau');
});
