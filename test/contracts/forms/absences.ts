import type { Rounds } from './round.ts';

export const absences: Rounds = {
  'absences/add': {
    async opens(chat) {
      await chat.as('alix').types('/magellan absence');
      await chat.as('alix').presses('Déclarer une absence');
      return chat.as('alix');
    },
    wrong: { values: { from: '2022-03-22', to: '2022-03-21' }, beside: 'to' },
    right: { to: '2022-03-25' },
    seen: 'du mardi 22 au vendredi 25 mars',
  },
};
