import { DEFAULT_LEAD } from './default-formats.ts';

/**
 * What an EIG proposes and leads herself: always there, under an id that programme.yaml may take to say otherwise; no
 * form of the coaches offers it.
 */
export const LED_BY_EIG = {
  id: 'menee-par-eig',
  fr: 'Rencontre menée par un·e EIG',
  en: 'Gathering led by an EIG',
  audience: 'promotion' as const,
  minutes: 90,
  visit: false,
  questions: false,
  ...DEFAULT_LEAD,
  gettingReady: {
    fr: 'Venez comme vous êtes, avec vos questions.',
    en: 'Come as you are, and bring your questions.',
  },
  makingUse: {
    fr: 'Dites à la personne qui l’a menée ce que vous en retenez.',
    en: 'Tell whoever led it what you take away from it.',
  },
  offered: false as const,
};
