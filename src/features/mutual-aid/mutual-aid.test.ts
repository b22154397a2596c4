import { describe, expect, it } from 'vitest';
import { dumpOf } from '../../../test/contracts/rows.ts';
import { type TestCommunity, testCommunity } from '../../../test/support/community.ts';
import { textOf, textOfAnswer } from '../../../test/support/meteo.ts';
import { know, offer, request } from '../../../test/support/mutual-aid.ts';

const asked = ({ lina, hugo, ines, sacha, noe, paul, mona }: TestCommunity) =>
  Object.entries({ lina, hugo, ines, sacha, noe, paul, mona })
    .filter(([, actor]) =>
      actor.messages().some((message) => textOf(message).includes('formulaire utilisable')),
    )
    .map(([first]) => first);

describe('a request for help', () => {
  it('goes to three people who can help, is understood first, and ends with thanks and a card', async () => {
    // Monday, in working hours.
    const community = await testCommunity({ now: '2022-03-14T09:30' });
    const { alix, lina, noe, ines, sacha, clock, camille } = community;
    await know(community, {
      lina: { accessibilite: 'help' },
      noe: { accessibilite: 'help' },
      ines: { accessibilite: 'interested' },
    });
    await alix.types('/entraide demander');
    await alix.fills({ ...request, title: null });
    expect(alix.errors).toHaveProperty('title');
    await alix.fills(request);
    expect(textOf(alix.lastWhisper())).toContain('Vous seul·e voyez cette demande');
    expect(textOf(alix.lastWhisper())).toContain('montrera ce texte et votre nom à 2 personnes');
    expect(asked(community)).toEqual([]);
    await alix.presses('Envoyer');
    expect(textOf(alix.lastWhisper())).toContain('C’est envoyé : 2 personnes');
    // Noé is of her team.
    expect(asked(community)).toEqual(['lina', 'ines']);
    expect(textOf(lina.lastMessage())).toContain(
      'parce que vous avez dit pouvoir aider en « Accessibilité »',
    );
    expect(textOf(ines.lastMessage())).toContain(
      'parce que vous avez dit que « Accessibilité » vous intéresse',
    );

    await lina.presses('Je peux aider');
    await lina.fills({ ...offer, understood: '' });
    expect(lina.errors).toHaveProperty('understood');
    await lina.fills(offer);
    expect(textOf(lina.lastMessage())).toContain('Alix Moreau lira votre proposition');
    expect(textOf(alix.lastMessage())).toContain('Lina Traoré propose son aide');
    expect(textOf(alix.lastMessage())).not.toContain('combobox');
    await alix.presses('Lire');
    expect(textOf(alix.lastWhisper())).toContain('combobox');
    expect(alix.lastWhisper()?.storable).toBeUndefined();
    await alix.presses('C’est bien ça');
    expect(community.platform.posted.map(({ conversation }) => conversation)).toContain(
      'group:u-alix,u-lina',
    );
    expect(textOf(alix.lastMessage())).toContain('qui a bien compris le problème');
    expect(textOf(ines.lastMessage())).toContain('n’attend plus de réponse');

    await clock.to('2022-03-17T10:00');
    expect(textOf(alix.lastMessage())).toContain('Où en êtes-vous');
    await alix.presses('C’est réglé');
    await alix.fills({ helped: 'Le motif combobox', public: true });
    expect(textOf(lina.lastMessage())).toContain('Alix Moreau vous dit merci');
    expect(textOf(lina.lastMessage())).not.toContain('Le motif combobox');
    expect(community.channel('eig-promotion').map(textOf).join()).not.toContain('remercie');
    await lina.presses('Lire');
    expect(textOf(lina.lastWhisper())).toContain('Le motif combobox');
    await lina.presses('D’accord pour un merci public');
    await lina.presses('D’accord pour un merci public');
    const thanked = community
      .channel('eig-promotion')
      .map(textOf)
      .filter((words) => words.includes('remercie'));
    expect(thanked).toHaveLength(1);
    await alix.presses('Garder pour la promotion');
    await alix.fills({ helped: 'Le motif combobox de l’ARIA' });
    await sacha.types('/entraide search COMBOBOX');
    expect(textOf(sacha.lastWhisper())).toContain('Un formulaire utilisable');
    await sacha.chooses('Read a card', 'Un formulaire utilisable au clavier');
    expect(textOf(sacha.lastWhisper())).toContain('A card by Alix Moreau');
    await camille.types('/entraide chercher recette');
    expect(textOf(camille.lastWhisper())).toContain('Aucune fiche');
    expect(noe.messages()).toEqual([]);
    expect(
      JSON.stringify([...dumpOf(community.database)].filter(([name]) => name.startsWith('mutual'))),
    ).not.toMatch(/combobox|formulaire/i);
    expect(community.logged()).not.toContain('combobox');
    expect(textOfAnswer(await alix.types('/entraide'))).toContain('réglée');
  });
});
