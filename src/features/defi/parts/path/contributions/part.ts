import type { DefiPart } from '../../../contributions/part.ts';
import { viewContextFor } from '../../../locales/path.ts';
import { loadPaths } from '../load.ts';
import { loadHelp } from '../notifications.ts';
import { countSettled, isHers, isSilent, seenFrom, stageOf } from '../rules/progress.ts';
import { stageLabel } from '../views/format.ts';
import { MOST_HELPS, sectionBlocks } from '../views/path.ts';

/** What the path says on a défi's page, on the home of whoever carries it, and to coaches. */
export const path: DefiPart = {
  async section(context, defi, side) {
    const paths = await loadPaths(context, defi.name);
    const steps = seenFrom(paths.stepsOf(defi), side);
    const helps = [];
    if (side === 'coach')
      for (const help of paths.helpsOf(defi).slice(0, MOST_HELPS))
        helps.push(await loadHelp(context, paths, help));
    const blocks = sectionBlocks(viewContextFor(context, context.member), defi, steps, helps);
    return blocks.length === 0 ? null : { order: 10, blocks };
  },
  async home(context, defi, side) {
    const { words } = viewContextFor(context, context.member);
    const steps = (await loadPaths(context, defi.name)).stepsOf(defi);
    const open = steps.filter((step) => step.state === 'open' && isHers(step, side));
    return open.length === 0 ? null : words.home(open.length);
  },
  async columns(context, defis) {
    const view = viewContextFor(context, context.member);
    const { columns, at, silent, helps, noPorteur } = view.words.follow;
    const paths = await loadPaths(context);
    const figures = new Map(
      defis.map((defi) => {
        const steps = paths.stepsOf(defi);
        const stage = stageOf(steps);
        const { settled, all } = countSettled(steps);
        return [
          defi.name,
          {
            stage: stage === null ? null : stageLabel(view, stage),
            settled: `${settled}/${all}`,
            silent: steps.filter((step) => isSilent(step, step.mark, paths.todayOn)).length,
            helps: paths.helpsOf(defi).length,
          },
        ];
      }),
    );
    const [atHead = '', settledHead = '', silentHead = '', helpsHead = ''] = columns;
    const of = (name: string) => figures.get(name);
    return [
      {
        head: atHead,
        of: ({ name, porteurs }) => {
          const stage = of(name)?.stage ?? null;
          const said = [
            ...(stage === null ? [] : [at(stage)]),
            ...(porteurs.length === 0 ? [noPorteur] : []),
          ];
          return { said: said.length === 0 ? null : said.join(', '), cell: stage ?? '' };
        },
      },
      { head: settledHead, of: ({ name }) => ({ said: null, cell: of(name)?.settled ?? '' }) },
      {
        head: silentHead,
        of: ({ name }) => {
          const count = of(name)?.silent ?? 0;
          return { said: count === 0 ? null : silent(count), cell: String(count) };
        },
      },
      {
        head: helpsHead,
        of: ({ name }) => {
          const count = of(name)?.helps ?? 0;
          return { said: count === 0 ? null : helps(count), cell: String(count) };
        },
      },
    ];
  },
};
