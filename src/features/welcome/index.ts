import { defineFeature } from '../../community/feature/feature.ts';
import {
  answerLanguage,
  chooseLanguage,
  choosePlatformOf,
  showHome,
  showPart,
  showPreferences,
  welcomeMember,
} from './handlers.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { personalData } from './personal-data.ts';
import { partOf } from './rules.ts';
import { asksBlocks } from './views.ts';

/** First contact, the home view, and the language in which each is written to. */
export const welcome = defineFeature({
  id: 'welcome',
  commands: [
    {
      command: 'magellan',
      words: [''],
      about: { fr: fr.commands.home, en: en.commands.home },
      who: 'everyone',
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
      words: ['langue', 'language', 'langues', 'languages', 'lang'],
      hint: { fr: fr.commands.language.hint, en: en.commands.language.hint },
      about: { fr: fr.commands.language.about, en: en.commands.language.about },
      who: 'everyone',
      handle: answerLanguage,
    },
  ],
  presses: {
    'welcome/part': { who: 'everyone', handle: showPart },
    'welcome/home': { who: 'everyone', handle: showHome },
    'welcome/language': { who: 'everyone', handle: chooseLanguage },
    'welcome/platform': { who: 'everyone', handle: choosePlatformOf },
  },
  joined: welcomeMember,
  // The last section: what awaits her comes first.
  home: async ({ member }) => ({ order: 900, blocks: asksBlocks(partOf(member.roles), member.locale) }),
  personalData,
});
