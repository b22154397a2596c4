import type { Work } from '../../../community/feature/feature.ts';
import type { Gathering, GatheringEvent } from '../../../community/gatherings/gathering.ts';
import { placedAt } from '../../../community/gatherings/new-gathering.ts';
import { gatheringById, saveGathering } from '../../../community/gatherings/store.ts';

type Change = Partial<Omit<Gathering, 'id' | 'state' | 'sequence' | 'changedAt' | 'authorId'>>;

/** Keeps it, tells the other features, and gives it as they have left it: announced at once, perhaps. */
async function keep(work: Work, gathering: Gathering, event: GatheringEvent): Promise<Gathering> {
  await saveGathering(work.tx, gathering);
  await work.contributions.gathering(work, event);
  return (await gatheringById(work.tx, gathering.id)) ?? gathering;
}

/** Plans a draft, or a gathering that is new. */
export async function planGathering(work: Work, draft: Gathering): Promise<Gathering> {
  const gathering: Gathering = { ...placedAt(work, draft, draft), state: 'planned', changedAt: work.now };
  return keep(work, gathering, { kind: 'planned', gathering });
}

/**
 * Changes what is said of a gathering, its milestones with its hours; null when nothing differs. What is more
 * than a draft counts one change more, and is told to the others.
 */
export async function changeGathering(
  work: Work,
  before: Gathering,
  change: Change,
): Promise<Gathering | null> {
  const changed = { ...before, ...change };
  const after: Gathering = { ...placedAt(work, changed, changed), changedAt: work.now };
  const same = (Object.keys(change) as (keyof Change)[]).every((key) => before[key] === after[key]);
  if (same) return null;
  if (before.state === 'draft') {
    await saveGathering(work.tx, after);
    return after;
  }
  const gathering = { ...after, sequence: before.sequence + 1 };
  return keep(work, gathering, { kind: 'changed', gathering, before });
}

/** Tells that other people are invited: nothing of the gathering itself has changed. */
export async function guestsChanged(work: Work, before: Gathering): Promise<Gathering> {
  const gathering = { ...before, changedAt: work.now };
  if (before.state === 'draft') {
    await saveGathering(work.tx, gathering);
    return gathering;
  }
  return keep(work, gathering, { kind: 'changed', gathering, before });
}

/** Cancels a gathering; `word` is for those who know of it. */
export async function cancelGathering(
  work: Work,
  before: Gathering,
  word: string | null,
): Promise<Gathering> {
  const { sequence } = before;
  const gathering: Gathering = {
    ...before,
    state: 'cancelled',
    sequence: sequence + 1,
    changedAt: work.now,
  };
  return keep(work, gathering, { kind: 'cancelled', gathering, before, word });
}

/** Plans again what was cancelled: it is announced anew, at once when the time for it is past. */
export const restoreGathering = (work: Work, cancelled: Gathering): Promise<Gathering> =>
  planGathering(work, { ...cancelled, sequence: cancelled.sequence + 1 });
