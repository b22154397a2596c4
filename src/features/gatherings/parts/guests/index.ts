import { definePart } from '../../../../community/feature/feature.ts';
import { COACHES } from '../../../../community/members/member.ts';
import { en } from '../../locales/en/guests.ts';
import { fr } from '../../locales/fr/guests.ts';
import { onGathering } from '../planning/handlers/present.ts';
import { guestForm } from './forms.ts';
import * as guests from './handlers.ts';
import { forgetGuestsJob } from './jobs.ts';
import { routes } from './routes.ts';

/** People without an account, each with a page that a coach passes on. */
export const guestsPart = definePart({
  locales: [fr, en],
  presses: {
    'guests/list': onGathering.press({ who: COACHES }, guests.list),
    'guests/add': onGathering.press({ who: COACHES }, guests.openAdd),
    'guests/address': { who: COACHES, handle: guests.showAddress },
    'guests/remove': { who: COACHES, handle: guests.remove },
  },
  forms: {
    'guests/add': onGathering.form({ who: COACHES, form: guestForm }, guests.add),
  },
  jobs: (context) => [forgetGuestsJob(context)],
  routes,
});
