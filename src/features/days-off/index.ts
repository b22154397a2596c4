import { nightly } from '../../community/feature/due.ts';
import { defineFeature, submission } from '../../community/feature/feature.ts';
import { RUNNERS } from '../../community/members/member.ts';
import { eraseDaysOffBefore } from '../../community/programme/days-off.ts';
import { daysForm } from './forms.ts';
import * as handlers from './handlers.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { personalData } from './personal-data.ts';

const DAY_MS = 24 * 60 * 60_000;
/** For how long it is kept who took days off away. */
const RETENTION_MS = 365 * DAY_MS;

/** Bridge days and pauses that whoever runs the programme adds in the chat, beside those of programme.yaml. */
export const daysOff = defineFeature({
  id: 'days-off',
  locales: [fr, en],
  commands: [
    {
      command: 'magellan',
      words: ['jours', 'days', 'pont', 'ponts', 'feries', 'holidays'],
      about: { fr: fr.command.about, en: en.command.about },
      who: RUNNERS,
      handle: handlers.show,
    },
  ],
  presses: {
    'days-off/list': { who: RUNNERS, handle: handlers.show },
    'days-off/new': { who: RUNNERS, handle: handlers.openNew },
    'days-off/add': { who: RUNNERS, handle: handlers.add },
    'days-off/discard': { who: RUNNERS, handle: handlers.discard },
    'days-off/remove': { who: RUNNERS, handle: handlers.askRemove },
    'days-off/remove-sure': { who: RUNNERS, handle: handlers.remove },
  },
  forms: {
    'days-off/new': submission({ who: RUNNERS, form: daysForm, handle: handlers.submit }),
  },
  jobs: (context) => [
    nightly(context, {
      id: 'days-off/sweep',
      about: 'erases drafts of days off, and those that were taken away a year ago',
      catchUp: { withinMs: DAY_MS },
      run: ({ tx, now }) => eraseDaysOffBefore(tx, { draftsAt: now - DAY_MS, removedAt: now - RETENTION_MS }),
    }),
  ],
  personalData,
});
