import type { Life } from '../../../../test/contracts/specimen.ts';

/** Somebody reads the charter. */
export const life: Life = {
  now: '2022-03-07T10:00',
  async live({ alix }) {
    await alix.types('/magellan charte');
    await alix.chooses('En lire plus', 'Comprendre avant de résoudre');
    await alix.presses('Toute la charte');
  },
};
