import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import { proposedUntil } from '../load/proposals.ts';

/** The days that rhythms name until another, and that no coach has confirmed. */
export const foreseen = async (uow: UnitOfWork, untilOn: string): Promise<{ format: string; on: string }[]> =>
  (await proposedUntil(uow, untilOn)).map(({ format, on }) => ({ format: format.id, on }));
