import type { ActorContext, UnitOfWork } from '../../../../community/feature/feature.ts';
import type { Member } from '../../../../community/members/member.ts';
import { allMembers } from '../../../../community/members/members.ts';
import { type Side, sideOf } from '../../access.ts';
import { type Defi, defisOf } from '../../rules.ts';
import { expectedFor, expectedIn } from './rules/expected.ts';
import { isHers, mayAnswer, refOfStep, type Step, seenFrom, stepsAt } from './rules/progress.ts';
import { type Help, type MarkRow, marksOf, openHelps } from './store.ts';
import type { ShownStep, Weekly } from './views/step.ts';

/** Where all défis stand on their paths. */
export type Paths = {
  todayOn: string;
  defis: readonly Defi[];
  member(id: string | null): Member | null;
  stepsOf(defi: Defi): Step[];
  marksOf(defi: Defi): MarkRow[];
  /** The requests for help that nobody has answered for, with steps that it has still. */
  helpsOf(defi: Defi): Help[];
};

/** Reads the paths of all défis, or of one by its name. */
export async function loadPaths(uow: UnitOfWork, name?: string): Promise<Paths> {
  const { tx, calendar, programme, now } = uow;
  const members = await allMembers(tx);
  const byId = new Map(members.map((member) => [member.id, member]));
  const todayOn = calendar.localDate(now);
  const expected = expectedIn(programme, calendar);
  const marks = await marksOf(tx, name);
  const helps = await openHelps(tx);
  const marksFor = ({ name: of }: Defi) => marks.filter(({ defi }) => defi === of);
  const expectedOf = ({ eig }: Defi) =>
    expectedFor(
      expected,
      eig.flatMap(({ metier }) => metier ?? []),
    );
  return {
    todayOn,
    defis: defisOf(members),
    member: (id) => byId.get(id ?? '') ?? null,
    stepsOf: (defi) => stepsAt(expectedOf(defi), marksFor(defi), todayOn),
    marksOf: marksFor,
    helpsOf(defi) {
      const keys = new Set(expectedOf(defi).map(({ key }) => key));
      return helps.filter((help) => help.defi === defi.name && keys.has(help.item));
    },
  };
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
