import { typedTexts } from '../../../../test/contracts/extremes.ts';
import type { Life } from '../../../../test/contracts/specimen.ts';
import { MOST_LETTERS } from '../rules.ts';

const [accents = '', escapes = ''] = typedTexts(MOST_LETTERS);

/** Somebody reads the charter, and reports problems; one is withdrawn, the other seen to and closed. */
export const life: Life = {
  now: '2022-03-07T10:00',
  async live({ alix, camille, clock }) {
    await alix.types('/magellan charte');
    await alix.chooses('En lire plus', 'Comprendre avant de résoudre');
    await alix.presses('Toute la charte');
    await alix.types('/magellan signaler');
    await alix.presses('Signaler un problème');
    await alix.fills({ to: 'm-camille', about: 'u-noe', what: accents, wishes: escapes });
    await alix.types('/magellan signaler');
    await alix.presses('Signaler un problème');
    await alix.fills({ to: 'm-driss', about: null, what: escapes, wishes: null });
    await alix.presses('Retirer');
    await clock.to('2022-03-07T10:10');
    await camille.opensHome();
    await camille.presses('Afficher');
    await camille.types('/magellan signaler');
    await camille.chooses('Lire un signalement', 'Signalement 1\u00a0: le lundi 7 mars, envoyé');
    await camille.presses('Je m’en occupe');
    await clock.to('2022-03-07T10:20');
    await alix.presses('Voir');
    await camille.does({ kind: 'press', press: 'charter/reports', ref: '', value: null });
    await camille.chooses('Lire un signalement', 'Signalement 1\u00a0: le lundi 7 mars, pris en charge');
    await camille.presses('C’est clos');
  },
};
