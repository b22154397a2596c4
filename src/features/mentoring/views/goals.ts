import { shortened } from '../../../chat/lengths.ts';
import { joinMarkdown } from '../../../chat/markdown.ts';
import { type Block, heading, imageOfSaid, text } from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import { type Goals, hasGoals, LEVELS, type Progress, type Side } from '../rules/cycle.ts';
import { shortDayOf } from './format.ts';

/** What she noted at one session. */
export type Noted = { startsAt: number; progress: Progress };

/** How many sessions are shown: the last ones. */
const SHOWN = 8;
const GOAL_BYTES = 60;
const PLACES = [0, 1, 2] as const;

/** The path of one goal in words: "commencé (08/03), puis à mi-chemin (15/03)". */
function pathOf(view: ViewContext, place: 0 | 1 | 2, noted: readonly Noted[]): string {
  const { goals } = view.words;
  const steps = noted.flatMap(({ startsAt, progress }) => {
    const level = progress[place];
    return level === null ? [] : [goals.step(shortDayOf(view, startsAt), goals.levels[level] ?? '')];
  });
  return steps.length === 0 ? goals.notYet : steps.join(goals.next);
}

/** Her goals and how they moved, as text, and as a picture that says the same. */
export function progressBlocks(view: ViewContext, side: Side, goals: Goals, all: readonly Noted[]): Block[] {
  const { goals: words } = view.words;
  if (!hasGoals(goals)) return [heading(words.title), text(side === 'mentee' ? words.noneMine : words.none)];
  const noted = all.slice(-SHOWN);
  const written = PLACES.flatMap((place) => {
    const goal = goals[place];
    return goal === null ? [] : [{ place, goal, path: pathOf(view, place, noted) }];
  });
  const lines = written.map(({ goal, path }) => words.goal(goal, path));
  const said: Block[] = [heading(words.title), text(joinMarkdown(lines))];
  if (noted.length === 0) return said;
  const top = LEVELS.length - 1;
  const chart = {
    kind: 'trend' as const,
    title: words.picture,
    moments: noted.map(({ startsAt }) => shortDayOf(view, startsAt)),
    scale: [...words.levels].reverse(),
    lines: written.map(({ place, goal }) => ({
      label: shortened(goal, GOAL_BYTES),
      values: noted.map(({ progress }) => {
        const level = progress[place];
        return level === null ? null : top - level;
      }),
    })),
  };
  const alt = words.alt(
    written.map(({ goal, path }) => words.altGoal(shortened(goal, GOAL_BYTES), path)).join(' '),
  );
  return [...said, imageOfSaid(chart, alt)];
}
