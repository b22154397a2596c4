import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../test/support/actor.ts';
import type { TestCommunity } from '../../../test/support/community.ts';
import { leaves } from '../../../test/support/departures.ts';
import {
  answers,
  openedRound,
  stormy,
  sunny,
  textOf,
  textOfAnswer,
  withoutSigning,
} from '../../../test/support/meteo.ts';

/** Friday 11 March, noon: Alix, whose coach is Camille, has answered and asks to talk. */
async function asked(before?: (community: TestCommunity) => Promise<unknown>) {
  const community = await openedRound();
  await before?.(community);
  const { alix } = community;
  await answers(alix, { ...sunny, successes: 'Un secret' });
  await alix.presses('Parler à un·e coach');
  return community;
}
const WANTS = 'souhaite parler à un·e coach';
const waiting = (who: Actor) =>
  who
    .messages()
    .map(textOf)
    .filter((said) => said.includes(WANTS) && said.includes('[Je m’en occupe]'));
const inChannel = ({ channel }: TestCommunity) =>
  channel('eig-coachs')
    .map(textOf)
    .filter((said) => said.includes(WANTS));

describe('asking to talk to a coach', () => {
  it('tells her own coach at once, and can be undone', async () => {
    const { alix, camille, driss } = await openedRound();
    await answers(alix, { ...stormy, difficulties: 'Un secret' });
    await alix.presses('Parler à un·e coach');
    expect(textOf(alix.lastWhisper())).toContain('Camille Roussel sait que vous souhaitez parler');
    expect(textOf(camille.lastMessage())).toContain('Alix Moreau** (Portail) souhaite parler à un·e coach');
    expect(textOf(camille.lastMessage())).not.toMatch(/Un secret|orage|pluie/i);
    expect(driss.messages()).toEqual([]);
    await alix.presses('Retirer ma demande');
    expect(textOf(camille.lastMessage())).toContain('a retiré sa demande');
    expect(camille.messages()).toHaveLength(1);
  });

  it('twice is once', async () => {
    const { alix, camille } = await openedRound();
    await answers(alix, sunny);
    const { press, ref } = alix.button('Parler à un·e coach');
    await alix.presses('Parler à un·e coach');
    await alix.does({ kind: 'press', press, ref, value: null });
    expect(textOf(alix.lastWhisper())).toContain('Vous avez demandé à parler');
    expect(camille.messages()).toHaveLength(1);
  });

  it('tells all the coaches when none is there', async () => {
    const community = await openedRound();
    const { alix, camille, driss, database } = community;
    await database.transact((tx) =>
      tx
        .insertInto('absences')
        .values(
          [camille, driss].map(({ id }) => ({
            id,
            memberId: id,
            fromOn: '2022-03-11',
            toOn: '2022-03-11',
          })),
        )
        .execute(),
    );
    await answers(alix, sunny, withoutSigning);
    await alix.presses('Parler à un·e coach');
    expect(camille.messages()).toEqual([]);
    expect(textOf(community.channel('eig-coachs').at(-1))).toContain('Alix Moreau');
  });

  it('stands first in the digest, with where it stands, and can be undone until they have talked', async () => {
    const community = await openedRound();
    const { alix, clock } = community;
    await answers(alix, sunny);
    await alix.presses('Parler à un·e coach');
    const undo = alix.button('Retirer ma demande');
    await clock.to('2022-03-18T09:00');
    const [, second] = community.channel('eig-coachs').at(-1)?.blocks ?? [];
    expect(second).toMatchObject({
      kind: 'text',
      text: { markdown: expect.stringContaining('Alix Moreau') },
    });
    const undone = await alix.does({ kind: 'press', press: undo.press, ref: undo.ref, value: null });
    expect(textOfAnswer(undone)).toContain('Votre demande est retirée');
    const again = await alix.does({ kind: 'press', press: undo.press, ref: undo.ref, value: null });
    expect(textOfAnswer(again)).toContain('[Prévenir un·e coach]');
  });
});

describe('a request to talk to a coach', () => {
  it('goes to her own coach, alone, and is told once when she takes it', async () => {
    const community = await asked();
    const { alix, camille, driss, clock } = community;
    expect(waiting(camille)).toHaveLength(1);
    // Her name leads to her account, so that she can be written to.
    expect(JSON.stringify(camille.lastMessage())).toContain('[Alix Moreau](account:u-alix)');
    expect(textOf(alix.lastWhisper())).toContain('Camille Roussel sait que vous souhaitez parler');
    await camille.presses('Je m’en occupe');
    expect(textOf(camille.lastWhisper())).toContain('vous prenez contact avec **Alix Moreau**');
    expect(waiting(camille)).toEqual([]);
    expect(JSON.stringify(camille.lastMessage())).toContain('[Alix Moreau](account:u-alix)');
    expect(textOf(camille.lastMessage())).toContain('**Camille Roussel** s’en occupe');
    await clock.to('2022-03-15T18:00');
    expect([...waiting(driss), ...inChannel(community)]).toEqual([]);
    expect(JSON.stringify([...camille.messages(), ...camille.whispers()])).not.toContain('Un secret');
  });

  it('goes at once to another who is there when her own is away, to all when nobody is', async () => {
    const community = await asked(async ({ camille }) => {
      await camille.types('/magellan absence le 11 mars');
    });
    const { alix, noe, camille, driss } = community;
    expect(waiting(camille)).toEqual([]);
    expect(waiting(driss)).toHaveLength(1);
    expect(inChannel(community)).toEqual([]);
    expect(textOf(alix.lastWhisper())).toContain('Driss Amrani sait que vous souhaitez parler');
    await driss.types('/magellan absence le 11 mars');
    await answers(noe, sunny);
    await noe.presses('Parler à un·e coach');
    expect(inChannel(community)).toHaveLength(1);
    // In a channel a mention would call her: there she is named.
    expect(JSON.stringify(community.channel('eig-coachs'))).not.toContain('account:');
    expect(textOf(noe.lastWhisper())).toContain('les coachs savent que vous souhaitez parler');
  });

  it('goes at once to another when her own has left', async () => {
    const community = await asked((there) => leaves(there, there.camille));
    expect(waiting(community.driss)).toHaveLength(1);
    expect(textOf(community.alix.lastWhisper())).toContain('Driss Amrani');
  });

  it('untaken for a working day is repeated, in working hours, to somebody else, once', async () => {
    const community = await asked();
    const { camille, driss, clock } = community;
    // Asked on Friday at noon.
    await clock.to('2022-03-14T11:59');
    expect(waiting(driss)).toEqual([]);
    await clock.to('2022-03-14T12:00');
    expect(waiting(driss)).toHaveLength(1);
    expect(waiting(driss)[0]).toContain('attend depuis un jour travaillé');
    expect(waiting(camille)).toHaveLength(1);
    await clock.to('2022-03-17T17:00');
    expect([waiting(driss).length, waiting(camille).length, inChannel(community).length]).toEqual([1, 1, 0]);
    // Whoever is first sees to it; the other sees by whom, and comes too late kindly.
    const late = camille.button('Je m’en occupe');
    await driss.presses('Je m’en occupe');
    expect(waiting(camille)).toEqual([]);
    const answer = await camille.does({ kind: 'press', press: late.press, ref: late.ref, value: null });
    expect(textOfAnswer(answer)).toContain('**Driss Amrani** s’en occupe déjà');
  });

  it('repeated with nobody else there comes to all coaches', async () => {
    const community = await asked(async ({ driss }) => {
      await driss.types('/magellan absence du 11 au 18 mars');
    });
    await community.clock.to('2022-03-14T12:00');
    expect(inChannel(community)).toHaveLength(1);
    await community.clock.to('2022-03-17T17:00');
    expect(inChannel(community)).toHaveLength(1);
  });

  it('passes on at once when whoever was told leaves, or goes away, before anybody took it', async () => {
    const community = await asked();
    const { camille, driss, clock } = community;
    await clock.to('2022-03-11T14:00');
    await leaves(community, camille);
    await clock.to('2022-03-11T14:03');
    expect(waiting(driss)).toHaveLength(1);
    expect(waiting(driss)[0]).not.toContain('attend depuis');
    // Driss says in the evening that he is away from Monday on: it comes to all on Monday morning.
    await clock.to('2022-03-11T19:00');
    await driss.types('/magellan absence du 14 au 18 mars');
    await clock.to('2022-03-14T08:59');
    expect(inChannel(community)).toEqual([]);
    await clock.to('2022-03-14T09:00');
    expect(inChannel(community)).toHaveLength(1);
    expect(waiting(driss)).toEqual([]);
    expect(textOf(driss.lastMessage())).toContain('est passée à quelqu’un qui est là');
  });

  it('of the evening waits for working hours to be passed on', async () => {
    const community = await openedRound();
    const { alix, camille, driss, clock } = community;
    await answers(alix, sunny);
    await clock.to('2022-03-11T19:00');
    await alix.types('/meteo');
    await alix.presses('Parler à un·e coach');
    await leaves(community, camille);
    await clock.to('2022-03-14T08:59');
    expect(waiting(driss)).toEqual([]);
    await clock.to('2022-03-14T09:00');
    expect(waiting(driss)).toHaveLength(1);
  });

  it('of somebody who leaves is not repeated, and who is back is waited for again', async () => {
    const community = await asked();
    const { alix, driss, clock } = community;
    await leaves(community, alix);
    await clock.to('2022-03-16T17:00');
    expect([...waiting(driss), ...inChannel(community)]).toEqual([]);
  });

  it('that is cancelled can be taken no more, and is shown as cancelled to all who were told', async () => {
    const community = await asked();
    const { alix, camille, driss, clock } = community;
    await clock.to('2022-03-14T12:00');
    const late = driss.button('Je m’en occupe');
    await alix.types('/meteo');
    await alix.presses('Parler à un·e coach');
    await alix.presses('Retirer ma demande');
    for (const coach of [camille, driss]) {
      expect(waiting(coach)).toEqual([]);
      expect(textOf(coach.lastMessage())).toContain('a retiré sa demande');
    }
    const answer = await driss.does({ kind: 'press', press: late.press, ref: late.ref, value: null });
    expect(textOfAnswer(answer)).toContain('elle a été retirée');
  });

  it('can be taken by coaches only', async () => {
    const community = await asked();
    const { noe, camille } = community;
    const { press, ref } = camille.button('Je m’en occupe');
    const answer = await noe.does({ kind: 'press', press, ref, value: null });
    expect(textOfAnswer(answer)).not.toContain('Alix');
    expect(waiting(camille)).toHaveLength(1);
  });

  it('is there at any time and for everybody but coaches, and heads each digest until they have talked', async () => {
    const community = await openedRound();
    const { alix, paul, sacha, camille, driss, clock } = community;
    await answers(alix, sunny);
    await paul.writes('je veux parler à un coach');
    expect(textOf(paul.lastWhisper())).toContain('[Prévenir un·e coach]');
    expect(inChannel(community)).toEqual([]);
    await paul.presses('Prévenir un·e coach');
    const told = [camille, driss].find((coach) => waiting(coach).length === 1);
    expect(textOf(told?.lastMessage() ?? null)).toContain('**Paul Vasseur**');
    await sacha.types('/magellan coach');
    expect(textOf(sacha.lastWhisper())).toContain('[Tell a coach]');
    await sacha.types('/magellan');
    await sacha.presses('Talk to a coach');
    // Asked twice is asked once, and she sees where it stands.
    const ask = { kind: 'press', press: 'meteo/contact', ref: '', value: null } as const;
    expect(textOfAnswer(await paul.does(ask))).toContain('est au courant');
    expect([...waiting(camille), ...waiting(driss)]).toHaveLength(1);
    await clock.to('2022-03-18T09:00');
    expect(textOf(community.channel('eig-coachs').at(-1))).toContain('- Paul Vasseur (Portail)\n');
    await driss.writes('magellan');
    expect(textOf(driss.lastWhisper())).toContain('Une personne attend de parler');
    expect(textOf(driss.lastWhisper())).not.toContain('Paul');
    await driss.presses('Voir les demandes');
    await driss.presses('Je m’en occupe');
    await paul.types('/magellan coach');
    expect(textOf(paul.lastWhisper())).toContain('Driss Amrani s’en occupe');
    // A fortnight later: taken is not done.
    await clock.to('2022-04-01T09:00');
    const digest = () => textOf(community.channel('eig-coachs').at(-1)).replaceAll('\u00a0', ' ');
    expect(digest()).toContain('Paul Vasseur (Portail) : Driss Amrani s’en occupe');
    await camille.types('/meteo bilan');
    await camille.presses('Voir les demandes');
    await camille.presses('Nous nous sommes parlé');
    await camille.types('/meteo bilan');
    expect(textOf(camille.lastWhisper())).not.toContain('Paul');
    await paul.types('/magellan coach');
    expect(textOf(paul.lastWhisper())).toContain('[Prévenir un·e coach]');
    // Only coaches see who asked, and say that it is done.
    for (const press of ['meteo/contacts', 'meteo/contact-done'])
      expect(textOfAnswer(await alix.does({ kind: 'press', press, ref: '', value: null }))).toContain(
        'réservée',
      );
    await camille.types('/magellan coach');
    expect(textOf(camille.lastWhisper())).toContain('réservée');
  });
});
