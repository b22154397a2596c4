import type { Specimens } from '../../../../test/contracts/specimen.ts';
import { life } from './life.ts';
import { rows } from './rows.ts';
import { views } from './views.ts';

export const specimens: Specimens = {
  views,
  forms: {
    'arrival/report': {
      valid: { surprised: 'Le calme', blocks: null, keep: null, to: 'coaches', porteur: true },
      async opens(chat) {
        await chat.as('alix').types('/magellan accueil');
        await chat.as('alix').presses('Écrire mon rapport');
        return chat.as('alix');
      },
      wrong: { values: { surprised: null, blocks: null, keep: null, to: 'coaches' }, beside: 'surprised' },
      right: { keep: 'Le calme' },
      seen: 'Le liront',
      reachesOthers: true,
    },
  },
  lives: [life],
  rows,
};
