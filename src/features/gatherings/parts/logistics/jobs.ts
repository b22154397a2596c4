import { nightly } from '../../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../../community/feature/feature.ts';
import { answersTo } from '../../../../community/gatherings/answers.ts';
import { invitedTo, isFor } from '../../../../community/gatherings/audience.ts';
import type { Gathering, GatheringEvent } from '../../../../community/gatherings/gathering.ts';
import { gatheringsByIds } from '../../../../community/gatherings/store.ts';
import { membersByIds } from '../../../../community/members/members.ts';
import type { Job } from '../../../../engine/scheduler/job.ts';
import { isOver, mayCome } from './rules.ts';
import { eraseAll, eraseNeeds, gatheringsWithNeeds, needsAt } from './store.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Whoever does not come any more needs nothing: what she said is erased at once. */
export async function onGatheringEvent(uow: UnitOfWork, event: GatheringEvent): Promise<void> {
  if (event.kind === 'changed') return forgetThoseLeft(uow, event.gathering);
  if (event.kind !== 'answered' || mayCome(event.answer)) return;
  const { gathering, memberId } = event;
  if (await eraseNeeds(uow.tx, { gatheringId: gathering.id, memberId })) uow.forgetOrder();
}

/** Of those for whom it no longer is, or who do not come: nothing is kept. */
async function forgetThoseLeft(uow: UnitOfWork, gathering: Gathering): Promise<void> {
  const said = await needsAt(uow, gathering.id);
  if (said.length === 0) return;
  const coming = new Set(
    (await answersTo(uow.tx, gathering.id)).flatMap(({ memberId, answer }) =>
      mayCome(answer) ? [memberId] : [],
    ),
  );
  const invited = (await invitedTo(uow.tx, [gathering.id])).get(gathering.id) ?? new Set<string>();
  const members = await membersByIds(
    uow.tx,
    said.map(({ memberId }) => memberId),
  );
  // By the rule of who may say something: coaches come to what is for others, too.
  const meant = new Set(
    members.flatMap((member) =>
      member.active && isFor(member, gathering, uow.programme, invited) ? [member.id] : [],
    ),
  );
  for (const { memberId } of said) {
    if (coming.has(memberId) && meant.has(memberId)) continue;
    await eraseNeeds(uow.tx, { gatheringId: gathering.id, memberId });
    uow.forgetOrder();
  }
}

/** Every night: thirty days after, and of whoever is no longer among those it is for. */
export const logisticsJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'logistics/retention',
    about: 'erases what people needed at a gathering, thirty days after it',
    catchUp: { withinMs: 7 * DAY_MS },
    async run(uow) {
      const gatherings = await gatheringsByIds(uow.tx, await gatheringsWithNeeds(uow.tx));
      for (const gathering of gatherings.values()) {
        if (!isOver(gathering, uow.now)) {
          if (gathering.state !== 'over') await forgetThoseLeft(uow, gathering);
          continue;
        }
        await eraseAll(uow.tx, gathering.id);
        uow.forgetOrder();
        uow.log.info(
          { event: 'retention.erased', gathering: gathering.id },
          'what people needed at a gathering was erased',
        );
      }
    },
  });
