import type { Life } from '../../../../test/contracts/specimen.ts';
import { answers, sunny } from '../../../../test/support/meteo.ts';

/** Plain words in direct messages, somebody who asks to talk to a coach until they have, and a météo read again. */
export const contacts: Life = {
  now: '2022-03-11T11:50',
  async live({ alix, sacha, paul, camille, clock }) {
    await clock.to('2022-03-11T12:00');
    await answers(alix, sunny);
    await sacha.presses('Answer');
    await sacha.fills(sunny);
    for (const words of ['stop', 'merci', 'la météo', 'que faut-il comprendre de tout cela ?'])
      await alix.writes(words);
    await alix.presses('Voir ce qui m’attend');
    await alix.writes('stop');
    await alix.presses('Arrêter la météo');
    await alix.presses('Reprendre la météo');
    await paul.does({ kind: 'press', press: 'meteo/coach', ref: '', value: null });
    await paul.writes('je veux parler à un coach');
    await paul.presses('Prévenir un·e coach');
    await sacha.types('/magellan coach');
    await sacha.presses('Tell a coach');
    await clock.to('2022-03-18T09:00');
    await camille.opensHome();
    await camille.types('/magellan');
    await camille.presses('Voir les demandes');
    await camille.presses('Nous nous sommes parlé');
    for (const person of [alix, sacha]) {
      await person.types(person === alix ? '/meteo historique' : '/meteo history');
      await person.does({ kind: 'press', press: 'meteo/own', ref: '', value: null });
    }
    await clock.to('2022-03-25T12:00');
    await answers(alix, sunny);
    await clock.to('2022-04-01T09:00');
    await alix.does({ kind: 'press', press: 'meteo/own', ref: '', value: null });
    await alix.presses('Suivante');
  },
};
