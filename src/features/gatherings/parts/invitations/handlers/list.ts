import { type Answer as Reply, whisper } from '../../../../../chat/answer.ts';
import type { ActorContext, HomeSection } from '../../../../../community/feature/feature.ts';
import { gatheringsBetween } from '../../../../../community/gatherings/store.ts';
import { viewContextFor } from '../../../locales/invitations.ts';
import { gatheringsFor, rankedOf } from '../contributions/agenda.ts';
import { homeBlocks, type Listed, listMessage } from '../views/list.ts';

/** Her gatherings that have not begun, the first first; what she declined stays within her reach. */
async function nextOf(context: ActorContext): Promise<Listed[]> {
  const { tx, now, member } = context;
  const coming = await gatheringsBetween(tx, now + 1, Number.MAX_SAFE_INTEGER, ['planned', 'announced']);
  const listed: Listed[] = [];
  for (const entry of await gatheringsFor(context, member, coming, true)) {
    const own = await rankedOf(context, member, entry);
    listed.push({ ...own, gathering: entry.gathering, manages: member.roles.includes('coach') });
  }
  return listed;
}

export const list = async (context: ActorContext): Promise<Reply> =>
  whisper(listMessage(viewContextFor(context, context.member), await nextOf(context)));

/** What awaits her; those for whom gatherings never are see nothing. */
export async function home(context: ActorContext): Promise<HomeSection | null> {
  const listed = (await nextOf(context)).filter(({ answer }) => answer !== 'no');
  if (listed.length === 0 && !context.member.roles.includes('eig')) return null;
  return { order: 20, blocks: homeBlocks(viewContextFor(context, context.member), listed) };
}
