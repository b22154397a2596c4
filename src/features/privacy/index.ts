import { defineFeature, submission } from '../../community/feature/feature.ts';
import { eraseForm } from './forms.ts';
import { askToErase, eraseData, eraseNamed, exportData, showPersonalData } from './handlers.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { personalData } from './personal-data.ts';

/** What is kept of oneself: to see, to take away, to erase. */
export const privacy = defineFeature({
  id: 'privacy',
  locales: [fr, en],
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
    'privacy/erase-named': { who: 'everyone', handle: eraseNamed },
  },
  forms: {
    'privacy/erase': submission({ who: 'everyone', form: eraseForm, handle: eraseData }),
  },
  personalData,
});
