import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { withRoom } from '../../../community/feature/messages/envelope.ts';
import { answersTo } from '../../../community/gatherings/answers.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { presentedBy, turnOrder } from '../rules/turns.ts';
import { asksFor, presentedSoFar, volunteersFor } from '../store/presenters.ts';
import { groupsOf } from '../store/splits.ts';
import type { Candidate, TurnsData } from '../views/turns.ts';
import { availableFor, sharingAhead } from './sharings.ts';

/** What a button or a form names: a gathering, and one of its groups where its own members are meant. */
export const askRef = (gatheringId: string, groupId: string): string => `${gatheringId}.${groupId}`;

/** Who may be asked at the gathering, or for the group, that a button names; null when it is not to come. */
export async function candidatesFor(
  uow: UnitOfWork,
  ref: string,
): Promise<{ gathering: Gathering; candidates: Candidate[] } | null> {
  const [gatheringId = '', groupId = ''] = ref.split('.');
  const gathering = await sharingAhead(uow, gatheringId);
  if (!gathering) return null;
  const group = (await groupsOf(uow.tx, gathering.id)).find(({ id }) => id === groupId);
  const candidates = await loadCandidates(uow, gathering, group?.members);
  const room = await withRoom(
    uow,
    candidates.map(({ id }) => id),
  );
  // Somebody whose week is full is not asked while another can be.
  const free = candidates.filter(({ id }) => room.has(id));
  return { gathering, candidates: free.length > 0 ? free : candidates };
}

/**
 * Who may be asked to present, the one whose turn it is first: an EIG for whom it is, who is here, has not
 * said no, does not present already and was not asked.
 */
async function mayBeAsked(uow: UnitOfWork, gathering: Gathering) {
  const { tx } = uow;
  const [volunteers, asks] = [await volunteersFor(tx, gathering.id), await asksFor(tx, gathering.id)];
  const answers = new Map(
    (await answersTo(tx, gathering.id)).map(({ memberId, answer }) => [memberId, answer]),
  );
  const members = (await availableFor(uow, gathering)).filter(
    ({ id, roles }) =>
      roles.includes('eig') && !volunteers.has(id) && !asks.has(id) && answers.get(id) !== 'no',
  );
  return { volunteers, asks, answers, members };
}

/** Whose turn it is, of these people; of all for whom the gathering is, when none are given. */
export async function loadCandidates(
  uow: UnitOfWork,
  gathering: Gathering,
  among?: readonly string[],
): Promise<Candidate[]> {
  const { members, answers } = await mayBeAsked(uow, gathering);
  const presented = await presentedSoFar(uow.tx);
  const byId = new Map(
    members.filter(({ id }) => among?.includes(id) ?? true).map((member) => [member.id, member]),
  );
  const order = turnOrder([...byId.keys()], presented, gathering.id);
  // Who has said that she comes is asked before who has not answered, when their turns are even.
  const rank = (id: string) => presentedBy(presented, id).times * 2 + (answers.get(id) === 'yes' ? 0 : 1);
  return order
    .sort((a, b) => rank(a) - rank(b))
    .map((id) => ({
      id,
      name: byId.get(id)?.name ?? '…',
      presented: presentedBy(presented, id),
    }));
}

export async function loadTurns(uow: UnitOfWork, gathering: Gathering): Promise<TurnsData> {
  const { volunteers, asks } = await mayBeAsked(uow, gathering);
  const names = new Map((await availableFor(uow, gathering)).map(({ id, name }) => [id, name]));
  const named = (ids: Iterable<string>) => [...ids].flatMap((id) => names.get(id) ?? []);
  const waiting = [...asks.values()].filter(
    ({ memberId, state }) => state === 'asked' && !volunteers.has(memberId),
  );
  return {
    gathering,
    volunteers: named(volunteers.keys()),
    asked: named(waiting.map(({ memberId }) => memberId)),
    candidates: await loadCandidates(uow, gathering),
  };
}
