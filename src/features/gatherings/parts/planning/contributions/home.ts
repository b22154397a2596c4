import type { ActorContext, HomeSection } from '../../../../../community/feature/feature.ts';
import { COACHES, mayCall } from '../../../../../community/members/member.ts';
import { phaseOn } from '../../../../../community/programme/phases.ts';
import { viewContextFor } from '../../../locales/planning.ts';
import { phaseBlocks } from '../views/phases.ts';

/** For coaches: the phase in which the promotion is, and the next one. */
export async function home(context: ActorContext): Promise<HomeSection | null> {
  const { programme, calendar, now, member } = context;
  if (!mayCall(member, COACHES)) return null;
  const todayOn = calendar.localDate(now);
  const next = programme.phases.find(({ from }) => from > todayOn) ?? null;
  const blocks = phaseBlocks(viewContextFor(context, member), phaseOn(programme, todayOn), next);
  return blocks.length === 0 ? null : { order: 35, blocks };
}
