import type { Message } from '../../../../../chat/message.ts';
import type { ActorContext, ToDo, UnitOfWork } from '../../../../../community/feature/feature.ts';
import { COACHES, mayCall } from '../../../../../community/members/member.ts';
import { viewContextFor } from '../../../locales/path.ts';
import type { Defi } from '../../../rules.ts';
import { countSilent, loadPaths, type Paths } from '../load.ts';
import { isSilent } from '../rules/progress.ts';
import { button } from '../views/format.ts';
import { silentMessage } from '../views/path.ts';

/** How many steps of these défis were told twice, and are without an answer. */
const silentIn = (paths: Paths, defis: readonly Defi[]): number =>
  defis.flatMap((defi) => paths.stepsOf(defi)).filter((step) => isSilent(step, step.mark, paths.todayOn))
    .length;

/** The same of all défis, as a line of the coaches' digest; null when nothing is silent. */
export async function digest(uow: UnitOfWork): Promise<Message | null> {
  const silent = await countSilent(uow);
  return silent === 0 ? null : silentMessage(viewContextFor(uow), silent);
}

/** What waits for a coach: what nobody answers for, and who asks for help, of the défis that she accompanies. */
export async function toDo(context: ActorContext): Promise<ToDo[]> {
  const { member } = context;
  if (!mayCall(member, COACHES)) return [];
  const paths = await loadPaths(context);
  const own = paths.defis.filter(
    ({ coaches }) => coaches.length === 0 || coaches.some(({ id }) => id === member.id),
  );
  const silent = silentIn(paths, own);
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
