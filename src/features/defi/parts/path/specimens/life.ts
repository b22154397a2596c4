import { typedTexts } from '../../../../../../test/contracts/extremes.ts';
import type { Life } from '../../../../../../test/contracts/specimen.ts';
import { shortened } from '../../../../../chat/lengths.ts';
import { FLOOR } from '../../../../../chat/limits.ts';
import { DEFAULT_PATH } from '../../../../../community/programme/default-path.ts';
import { MOST_LETTERS } from '../rules/texts.ts';

const [accents = '', escapes = ''] = typedTexts(MOST_LETTERS);

/** What a menu calls a step of the default path. */
export const labelOf = (id: string): string => {
  const item = DEFAULT_PATH.find((each) => each.id === id);
  if (!item) throw new Error(`there is no item ${id}`);
  return shortened(item.fr, FLOOR.options.label);
};

/** A porteur is told of steps, answers, takes it back and asks for help; a coach sees to it. */
export const life: Life = {
  now: '2022-03-14T09:00',
  async live({ paul, alix, camille, clock }) {
    await clock.to('2022-03-15T09:31');
    await paul.presses('Fait');
    await paul.presses('Revenir sur la réponse');
    await paul.presses('Pas pour nous');
    await paul.fills({ text: 'é'.repeat(MOST_LETTERS + 1) });
    await paul.fills({ text: accents });
    await paul.presses('Voir la page du défi');
    await paul.presses('Toutes les étapes');
    await paul.presses('Suivantes');
    await paul.presses('Suivantes');
    await paul.chooses('Voir une étape', labelOf('donnees-ouvertes'));
    await paul.presses('Besoin d’aide');
    await paul.fills({ text: escapes });
    await paul.opensHome();
    await alix.types('/defi');
    await alix.presses('Toutes les étapes');
    await alix.chooses('Voir une étape', labelOf('code-ouvert'));
    await camille.opensHome();
    await camille.types('/defi Portail');
    await camille.presses('Je m’en occupe');
    await paul.presses('Voir la page du défi');
  },
};
