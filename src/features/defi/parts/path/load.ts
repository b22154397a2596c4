import type { ActorContext, UnitOfWork } from '../../../../community/feature/feature.ts';
import { groupedBy } from '../../../../community/format/grouped.ts';
import { plusDays } from '../../../../community/format/iso-dates.ts';
import type { Member } from '../../../../community/members/member.ts';
import { allMembers, membersOfDefis } from '../../../../community/members/members.ts';
import { chunks } from '../../../../engine/chunks.ts';
import { type Side, sideOf } from '../../access.ts';
import { type Defi, defisOf } from '../../rules.ts';
import { type Expected, expectedFor, expectedIn } from './rules/expected.ts';
import {
  isHers,
  isSilent,
  mayAnswer,
  refOfStep,
  SILENT_DAYS,
  type Step,
  seenFrom,
  stepsAt,
} from './rules/progress.ts';
import { type Help, type MarkRow, marksOf, openHelps, unansweredSince } from './store.ts';
import type { ShownStep, Weekly } from './views/step.ts';

/** Where all défis stand on their paths. */
export type Paths = {
  todayOn: string;
  defis: readonly Defi[];
  member(id: string | null): Member | null;
  stepsOf(defi: Defi): Step[];
  marksOf(defi: Defi): readonly MarkRow[];
  /** The requests for help that nobody has answered for, with steps that it has still. */
  helpsOf(defi: Defi): Help[];
};

const expectedOf = (all: readonly Expected[], eig: readonly Member[]): Expected[] =>
  expectedFor(
    all,
    eig.flatMap(({ metier }) => metier ?? []),
  );

/** Reads the paths of all défis, or of one by its name. */
export async function loadPaths(uow: UnitOfWork, name?: string): Promise<Paths> {
  const { tx, calendar, programme, now } = uow;
  const members = await allMembers(tx);
  const byId = new Map(members.map((member) => [member.id, member]));
  const todayOn = calendar.localDate(now);
  const expected = expectedIn(programme, calendar);
  const marks = groupedBy(await marksOf(tx, name), ({ defi }) => defi);
  const helps = await openHelps(tx);
  const marksFor = ({ name: of }: Defi) => marks.get(of) ?? [];
  return {
    todayOn,
    defis: defisOf(members),
    member: (id) => byId.get(id ?? '') ?? null,
    stepsOf: (defi) => stepsAt(expectedOf(expected, defi.eig), marksFor(defi), todayOn),
    marksOf: marksFor,
    helpsOf(defi) {
      const keys = new Set(expectedOf(expected, defi.eig).map(({ key }) => key));
      return helps.filter((help) => help.defi === defi.name && keys.has(help.item));
    },
  };
}

/** So many défis are looked at by one statement. */
const DEFIS_AT_ONCE = 2000;

/**
 * How many steps of all défis were told twice, and are without an answer. Others have no part in that: where nothing
 * is silent, nobody is read.
 */
export async function countSilent({ tx, calendar, programme, now }: UnitOfWork): Promise<number> {
  const todayOn = calendar.localDate(now);
  const expected = expectedIn(programme, calendar);
  const unanswered = await unansweredSince(tx, plusDays(todayOn, -SILENT_DAYS));
  const marks = groupedBy(unanswered, ({ defi }) => defi);
  let count = 0;
  for (const names of chunks([...marks.keys()], DEFIS_AT_ONCE))
    for (const { name, eig } of defisOf(await membersOfDefis(tx, names)))
      count += stepsAt(expectedOf(expected, eig), marks.get(name) ?? [], todayOn).filter((step) =>
        isSilent(step, step.mark, todayOn),
      ).length;
  return count;
}

/** A step as somebody on a side of its défi sees it. */
export function shownStep(paths: Paths, defi: Defi, step: Step, side: Side): ShownStep {
  const ref = refOfStep(defi.ref, step.key);
  const help = paths.helpsOf(defi).find(({ stepId }) => stepId === ref);
  return {
    ...{ step, ref, answers: mayAnswer(step, side), isHers: isHers(step, side) },
    by: paths.member(step.mark?.byId ?? null)?.name ?? null,
    help: help ? { takenBy: paths.member(help.takenBy)?.name ?? null } : null,
  };
}

export type FoundStep = { paths: Paths; defi: Defi; side: Side; shown: ShownStep; telling: string };

/** The step that a ref names, as whoever acts sees it; `notYours` when its défi is not hers, or it is not hers to see. */
export async function stepAt(context: ActorContext, ref: string): Promise<FoundStep | 'gone' | 'notYours'> {
  const [defiRef = '', hash = '', telling = ''] = ref.split('.');
  const paths = await loadPaths(context);
  const defi = paths.defis.find((each) => each.ref === defiRef);
  const step =
    defi && paths.stepsOf(defi).find(({ key }) => refOfStep(defiRef, key) === `${defiRef}.${hash}`);
  if (!defi) return 'gone';
  const side = sideOf(context.member, defi.name);
  if (side === null) return 'notYours';
  if (!step) return 'gone';
  if (seenFrom([step], side).length === 0) return 'notYours';
  return { paths, defi, side, shown: shownStep(paths, defi, step, side), telling };
}

/** What the message says by now in which the porteurs of a défi were told of steps on a day. */
export function weeklyOf({ calendar }: UnitOfWork, paths: Paths, defi: Defi, on: string): Weekly {
  const steps = paths
    .stepsOf(defi)
    .filter(({ mark }) => mark !== undefined && (mark.toldOn === on || mark.againOn === on));
  const last = steps.reduce((day, { closesOn }) => (closesOn > day ? closesOn : day), on);
  return {
    defi: { name: defi.name, ref: defi.ref },
    items: steps.map((step) => shownStep(paths, defi, step, 'porteur')),
    isAgain: ({ step }) => step.mark?.againOn === on,
    until: calendar.instant(calendar.addWorkingDays(last, 1), '00:00'),
  };
}
