import { gathers, joinedBy } from '../../../../../../test/contracts/arranging.ts';
import type { Opened } from '../../../../../../test/contracts/seen.ts';
import { type FormSpecimens, tooLong } from '../../../../../../test/contracts/specimen.ts';
import { saysYes } from '../../../../../../test/support/sharing.ts';

/** A workshop of this morning: Alix, Noé and another said that they would come. */
async function ended(chat: Opened) {
  const workshop = { format: 'atelier', title: 'Sobriété numérique', state: 'announced' } as const;
  const gathering = await gathers(chat, { ...workshop, starts: '2022-03-11T11:30', minutes: 35 });
  const ids = ['m-alix', 'm-noe', ...(await joinedBy(chat, 1))];
  const people = ids.map((id) => ({ id }));
  await saysYes(chat, gathering, people);
  await chat.travel('2022-03-11T12:21');
}

export const forms: FormSpecimens = {
  'afterwards/person': {
    valid: { member: 'u-alix' },
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
    valid: { people: ['m-alix'] },
    async opens(chat) {
      await ended(chat);
      await chat.as('camille').types('/rencontre presence');
      await chat.as('camille').presses('Noter');
      await chat.as('camille').presses('Tout le monde, sauf…');
      return chat.as('camille');
    },
    right: { people: ['m-noe'] },
    seen: '1 absence',
  },
  ...Object.fromEntries(
    (['came', 'absent'] as const).map((mark) => [
      `afterwards/${mark}`,
      {
        valid: { people: ['m-alix'] },
        async opens(chat: Opened) {
          await ended(chat);
          await chat.as('camille').types('/rencontre presence');
          await chat.as('camille').presses('Noter');
          await chat.as('camille').presses(mark === 'came' ? 'Noter des présences' : 'Noter des absences');
          return chat.as('camille');
        },
        wrong: { values: { people: [] }, beside: 'people' },
        right: { people: ['m-noe'] },
        seen: mark === 'came' ? 'une personne est venue' : '1 absence',
      },
    ]),
  ),
  'afterwards/material': {
    valid: { title: 'Un essai', url: 'https://exemple.org/' },
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
    valid: { useful: 'very', apply: 'Un essai.', better: null },
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
