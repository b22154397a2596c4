import { unsignedTexts } from '../../../../engine/unsigned/texts.ts';
import type { Place } from './rules.ts';

declare module '../../../../engine/database.ts' {
  interface Tables {
    destination_answers: { id: string; surveyId: string; sealed: string };
  }
}

/** Where somebody works: nobody signs it. */
export const unsignedDestinations = unsignedTexts<{ place: Place }>({
  table: 'destination_answers',
  topic: 'surveyId',
  open: { table: 'destination_surveys', column: 'id', states: ['open'] },
});
