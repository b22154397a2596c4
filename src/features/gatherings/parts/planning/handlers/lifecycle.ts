import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import type { Gathering, GatheringEvent } from '../../../../../community/gatherings/gathering.ts';
import { placedAt } from '../../../../../community/gatherings/new-gathering.ts';
import { gatheringById, saveGathering } from '../../../../../community/gatherings/store.ts';

type Change = Partial<Omit<Gathering, 'id' | 'state' | 'sequence' | 'changedAt' | 'authorId'>>;

/** Keeps it, tells the other features, and gives it as they have left it: announced at once, perhaps. */
async function keep(uow: UnitOfWork, gathering: Gathering, event: GatheringEvent): Promise<Gathering> {
  await saveGathering(uow.tx, gathering);
  await uow.contributions.onGatheringEvent(uow, event);
  return (await gatheringById(uow.tx, gathering.id)) ?? gathering;
}

/** Plans a draft, or a gathering that is new. */
export async function planGathering(uow: UnitOfWork, draft: Gathering): Promise<Gathering> {
  const gathering: Gathering = { ...placedAt(uow, draft, draft), state: 'planned', changedAt: uow.now };
  return keep(uow, gathering, { kind: 'planned', gathering });
}

/**
 * Changes what is said of a gathering, its milestones with its hours; null when nothing differs. What is more
 * than a draft counts one change more, and is told to the others.
 */
export async function changeGathering(
  uow: UnitOfWork,
  before: Gathering,
  change: Change,
): Promise<Gathering | null> {
  const changed = { ...before, ...change };
  const after: Gathering = { ...placedAt(uow, changed, changed), changedAt: uow.now };
  const same = (Object.keys(change) as (keyof Change)[]).every((key) => before[key] === after[key]);
  if (same) return null;
  if (before.state === 'draft') {
    await saveGathering(uow.tx, after);
    return after;
  }
  const gathering = { ...after, sequence: before.sequence + 1 };
  return keep(uow, gathering, { kind: 'changed', gathering, before });
}

/** Tells that other people are invited: nothing of the gathering itself has changed. */
export async function guestsChanged(uow: UnitOfWork, before: Gathering): Promise<Gathering> {
  const gathering = { ...before, changedAt: uow.now };
  if (before.state === 'draft') {
    await saveGathering(uow.tx, gathering);
    return gathering;
  }
  return keep(uow, gathering, { kind: 'changed', gathering, before });
}

/** Cancels a gathering; `word` is for those who know of it. */
export async function cancelGathering(
  uow: UnitOfWork,
  before: Gathering,
  word: string | null,
): Promise<Gathering> {
  const { sequence } = before;
  const gathering: Gathering = {
    ...before,
    state: 'cancelled',
    sequence: sequence + 1,
    changedAt: uow.now,
  };
  return keep(uow, gathering, { kind: 'cancelled', gathering, before, word });
}

/** Plans again what was cancelled: it is announced anew, at once when the time for it is past. */
export const restoreGathering = (uow: UnitOfWork, cancelled: Gathering): Promise<Gathering> =>
  planGathering(uow, { ...cancelled, sequence: cancelled.sequence + 1 });
