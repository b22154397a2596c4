import { defineFeature, submission } from '../../community/feature/feature.ts';
import { COACHES, RUNNERS } from '../../community/members/member.ts';
import { departed } from './contributions/departures.ts';
import { stillTrue } from './contributions/still-true.ts';
import { reportForm } from './forms.ts';
import * as reading from './handlers/reading.ts';
import * as reporting from './handlers/reporting.ts';
import { onReport } from './handlers/reporting.ts';
import { sweepJob } from './jobs.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import * as practice from './parts/practice/handlers.ts';
import { practicePart } from './parts/practice/index.ts';
import { personalData } from './personal-data.ts';
import { promotionEnd } from './promotion-end.ts';
import { reportStates } from './rules.ts';
import { sealed } from './store.ts';

/**
 * The déontologie: what a promotion holds to, and how its people work with each other; and to whom somebody can say
 * that it was not so. Every fortnight a situation of it, in a part of its own.
 */
export const charter = defineFeature({
  id: 'charter',
  locales: [fr, en],
  commands: [
    {
      command: 'magellan',
      words: ['charte', 'charter', 'deontologie'],
      about: { fr: fr.commands.charter, en: en.commands.charter },
      who: 'everyone',
      handle: reading.showCharter,
    },
    {
      command: 'magellan',
      words: ['signaler', 'report', 'signalement', 'signalements'],
      about: { fr: fr.commands.report, en: en.commands.report },
      who: 'everyone',
      handle: reporting.showReports,
    },
    {
      command: 'magellan',
      words: ['pratique', 'practice'],
      about: { fr: fr.commands.practice, en: en.commands.practice },
      who: COACHES,
      handle: practice.showNext,
    },
  ],
  parts: [practicePart],
  presses: {
    'charter/show': { who: 'everyone', handle: reading.showCharter },
    'charter/article': { who: 'everyone', handle: reading.showArticle },
    'charter/reports': { who: 'everyone', handle: reporting.showReports },
    'charter/report': { who: 'everyone', handle: reporting.openForReport },
    'charter/withdraw': onReport.press({ who: 'everyone', of: 'author' }, reporting.withdraw),
    'charter/read': onReport.press({ who: RUNNERS, of: 'reader' }, reporting.read),
    'charter/take': onReport.press({ who: RUNNERS, of: 'reader' }, reporting.take),
    'charter/close': onReport.press({ who: RUNNERS, of: 'reader' }, reporting.close),
  },
  forms: {
    'charter/report': submission({ who: 'everyone', form: reportForm, handle: reporting.sendReport }),
  },
  jobs: (context) => [sweepJob(context)],
  states: [reportStates],
  toDo: reporting.toDo,
  departed,
  stillTrue,
  personalData,
  sealed,
  promotionEnd,
});
