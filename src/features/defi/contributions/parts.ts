import { path } from '../parts/path/contributions/part.ts';
import { pilotageOnPage } from '../parts/pilotage/contributions/section.ts';
import { valuesOnPage } from '../parts/values/contributions/section.ts';
import type { DefiPart } from './part.ts';

/** The parts, in the order in which `/defi suivi` tells of them. */
export const parts: readonly DefiPart[] = [path, pilotageOnPage, valuesOnPage];
