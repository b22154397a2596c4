import type { ActorContext, ToDo } from '../../../../../community/feature/feature.ts';
import { COACHES, mayCall } from '../../../../../community/members/member.ts';
import { viewContextFor } from '../../../locales/path.ts';
import { loadPaths } from '../load.ts';
import { isSilent } from '../rules/progress.ts';
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
  const asking = own.flatMap((defi) =>
    paths.helpsOf(defi).flatMap(({ takenBy }) => (takenBy === null ? [defi] : [])),
  );
  const view = viewContextFor(context, member);
  const { toDoSilent, toDoHelps } = view.words.follow;
  const follow = button(view, 'follow', 'defi/follow');
  // Where one défi alone asks, its page is where the request is taken.
  const [only, ...others] = new Set(asking.map(({ ref }) => ref));
  const take = only !== undefined && others.length === 0 ? button(view, 'page', 'defi/show', only) : follow;
  return [
    ...(asking.length === 0 ? [] : [{ order: 22, line: toDoHelps(asking.length), button: take }]),
    ...(silent === 0 ? [] : [{ order: 23, line: toDoSilent(silent), button: follow }]),
  ];
}
