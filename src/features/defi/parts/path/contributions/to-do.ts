import type { ActorContext, ToDo } from '../../../../../community/feature/feature.ts';
import { COACHES, mayCall } from '../../../../../community/members/member.ts';
import { viewContextFor } from '../../../locales/path.ts';
import { loadPaths } from '../load.ts';
import { isSilent } from '../rules/standing.ts';
import { button } from '../views/format.ts';

/** What waits for a coach: what nobody answers for, and who asks for help, of the défis that she accompanies. */
export async function toDo(context: ActorContext): Promise<ToDo[]> {
  const { member } = context;
  if (!mayCall(member, COACHES)) return [];
  const paths = await loadPaths(context);
  const own = paths.defis.filter(
    ({ coaches }) => coaches.length === 0 || coaches.some(({ id }) => id === member.id),
  );
  const silent = own
    .flatMap((defi) => paths.stepsOf(defi))
    .filter((step) => isSilent(step, step.mark, paths.todayOn)).length;
  const helps = own.flatMap((defi) => paths.helpsOf(defi)).filter(({ takenBy }) => takenBy === null).length;
  const view = viewContextFor(context, member);
  const { toDoSilent, toDoHelps } = view.words.follow;
  const follow = button(view, 'follow', 'defi/follow');
  return [
    ...(helps === 0 ? [] : [{ order: 22, line: toDoHelps(helps), button: follow }]),
    ...(silent === 0 ? [] : [{ order: 23, line: toDoSilent(silent), button: follow }]),
  ];
}
