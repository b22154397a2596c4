import type { ActorContext, HomeSection } from '../../../community/feature/feature.ts';
import { waitingFor } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { countUnread } from '../store.ts';
import { homeBlocks } from '../views/list.ts';

/** How many wait for her feedback, and how much she has not read. */
export async function home(context: ActorContext): Promise<HomeSection | null> {
  const { member } = context;
  const waiting = (await waitingFor(context, member.id)).length;
  const unread = await countUnread(context.tx, member.id);
  if (waiting + unread === 0) return null;
  return { order: 35, blocks: homeBlocks(viewContextFor(context, member), waiting, unread) };
}
