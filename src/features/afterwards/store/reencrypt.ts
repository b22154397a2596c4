import type { Work } from '../../../community/feature/feature.ts';
import type { SealedColumn } from '../../../engine/reencrypt.ts';
import { unsignedFeedback } from './feedback.ts';

/** Where feedback is kept sealed. */
export const sealed: readonly SealedColumn[] = [unsignedFeedback.column];

/** Seals again what is under a former secret. */
export const reseal = (work: Work, most: number): Promise<number> => unsignedFeedback.reseal(work, most);
