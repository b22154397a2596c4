import { defineFeature } from '../../community/feature/feature.ts';
import { askWhoseItIs, confirm, refuse } from './handlers.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';

/** Whether an account that tells a member's address is hers, where nothing else says so. */
export const accounts = defineFeature({
  id: 'accounts',
  locales: [fr, en],
  presses: {
    'accounts/confirm': { who: 'everyone', handle: confirm },
    'accounts/refuse': { who: 'everyone', handle: refuse },
  },
  accountAwaits: askWhoseItIs,
});
