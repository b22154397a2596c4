import type { FormatSettings } from './formats-schema.ts';

/** `draft`: nobody can plan it yet; the other states are those of a trial (`trialStates`). */
export type StoredFormatState = 'draft' | 'trying' | 'deciding' | 'adopted' | 'stopped' | 'closed';

/** A format beside those of programme.yaml. `trials`: how many gatherings of it were to be tried. */
export type StoredFormat = {
  id: string;
  settings: FormatSettings;
  trials: number;
  state: StoredFormatState;
  createdAt: number;
};
