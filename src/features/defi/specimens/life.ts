import type { Life } from '../../../../test/contracts/specimen.ts';

/** Each looks at the défi that is hers; a coach at all of them. */
export const life: Life = {
  now: '2022-03-07T09:00',
  async live({ paul, alix, sacha, camille }) {
    await paul.types('/defi');
    await paul.opensHome();
    await paul.presses('Voir mon défi');
    await alix.types('/defi Boussole');
    await sacha.types('/challenge');
    await camille.types('/defi suivi');
    await camille.presses('Recevoir le CSV');
    await camille.chooses('Voir un défi', 'Portail');
    await camille.presses('Suivi des défis');
  },
};
