import type { Call, HomeSection } from '../../../community/feature/feature.ts';
import { seenBy } from '../handlers/list.ts';
import { leftOf } from '../load.ts';
import { voiceFor } from '../locales/index.ts';
import { OPEN } from '../rules/states.ts';
import { homeBlocks } from '../views/request.ts';

/** The open requests of a team, on its home view. */
export async function home(call: Call): Promise<HomeSection | null> {
  const { roles } = call.member;
  if (!roles.includes('eig') && !roles.includes('parrain')) return null;
  const open = (await seenBy(call))
    .filter(({ request, side }) => side !== 'coach' && OPEN.includes(request.state))
    .map(({ request }) => request);
  if (open.length === 0) return null;
  const left = roles.includes('eig') ? await leftOf(call) : null;
  return { order: 35, blocks: homeBlocks(voiceFor(call, call.member), open, left) };
}
