import { answersOf, saveAnswer } from '../../src/community/gatherings/answers.ts';
import type { Answer, Gathering } from '../../src/community/gatherings/gathering.ts';
import type { Actor } from './actor.ts';
import type { TestCommunity } from './community.ts';

/** Somebody answers an invitation, as by its buttons: kept, and everybody who listens has heard. */
export async function answersSharing(
  { app }: Pick<TestCommunity, 'app'>,
  gathering: Gathering,
  actor: Pick<Actor, 'id'>,
  answer: Answer,
): Promise<void> {
  await app.transact(async (uow) => {
    const before = (await answersOf(uow.tx, actor.id, [gathering.id])).get(gathering.id) ?? null;
    await saveAnswer(uow.tx, gathering.id, { memberId: actor.id, answer, position: 1 });
    const event = { kind: 'answered' as const, gathering, memberId: actor.id, answer, before };
    await uow.contributions.onGatheringEvent(uow, event);
  });
  await app.outbox.idle();
}

export async function saysYes(
  community: Pick<TestCommunity, 'app'>,
  gathering: Gathering,
  actors: readonly Pick<Actor, 'id'>[],
): Promise<void> {
  for (const actor of actors) await answersSharing(community, gathering, actor, 'yes');
}
