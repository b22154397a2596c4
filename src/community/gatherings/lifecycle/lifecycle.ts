import type { Tx } from '../../../engine/database.ts';
import type { UnitOfWork } from '../../feature/feature.ts';
import { isRefused } from '../../feature/state-machine.ts';
import { invite, uninvite } from '../audience.ts';
import type { Gathering, GatheringEvent, GatheringState } from '../gathering.ts';
import { placedAt } from '../new-gathering.ts';
import { type GatheringMove, gatheringStates } from './states.ts';
import { removeGathering, saveGathering } from './store.ts';

/*
 * The life of a gathering: nobody else writes its row. Each step saves it, then tells every feature, and gives it
 * as it is now: whether it is announced at once is decided here, before anybody hears. A step that the state does
 * not allow is a bug: who calls has asked first (`gatheringStates.can`, and the rules of planning).
 */

/** What may be said otherwise of a gathering; its milestones follow its hours. */
export type Change = Partial<
  Omit<Gathering, 'id' | 'state' | 'announcedAt' | 'sequence' | 'changedAt' | 'authorId'>
>;

/** @throws when the state does not allow the step. */
function stateAfter({ id, state }: Pick<Gathering, 'id' | 'state'>, move: GatheringMove): GatheringState {
  const to = gatheringStates.next(state, move);
  if (isRefused(to)) throw new Error(`gathering ${id}: ${move} is not possible when it is ${state}`);
  return to;
}

/** Whether its lead time has come, and its beginning has not. */
const isToBeAnnounced = ({ state, announceAt, startsAt }: Gathering, now: number): boolean =>
  gatheringStates.can(state, 'announce') && announceAt <= now && now < startsAt;

const announced = (gathering: Gathering, now: number): Gathering => ({
  ...gathering,
  state: stateAfter(gathering, 'announce'),
  // An instant of its own: what is announced again is not what was announced before.
  announcedAt: Math.max(now, (gathering.announcedAt ?? 0) + 1),
});

/** Saves it, announced when it is time, and tells the features. */
async function save(
  uow: UnitOfWork,
  changed: Gathering,
  eventOf: (gathering: Gathering) => GatheringEvent,
): Promise<Gathering> {
  const announces = isToBeAnnounced(changed, uow.now);
  const gathering = announces ? announced(changed, uow.now) : changed;
  await saveGathering(uow.tx, gathering);
  await uow.contributions.onGatheringEvent(uow, eventOf(gathering));
  if (announces) await uow.contributions.onGatheringEvent(uow, { kind: 'announced', gathering });
  return gathering;
}

/** Saves a draft: nobody but coaches knows of it. `guests` are invited by name. */
export async function saveDraft(
  { tx }: Pick<UnitOfWork, 'tx'>,
  draft: Gathering,
  guests: readonly string[] = [],
): Promise<void> {
  await saveGathering(tx, draft);
  await invite(tx, draft.id, guests);
}

/** Forgets a draft, and who was to be invited. */
export async function discardDraft({ tx }: Pick<UnitOfWork, 'tx'>, { id, state }: Gathering): Promise<void> {
  if (state !== 'draft') throw new Error(`gathering ${id} is ${state}: only a draft is discarded`);
  await removeGathering(tx, id);
}

/** Plans a draft, saved or not. */
export const planGathering = (uow: UnitOfWork, draft: Gathering): Promise<Gathering> =>
  save(
    uow,
    { ...placedAt(uow, draft, draft), state: stateAfter(draft, 'plan'), changedAt: uow.now },
    (gathering) => ({ kind: 'planned', gathering }),
  );

/**
 * Changes what is said of a gathering, its milestones with its hours; null when nothing differs. What is more
 * than a draft counts one change more, and is told to the others.
 */
export async function changeGathering(
  uow: UnitOfWork,
  before: Gathering,
  change: Change,
): Promise<Gathering | null> {
  const said = { ...before, ...change };
  const after: Gathering = {
    ...placedAt(uow, said, said),
    state: stateAfter(before, 'change'),
    changedAt: uow.now,
  };
  const same = (Object.keys(change) as (keyof Change)[]).every((key) => before[key] === after[key]);
  if (same) return null;
  return changed(uow, before, { ...after, sequence: before.sequence + (before.state === 'draft' ? 0 : 1) });
}

/** Invites people by name, or no longer: nothing of the gathering itself changes. */
export async function changeGuests(
  uow: UnitOfWork,
  before: Gathering,
  { invited = [], uninvited = [] }: { invited?: readonly string[]; uninvited?: readonly string[] },
): Promise<Gathering> {
  await invite(uow.tx, before.id, invited);
  for (const memberId of uninvited) await uninvite(uow.tx, before.id, memberId);
  return changed(uow, before, {
    ...before,
    state: stateAfter(before, 'change'),
    changedAt: uow.now,
  });
}

/** Takes the speaker's name off it, whatever its state; of what is to come, what was announced follows. */
export async function forgetSpeaker(uow: UnitOfWork, before: Gathering): Promise<Gathering> {
  const unnamed = { ...before, speaker: null };
  if (gatheringStates.can(before.state, 'change'))
    return (await changeGathering(uow, before, { speaker: null })) ?? unnamed;
  await saveGathering(uow.tx, unnamed);
  return unnamed;
}

/** Of a draft, nobody hears. */
async function changed(uow: UnitOfWork, before: Gathering, after: Gathering): Promise<Gathering> {
  if (after.state !== 'draft')
    return save(uow, after, (gathering) => ({ kind: 'changed', gathering, before }));
  await saveGathering(uow.tx, after);
  return after;
}

/**
 * Announces a gathering whose lead time has come, or, `ahead` of it, when a coach wants it known already; null when
 * it is too early, or when it has begun.
 */
export async function announceGathering(
  uow: UnitOfWork,
  planned: Gathering,
  { ahead = false }: { ahead?: boolean } = {},
): Promise<Gathering | null> {
  const { announceAt } = planned;
  const due = ahead ? Math.min(announceAt, uow.now) : announceAt;
  if (!isToBeAnnounced({ ...planned, announceAt: due }, uow.now)) return null;
  const gathering = announced(planned, uow.now);
  await saveGathering(uow.tx, gathering);
  await uow.contributions.onGatheringEvent(uow, { kind: 'announced', gathering });
  return gathering;
}

/** Cancels a gathering; `word` is for those who know of it. */
export const cancelGathering = (
  uow: UnitOfWork,
  before: Gathering,
  word: string | null = null,
): Promise<Gathering> =>
  save(
    uow,
    {
      ...before,
      state: stateAfter(before, 'cancel'),
      sequence: before.sequence + 1,
      changedAt: uow.now,
    },
    (gathering) => ({ kind: 'cancelled', gathering, before, word }),
  );

/** What was cancelled will take place: it is announced anew, at once when its lead time has passed. */
export const restoreGathering = (uow: UnitOfWork, cancelled: Gathering): Promise<Gathering> =>
  save(
    uow,
    {
      ...placedAt(uow, cancelled, cancelled),
      state: stateAfter(cancelled, 'restore'),
      sequence: cancelled.sequence + 1,
      changedAt: uow.now,
    },
    (gathering) => ({ kind: 'restored', gathering }),
  );

/** Its end has passed. */
export const endGathering = (uow: UnitOfWork, before: Gathering): Promise<Gathering> =>
  save(uow, { ...before, state: stateAfter(before, 'end') }, (gathering) => ({ kind: 'over', gathering }));

/** Saves a gathering as it is, whatever its past, and tells nobody: how an invented promotion begins. */
export const recordGathering = (tx: Tx, gathering: Gathering): Promise<void> => saveGathering(tx, gathering);
