/** `waiting` for the day on which it is asked; `closed` takes no answer any more, or was never asked. */
export type SurveyState = 'waiting' | 'open' | 'closed';

/** `waiting` to be asked; `answered`: not what. Nobody's is kept once the survey is closed. */
export type RecipientState = 'waiting' | 'asked' | 'answered';

/** Where the EIG of a promotion work six months after it: what they are asked once. Days are ISO days, `figures` JSON. */
export type Survey = {
  id: string;
  promotion: string;
  startsOn: string;
  endsOn: string;
  state: SurveyState;
  closesOn: string | null;
  becameAlumni: number;
  recruited: number | null;
  asked: number | null;
  figures: string | null;
};
