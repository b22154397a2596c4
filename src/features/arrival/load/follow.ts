import type { ActorContext, UnitOfWork } from '../../../community/feature/feature.ts';
import { addressesOf } from '../../../community/members/accounts/addresses.ts';
import { type Member, mayCall } from '../../../community/members/member.ts';
import { allMembers } from '../../../community/members/members.ts';
import { isCoachOf, isHerCoach } from '../access.ts';
import { byMember, countDone, isUnderWay, type Progress, type Walk } from '../rules/walk.ts';
import type { Following, PersonShown } from '../views/follow.ts';
import { addressedTo, walkStatusOf } from './overview.ts';
import { loadProgress } from './progress.ts';
import { todayOf, walksOf, walksOfOne } from './walks.ts';

type Arriving = { member: Member; walk: Walk; progress: Progress[]; isReached: boolean };

/** Those whose first weeks are going on. */
export async function loadArriving(uow: UnitOfWork, members: readonly Member[]): Promise<Arriving[]> {
  const present = members.filter(({ active }) => active);
  const walkOf = await walksOf(uow, present);
  const arriving = present.filter(({ id }) => isUnderWay(walkOf(id).arrival, todayOf(uow)));
  if (arriving.length === 0) return [];
  const progress = byMember((await loadProgress(uow)).filter(({ walk }) => walk === 'arrival'));
  const addresses = await addressesOf(
    uow.tx,
    arriving.map(({ id }) => id),
  );
  return arriving.map((member) => ({
    member,
    walk: walkOf(member.id).arrival,
    progress: progress(member.id),
    isReached: addresses.has(member.id),
  }));
}

/** Who arrives, as a coach or the team sees it. */
export async function loadFollowing(context: ActorContext): Promise<Following> {
  const { tx, member: reader, programme } = context;
  const members = await allMembers(tx);
  const arriving = await loadArriving(context, members);
  const isCoach = mayCall(reader, ['coach']);
  const counted = arriving.map(({ member, walk, progress }) => ({
    ...{ id: member.id, name: member.name, fromOn: walk.anchorOn },
    ...countDone(walk, progress, todayOf(context)),
  }));
  const sum = (of: 'done' | 'all') => counted.reduce((total, each) => total + each[of], 0);
  const unreached = arriving.filter(({ isReached }) => !isReached).map(({ member }) => member.name);
  const isHers = isCoachOf(reader, members);
  const own = arriving.filter(({ member }) => isCoach && isHers(member));
  const ids = new Set(own.map(({ member }) => member.id));
  // What is said of all must not tell of those few whom she does not accompany.
  const others = arriving.length - ids.size;
  const isEnough = others === 0 ? arriving.length > 1 : others >= programme.meteo.thresholds.figures;
  return {
    arriving: arriving.length,
    together: isEnough ? { done: sum('done'), all: sum('all') } : null,
    unreached: isCoach ? unreached : unreached.length,
    own: counted.filter(({ id }) => ids.has(id)),
    people: isCoach ? counted.map(({ id, name }) => ({ id, name })) : [],
    reports: isCoach ? await addressedTo(context, reader, members) : [],
  };
}

/** What waits for a coach: steps of hers to confirm, and how many who arrive cannot be reached. */
export async function loadWaiting(context: ActorContext): Promise<{ steps: number; unreached: number }> {
  const members = await allMembers(context.tx);
  const arriving = await loadArriving(context, members);
  const todayOn = todayOf(context);
  const isHers = isCoachOf(context.member, members);
  const steps = arriving
    .filter(({ member }) => isHers(member))
    .flatMap(({ walk, progress }) => walkStatusOf(walk, progress, todayOn).steps)
    .filter(({ step, state }) => step.confirmedBy === 'coach' && state === 'open');
  return { steps: steps.length, unreached: arriving.filter(({ isReached }) => !isReached).length };
}

/** One person, as a coach sees her: where she stands is her own coach's to see. */
export async function loadPerson(context: ActorContext, member: Member): Promise<PersonShown> {
  const { tx } = context;
  const members = await allMembers(tx);
  const { arrival, departure } = await walksOfOne(context, member);
  const progress = await loadProgress(context, member.id);
  const todayOn = todayOf(context);
  const of = (walk: Walk) =>
    walkStatusOf(
      walk,
      progress.filter((each) => each.walk === walk.kind),
      todayOn,
    );
  const statuses = [of(arrival), ...(isUnderWay(departure, todayOn) ? [of(departure)] : [])];
  return {
    ...{ id: member.id, name: member.name, fromOn: arrival.anchorOn, sends: arrival.sends },
    isReached: (await addressesOf(tx, [member.id])).has(member.id),
    hasSteps: arrival.steps.length > 0,
    statuses: isHerCoach(context.member, member, members) ? statuses : null,
  };
}
