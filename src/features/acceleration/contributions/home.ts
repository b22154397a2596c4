import type { ActorContext, HomeSection } from '../../../community/feature/feature.ts';
import { loadVisible } from '../handlers/list.ts';
import { loadQuota } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { OPEN } from '../rules/states.ts';
import { homeBlocks } from '../views/request.ts';

/** The open requests of a team, on its home view. */
export async function home(context: ActorContext): Promise<HomeSection | null> {
  const { roles } = context.member;
  if (!roles.includes('eig') && !roles.includes('parrain')) return null;
  const open = (await loadVisible(context))
    .filter(({ request, side }) => side !== 'coach' && OPEN.includes(request.state))
    .map(({ request }) => request);
  if (open.length === 0) return null;
  const left = roles.includes('eig') ? await loadQuota(context) : null;
  return { order: 35, blocks: homeBlocks(viewContextFor(context, context.member), open, left) };
}
