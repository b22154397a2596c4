import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import type { SealedColumn } from '../../../../../engine/reencrypt.ts';
import { unsignedFeedback } from './feedback.ts';

/** Where feedback is kept sealed. */
export const sealed: readonly SealedColumn[] = [unsignedFeedback.column];

/** Seals again what is under a former secret. */
export const reencrypt = (uow: UnitOfWork, max: number): Promise<number> =>
  unsignedFeedback.reencrypt(uow, max);
