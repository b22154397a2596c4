import { STAYING } from '../../community/alumni/consent.ts';
import { defineFeature, submission } from '../../community/feature/feature.ts';
import { COACHES, RUNNERS } from '../../community/members/member.ts';
import { departed } from './contributions/departures.ts';
import { stillTrue } from './contributions/still-true.ts';
import { inviteForm, otherDayForm, stayForm } from './forms.ts';
import * as staying from './handlers/staying.ts';
import * as testimonies from './handlers/testimonies.ts';
import { onTestimony } from './handlers/testimonies.ts';
import { askJob, stayJob, sweepJob } from './jobs.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { destinationsPart } from './parts/destinations/index.ts';
import { personalData } from './personal-data.ts';
import { promotionEnd } from './promotion-end.ts';
import { testimonyStates } from './rules.ts';
import { sealed } from './store.ts';

/** Whoever leaves may agree to stay reachable: for mutual aid, to testify, to meet a newcomer; asked anew every year. */
export const alumni = defineFeature({
  id: 'alumni',
  locales: [fr, en],
  parts: [destinationsPart],
  commands: [
    {
      command: 'magellan',
      words: ['lien', 'stay'],
      about: { fr: fr.commands.stay, en: en.commands.stay },
      who: STAYING,
      first: ['alumni'],
      handle: staying.showStay,
    },
    {
      command: 'magellan',
      words: ['alumni', 'temoigner', 'testify'],
      about: { fr: fr.commands.alumni, en: en.commands.alumni },
      who: RUNNERS,
      handle: testimonies.showAlumni,
    },
  ],
  presses: {
    'alumni/show': { who: STAYING, handle: staying.showStay },
    'alumni/open': { who: STAYING, handle: staying.openStay },
    'alumni/renew': { who: STAYING, handle: staying.renew },
    'alumni/end': { who: STAYING, handle: staying.end },
    'alumni/invite': { who: COACHES, handle: testimonies.openInvite },
    'alumni/accept': onTestimony.press({ who: STAYING, of: 'alumna', can: 'accept' }, testimonies.accept),
    'alumni/other': onTestimony.press({ who: STAYING, of: 'alumna', can: 'propose' }, testimonies.openOther),
    'alumni/decline': onTestimony.press({ who: STAYING, of: 'alumna', can: 'decline' }, testimonies.decline),
    'alumni/suits': onTestimony.press({ who: COACHES, of: 'coach', can: 'move' }, testimonies.suits),
    'alumni/withdraw': onTestimony.press(
      { who: COACHES, of: 'coach', can: 'withdraw' },
      testimonies.withdraw,
    ),
  },
  forms: {
    'alumni/stay': submission({ who: STAYING, form: stayForm, handle: staying.agree }),
    'alumni/invite': submission({ who: COACHES, form: inviteForm, handle: testimonies.sendInvite }),
    'alumni/other-day': onTestimony.form(
      { who: STAYING, of: 'alumna', can: 'propose', form: otherDayForm },
      testimonies.proposeOther,
    ),
  },
  jobs: (context) => [stayJob(context), askJob(context), sweepJob(context)],
  states: [testimonyStates],
  departed,
  stillTrue,
  personalData,
  sealed,
  promotionEnd,
});
