import { defineFeature } from '../../community/feature/feature.ts';
import * as reading from './handlers/reading.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';

/** The déontologie: what a promotion holds to, and how its people work with each other. */
export const charter = defineFeature({
  id: 'charter',
  commands: [
    {
      command: 'magellan',
      words: ['charte', 'charter', 'deontologie'],
      about: { fr: fr.commands.charter, en: en.commands.charter },
      who: 'everyone',
      handle: reading.showCharter,
    },
  ],
  presses: {
    'charter/show': { who: 'everyone', handle: reading.showCharter },
    'charter/article': { who: 'everyone', handle: reading.showArticle },
  },
});
