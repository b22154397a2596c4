import { z } from 'zod';
import { defineFeature, submission } from '../../community/feature/feature.ts';
import { askToErase, eraseOwn, exportOwn, showKept } from './handlers.ts';
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
      handle: showKept,
    },
  ],
  presses: {
    'privacy/show': { who: 'everyone', handle: showKept },
    'privacy/export': { who: 'everyone', handle: exportOwn },
    'privacy/erase': { who: 'everyone', handle: askToErase },
  },
  forms: {
    'privacy/erase': submission<{ word: string }>({
      who: 'everyone',
      schema: (locale) => {
        const { wrong } = words(locale).form;
        return z.object({ word: z.string(wrong).refine(confirmsErasure, wrong) });
      },
      handle: eraseOwn,
    }),
  },
  personalData,
});
