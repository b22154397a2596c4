import { nightly } from '../../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../../community/feature/feature.ts';
import type { GatheringEvent } from '../../../../community/gatherings/gathering.ts';
import { gatheringsByIds } from '../../../../community/gatherings/store.ts';
import type { Job } from '../../../../engine/scheduler/job.ts';
import { KEPT_DAYS } from './rules.ts';
import {
  eraseList,
  freezeSigned,
  hiddenOn,
  listedGatherings,
  listOf,
  markClosed,
  supportCounts,
  type UnsignedQuestion,
  unsignedQuestions,
} from './store.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Nothing more is asked: how many have each question is counted once, and who has which forgotten. */
export async function closeQuestions(uow: UnitOfWork, gatheringId: string): Promise<void> {
  const { tx } = uow;
  if ((await listOf(tx, gatheringId))?.state !== 'open') return;
  const [counts, hidden] = [await supportCounts(tx, gatheringId), await hiddenOn(tx, gatheringId)];
  const kept: UnsignedQuestion[] = [];
  await unsignedQuestions.close(uow, gatheringId, async (all) => {
    for (const question of all)
      if (!hidden.has(question.key)) kept.push({ ...question, meToo: counts.get(question.key) ?? 0 });
    return 'erase';
  });
  await unsignedQuestions.write(uow, gatheringId, kept);
  await freezeSigned(tx, gatheringId, counts, hidden);
  await markClosed(tx, gatheringId);
}

/** At its end. One that is cancelled may be restored: its questions wait until it would have been over. */
export async function onGatheringEvent(uow: UnitOfWork, { kind, gathering }: GatheringEvent): Promise<void> {
  if (kind === 'over') await closeQuestions(uow, gathering.id);
}

/** Every night: what was asked is erased once it has been kept long enough. */
export const questionsJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'questions/retention',
    about: 'erases questions to speakers that have been kept long enough',
    catchUp: { withinMs: 7 * DAY_MS },
    async run(uow) {
      const { tx, now, log } = uow;
      const gatherings = await gatheringsByIds(tx, await listedGatherings(tx));
      for (const { id: gatheringId, endsAt } of gatherings.values()) {
        if (endsAt <= now) await closeQuestions(uow, gatheringId);
        if (endsAt + KEPT_DAYS * DAY_MS > now) continue;
        await eraseList(uow, gatheringId);
        uow.forgetOrder();
        log.info({ event: 'retention.erased', gathering: gatheringId }, 'questions to a speaker were erased');
      }
    },
  });
