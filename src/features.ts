import type { Feature } from './community/feature.ts';
import { housekeeping } from './community/housekeeping.ts';

/** The table of contents: one line a feature. Their order is the order of help and of the home view. */
export const features: readonly Feature[] = [housekeeping];
