import { definePart, submission } from '../../../../community/feature/feature.ts';
import type { Who } from '../../../../community/members/member.ts';
import { ON_A_SIDE } from '../../access.ts';
import { en } from '../../locales/en/pilotage.ts';
import { fr } from '../../locales/fr/pilotage.ts';
import { departed } from './contributions/departures.ts';
import { preparation } from './contributions/preparation.ts';
import { stillTrue } from './contributions/still-true.ts';
import { decideForm, monthlyForm, settleForm } from './forms.ts';
import * as decisions from './handlers/decisions.ts';
import { onDecision } from './handlers/decisions.ts';
import * as pilotage from './handlers/pilotage.ts';
import { pilotageJob, pilotageRetentionJob, sponsorsJob } from './jobs.ts';
import { personalData } from './personal-data.ts';
import { decisionStates } from './rules/decision.ts';
import { sealed } from './store/sealed.ts';

const PORTEURS: Who = ['porteur'];
const SPONSORS: Who = ['sponsor'];

/** What a défi says once a month of how it is steered, and the decisions that it asks of its sponsor. */
export const pilotagePart = definePart({
  locales: [fr, en],
  presses: {
    'pilotage/fill': { who: PORTEURS, handle: pilotage.fill },
    'pilotage/read': { who: ON_A_SIDE, handle: pilotage.read },
    'pilotage/month': { who: ON_A_SIDE, handle: pilotage.turn },
    'pilotage/decide': onDecision.press(
      { who: SPONSORS, as: 'sponsor', move: 'decide' },
      decisions.openDecide,
    ),
    'pilotage/discuss': onDecision.press(
      { who: SPONSORS, as: 'sponsor', move: 'discuss' },
      decisions.discuss,
    ),
    'pilotage/bring': onDecision.press(
      { who: PORTEURS, as: 'porteur', move: 'discuss' },
      decisions.takeToCommittee,
    ),
    'pilotage/settle': onDecision.press(
      { who: PORTEURS, as: 'porteur', move: 'settle' },
      decisions.openSettle,
    ),
    'pilotage/withdraw': onDecision.press(
      { who: PORTEURS, as: 'porteur', move: 'withdraw' },
      decisions.withdraw,
    ),
  },
  forms: {
    'pilotage/monthly': submission({ who: PORTEURS, form: monthlyForm, handle: pilotage.submit }),
    'pilotage/decide': onDecision.form(
      { who: SPONSORS, as: 'sponsor', move: 'decide', form: decideForm },
      decisions.decide,
    ),
    'pilotage/settle': onDecision.form(
      { who: PORTEURS, as: 'porteur', move: 'settle', form: settleForm },
      decisions.settle,
    ),
  },
  jobs: (context) => [pilotageJob(context), sponsorsJob(context), pilotageRetentionJob(context)],
  preparation,
  departed,
  states: [decisionStates],
  stillTrue,
  personalData,
  sealed,
});
