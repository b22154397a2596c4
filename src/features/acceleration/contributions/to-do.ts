import type { ActorContext, ToDo } from '../../../community/feature/feature.ts';
import { viewContextFor } from '../locales/index.ts';
import { requestsWhere } from '../store/requests.ts';
import { button } from '../views/format.ts';

/** The requests for hours that wait for a coach to read them, or that nobody could take. */
export async function toDo(context: ActorContext): Promise<ToDo[]> {
  const { tx, secrets, member } = context;
  if (!member.roles.includes('coach')) return [];
  const { words } = viewContextFor(context, member);
  const waiting = await requestsWhere(tx, secrets, { states: ['review', 'unanswered'] });
  if (waiting.length === 0) return [];
  return [
    { order: 15, line: words.after.toDo(waiting.length), button: button(words.buttons.list, 'list', '') },
  ];
}
