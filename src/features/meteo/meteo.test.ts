import { describe, expect, it } from 'vitest';
import { demoProgramme, testCommunity } from '../../../test/support/community.ts';
import { answers, labelsOf, openedRound, sunny, textOf, textOfForm } from '../../../test/support/meteo.ts';

describe('a round of the météo', () => {
  it('asks each EIG on Friday at noon, and tells the promotion', async () => {
    const community = await testCommunity();
    const { alix, sacha, paul, camille, clock } = community;
    await clock.to('2022-03-11T11:59');
    expect(alix.messages()).toEqual([]);
    await clock.to('2022-03-11T12:00');
    const asked = textOf(alix.lastMessage());
    expect(asked).toContain('jusqu’au jeudi 17 mars à 18 h');
    expect(asked).toContain('5 minutes suffisent');
    expect(asked).toContain('Les coachs uniquement');
    expect(asked).toContain('toutes les 2 semaines, deux rappels au plus');
    const offered = ['Répondre', 'Répondre sans signer', 'Plus tard', 'Je passe cette fois'];
    expect(labelsOf(alix.lastMessage())).toEqual(offered);
    expect(textOf(sacha.lastMessage())).toContain('until Thursday 17 March at 18:00');
    expect(paul.messages()).toEqual([]);
    expect(camille.messages()).toEqual([]);
    expect(textOf(community.channel('eig-promotion').at(-1))).toContain('La météo est ouverte');
  });

  it('is lived whole: question, answer, a change of mind, a reminder, the digest', async () => {
    const community = await openedRound();
    const { alix, noe, ines, sacha, lina, hugo, clock } = community;
    await alix.presses('Répondre');
    expect(textOfForm(alix.form)).toContain('Qui vous lira');
    await alix.fills({ ...sunny, successes: 'Premier test utilisateur' });
    expect(textOf(alix.lastWhisper())).toContain('votre météo est enregistrée');
    expect(textOf(alix.lastMessage())).toContain('Votre météo du vendredi 11 mars est enregistrée');
    expect(labelsOf(alix.lastMessage())).toEqual([]);

    await alix.presses('Modifier');
    expect(alix.form?.fields).toContainEqual(expect.objectContaining({ id: 'defi', initial: 'sun' }));
    await alix.fills({ defi: 'cloud' });
    expect(textOf(alix.lastWhisper())).toContain('votre météo est enregistrée');

    await clock.to('2022-03-14T10:00');
    expect(textOf(noe.lastMessage())).toContain('Petit rappel');
    expect(alix.messages()).toHaveLength(1);
    expect(ines.messages()).toHaveLength(2);

    for (const member of [noe, ines, lina, hugo]) await answers(member, sunny);
    await clock.to('2022-03-16T10:00');
    expect(sacha.messages()).toHaveLength(3);
    expect(textOf(sacha.lastMessage())).toContain('my last reminder');
    await clock.to('2022-03-17T18:00');
    expect(labelsOf(sacha.lastMessage())).toEqual([]);
    expect(textOf(sacha.messages()[0])).toContain('The météo of Friday 11 March is closed');
    const channel = community.channel('eig-promotion');
    expect(channel).toHaveLength(1);
    expect(textOf(channel[0])).toContain('La météo du vendredi 11 mars est close');
    expect(community.channel('eig-coachs')).toEqual([]);

    await clock.to('2022-03-18T09:00');
    const digest = textOf(community.channel('eig-coachs').at(-1));
    expect(digest).toContain('5 réponses pour 6 personnes invitées (83 %)');
    expect(digest).toMatch(/\(4 grand soleil, 1 nuageux\)/);
  });

  it('moves as a whole when it falls on a public holiday', async () => {
    const community = await testCommunity({ now: '2022-07-01T09:00', programme: july14() });
    const { alix, clock } = community;
    await clock.to('2022-07-13T12:00');
    expect(textOf(alix.lastMessage())).toContain('jusqu’au mercredi 20 juillet à 18 h');
    await clock.to('2022-07-15T10:00');
    expect(alix.messages()).toHaveLength(2);
  });

  it('opens late, once and in working hours, when Magellan was down', async () => {
    const { alix, clock, app } = await testCommunity();
    clock.set(Date.parse('2022-03-13T23:00:00+01:00'));
    await app.scheduler.tick();
    await app.outbox.idle();
    expect(alix.messages()).toEqual([]);
    await clock.to('2022-03-14T09:00');
    expect(alix.messages()).toHaveLength(1);
    await clock.to('2022-03-14T10:00');
    expect(alix.messages()).toHaveLength(1);
    await clock.to('2022-03-16T10:00');
    expect(alix.messages()).toHaveLength(2);
  });

  it('is not for porteurs, nor for coaches to answer', async () => {
    const { alix, paul, camille } = await openedRound();
    const { press, ref } = alix.button('Répondre');
    for (const other of [paul, camille]) {
      const answer = await other.does({ kind: 'press', press, ref, value: null });
      expect(textOf(answer.kind === 'whisper' ? answer.message : null)).toContain('autres rôles');
    }
    await paul.types('/meteo bilan');
    expect(textOf(paul.lastWhisper())).toContain('autres rôles');
    await alix.types('/meteo bilan');
    expect(textOf(alix.lastWhisper())).toContain('autres rôles');
  });
});

/** The demonstration, with a round that would fall on 14 July, and nothing said of the end that comes near. */
function july14() {
  const programme = demoProgramme();
  return {
    ...programme,
    meteo: { ...programme.meteo, anchor: '2022-06-30' },
    departure: { ...programme.departure, steps: [] },
  };
}
