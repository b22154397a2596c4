import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import { reencryptRows, type SealedColumn } from '../../../../../engine/reencrypt.ts';
import { DECISIONS } from './decisions.ts';
import { PILOTAGES } from './pilotages.ts';

/** Where what défis say of their steering is kept sealed. */
export const sealed: readonly SealedColumn[] = [PILOTAGES, ...DECISIONS];

/** Seals again what is under a former secret. */
export async function reencrypt({ tx, secrets }: UnitOfWork, max: number): Promise<number> {
  let count = 0;
  for (const column of sealed) count += await reencryptRows(tx, secrets, column, max - count);
  return count;
}
