import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type { Departure, DepartureEffect } from '../../../community/members/departures/departure.ts';
import { pollChanged } from '../handlers/polls.ts';
import { withdrawable } from '../rules/polls.ts';
import { votesIn } from '../store/past-topics.ts';
import { choosingOf, openPolls, removeTopic, removeVote } from '../store/polls.ts';

/**
 * She will not be there for what the group chooses: her vote no longer counts in the votes that are open, and
 * what she alone proposed is withdrawn. Nobody is written to: the numbers follow where they are shown.
 */
export async function departed(uow: UnitOfWork, { member }: Departure): Promise<DepartureEffect[]> {
  const { tx } = uow;
  const voted = new Set(await votesIn(tx, member.id));
  const effects: DepartureEffect[] = [];
  for (const poll of await openPolls(tx)) {
    const alone = withdrawable(await choosingOf(tx, poll.gatheringId), member.id);
    for (const { id } of alone) await removeTopic(tx, id);
    await removeVote(tx, poll.gatheringId, member.id);
    if (!voted.has(poll.gatheringId) && alone.length === 0) continue;
    await pollChanged(uow, poll);
    effects.push({ about: 'a vote on the next topic no longer counts' });
  }
  return effects;
}
