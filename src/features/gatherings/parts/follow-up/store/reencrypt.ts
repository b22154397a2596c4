import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import { reencryptRows, type SealedColumn } from '../../../../../engine/reencrypt.ts';
import { INTENTIONS } from '../../intentions/store.ts';
import { unsignedFeedback } from './feedback.ts';

/** Where feedback, and what people mean to apply, are kept sealed. */
export const sealed: readonly SealedColumn[] = [unsignedFeedback.column, INTENTIONS];

/** Seals again what is under a former secret. */
export async function reencrypt(uow: UnitOfWork, max: number): Promise<number> {
  const count = await reencryptRows(uow.tx, uow.secrets, INTENTIONS, max);
  return count + (await unsignedFeedback.reencrypt(uow, max - count));
}
