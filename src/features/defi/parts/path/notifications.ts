import { randomUUID } from 'node:crypto';
import type { UnitOfWork } from '../../../../community/feature/feature.ts';
import { updateMessages, withdrawQueued, writeTo } from '../../../../community/feature/messages/messaging.ts';
import type { Member } from '../../../../community/members/member.ts';
import { viewContextFor } from '../../locales/path.ts';
import { type Defi, refOfDefi } from '../../rules.ts';
import { sentence } from '../../views/format.ts';
import { stillCarries, stillWaits } from './contributions/still-true.ts';
import { loadPaths, type Paths, weeklyOf } from './load.ts';
import type { Mark } from './rules/progress.ts';
import { type Help, helpText, setTaken } from './store.ts';
import { type HelpShown, helpMessage, takenMessage } from './views/help.ts';
import { weeklyMessage } from './views/step.ts';

/** Of one promotion: a défi of the next may bear the same name. */
const weeklyPrefix = (
  { programme: { promotion } }: Pick<UnitOfWork, 'programme'>,
  { ref }: Pick<Defi, 'ref'>,
  on: string,
): string => `path/told/${promotion.id}/${ref}/${on}/`;
const helpPrefix = (id: string): string => `path/help/${id}/`;
const takenPrefix = (id: string): string => `path/taken/${id}/`;

/** Tells the porteurs of a défi of what is due on a day, as it was noted. */
export async function tellPorteurs(
  uow: UnitOfWork,
  paths: Paths,
  defi: Defi,
  on: string,
  porteurs: readonly Member[],
): Promise<void> {
  const told = weeklyOf(uow, paths, defi, on);
  await writeTo(uow, porteurs, {
    kind: 'defi/path',
    key: ({ id }) => `${weeklyPrefix(uow, defi, on)}${id}`,
    still: ({ id }) => stillCarries(id, defi.ref),
    message: (member) => weeklyMessage(viewContextFor(uow, member), told),
  });
}

/**
 * Shows wherever the porteurs of a défi were told of steps, by their marks, what has become of them: as a change of its
 * own each time, since answers come and go.
 */
export async function updateNotified(
  uow: UnitOfWork,
  name: string,
  marks: readonly Pick<Mark, 'toldOn' | 'againOn'>[],
): Promise<void> {
  const days = new Set(marks.flatMap(({ toldOn, againOn }) => [toldOn ?? [], againOn ?? []].flat()));
  if (days.size === 0) return;
  const paths = await loadPaths(uow, name);
  const defi = paths.defis.find((each) => each.name === name);
  if (!defi) return;
  for (const on of days) {
    const told = weeklyOf(uow, paths, defi, on);
    await updateMessages(uow, weeklyPrefix(uow, defi, on), randomUUID(), ({ memberId }) =>
      weeklyMessage(viewContextFor(uow, paths.member(memberId)), told),
    );
  }
}

/** A request for help as coaches see it by now; `paths` are its défi's, or all. */
export async function loadHelp(uow: UnitOfWork, paths: Paths, help: Help, over = false): Promise<HelpShown> {
  const defi = paths.defis.find(({ name }) => name === help.defi);
  const step = defi && paths.stepsOf(defi).find(({ key }) => key === help.item);
  const isOver = over || step === undefined || step.state === 'done' || step.state === 'set-aside';
  return {
    ...{ id: help.id, author: paths.member(help.authorId)?.name ?? '…' },
    defi: { name: help.defi, ref: refOfDefi(help.defi) },
    ...{ step: step ?? null, isOver },
    text: over ? null : await helpText(uow.tx, uow.secrets, help.id),
    takenBy: paths.member(help.takenBy)?.name ?? null,
  };
}

/** Tells coaches that somebody asks for help. */
export async function tellCoaches(
  uow: UnitOfWork,
  paths: Paths,
  help: Help,
  coaches: readonly Member[],
): Promise<void> {
  const shown = await loadHelp(uow, paths, help);
  await writeTo(uow, coaches, {
    kind: 'defi/help',
    key: ({ id }) => `${helpPrefix(help.id)}${id}`,
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
    still: stillWaits(help.id),
    message: (member) => helpMessage(viewContextFor(uow, member), shown),
  });
}

/**
 * Shows them what has become of it. `over`: it needs nothing more, or was erased; whoever was not told yet is not told
 * of it then.
 */
export async function updateHelp(uow: UnitOfWork, help: Help, over: boolean): Promise<void> {
  const paths = await loadPaths(uow, help.defi);
  const shown = await loadHelp(uow, paths, help, over);
  if (shown.isOver) await withdrawQueued(uow, helpPrefix(help.id));
  await updateMessages(uow, helpPrefix(help.id), randomUUID(), ({ memberId }) =>
    helpMessage(viewContextFor(uow, paths.member(memberId)), shown),
  );
}

/** The coach who saw to it no longer does: it waits for another one where it is not over, and nobody is named by it. */
export async function giveBack(uow: UnitOfWork, help: Help): Promise<void> {
  await setTaken(uow.tx, help.id, null, null);
  await updateHelp(uow, { ...help, takenBy: null }, false);
  await updateNotified(uow, help.defi, [help]);
  const paths = await loadPaths(uow, help.defi);
  const { isOver } = await loadHelp(uow, paths, help);
  await withdrawQueued(uow, takenPrefix(help.id));
  await updateMessages(uow, takenPrefix(help.id), randomUUID(), ({ memberId }) => {
    const { said, refused } = viewContextFor(uow, paths.member(memberId)).words;
    return sentence(isOver ? refused.helpOver : said.helpWaits);
  });
}

/** Tells whoever asked which coach sees to it. */
export async function tellAuthor(uow: UnitOfWork, paths: Paths, help: Help, coach: Member): Promise<void> {
  const author = paths.member(help.authorId);
  const defi = paths.defis.find(({ name }) => name === help.defi);
  const step = defi && paths.stepsOf(defi).find(({ key }) => key === help.item);
  if (!author?.active || !step) return;
  await writeTo(uow, [author], {
    kind: 'defi/help',
    key: () => `${takenPrefix(help.id)}${coach.id}`,
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
    still: stillWaits(help.id),
    message: (member) =>
      takenMessage(viewContextFor(uow, member), { coach: coach.name, step, defiRef: defi.ref }),
  });
}
