import type { CharterWords } from './fr.ts';

export const en: CharterWords = {
  commands: {
    charter: 'read the cohort’s charter',
  },
  charter: {
    title: 'The cohort’s charter',
    values: 'Our values',
    practices: 'Our practices',
    menu: 'Read more',
    why: 'Why',
    act: 'How to go about it',
    situations: 'Situations',
    note: 'I read nothing in your channels, and I correct nobody.',
  },
  buttons: {
    charter: 'The whole charter',
  },
};
