import type { StoredFormat } from '../../../../../community/programme/stored-format.ts';
import type { Trial } from './trial.ts';
import type { Verdict } from './verdict.ts';

/** A trial as it is kept; `verdict` is null until coaches have it. */
export type KeptTrial = Trial & { verdict: Verdict | null };

/** A format that is or was tried out, whole. */
export type Tried = { format: StoredFormat; trial: KeptTrial };
