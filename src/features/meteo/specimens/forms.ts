import type { Opened } from '../../../../test/contracts/seen.ts';
import { type FormSpecimens, tooLong } from '../../../../test/contracts/specimen.ts';
import { sunny } from '../../../../test/support/meteo.ts';
import type { FormValues } from '../../../chat/form.ts';

const weathers: FormValues = { defi: 'sun', team: 'clear', self: 'rain' };

const pressing = (label: string) => async (chat: Opened) => {
  await chat.as('alix').types('/meteo');
  await chat.as('alix').presses(label);
  return chat.as('alix');
};

export const forms: FormSpecimens = {
  'meteo/signed': {
    valid: { ...sunny, successes: 'Un essai.' },
    opens: pressing('Répondre'),
    wrong: { values: { ...weathers, successes: tooLong(1500) }, beside: 'successes' },
    right: { successes: 'Un *essai* <concluant> & « bref »', difficulties: null },
    seen: 'votre météo est enregistrée',
  },
  'meteo/unsigned': {
    valid: { ...sunny, difficulties: 'Un essai.' },
    opens: pressing('Répondre sans signer'),
    wrong: { values: { ...weathers, difficulties: tooLong(1500) }, beside: 'difficulties' },
    right: { difficulties: 'Le temps.' },
    seen: 'votre météo est enregistrée',
  },
  'meteo/loop': {
    valid: { said: 'Le temps manque.', will: 'Moins de réunions.', withFigures: true },
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
