import { describe, expect, it } from 'vitest';
import { consents, isAlumna, stays } from '../../../test/support/alumni.ts';
import { arrives, leaves } from '../../../test/support/arrival.ts';
import { type TestCommunity, testCommunity } from '../../../test/support/community.ts';
import { leaves as closesAccount } from '../../../test/support/departures.ts';
import { asksForHelp } from '../../../test/support/mutual-aid.ts';
import { demoProgramme } from '../../../test/support/programme.ts';
import { textOf, textOfForm } from '../../../test/support/text-of.ts';
import type { Answer } from '../../chat/answer.ts';
import type { Message } from '../../chat/message.ts';
import { addressKeptOf, consentOf } from '../../community/alumni/consents.ts';
import { addAbsence } from '../../community/members/absences.ts';
import { importRoster } from '../../community/members/roster/import.ts';

const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');
const said = (answer: Answer) => ('message' in answer ? read(answer.message) : answer.kind);
const all = ({ messages }: { messages(): Message[] }) => messages().map(read).join('\n---\n');
const memberRow = ({ database }: TestCommunity, id: string) =>
  database.db
    .selectFrom('members')
    .select(['active', 'listed', 'roles', 'defi'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
const consentIn = ({ app }: TestCommunity, id: string) => app.transact(({ tx }) => consentOf(tx, id));

describe('staying in touch', () => {
  it('is asked in the last two weeks, holds after the last day, and ends at once', async () => {
    const community = await testCommunity({ now: '2022-04-01T09:00' });
    const { noe, camille, clock, app, platform } = community;
    await leaves(community, 'noe', '2022-05-13');
    for (const monday of ['04-04', '04-11', '04-19', '04-25', '05-02', '05-09'])
      await clock.leap(`2022-${monday}T09:31`);
    const weeks = noe.messages().map(read);
    const told = weeks.filter((words) => words.includes('Restez en lien'));
    expect(told).toHaveLength(1);
    await noe.types('/magellan depart');
    expect(read(noe.lastWhisper())).toContain('Ce qui reste, si vous l’acceptez');
    await noe.presses('Rester en lien');
    await noe.presses('Rester en lien');
    expect(textOfForm(noe.form)).toContain('Qui le lit');
    await noe.fills({ perMonth: 9 });
    expect(noe.errors?.perMonth).toContain('De 0 à 4');
    const address = 'noe@ailleurs.example';
    await noe.fills({ perMonth: 2, fields: ['accessibilite'], testifies: true, meets: false, address });
    expect(read(noe.lastWhisper())).toContain(
      'Cela vaudra à partir de votre départ, après le vendredi 13 mai',
    );
    await noe.types('/magellan depart');
    expect(read(noe.lastWhisper())).toContain('Vous avez accepté de rester en lien, le 9 mai 2022');
    expect(read(noe.lastWhisper())).toContain('✅ **Fait** : Restez en lien');
    // Sealed, and in nothing that a chat keeps.
    expect(JSON.stringify(platform.stored)).not.toContain(address);
    const kept = await app.transact(({ tx }) => tx.selectFrom('alumni_consents').selectAll().execute());
    expect(JSON.stringify(kept)).not.toContain(address);
    await clock.to('2022-05-13T10:00');
    expect(all(noe)).toContain('que pour ce que vous avez accepté en restant en lien');
    // She leaves as anybody does; then she is an alumna, of no défi, and no longer asked for her météo.
    await clock.to('2022-05-16T08:00');
    expect(await memberRow(community, noe.id)).toMatchObject({ active: 0 });
    await clock.to('2022-05-16T09:10');
    expect(await memberRow(community, noe.id)).toEqual({
      active: 1,
      listed: 1,
      roles: '["alumni"]',
      defi: null,
    });
    await noe.types('/magellan lien');
    expect(read(noe.lastWhisper())).toContain('2 fois par mois au plus');
    expect(read(noe.lastWhisper())).toContain(address);
    await camille.types('/magellan alumni');
    expect(read(camille.lastWhisper())).toContain(`entraide 2 fois par mois, témoigner ; ${address}`);
    // A file of the roster that is older, or names her no more, undoes nothing.
    await app.transact(async ({ tx, now }) => {
      const { missing } = await importRoster(tx, [], now, { todayOn: '2022-05-16' });
      expect(missing.map(({ id }) => id)).not.toContain(noe.id);
    });
    await noe.presses('Arrêter');
    expect(read(noe.lastWhisper() ?? noe.lastMessage())).toContain('C’est arrêté, et effacé');
    expect(await consentIn(community, noe.id)).toBeNull();
    expect(await memberRow(community, noe.id)).toMatchObject({ active: 0, listed: 0 });
    await clock.to('2022-05-18T12:00');
    expect(await memberRow(community, noe.id)).toMatchObject({ active: 0, listed: 0 });
  });

  it('is asked by one message where no step does, and not at all where the programme says so', async () => {
    for (const [alumni, times] of [
      [{ asks: true }, 1],
      [{ asks: false }, 0],
    ] as const) {
      const community = await testCommunity({
        now: '2022-04-28T09:00',
        programme: { ...demoProgramme(), departure: { steps: [] }, alumni: { ...alumni, sixMonths: true } },
      });
      await leaves(community, 'noe', '2022-05-13');
      for (const day of ['2022-04-28', '2022-04-29', '2022-05-02'])
        await community.clock.leap(`${day}T10:01`);
      expect(community.noe.messages().filter((each) => read(each).includes('Rester en lien ?'))).toHaveLength(
        times,
      );
    }
  });

  it('is nothing without consent: who does not answer leaves, and nobody is an alumna by a closed account', async () => {
    const community = await testCommunity({ now: '2022-05-12T09:00' });
    const { noe, lina, hugo, clock } = community;
    await leaves(community, 'noe', '2022-05-13');
    await leaves(community, 'hugo', '2022-05-13');
    await consents(community, 'hugo', { address: 'hugo@ailleurs.example' });
    await consents(community, 'lina');
    await closesAccount(community, lina);
    await closesAccount(community, hugo);
    await clock.to('2022-05-16T09:10');
    expect(await memberRow(community, noe.id)).toMatchObject({ active: 0, roles: '["eig"]' });
    expect(await memberRow(community, lina.id)).toMatchObject({ active: 0, roles: '["eig"]' });
    // Without an account she is an alumna all the same, whom coaches reach at the address that she left.
    expect(await memberRow(community, hugo.id)).toMatchObject({ active: 0, roles: '["alumni"]' });
    await community.camille.types('/magellan alumni');
    expect(read(community.camille.lastWhisper())).toContain(
      'sans compte sur la messagerie ; hugo@ailleurs.example',
    );
    await community.camille.presses('Inviter à témoigner');
    expect(read(community.camille.lastWhisper())).toContain('Personne n’a encore accepté de témoigner');
  });

  it('is asked anew every year; an answer renews it, silence after one reminder erases it, and she is told', async () => {
    const community = await testCommunity({ now: '2022-03-11T09:00' });
    const { noe, lina, clock, app } = community;
    await stays(community, 'noe', { on: '2021-03-12' });
    await stays(community, 'lina', { on: '2021-03-12', address: 'lina@ailleurs.example' });
    const about = (person: typeof noe) =>
      person.messages().filter(({ summary }) => summary.includes('Toujours en lien'));
    // The day is a Saturday: it is asked on Monday.
    await clock.to('2022-03-12T10:01');
    expect(all(lina)).not.toContain('Toujours en lien');
    await clock.to('2022-03-14T10:01');
    expect(all(lina)).toContain('Vous avez accepté de rester en lien le 12 mars 2021');
    await noe.presses('Cela vaut toujours');
    expect(await consentIn(community, noe.id)).toMatchObject({ consentedOn: '2022-03-14', askedOn: null });
    await clock.to('2022-03-21T10:01');
    expect(about(lina)).toHaveLength(2);
    expect(about(noe)).toHaveLength(0);
    await clock.to('2022-03-28T10:05');
    expect(await consentIn(community, lina.id)).toBeNull();
    expect(await app.transact(({ tx, secrets }) => addressKeptOf(tx, secrets, lina.id))).toBeNull();
    expect(all(lina)).toContain('Sans réponse de votre part');
    expect(await memberRow(community, lina.id)).toMatchObject({ active: 0 });
    expect(await consentIn(community, noe.id)).not.toBeNull();
  });

  it('goes with her erasure, and she with it', async () => {
    const community = await testCommunity({ now: '2022-03-11T09:00' });
    const { noe, camille, clock } = community;
    await stays(community, 'noe', { address: 'noe@ailleurs.example' });
    await camille.types('/magellan alumni');
    await camille.presses('Inviter à témoigner');
    await camille.fills({ who: noe.id, on: '2022-03-21', subject: 'Votre défi' });
    await noe.does({ kind: 'press', press: 'privacy/erase', ref: '', value: null });
    await noe.fills({ word: 'EFFACER' });
    expect(await consentIn(community, noe.id)).toBeNull();
    expect(await memberRow(community, noe.id)).toMatchObject({ active: 0 });
    await clock.forward({ minutes: 2 });
    expect(all(camille)).toContain('pour le lundi 21 mars n’aura pas lieu');
    expect(all(camille)).not.toMatch(/Noé|Votre défi/);
    expect(all(noe)).not.toContain('Votre défi');
  });

  it('goes with an erasure on either side also from what was answered; of a day that is over nobody is told anew', async () => {
    const community = await testCommunity({ now: '2022-03-11T09:00' });
    const { noe, lina, camille, driss, clock } = community;
    await stays(community, 'noe');
    await stays(community, 'lina');
    await camille.types('/magellan alumni');
    await camille.presses('Inviter à témoigner');
    await camille.fills({ who: noe.id, on: '2022-03-21', subject: 'Votre défi' });
    await clock.forward({ minutes: 2 });
    await noe.presses('Pas cette fois');
    await driss.types('/magellan alumni');
    await driss.presses('Inviter à témoigner');
    await driss.fills({ who: lina.id, on: '2022-03-14', subject: 'Votre défi' });
    await clock.forward({ minutes: 2 });
    await lina.presses('Oui');
    await clock.to('2022-03-15T10:00');
    expect(all(camille)).toMatch(/Noé.*ne témoigne pas cette fois/);
    const told = camille.messages().length;
    await noe.does({ kind: 'press', press: 'privacy/erase', ref: '', value: null });
    await noe.fills({ word: 'EFFACER' });
    expect(all(lina)).toContain('Driss');
    await driss.does({ kind: 'press', press: 'privacy/erase', ref: '', value: null });
    await driss.fills({ word: 'EFFACER' });
    await clock.forward({ minutes: 2 });
    expect(all(lina)).not.toContain('Driss');
    // Her day is over: nothing can be answered any more, and when she stops, nobody hears that it does not take place.
    const { ref } = lina.button('Je ne peux plus');
    expect(said(await lina.does({ kind: 'press', press: 'alumni/decline', ref, value: null }))).toContain(
      'n’attend plus de réponse',
    );
    await lina.does({ kind: 'press', press: 'alumni/end', ref: '', value: null });
    await clock.forward({ minutes: 2 });
    expect(all(camille)).not.toMatch(/Noé|Lina|Votre défi/);
    expect(all(noe) + all(lina)).not.toContain('Votre défi');
    expect(camille.messages()).toHaveLength(told);
  });
});

describe('what alumni are asked', () => {
  it('is help as often in a month as they agreed to, once the one who asks turns to them; never after they stopped', async () => {
    const community = await testCommunity({ now: '2022-03-14T09:30' });
    const { alix, hugo, lina, noe, clock, app } = community;
    await stays(community, 'hugo', { perMonth: 1 });
    await isAlumna(community, 'lina');
    await stays(community, 'noe', { perMonth: 0 });
    await app.transact(async ({ tx }) => {
      // Nobody else of the promotion can be asked.
      for (const id of ['m-ines', 'm-sacha', 'm-paul']) await addAbsence(tx, id, '2022-03-14', '2022-04-30');
    });
    const about = (title: string) =>
      [hugo, lina, noe].filter((each) => all(each).includes(`« ${title} »`)).map(({ id }) => id);
    await asksForHelp(alix, { title: 'Pour la promotion', field: 'none', audience: 'promotion' });
    expect(about('Pour la promotion')).toEqual([]);
    await asksForHelp(alix, { title: 'Pour les alumni', field: 'none', audience: 'alumni' });
    expect(about('Pour les alumni')).toEqual([hugo.id]);
    await alix.types('/entraide');
    await alix.chooses('Voir une demande', 'Pour la promotion');
    await alix.presses('Plus besoin');
    await asksForHelp(alix, { title: 'Encore', field: 'none', audience: 'alumni' });
    expect(about('Encore')).toEqual([]);
    // She stops while a wave is under way: it goes on without her.
    await hugo.does({ kind: 'press', press: 'alumni/end', ref: '', value: null });
    await clock.to('2022-03-15T09:31');
    const asked = await app.transact(({ tx }) =>
      tx
        .selectFrom('mutual_aid_asked')
        .select(['memberId', 'state'])
        .where('memberId', '=', hugo.id)
        .execute(),
    );
    expect(asked).toEqual([{ memberId: hugo.id, state: 'dismissed' }]);
  });

  it('is to meet a newcomer, one of three at most', async () => {
    const community = await testCommunity({ now: '2022-03-14T09:00' });
    const { alix, noe, hugo, clock, app } = community;
    for (const first of ['noe', 'hugo']) await stays(community, first);
    await app.transact(async ({ tx }) => {
      await tx
        .updateTable('members')
        .set({ active: 0 })
        .where('id', 'in', ['m-ines', 'm-sacha', 'm-lina'])
        .execute();
    });
    await arrives(community, 'alix', '2022-03-14');
    await clock.to('2022-03-14T10:00');
    const words = all(alix);
    expect([noe.name, hugo.name].filter((name) => words.includes(name))).toHaveLength(1);
    expect(words).toContain('l’un·e de vous a déjà vécu une promotion');
    // Whoever stops before the morning on which she would hear of it hears nothing.
    const met = words.includes(noe.name) ? noe : hugo;
    await met.does({ kind: 'press', press: 'alumni/end', ref: '', value: null });
    await clock.to('2022-03-15T10:30');
    expect(all(met)).not.toContain('vient d’arriver');
  });

  it('is to testify, by a coach, when they agreed to it, once a month at most; another day is agreed on', async () => {
    const community = await testCommunity({ now: '2022-03-14T10:00' });
    const { noe, lina, hugo, camille, driss, clock } = community;
    await stays(community, 'noe');
    await stays(community, 'lina', { testifies: false });
    // Who agreed to it while she is an EIG still is not invited.
    await consents(community, 'hugo');
    await camille.types('/magellan alumni');
    await camille.presses('Inviter à témoigner');
    expect(JSON.stringify(camille.form)).not.toMatch(/m-lina|m-hugo/);
    await camille.fills({ who: lina.id, on: '2022-03-21', subject: 'Votre défi' });
    expect(camille.errors?.who).toContain('qui a accepté de témoigner');
    await camille.fills({ who: noe.id, on: '2022-03-14', subject: 'Votre défi' });
    expect(camille.errors?.on).toContain('à venir');
    await camille.fills({ who: noe.id, on: '2022-03-21', subject: 'Votre défi' });
    await clock.forward({ minutes: 1 });
    expect(read(noe.lastMessage())).toContain(
      'Camille Roussel, coach, vous invite à témoigner le lundi 21 mars',
    );
    const { ref } = noe.button('Oui');
    for (const [other, press] of [
      [hugo, 'accept'],
      [driss, 'withdraw'],
    ] as const)
      expect(said(await other.does({ kind: 'press', press: `alumni/${press}`, ref, value: null }))).toContain(
        'n’existe plus',
      );
    await driss.types('/magellan alumni');
    await driss.presses('Inviter à témoigner');
    await driss.fills({ who: noe.id, on: '2022-03-28', subject: 'Autre chose' });
    expect(driss.errors?.who).toContain('moins d’un mois');
    await noe.presses('Un autre jour');
    await noe.fills({ on: '2022-03-24' });
    await clock.forward({ minutes: 1 });
    expect(read(camille.lastMessage())).toContain('propose un autre jour : le jeudi 24 mars');
    await camille.presses('Ce jour convient');
    await clock.forward({ minutes: 1 });
    expect(all(noe)).toContain('C’est convenu. Merci');
    await noe.presses('Je ne peux plus');
    await clock.forward({ minutes: 1 });
    expect(all(camille)).toContain('ne témoigne pas cette fois');
    expect(said(await noe.does({ kind: 'press', press: 'alumni/accept', ref, value: null }))).toContain(
      'n’attend plus de réponse',
    );
    await clock.leap('2022-04-24T04:00');
    const left = await community.app.transact(({ tx }) =>
      tx.selectFrom('alumni_testimonies').select('id').execute(),
    );
    expect(left).toEqual([]);
  });

  it('is withdrawn before it is sent, and waits for another coach when its own leaves', async () => {
    const community = await testCommunity({ now: '2022-03-14T19:00' });
    const { noe, camille, driss, clock, channel } = community;
    await stays(community, 'noe');
    await camille.types('/magellan alumni');
    await camille.presses('Inviter à témoigner');
    await camille.fills({ who: noe.id, on: '2022-03-21', subject: 'Votre défi' });
    const [row] = await community.app.transact(({ tx }) =>
      tx.selectFrom('alumni_testimonies').select('id').execute(),
    );
    await clock.to('2022-03-15T09:05');
    expect(all(noe)).toContain('vous invite à témoigner');
    await leaves(community, 'camille', '2022-03-15');
    await clock.to('2022-03-17T09:10');
    expect(channel('eig-coachs').map(read).join()).toContain(
      'Une invitation à témoigner attend un·e autre coach',
    );
    const ref = row?.id ?? '';
    await driss.does({ kind: 'press', press: 'alumni/withdraw', ref, value: null });
    await clock.forward({ minutes: 2 });
    expect(all(noe)).toContain('Cette invitation est retirée');
  });
});
