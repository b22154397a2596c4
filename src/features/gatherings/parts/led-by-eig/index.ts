import { definePart, submission } from '../../../../community/feature/feature.ts';
import { COACHES, EIG, IN_A_DEFI } from '../../../../community/members/member.ts';
import { en } from '../../locales/en/led.ts';
import { fr } from '../../locales/fr/led.ts';
import { gatheringFacts, toDo } from './contributions.ts';
import { declineForm, ledForm, requestForm } from './forms.ts';
import * as led from './handlers/leading.ts';
import { onGatheringEvent, onLed } from './handlers/leading.ts';
import * as requests from './handlers/requesting.ts';
import { eraseLedJob, leaveJob } from './jobs.ts';
import { personalData } from './personal-data.ts';
import { ledStates } from './rules.ts';
import { LED } from './store.ts';

/**
 * What an EIG proposes and leads, once coaches let her, or say nothing; and what a team asks for, of a format that is on
 * request, which coaches prepare.
 */
export const ledByEigPart = definePart({
  locales: [fr, en],
  presses: {
    'led/propose': { who: EIG, handle: led.propose },
    'led/request': { who: IN_A_DEFI, handle: requests.open },
    'led/withdraw': onLed.press({ who: IN_A_DEFI, side: 'hers', move: 'withdraw' }, led.withdraw),
    'led/why': onLed.press({ who: IN_A_DEFI, side: 'hers' }, led.why),
    'led/see': onLed.press({ who: ['eig', 'porteur', 'coach'], side: 'readers' }, led.see),
    'led/let-go': onLed.press({ who: COACHES, side: 'coaches', move: 'letGo' }, led.letGoNow),
    'led/decline': onLed.press({ who: COACHES, side: 'coaches', move: 'decline' }, led.openDecline),
  },
  forms: {
    'led/propose': submission({ who: EIG, form: ledForm, handle: led.submit }),
    'led/request': submission({ who: IN_A_DEFI, form: requestForm, handle: requests.submit }),
    'led/decline': onLed.form(
      { who: COACHES, side: 'coaches', move: 'decline', form: declineForm },
      led.decline,
    ),
  },
  jobs: (context) => [leaveJob(context), eraseLedJob(context)],
  onGatheringEvent,
  toDo,
  gatheringFacts,
  personalData,
  sealed: [LED],
  states: [ledStates],
});
