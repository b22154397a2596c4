import type { SealedColumn } from '../../../../../engine/reencrypt.ts';
import { DECISIONS } from './decisions.ts';
import { PILOTAGES } from './pilotages.ts';

/** Where what défis say of their steering is kept sealed. */
export const sealed: readonly SealedColumn[] = [PILOTAGES, ...DECISIONS];
