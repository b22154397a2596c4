import type { ActorContext, HomeSection } from '../../../../../community/feature/feature.ts';
import { gatheringById } from '../../../../../community/gatherings/store.ts';
import { viewContextFor } from '../../../locales/follow-up.ts';
import { loadComer, loadComers } from '../load/attendance.ts';
import { mayGive, tooFewToAsk } from '../notifications/thanks.ts';
import { givenBy } from '../store/feedback-givers.ts';
import { followupsIn } from '../store/followups.ts';
import { homeBlocks } from '../views/home.ts';

/** Feedback that is open to her. */
export async function home(context: ActorContext): Promise<HomeSection | null> {
  const { tx, now, member } = context;
  const given = await givenBy(tx, member.id);
  const toGive = [];
  for (const { gatheringId, closesAt } of await followupsIn(tx, ['ended', 'thanked'])) {
    const gathering = await gatheringById(tx, gatheringId);
    if (!gathering || closesAt <= now || given.has(gatheringId)) continue;
    if (!mayGive({ ...(await loadComer(context, gathering, member.id)), member })) continue;
    if (!tooFewToAsk(context, await loadComers(context, gathering)))
      toGive.push({ gathering, until: closesAt });
  }
  const blocks = homeBlocks(viewContextFor(context, member), toGive);
  return blocks.length === 0 ? null : { order: 30, blocks };
}
