import type { ActorContext, ToDo } from '../../../community/feature/feature.ts';
import { comingTo, groupSizeOf, sharingsAhead } from '../load/sharings.ts';
import { viewContextFor } from '../locales/index.ts';
import { groupSizes } from '../rules/sizes.ts';
import { volunteersFor } from '../store/presenters.ts';

/** So long before a sharing coaches look for those who present. */
const SEEKS_MS = 14 * 24 * 60 * 60_000;

/** The next sharing, while fewer offered to present than there will be groups. */
export async function toDo(context: ActorContext): Promise<ToDo[]> {
  const { tx, now, member } = context;
  if (!member.roles.includes('coach')) return [];
  const [next] = await sharingsAhead(context);
  if (!next || next.startsAt - now > SEEKS_MS) return [];
  const groups = groupSizes((await comingTo(context, next)).length, groupSizeOf(context, next)).length;
  const lacking = groups - (await volunteersFor(tx, next.id)).size;
  if (lacking <= 0) return [];
  const { words } = viewContextFor(context, member);
  const button = { label: words.buttons.turns, press: 'cross-sharing/turns', ref: next.id };
  return [{ order: 30, line: words.toDo(lacking), button }];
}
