import { definePart } from '../../../../community/feature/feature.ts';
import { COACHES } from '../../../../community/members/member.ts';
import { en } from '../../locales/en/logistics.ts';
import { fr } from '../../locales/fr/logistics.ts';
import { needsForm } from './forms.ts';
import * as logistics from './handlers.ts';
import { onNeeds } from './handlers.ts';
import { logisticsJob, onGatheringEvent } from './jobs.ts';
import { personalData } from './personal-data.ts';
import { NEEDS } from './store.ts';

/** What people need of those who organise a gathering, who alone read it. */
export const logisticsPart = definePart({
  locales: [fr, en],
  presses: {
    'logistics/open': onNeeds.press({ who: 'everyone', as: 'reader' }, logistics.open),
    'logistics/fill': onNeeds.press({ who: 'everyone', as: 'writer' }, logistics.fill),
    'logistics/erase': onNeeds.press({ who: 'everyone', as: 'reader' }, logistics.erase),
    'logistics/read': onNeeds.press({ who: COACHES, as: 'organiser' }, logistics.read),
    'logistics/read-page': onNeeds.press({ who: COACHES, as: 'organiser' }, logistics.turn),
    'logistics/csv': onNeeds.press({ who: COACHES, as: 'organiser' }, logistics.csv),
  },
  forms: {
    'logistics/needs': onNeeds.form({ who: 'everyone', as: 'writer', form: needsForm }, logistics.submit),
  },
  jobs: (context) => [logisticsJob(context)],
  onGatheringEvent,
  personalData,
  sealed: [NEEDS],
});
