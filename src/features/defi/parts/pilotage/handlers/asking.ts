import type { ActorContext } from '../../../../../community/feature/feature.ts';
import type { Defi } from '../../../rules.ts';
import { loadReach } from '../load.ts';
import { askSponsors, updateSponsors } from '../notifications.ts';
import { changeOf, isOpen } from '../rules/decision.ts';
import type { PilotageTexts } from '../rules/pilotage.ts';
import type { Reach } from '../rules/reach.ts';
import { addDecision, decisionById, decisionsOf, moveDecision, rewordDecision } from '../store/decisions.ts';

/**
 * What a pilotage asks of the sponsor, as it is now: asked, asked otherwise, or taken back. Gives how far it comes to
 * them, null where nothing new is asked.
 */
export async function followDecision(
  context: ActorContext,
  defi: Defi,
  { month, before, after }: { month: string; before: PilotageTexts | null; after: PilotageTexts },
): Promise<Reach | null> {
  const { member } = context;
  const open =
    (await decisionsOf(context, defi.name)).find((each) => each.month === month && isOpen(each)) ?? null;
  const change = changeOf(before, after, open);
  const text = after.decision ?? '';
  if (change === 'ask') {
    const asked = { defi: defi.name, month, askerId: member.id, text };
    return reachOfAsked(context, defi, await addDecision(context, asked));
  }
  if (open === null || change === 'none') return null;
  if (change === 'withdraw') await moveDecision(context, open, 'withdrawn');
  else await rewordDecision(context, open, { text, askerId: member.id });
  const changed = await decisionById(context, open.id);
  if (changed) await updateSponsors(context, changed);
  return null;
}

async function reachOfAsked(context: ActorContext, defi: Defi, id: string): Promise<Reach | null> {
  const decision = await decisionById(context, id);
  if (!decision) return null;
  await askSponsors(context, decision, defi.sponsors);
  return loadReach(context, decision, defi.sponsors);
}
