import type { ActorContext, ToDo } from '../../../community/feature/feature.ts';
import { viewContextFor } from '../locales/index.ts';
import { allRequests } from '../store/requests.ts';

/** The requests that wait for this coach, and those that any coach may take; the first one behind the button. */
export async function toDo(context: ActorContext): Promise<ToDo[]> {
  const { tx, member } = context;
  if (!member.roles.includes('coach')) return [];
  const requests = await allRequests(tx);
  const hers = requests.filter(({ state, coachId }) => state === 'asked' && coachId === member.id);
  const open = requests.filter(({ state }) => state === 'open');
  const { words } = viewContextFor(context, member);
  const { hers: forHer, open: forAny, see } = words.asking.toDo;
  const item = ([first, ...others]: typeof requests, line: (count: number) => string): ToDo[] =>
    first
      ? [
          {
            order: 10,
            line: line(others.length + 1),
            button: { label: see, press: 'mentoring/see-request', ref: first.id },
          },
        ]
      : [];
  return [...item(hers, forHer), ...item(open, forAny)];
}
