import { randomUUID } from 'node:crypto';
import type { UnitOfWork } from '../../../../community/feature/feature.ts';
import { updateMessages, writeTo } from '../../../../community/feature/messaging.ts';
import type { Member } from '../../../../community/members/member.ts';
import { viewContextFor } from '../../locales/path.ts';
import { type Defi, refOfDefi } from '../../rules.ts';
import { stillCarries, stillWaits } from './contributions/still-true.ts';
import { loadPaths, type Paths, toldOf } from './load.ts';
import type { Step } from './rules/standing.ts';
import { type Help, helpText } from './store.ts';
import { type HelpShown, helpMessage, takenMessage } from './views/help.ts';
import { toldMessage } from './views/step.ts';

const toldPrefix = ({ ref }: Pick<Defi, 'ref'>, on: string): string => `path/told/${ref}/${on}/`;
const helpPrefix = (id: string): string => `path/help/${id}/`;

/** Tells the porteurs of a défi of what is due on a day, as it was noted. */
export async function tellPorteurs(
  uow: UnitOfWork,
  paths: Paths,
  defi: Defi,
  on: string,
  porteurs: readonly Member[],
): Promise<void> {
  const told = toldOf(uow, paths, defi, on);
  await writeTo(uow, porteurs, {
    kind: 'defi/path',
    key: ({ id }) => `${toldPrefix(defi, on)}${id}`,
    still: ({ id }) => stillCarries(id, defi.ref),
    message: (member) => toldMessage(viewContextFor(uow, member), told),
  });
}

/** Shows, as a change of its own each time (answers come and go), wherever its porteurs were told of a step, what has become of it. */
export async function updateTold(
  uow: UnitOfWork,
  defi: Defi,
  mark: Pick<NonNullable<Step['mark']>, 'toldOn' | 'againOn'> | undefined,
): Promise<void> {
  const paths = await loadPaths(uow, defi.name);
  for (const on of new Set([mark?.toldOn, mark?.againOn])) {
    if (!on) continue;
    const told = toldOf(uow, paths, defi, on);
    await updateMessages(uow, toldPrefix(defi, on), randomUUID(), ({ memberId }) =>
      toldMessage(viewContextFor(uow, paths.member(memberId)), told),
    );
  }
}

function shownHelp(paths: Paths, help: Help, text: string | null, isOver: boolean): HelpShown {
  const defi = paths.defis.find(({ name }) => name === help.defi);
  const step = defi && paths.stepsOf(defi).find(({ key }) => key === help.item);
  return {
    ...{ id: help.id, author: paths.member(help.authorId)?.name ?? '…' },
    defi: { name: help.defi, ref: refOfDefi(help.defi) },
    ...{ step: step ?? null, text: isOver ? null : text },
    takenBy: paths.member(help.takenBy)?.name ?? null,
    isOver: isOver || step?.state === 'done' || step?.state === 'set-aside' || step === undefined,
  };
}

/** A request for help as coaches see it by now. */
export async function loadHelp(uow: UnitOfWork, help: Help, isOver = false): Promise<HelpShown> {
  const text = await helpText(uow.tx, uow.secrets, help.id);
  return shownHelp(await loadPaths(uow), help, text, isOver);
}

/** Tells coaches that somebody asks for help. */
export async function tellCoaches(uow: UnitOfWork, help: Help, coaches: readonly Member[]): Promise<void> {
  const shown = await loadHelp(uow, help);
  await writeTo(uow, coaches, {
    kind: 'defi/help',
    key: ({ id }) => `${helpPrefix(help.id)}${id}`,
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
    still: stillWaits(help.id),
    message: (member) => helpMessage(viewContextFor(uow, member), shown),
  });
}

/** Shows them what has become of it. `isOver`: it needs nothing more, or was erased. */
export async function updateHelp(uow: UnitOfWork, help: Help, isOver: boolean): Promise<void> {
  const paths = await loadPaths(uow);
  const shown = await loadHelp(uow, help, isOver);
  await updateMessages(uow, helpPrefix(help.id), randomUUID(), ({ memberId }) =>
    helpMessage(viewContextFor(uow, paths.member(memberId)), shown),
  );
}

/** Shows the porteurs, where they were told of a step, which coach sees to it, or that none does any more. */
export async function updateHelped(uow: UnitOfWork, { defi: name, item }: Help): Promise<void> {
  const paths = await loadPaths(uow, name);
  const defi = paths.defis.find((each) => each.name === name);
  if (defi)
    await updateTold(
      uow,
      defi,
      paths.marksOf(defi).find((mark) => mark.item === item),
    );
}

/** Tells whoever asked which coach sees to it. */
export async function tellAuthor(uow: UnitOfWork, help: Help, coach: Member): Promise<void> {
  const paths = await loadPaths(uow);
  const author = paths.member(help.authorId);
  const defi = paths.defis.find(({ name }) => name === help.defi);
  const step = defi && paths.stepsOf(defi).find(({ key }) => key === help.item);
  if (!author?.active || !step) return;
  await writeTo(uow, [author], {
    kind: 'defi/help',
    key: () => `path/taken/${help.id}/${coach.id}`,
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
    still: stillWaits(help.id),
    message: (member) =>
      takenMessage(viewContextFor(uow, member), { coach: coach.name, step, defiRef: defi.ref }),
  });
}
