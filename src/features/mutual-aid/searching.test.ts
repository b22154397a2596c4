import { describe, expect, it } from 'vitest';
import { dumpOf } from '../../../test/contracts/rows.ts';
import { type TestCommunity, testCommunity } from '../../../test/support/community.ts';
import { leaves } from '../../../test/support/departures.ts';
import { textOf, textOfAnswer } from '../../../test/support/meteo.ts';
import { asksForHelp, know, offer } from '../../../test/support/mutual-aid.ts';
import { addAbsence } from '../../community/members/absences.ts';
import { memberById } from '../../community/members/members.ts';
import { departures } from '../departures/index.ts';
import { mutualAid } from './index.ts';

const MONDAY = '2022-03-14T09:30';
const all = ({ alix, noe, ines, sacha, lina, hugo, paul, mona, camille }: TestCommunity) =>
  Object.entries({ alix, noe, ines, sacha, lina, hugo, paul, mona, camille });
/** Who was written to about a title, in a direct message. */
const askedAbout = (community: TestCommunity, title: string) =>
  all(community).flatMap(([first, actor]) => {
    const said = actor.messages().map(({ summary }) => summary.replaceAll('\u00a0', ' '));
    const asked = [`cherche de l’aide : « ${title}`, `looking for help: “${title}`];
    return said.some((summary) => asked.some((words) => summary.includes(words))) ? [first] : [];
  });
const channel = (community: TestCommunity) => community.channel('eig-promotion').map(textOf).join('\n---\n');
const press = (name: string, ref: string) =>
  ({ kind: 'press', press: `mutual-aid/${name}`, ref, value: null }) as const;

describe('a search for help', () => {
  it('asks three, three others a working day later, then the channel without a name, then tells coaches', async () => {
    const community = await testCommunity({ now: MONDAY });
    const { alix, paul, camille, ines, clock, app } = community;
    await app.transact(({ tx }) => addAbsence(tx, 'm-hugo', '2022-03-14', '2022-03-14'));
    await asksForHelp(alix, { title: 'Titre A', field: 'none' });
    const first = askedAbout(community, 'Titre A');
    // Neither her team, nor who is away, nor parrains, whom she did not choose.
    expect(first.sort()).toEqual(['ines', 'lina', 'sacha']);
    expect(textOf(ines.lastMessage())).toContain('parce que le domaine n’est pas encore connu');
    expect(textOf(ines.lastMessage())).toContain('vous n’avez pas été sollicité·e depuis deux semaines');
    await alix.types('/entraide');
    await alix.chooses('Voir une demande', 'Titre A');
    expect(textOf(alix.lastWhisper())).toContain('3 personnes : aucune réponse pour l’instant');
    expect(textOf(alix.lastWhisper())).toContain('seront sollicitées mardi 15 mars à 9 h 30');
    await clock.to('2022-03-15T09:31');
    expect(askedAbout(community, 'Titre A').sort()).toEqual(['hugo', 'ines', 'lina', 'sacha']);
    expect(channel(community)).not.toContain('Titre A');
    await clock.to('2022-03-16T09:31');
    expect(channel(community)).toContain('Titre A');
    expect(channel(community)).toContain('Une personne de la promotion cherche de l’aide');
    expect(channel(community)).not.toContain('Alix');
    await camille.types('/entraide suivi');
    expect(textOf(camille.lastWhisper())).toContain('Aucune demande d’aide n’attend');
    await clock.to('2022-03-18T09:31');
    expect(community.channel('eig-coachs').map(textOf).join()).not.toContain('Titre A');
    expect(textOf(await camille.opensHome())).toContain(
      'Une demande d’aide attend depuis quatre jours travaillés',
    );
    const digest = (await app.transact((uow) => uow.contributions.digest(uow))).map(textOf).join();
    expect(digest).toContain('Une demande d’aide attend');
    await camille.presses('Voir ces demandes');
    const seen = textOf(camille.lastWhisper());
    expect(seen).toContain('Titre A');
    expect(seen).not.toMatch(/Alix|communes|Inès|Lina/);
    await camille.chooses('En faire une heure', 'Titre A');
    expect(textOf(alix.lastMessage())).toContain('Un·e coach vous propose');
    const ref = alix.button('Relire la demande d’heure').ref;
    expect(
      textOfAnswer(
        await paul.does({ kind: 'press', press: 'collective-mentoring/from-need', ref, value: null }),
      ),
    ).toContain('Je ne retrouve pas');
    await alix.presses('Relire la demande d’heure');
    expect(alix.form?.fields.find(({ id }) => id === 'goal')).toMatchObject({
      initial: expect.stringContaining('communes'),
    });
    await alix.fills({ tried: 'Deux composants.', expected: 'Une relecture.' });
    expect(dumpOf(community.database).get('mutual_aid_requests')).toMatchObject([{ state: 'elsewhere' }]);
    expect(channel(community)).toContain('n’attend plus de réponse');
    await camille.types('/entraide suivi');
    expect(textOf(camille.lastWhisper())).toContain('Aucune demande d’aide n’attend');
  });

  it('asks nobody whose week is full, nor on a day off, nor by night; and learns from “Je ne sais pas”', async () => {
    // Friday evening.
    const community = await testCommunity({ now: '2022-03-11T19:00', features: [mutualAid] });
    const { alix, ines, hugo, lina, sacha, clock, app } = community;
    await know(community, {
      lina: { droit: 'help' },
      hugo: { droit: 'help' },
      ines: { droit: 'help' },
      sacha: { droit: 'help' },
    });
    // Lina's next week is full.
    await app.transact(async (uow) => {
      for (const key of ['one', 'two'])
        await uow.enqueue({
          ...{
            kind: 'post',
            key,
            to: { platform: 'memory', kind: 'person', id: 'u-lina' },
            member: 'm-lina',
          },
          ...{
            about: 'gatherings/invitation',
            unasked: true,
            notBefore: uow.calendar.instant('2022-03-16', '10:00'),
          },
          message: { summary: 'Venez', blocks: [] },
        });
    });
    await asksForHelp(alix, { title: 'Titre B', field: 'droit' });
    expect(textOf(alix.lastWhisper())).toContain('3 personnes vont lire');
    expect(askedAbout(community, 'Titre B')).toEqual([]);
    await clock.to('2022-03-14T09:05');
    expect(askedAbout(community, 'Titre B').sort()).toEqual(['hugo', 'ines', 'sacha']);
    const { ref } = ines.button('Je ne sais pas');
    await ines.presses('Je ne sais pas');
    expect(textOf(ines.lastMessage())).toContain('Merci ! Dire « je ne sais pas »');
    expect(textOf(ines.lastMessage())).not.toContain('[Je peux aider]');
    await sacha.presses('Ask a question');
    await sacha.fills({ text: 'Quel contrat, secret ?' });
    expect(textOf(alix.lastMessage())).toContain('Sacha Lindqvist a une question');
    expect(textOf(alix.lastMessage())).not.toContain('contrat');
    await alix.presses('Répondre');
    expect(String(alix.form?.intro)).toContain('Quel contrat');
    await alix.fills({ text: 'Le bail.' });
    expect(textOfAnswer(await alix.does(press('reply', alix.button('Répondre').ref)))).toContain(
      'déjà répondu',
    );
    await sacha.presses('Read');
    expect(textOf(sacha.lastWhisper())).toContain('Le bail.');
    await hugo.presses('En pause 2 semaines');
    expect(textOf(hugo.lastWhisper())).toContain('avant la fin du lundi 28 mars');
    await sacha.presses('I know somebody');
    await sacha.fills({ member: 'u-hugo' });
    expect(sacha.errors).toHaveProperty('member');
    for (const user of ['u-alix', 'u-noe', 'u-mona', 'u-ines', 'u-camille']) {
      await sacha.fills({ member: user });
      expect(sacha.errors, user).toHaveProperty('member');
    }
    await sacha.fills({ member: 'u-lina' });
    // Her week is full: it waits for a Monday.
    expect(askedAbout(community, 'Titre B')).not.toContain('lina');
    await clock.to('2022-03-21T09:05');
    expect(lina.messages().map(textOf).join()).toContain('Sacha Lindqvist a pensé à vous');
    await alix.types('/entraide');
    await alix.chooses('Voir une demande', 'Titre B');
    await alix.presses('Plus besoin');
    expect(textOfAnswer(await ines.does(press('help', ref)))).toContain('terminée');
    // In the same field, whoever knows is asked before whoever said that she does not.
    await clock.to('2022-04-11T09:30');
    await asksForHelp(alix, { title: 'Titre C', field: 'droit' });
    expect(askedAbout(community, 'Titre C')).not.toContain('ines');
  });

  it('is nobody else’s: refusals, and what is forged', async () => {
    const community = await testCommunity({ now: MONDAY });
    const { alix, noe, lina, mona, ines, paul, camille, clock, app, database } = community;
    await know(community, { lina: { accessibilite: 'help' } });
    expect(textOfAnswer(await alix.types('/entraide demander acessibilité'))).toContain(
      'Vouliez-vous dire « Accessibilité »',
    );
    expect(textOfAnswer(await camille.types('/entraide demander'))).toContain('pas');
    await asksForHelp(alix, { title: 'Titre D' });
    const asked = lina.button('Je peux aider').ref;
    for (const name of ['help', 'question', 'refer', 'unsure']) {
      for (const outsider of [mona, ines])
        expect(textOfAnswer(await outsider.does(press(name, asked))), name).toContain('Je ne retrouve pas');
      expect(textOfAnswer(await alix.does(press(name, asked)))).toContain('votre équipe');
    }
    for (const name of ['close', 'solve', 'again', 'keep', 'send', 'edit', 'discard', 'name'])
      expect(textOfAnswer(await lina.does(press(name, asked))), name).toContain('Je ne retrouve pas');
    expect(textOfAnswer(await ines.does(press('see', asked)))).toContain('Je ne retrouve pas');
    await lina.presses('Je peux aider');
    await lina.fills(offer);
    const read = alix.button('Lire').ref;
    for (const name of ['offer-read', 'right', 'yes-and', 'missed', 'answer-read', 'thanks-read', 'agree'])
      expect(textOfAnswer(await noe.does(press(name, read))), name).toContain('Je ne retrouve pas');
    // Two are open; a third waits.
    await asksForHelp(alix, { title: 'Titre E' });
    expect(textOfAnswer(await alix.types('/entraide demander'))).toContain('deux demandes en cours');
    await alix.presses('Lire');
    await alix.presses('Pas tout à fait');
    await alix.fills({ text: 'Plutôt le clavier.' });
    expect(textOf(lina.lastMessage())).toContain('ce n’est pas tout à fait ça');
    expect(textOf(lina.lastMessage())).not.toContain('Plutôt');
    await lina.presses('Lire');
    expect(textOf(lina.lastWhisper())).toContain('Plutôt le clavier.');
    expect(textOfAnswer(await alix.does(press('right', read)))).toContain('Les choses ont avancé');
    // In the channel, unnamed: whoever helps there is told her name when she is put in touch, not before.
    await clock.to('2022-03-17T10:00');
    expect(channel(community)).toContain('Titre D');
    await paul.presses('Je peux aider').catch(() => undefined);
    expect(textOfAnswer(await mona.does(press('see', asked)))).not.toContain('Alix');
    await mona.does(press('help', asked));
    await mona.fills(offer);
    expect(textOf(mona.lastWhisper())).toContain('envoyé à la personne qui demande');
    // Erased: what stood in messages repeats nothing of it.
    await app.transact(async (uow) => {
      const member = await memberById(uow.tx, alix.id);
      if (member) {
        expect(JSON.stringify(await uow.contributions.exportPersonalData(uow, member))).toContain('communes');
        await uow.contributions.erasePersonalData(uow, member, { leaves: false });
      }
    });
    await app.outbox.idle();
    expect(channel(community)).not.toContain('Titre D');
    expect(
      lina
        .messages()
        .filter(({ summary }) => !summary.includes('Pas tout'))
        .map(textOf)
        .join(),
    ).not.toContain('communes');
    expect(
      [...dumpOf(database)].filter(([name, rows]) => name.startsWith('mutual') && rows.length > 0),
    ).toEqual([]);
  });

  it('goes on without who leaves, closes with its author, and is erased 180 days after its end', async () => {
    const community = await testCommunity({ now: MONDAY, features: [mutualAid, departures] });
    const { alix, lina, hugo, clock, database } = community;
    await know(community, { lina: { accessibilite: 'help' } });
    await asksForHelp(alix, { title: 'Titre F' });
    await lina.presses('Je peux aider');
    await lina.fills(offer);
    await alix.presses('Lire');
    await alix.presses('Oui, et…');
    await alix.fills({ text: 'Et le tactile.' });
    await lina.presses('Lire');
    expect(textOf(lina.lastWhisper())).toContain('Et le tactile.');
    await leaves(community, lina);
    await clock.to('2022-03-15T09:30');
    expect(askedAbout(community, 'Titre F').length).toBeGreaterThan(1);
    expect(dumpOf(database).get('mutual_aid_requests')).toMatchObject([{ state: 'asking', wave: 2 }]);
    await leaves(community, alix);
    await clock.to('2022-03-16T09:30');
    expect(dumpOf(database).get('mutual_aid_requests')).toMatchObject([{ state: 'closed' }]);
    expect(hugo.messages().map(textOf).join()).toContain('n’attend plus de réponse');
    const endedDaysAgo = async (days: number) => {
      const endedAt = clock.now() - days * 24 * 60 * 60_000;
      await database.db.updateTable('mutual_aid_requests').set({ endedAt }).execute();
      await clock.forward({ days: 1 });
    };
    await endedDaysAgo(178);
    expect(dumpOf(database).get('mutual_aid_requests')).toHaveLength(1);
    await endedDaysAgo(180);
    expect(dumpOf(database).get('mutual_aid_requests')).toEqual([]);
  });
});
