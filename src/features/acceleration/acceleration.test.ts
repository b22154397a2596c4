import { describe, expect, it } from 'vitest';
import { asks, details, granted, moment, need, parrainsThere } from '../../../test/support/acceleration.ts';
import { labelsOf, textOf, textOfForm } from '../../../test/support/meteo.ts';
import { memberById } from '../../community/members/members.ts';

describe('a request for hours, from the need to what came of it', () => {
  it('is written in two forms, whose draft is kept when the second is closed', async () => {
    const { alix } = await parrainsThere();
    await alix.types('/acceleration');
    expect(textOf(alix.lastWhisper())).toContain('Il reste **5 h sur 5** pour votre équipe en mars');
    await alix.presses('Demander des heures');
    expect(textOfForm(alix.form)).toContain('Exemple');
    await alix.fills({ ...need, goal: ' ' });
    expect(alix.errors?.goal).toContain('Quelques mots');
    await alix.fills(need);
    await alix.presses('Domaine, durée et dates');
    await alix.closesForm();
    await alix.types('/acceleration demander');
    expect(JSON.stringify(alix.form)).toContain('Une relecture à deux');
    await alix.fills(need);
    await alix.presses('Domaine, durée et dates');
    await alix.fills({ ...details, field: 'astrologie' });
    expect(alix.errors?.field).toContain('domaine');
    await alix.fills(details);
    const preview = textOf(alix.lastWhisper());
    expect(preview).toContain('rien n’est encore envoyé');
    expect(preview).toContain('Les contrastes sont corrigés');
    expect(preview).toContain('Accessibilité');
    expect(preview).toContain('envoyée aux marraines et parrains **lundi 14 mars à 10 h**');
    expect(labelsOf(alix.lastWhisper())).toContain('Envoyer');
  });

  it('takes place, is counted, and is told of by both sides', async () => {
    const { alix, noe, camille, mona, dalila, etienne, clock, channel } = await parrainsThere((programme) => {
      programme.acceleration.followUpWeeks = 1;
    });
    await asks(alix);
    expect(textOf(channel('eig-coachs').at(-1))).toContain('Formulaire utilisable au clavier');
    expect(mona.lastMessage()).toBeNull();
    await clock.to('2022-03-14T10:00');
    expect(textOf(mona.lastMessage())).toContain(
      'parce que le domaine « Accessibilité » est l’un des vôtres',
    );
    expect(textOf(mona.lastMessage())).toContain('vous pouvez refuser sans explication');
    expect(dalila.lastMessage()).not.toBeNull();
    expect(etienne.lastMessage()).toBeNull();
    expect(textOf(noe.lastMessage())).toContain('elle est proposée à 2 personnes');
    expect(textOf(channel('eig-coachs').at(-1))).not.toContain('[Envoyer sans commentaire]');

    await mona.presses('Poser une question');
    await mona.fills({ text: 'Quel lecteur d’écran ?' });
    await alix.presses('Répondre');
    await alix.fills({ text: 'NVDA.' });
    // The chat keeps the messages: what was asked and answered stands behind buttons.
    for (const { messages } of [alix, mona])
      expect(messages().map(textOf).join()).not.toMatch(/NVDA|lecteur d’écran/);
    await mona.presses('Lire la réponse');
    expect(textOf(mona.lastWhisper())).toMatch(/lecteur d’écran[\s\S]*NVDA\./);

    await mona.presses('Je prends');
    await mona.fills({ ...moment, minutes: 90 });
    expect(mona.errors).toBeNull();
    expect(textOf(dalila.lastMessage())).toContain('Quelqu’un a déjà pris');
    expect(textOf(alix.lastMessage())).toContain('Mona Keller** prend votre demande');
    await noe.presses('Proposer un autre créneau');
    await noe.fills({ ...moment, time: '15:00', minutes: 120 });
    expect(textOf(mona.lastMessage())).toContain('mardi 22 mars, de 15 h à 17 h');
    await mona.presses('Cela me va');
    expect(textOf(alix.lastMessage())).toContain('**Mona Keller**, marraine ou parrain');
    // The team and their specialist find themselves in one conversation.
    expect(mona.lastMessage()).toBe(alix.lastMessage());
    expect(noe.lastMessage()).toBe(alix.lastMessage());
    expect(textOf(mona.lastMessage())).toContain('**Alix Moreau**, EIG');
    await alix.types('/acceleration');
    expect(textOf(alix.lastWhisper())).toContain('Il reste **3 h sur 5**');
    await alix.types('/agenda');
    expect(textOf(alix.lastWhisper())).toContain('Formulaire utilisable au clavier');

    await clock.to('2022-03-18T10:00');
    expect(textOf(alix.lastMessage())).toContain('notez vos questions');
    await clock.to('2022-03-21T10:00');
    expect(textOf(mona.lastMessage())).toContain('Rappel');
    await clock.to('2022-03-22T17:00');
    expect(textOf(noe.lastMessage())).toContain('**L’heure a-t-elle eu lieu ?**');
    await mona.presses('Oui, elle a eu lieu');
    await mona.fills({ minutes: 90, outcome: 'Une liste de trois corrections.' });
    expect(textOf(mona.lastWhisper())).toContain('Durée comptée : 1 h 30 ; durée rendue : 30 min');
    expect(textOf(alix.lastMessage())).not.toContain('trois corrections');
    await alix.presses('Voir la demande');
    expect(textOf(alix.lastWhisper())).toContain('trois corrections');
    await alix.types('/acceleration');
    expect(textOf(alix.lastWhisper())).toContain('Il reste **3 h 30 sur 5**');

    await clock.to('2022-03-29T10:00');
    await noe.presses('Raconter la suite');
    await noe.fills({ text: 'Le formulaire passe l’audit.' });
    expect(textOf(mona.lastMessage())).not.toContain('Le formulaire passe l’audit.');
    await mona.presses('Voir la demande');
    expect(textOf(mona.lastWhisper())).toContain('Le formulaire passe l’audit.');
    await alix.types('/acceleration');
    await alix.presses('Voir la demande');
    const story = textOf(alix.lastWhisper());
    for (const line of [
      'vendredi 11 mars : demandée par Alix Moreau',
      'lundi 14 mars : envoyée automatiquement, sans commentaire',
      'prise par Mona Keller, qui propose mardi 22 mars',
      'Noé Da Silva propose mardi 22 mars, de 15 h à 17 h (2 h)',
      'a eu lieu, dit Mona Keller (1 h 30)',
    ])
      expect(story).toContain(line);
    await camille.types('/acceleration bilan');
    const figures = textOf(camille.lastWhisper());
    expect(figures).toContain('Terminée : 1');
    expect(figures).toContain('**Accessibilité** : 2 h demandées, 2 h accordées, 1 h 30 utilisée');
    await camille.presses('Tout en CSV');
    expect(textOf(camille.lastMessage())).toContain('Portail;Accessibilité;terminée;2022-03-11');
  }, 60_000);

  it('stands in the agenda of both sides once it is granted, and of nobody else', async () => {
    const { alix, noe, ines, mona, dalila, app } = await granted();
    const range = { fromAt: Date.UTC(2022, 2, 1), untilAt: Date.UTC(2022, 3, 1) };
    const agendaOf = (id: string) =>
      app.transact(async (uow) => {
        const entries = await uow.contributions.agenda(uow, await memberById(uow.tx, id), range);
        return entries.filter(({ format }) => format === 'acceleration');
      });
    for (const { id } of [alix, noe, mona])
      expect(await agendaOf(id)).toMatchObject([
        { title: 'Formulaire utilisable au clavier', place: 'Salle Vega', state: 'confirmed' },
      ]);
    for (const { id } of [ines, dalila]) expect(await agendaOf(id)).toEqual([]);
  });
});
