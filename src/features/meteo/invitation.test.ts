import { describe, expect, it } from 'vitest';
import { testCommunity } from '../../../test/support/community.ts';
import {
  answers,
  labelsOf,
  openedRound,
  sunny,
  textOf,
  withoutSigning,
} from '../../../test/support/meteo.ts';
import { addAbsence } from '../../community/members/absences.ts';
import { DeliveryError } from '../../engine/platform.ts';

describe('reminders', () => {
  it('go only to those who have not answered, are not away, did not skip and did not ask for later', async () => {
    const community = await openedRound();
    const { alix, noe, ines, lina, hugo, clock, database } = community;
    await answers(alix, sunny);
    await answers(noe, sunny, withoutSigning);
    await ines.presses('Je passe cette fois');
    await database.transact((tx) => addAbsence(tx, hugo.id, '2022-03-14', '2022-03-18'));
    await clock.to('2022-03-14T11:00');
    for (const spared of [alix, noe, ines, hugo]) expect(spared.messages(), spared.name).toHaveLength(1);
    expect(textOf(lina.lastMessage())).toContain('Petit rappel');
    await clock.to('2022-03-16T11:00');
    expect(lina.messages()).toHaveLength(3);
    expect(textOf(lina.lastMessage())).toContain('dernier rappel');
  });

  it('stop at two, and none comes after the closing', async () => {
    const { lina, clock, platform } = await openedRound();
    await clock.to('2022-03-24T12:00');
    expect(platform.posted.filter(({ conversation }) => conversation === 'person:u-lina')).toHaveLength(1);
    expect(platform.stored.filter(({ summary }) => summary.includes('rappel')).length).toBeGreaterThan(1);
    for (const message of lina.messages()) expect(labelsOf(message)).toEqual([]);
  });

  it('are withdrawn when the answer comes before they have left', async () => {
    const { alix, clock, platform } = await openedRound();
    platform.fault = ({ kind, to }) =>
      kind === 'post' && to.id === 'u-alix' ? { throw: new DeliveryError('retry', 'slow down') } : null;
    await clock.to('2022-03-14T10:00');
    await alix.types('/meteo');
    await answers(alix, sunny);
    platform.fault = () => null;
    await clock.to('2022-03-14T18:00');
    expect(alix.messages()).toHaveLength(1);
  });
});

describe('“later”', () => {
  it('comes back tomorrow morning, on a working day, once, in the place of that day’s reminder', async () => {
    const { alix, clock } = await openedRound();
    await alix.presses('Plus tard');
    expect(textOf(alix.lastMessage())).toContain('lundi 14 mars à 9 h');
    expect(labelsOf(alix.lastMessage())).toEqual(['Répondre', withoutSigning, 'Je passe cette fois']);
    await clock.to('2022-03-14T08:59');
    expect(alix.messages()).toHaveLength(1);
    await clock.to('2022-03-14T09:00');
    expect(textOf(alix.lastMessage())).toContain('Vous m’aviez demandé de revenir vers vous');
    await clock.to('2022-03-15T18:00');
    expect(alix.messages()).toHaveLength(2);
    await clock.to('2022-03-16T10:00');
    expect(alix.messages()).toHaveLength(3);
  });

  it('is granted once: more would be insisting', async () => {
    const { alix, clock } = await openedRound();
    const later = alix.button('Plus tard');
    await alix.presses('Plus tard');
    await clock.to('2022-03-14T09:00');
    await alix.does({ kind: 'press', press: later.press, ref: later.ref, value: null });
    expect(textOf(alix.lastWhisper())).toContain('comme vous l’aviez demandé');
  });

  it('is neither offered nor granted when tomorrow is too late', async () => {
    const { alix, clock } = await openedRound();
    const { press, ref } = alix.button('Plus tard');
    await clock.to('2022-03-17T10:00');
    await alix.types('/meteo');
    expect(labelsOf(alix.lastWhisper())).not.toContain('Plus tard');
    await alix.does({ kind: 'press', press, ref, value: null });
    expect(textOf(alix.lastWhisper())).toContain('demain, il sera trop tard');
  });

  it('is dropped when she is away by then, or has answered', async () => {
    const { alix, noe, clock, database } = await openedRound();
    await alix.presses('Plus tard');
    await noe.presses('Plus tard');
    await answers(noe, sunny);
    await database.transact((tx) => addAbsence(tx, alix.id, '2022-03-14', '2022-03-14'));
    await clock.to('2022-03-14T18:00');
    expect(alix.messages()).toHaveLength(1);
    expect(noe.messages()).toHaveLength(1);
  });
});

describe('“not this time”', () => {
  it('says when the next one opens, and can be undone', async () => {
    const { alix, clock } = await openedRound();
    await alix.presses('Je passe cette fois');
    expect(textOf(alix.lastMessage())).toContain('La prochaine météo ouvre vendredi 25 mars à 12 h');
    expect(labelsOf(alix.lastMessage())).toEqual(['Finalement, je réponds']);
    await clock.to('2022-03-14T11:00');
    expect(alix.messages()).toHaveLength(1);
    await alix.presses('Finalement, je réponds');
    expect(labelsOf(alix.lastMessage())).toContain('Répondre');
    await answers(alix, sunny);
    expect(textOf(alix.lastMessage())).toContain('est enregistrée');
  });
});

describe('absence', () => {
  it('somebody who is away is not asked, and is invited on the morning when she is back', async () => {
    const community = await testCommunity();
    const { alix, clock, database } = community;
    await database.transact((tx) => addAbsence(tx, alix.id, '2022-03-10', '2022-03-15'));
    await clock.to('2022-03-16T08:59');
    expect(alix.messages()).toEqual([]);
    await clock.to('2022-03-16T09:00');
    expect(textOf(alix.lastMessage())).toContain('Quel temps fait-il chez vous');
    await clock.to('2022-03-16T18:00');
    expect(alix.messages(), 'no reminder an hour later').toHaveLength(1);
  });

  it('whoever is back after the closing hears of the next round only', async () => {
    const { alix, clock, database } = await testCommunity();
    await database.transact((tx) => addAbsence(tx, alix.id, '2022-03-10', '2022-03-18'));
    await clock.to('2022-03-25T11:59');
    expect(alix.messages()).toEqual([]);
    await clock.to('2022-03-25T12:00');
    expect(alix.messages()).toHaveLength(1);
  });

  it('who joins the promotion while a round is open is invited the next morning', async () => {
    const { crowd, clock } = await openedRound();
    const [newcomer] = await crowd(1);
    await clock.to('2022-03-14T09:00');
    expect(newcomer?.messages()).toHaveLength(1);
  });
});

describe('“stop”', () => {
  it('stops nothing by itself; the météo off asks no more, until it is taken up again', async () => {
    const { alix, noe, clock } = await openedRound();
    const asked = (who: typeof alix) => who.messages().length;
    await alix.writes('stop');
    expect(textOf(alix.lastWhisper())).toContain('Je n’ai rien arrêté');
    await alix.presses('Arrêter la météo');
    expect(textOf(alix.lastWhisper())).toContain('je ne vous demande plus la météo');
    const before = asked(alix);
    await clock.to('2022-03-25T12:30');
    expect(asked(alix)).toBe(before);
    expect(asked(noe)).toBeGreaterThan(before);
    await alix.types('/magellan');
    expect(textOf(alix.lastWhisper())).toContain('ne vous est plus demandée');
    await alix.presses('Reprendre la météo');
    await clock.to('2022-03-28T12:00');
    expect(asked(alix)).toBe(before + 1);
  });
});
