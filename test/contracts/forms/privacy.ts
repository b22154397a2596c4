import type { Rounds } from './round.ts';

export const privacy: Rounds = {
  'privacy/erase': {
    async opens(chat) {
      await chat.as('alix').types('/magellan confidentialite');
      await chat.as('alix').presses('Tout effacer');
      return chat.as('alix');
    },
    wrong: { values: { word: 'peut-être' }, beside: 'word' },
    right: { word: 'EFFACER' },
    seen: 'Vos données sont effacées',
  },
};
