import { defineFeature } from '../../community/feature/feature.ts';
import {
  answerLanguage,
  changePace,
  chooseLanguage,
  choosePlatformOf,
  sendWelcome,
  showFewer,
  showHome,
  showPart,
  showPreferences,
  welcomeMember,
} from './handlers.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { personalData } from './personal-data.ts';
import { asksBlocks } from './views.ts';

/** First contact, the home view, and the language in which each is written to. */
export const welcome = defineFeature({
  id: 'welcome',
  locales: [fr, en],
  commands: [
    {
      command: 'magellan',
      words: [''],
      about: { fr: fr.commands.home, en: en.commands.home },
      who: 'everyone',
      first: 'everyone',
      handle: showHome,
    },
    {
      command: 'magellan',
      words: ['preferences', 'settings', 'reglages'],
      about: { fr: fr.commands.preferences, en: en.commands.preferences },
      who: 'everyone',
      handle: showPreferences,
    },
    {
      command: 'magellan',
      words: ['moins', 'fewer', 'less'],
      about: { fr: fr.commands.fewer, en: en.commands.fewer },
      who: 'everyone',
      handle: showFewer,
    },
    {
      command: 'magellan',
      words: ['langue', 'language', 'langues', 'languages', 'lang'],
      hint: { fr: fr.commands.language.hint, en: en.commands.language.hint },
      about: { fr: fr.commands.language.about, en: en.commands.language.about },
      who: 'everyone',
      handle: answerLanguage,
    },
  ],
  presses: {
    'welcome/fewer': { who: 'everyone', handle: showFewer },
    'welcome/weekly': { who: 'everyone', handle: (context) => changePace(context, 'weekly') },
    'welcome/usual': { who: 'everyone', handle: (context) => changePace(context, null) },
    'welcome/part': { who: 'everyone', handle: showPart },
    'welcome/home': { who: 'everyone', handle: showHome },
    'welcome/language': { who: 'everyone', handle: chooseLanguage },
    'welcome/platform': { who: 'everyone', handle: choosePlatformOf },
  },
  joined: welcomeMember,
  arrived: sendWelcome,
  // The last section: what awaits her comes first.
  home: async ({ member }) => ({ order: 900, blocks: asksBlocks(member.roles, member.locale) }),
  personalData,
});
