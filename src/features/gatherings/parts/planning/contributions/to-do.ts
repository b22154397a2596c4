import type { ActorContext, ToDo } from '../../../../../community/feature/feature.ts';
import { COACHES, mayCall } from '../../../../../community/members/member.ts';
import { viewContextFor } from '../../../locales/planning.ts';
import { proposedSoon } from '../load/proposals.ts';

/** The dates that wait for a coach to confirm them. */
export async function toDo(context: ActorContext): Promise<ToDo[]> {
  if (!mayCall(context.member, COACHES)) return [];
  const { length } = await proposedSoon(context);
  if (length === 0) return [];
  const { words } = viewContextFor(context, context.member);
  const button = { label: words.buttons.proposals, press: 'planning/proposals', ref: '' };
  return [{ order: 20, line: words.toConfirm(length), button }];
}
