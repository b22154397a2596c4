import type { Feature } from './community/feature.ts';
import { housekeeping } from './community/housekeeping.ts';
import { absences } from './features/absences/index.ts';
import { meteo } from './features/meteo/index.ts';
import { privacy } from './features/privacy/index.ts';
import { welcome } from './features/welcome/index.ts';

/** The table of contents: one line a feature. Their order is the order of help and of the home view. */
export const features: readonly Feature[] = [welcome, meteo, absences, privacy, housekeeping];
