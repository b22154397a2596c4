import type { StoredFormat } from '../../../../../community/programme/stored-format.ts';
import type { Trial } from './trial.ts';
import type { Verdict } from './verdict.ts';

/** A trial as it is kept; `verdict` is null until coaches have it. */
export type KeptTrial = Trial & { verdict: Verdict | null };

/** A format that is or was tried out, whole. */
export type Tried = { format: StoredFormat; trial: KeptTrial };

/** What the first step's form begins with, of a draft that is there; and the second's. */
export const formatShown = ({ format, trial }: Tried) => ({
  ...{ name: format.settings.fr, trials: format.trials, roles: format.settings.roles ?? [] },
  ...{ hypothesis: trial.hypothesis, copiedFrom: trial.copiedFrom, forWhom: trial.forWhom },
});
export const criteriaShown = ({ format, trial: { useful, came, keep, decideOn } }: Tried) => ({
  ...{ useful, came, keep, decideOn },
  metiers: format.settings.metiers ?? [],
});
