import type { FormValues } from '../../../src/chat/form.ts';
import type { Opened } from '../seen.ts';
import { type Rounds, tooLong } from './round.ts';

const weathers: FormValues = { defi: 'sun', team: 'clear', self: 'rain' };

const pressing = (label: string) => async (chat: Opened) => {
  await chat.as('alix').types('/meteo');
  await chat.as('alix').presses(label);
  return chat.as('alix');
};

export const meteo: Rounds = {
  'meteo/signed': {
    opens: pressing('Répondre'),
    wrong: { values: { ...weathers, successes: tooLong(1500) }, beside: 'successes' },
    right: { successes: 'Un *essai* <concluant> & « bref »', difficulties: null },
    seen: 'votre météo est enregistrée',
  },
  'meteo/unsigned': {
    opens: pressing('Répondre sans signer'),
    wrong: { values: { ...weathers, difficulties: tooLong(1500) }, beside: 'difficulties' },
    right: { difficulties: 'Le temps.' },
    seen: 'votre météo est enregistrée',
  },
  'meteo/loop': {
    async opens(chat) {
      await (await pressing('Répondre')(chat)).fills(weathers);
      await chat.travel('2022-03-18T09:30');
      await chat.as('camille').types('/meteo bilan');
      await chat.as('camille').presses('Vous avez dit');
      return chat.as('camille');
    },
    wrong: { values: { said: 'Le temps manque.', will: tooLong(1000) }, beside: 'will' },
    right: { will: 'Moins de réunions.' },
    seen: 'Moins de réunions.',
  },
};
