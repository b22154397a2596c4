import { saysYes } from '../../support/sharing.ts';
import type { Opened } from '../seen.ts';
import { gathers, joinedBy } from './arranging.ts';
import { type Rounds, tooLong } from './round.ts';

/** A workshop of this morning: Alix, Noé and another said that they would come. */
async function ended(chat: Opened) {
  const workshop = { format: 'atelier', title: 'Sobriété numérique', state: 'announced' } as const;
  const gathering = await gathers(chat, { ...workshop, starts: '2022-03-11T11:30', minutes: 35 });
  const ids = ['m-alix', 'm-noe', ...(await joinedBy(chat, 1))];
  const people = ids.map((id) => ({ id }));
  await saysYes(chat, gathering, people);
  await chat.travel('2022-03-11T12:21');
}

export const afterwards: Rounds = {
  'afterwards/person': {
    async opens(chat) {
      await ended(chat);
      await chat.as('camille').types('/rencontre presence');
      await chat.as('camille').presses('Noter');
      await chat.as('camille').presses('Ajouter quelqu’un');
      return chat.as('camille');
    },
    wrong: { values: (chat) => ({ member: chat.outsiders.stranger?.user ?? '' }), beside: 'member' },
    right: (chat) => ({ member: chat.as('noe').user }),
    seen: 'une personne est venue',
  },
  'afterwards/except': {
    async opens(chat) {
      await ended(chat);
      await chat.as('camille').types('/rencontre presence');
      await chat.as('camille').presses('Noter');
      await chat.as('camille').presses('Tout le monde, sauf…');
      return chat.as('camille');
    },
    right: { people: ['m-noe'] },
    seen: '1 absente',
  },
  ...Object.fromEntries(
    (['came', 'absent'] as const).map((mark) => [
      `afterwards/${mark}`,
      {
        async opens(chat: Opened) {
          await ended(chat);
          await chat.as('camille').types('/rencontre presence');
          await chat.as('camille').presses('Noter');
          await chat.as('camille').presses(mark === 'came' ? 'Noter des présences' : 'Noter des absences');
          return chat.as('camille');
        },
        wrong: { values: { people: [] }, beside: 'people' },
        right: { people: ['m-noe'] },
        seen: mark === 'came' ? 'une personne est venue' : '1 absente',
      },
    ]),
  ),
  'afterwards/material': {
    async opens(chat) {
      await ended(chat);
      await chat.as('alix').types('/rencontre supports');
      await chat.as('alix').chooses('Ajouter un support à', '11/03 · Sobriété numérique');
      return chat.as('alix');
    },
    wrong: { values: { title: 'Les *diapositives*', url: 'exemple.org' }, beside: 'url' },
    right: { url: 'https://exemple.org/a_(b)' },
    seen: 'C’est ajouté.',
  },
  'afterwards/feedback': {
    async opens(chat) {
      await ended(chat);
      await chat.as('alix').presses('Donner mon retour');
      return chat.as('alix');
    },
    wrong: { values: { useful: 'very', apply: tooLong(700) }, beside: 'apply' },
    right: { apply: 'Une page plus légère.', better: 'Une pause.' },
    seen: 'est enregistré.',
  },
};
