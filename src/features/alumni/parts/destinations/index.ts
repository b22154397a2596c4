import { STAYING } from '../../../../community/alumni/consent.ts';
import { definePart } from '../../../../community/feature/feature.ts';
import { lost, stillTrue } from './contributions.ts';
import { destinationForm } from './forms.ts';
import * as destinations from './handlers.ts';
import { onSurvey } from './handlers.ts';
import { destinationsJob } from './jobs.ts';
import { personalData } from './personal-data.ts';
import { surveyStates } from './rules.ts';
import { unsignedDestinations } from './store.ts';

/** Six months after a promotion its alumni are asked where they work, once and unsigned: the programme's indicators. */
export const destinationsPart = definePart({
  presses: {
    'alumni/destination': onSurvey.press({ who: STAYING }, destinations.open),
  },
  forms: {
    'alumni/destination': onSurvey.form({ who: STAYING, form: destinationForm }, destinations.answer),
  },
  jobs: (context) => [destinationsJob(context)],
  states: [surveyStates],
  stillTrue,
  personalData,
  unsigned: [{ texts: unsignedDestinations, lost }],
});
