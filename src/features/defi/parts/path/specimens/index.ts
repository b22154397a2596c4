import { type FormSpecimen, type Specimens, tooLong } from '../../../../../../test/contracts/specimen.ts';
import { MOST_LETTERS } from '../rules/texts.ts';
import { labelOf, life } from './life.ts';
import { rows } from './rows.ts';
import { views } from './views.ts';

const text = { values: { text: tooLong(MOST_LETTERS) }, beside: 'text' };

/** An EIG chooses a step that is her team’s, and what to say of it. */
const opens =
  (button: string): FormSpecimen['opens'] =>
  async (chat) => {
    await chat.as('alix').types('/defi');
    await chat.as('alix').chooses('Voir une étape', labelOf('code-ouvert'));
    await chat.as('alix').presses(button);
    return chat.as('alix');
  };

export const specimens: Specimens = {
  views,
  forms: {
    'path/aside': {
      valid: { text: 'Le code est déjà ouvert' },
      opens: opens('Pas pour nous'),
      wrong: text,
      right: { text: null },
      seen: 'cette étape est mise de côté',
    },
    'path/help': {
      valid: { text: 'La licence' },
      opens: opens('Besoin d’aide'),
      wrong: text,
      right: { text: 'La licence' },
      seen: 'envoyée',
    },
  },
  lives: [life],
  rows,
};
