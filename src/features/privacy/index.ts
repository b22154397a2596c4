import { z } from 'zod';
import { defineFeature, submission } from '../../community/feature/feature.ts';
import { askToErase, eraseData, exportData, showPersonalData } from './handlers.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { personalData } from './personal-data.ts';
import { confirmsErasure } from './rules.ts';
import { words } from './views.ts';

/** What is kept of oneself: to see, to take away, to erase. */
export const privacy = defineFeature({
  id: 'privacy',
  commands: [
    {
      command: 'magellan',
      words: ['confidentialite', 'privacy', 'donnees', 'data', 'rgpd', 'gdpr'],
      about: { fr: fr.command.about, en: en.command.about },
      who: 'everyone',
      handle: showPersonalData,
    },
  ],
  presses: {
    'privacy/show': { who: 'everyone', handle: showPersonalData },
    'privacy/export': { who: 'everyone', handle: exportData },
    'privacy/erase': { who: 'everyone', handle: askToErase },
  },
  forms: {
    'privacy/erase': submission<{ word: string }>({
      who: 'everyone',
      schema: (locale) => {
        const { errors } = words(locale).form;
        return z.object({ word: z.string(errors).refine(confirmsErasure, errors) });
      },
      handle: eraseData,
    }),
  },
  personalData,
});
