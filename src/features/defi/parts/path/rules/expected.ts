import type { PathItem } from '../../../../../community/programme/path-schema.ts';
import type { Phase } from '../../../../../community/programme/phases.ts';
import type { Programme } from '../../../../../community/programme/programme.ts';
import { type Dated, datedFrom, isForMetiers } from '../../../../../community/programme/steps.ts';

type Days = Parameters<typeof datedFrom>[2];

/** Where an item stands on the path: its stage, and the phase of those that there are once a phase. */
export type Stage = { id: string; fr: string; en: string; phase: Phase | null };

/**
 * An item as a promotion expects it, with its days; one that is counted from phases is there once a phase, and `key`
 * tells these apart.
 */
export type Expected = Dated<PathItem> & { key: string; stage: Stage };

const keyOf = ({ id }: Pick<PathItem, 'id'>, phase: Phase | null): string =>
  phase === null ? id : `${id}/${phase.id}`;

/** All that the path of a défi holds, stage by stage; within one, in the order in which it opens. */
export function expectedIn(
  { path, phases, promotion }: Pick<Programme, 'path' | 'phases' | 'promotion'>,
  days: Days,
): Expected[] {
  const notBefore = promotion.preparesFrom ?? promotion.startsOn;
  const dated = (items: readonly PathItem[], anchorOn: string, phase: Phase | null) =>
    datedFrom(items, { anchorOn, notBefore }, days).map((one) => ({ ...one, phase }));
  const counted = (from: PathItem['countedFrom']) =>
    path.items.filter(({ countedFrom }) => countedFrom === from);
  const ofPhase = (phase: Phase, from: PathItem['countedFrom']) =>
    counted(from).filter(({ phases: named }) => named?.includes(phase.id) ?? true);
  const all = [
    ...dated(counted('start'), promotion.startsOn, null),
    ...dated(counted('end'), promotion.endsOn, null),
    ...phases.flatMap((phase) => [
      ...dated(ofPhase(phase, 'phase-start'), phase.from, phase),
      ...dated(ofPhase(phase, 'phase-end'), phase.to, phase),
    ]),
  ];
  return path.stages.flatMap((stage) =>
    [null, ...phases].flatMap((phase) =>
      all
        .filter((one) => one.step.stage === stage.id && one.phase?.id === phase?.id)
        .map(({ phase: of, ...one }) => ({
          ...one,
          key: keyOf(one.step, of),
          stage: { ...stage, phase: of },
        }))
        .sort((one, other) => (one.opensOn < other.opensOn ? -1 : one.opensOn > other.opensOn ? 1 : 0)),
    ),
  );
}

/** Those of a défi, by the métiers that it has. */
export const expectedFor = (all: readonly Expected[], metiers: readonly string[]): Expected[] =>
  all.filter(({ step }) => isForMetiers(step, metiers));
