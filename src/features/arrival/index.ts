import { defineFeature, submission } from '../../community/feature/feature.ts';
import { COACHES, RUNNERS, type Who } from '../../community/members/member.ts';
import { departed } from './contributions/departures.ts';
import { stillTrue } from './contributions/still-true.ts';
import { reportForm } from './forms.ts';
import * as following from './handlers/following.ts';
import * as meetings from './handlers/meetings.ts';
import { onMeeting } from './handlers/meetings.ts';
import * as reports from './handlers/reports.ts';
import * as steps from './handlers/steps.ts';
import { stepsJob, sweepJob } from './jobs.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { personalData } from './personal-data.ts';
import { promotionEnd } from './promotion-end.ts';
import { sealed } from './store/reports.ts';

/** Whom reports may be for. */
const READERS: Who = ['coach', 'porteur'];

/**
 * The first weeks and the last: steps by role and métier, a few at a time; people to meet; what only fresh eyes
 * notice, for those whom its author chooses; and what stays of whoever leaves.
 */
export const arrival = defineFeature({
  id: 'arrival',
  locales: [fr, en],
  commands: [
    {
      command: 'magellan',
      words: ['accueil', 'arrival', 'arrivee', 'onboarding'],
      about: { fr: fr.commands.arrival, en: en.commands.arrival },
      who: 'everyone',
      handle: steps.showArrival,
    },
    {
      command: 'magellan',
      words: ['depart', 'departure', 'offboarding'],
      about: { fr: fr.commands.departure, en: en.commands.departure },
      who: 'everyone',
      handle: steps.showDeparture,
    },
    {
      command: 'magellan',
      words: ['arrivees', 'arrivals'],
      hint: { fr: fr.commands.followHint, en: en.commands.followHint },
      about: { fr: fr.commands.follow, en: en.commands.follow },
      who: RUNNERS,
      handle: following.follow,
    },
  ],
  presses: {
    'arrival/show-arrival': { who: 'everyone', handle: steps.showArrival },
    'arrival/show-departure': { who: 'everyone', handle: steps.showDeparture },
    'arrival/done': { who: 'everyone', handle: steps.done },
    'arrival/leaving-done': { who: 'everyone', handle: steps.done },
    'arrival/tick': { who: 'everyone', handle: steps.tick },
    'arrival/untick': { who: 'everyone', handle: steps.untick },
    'arrival/met': onMeeting.press({ who: 'everyone', of: 'newcomer' }, meetings.met),
    'arrival/another': onMeeting.press({ who: 'everyone', of: 'newcomer' }, meetings.another),
    'arrival/later': onMeeting.press({ who: 'everyone', of: 'newcomer' }, meetings.later),
    'arrival/decline': onMeeting.press({ who: 'everyone', of: 'other' }, meetings.decline),
    'arrival/report': { who: 'everyone', handle: reports.openForReport },
    'arrival/read': { who: READERS, handle: reports.read },
    'arrival/withdraw': { who: 'everyone', handle: reports.withdraw },
    'arrival/follow': { who: RUNNERS, handle: following.showAll },
    'arrival/progress': { who: COACHES, handle: following.showProgress },
    'arrival/person': { who: COACHES, handle: following.showPerson },
    'arrival/confirm': { who: COACHES, handle: following.confirm },
    'arrival/unconfirm': { who: COACHES, handle: following.unconfirm },
    'arrival/start': { who: COACHES, handle: following.start },
    'arrival/stop': { who: COACHES, handle: following.stop },
  },
  forms: {
    'arrival/report': submission({ who: 'everyone', form: reportForm, handle: reports.sendReport }),
  },
  jobs: (context) => [stepsJob(context), sweepJob(context)],
  home: steps.home,
  toDo: following.toDo,
  departed,
  stillTrue,
  personalData,
  sealed,
  promotionEnd,
});
