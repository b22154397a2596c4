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

/** Where one goal stands, by what was noted last: as a number of levels, and in words. */
function whereOf(view: ViewContext, place: 0 | 1 | 2, noted: readonly Noted[]) {
  const { goals } = view.words;
  const last = noted.findLast(({ progress }) => progress[place] !== null);
  const level = last?.progress[place] ?? null;
  if (last === undefined || level === null) return { value: 0, shown: goals.notYet };
  return { value: level, shown: goals.step(shortDayOf(view, last.startsAt), goals.levels[level] ?? '') };
}

/** Her goals and how they moved, as text, and where each stands, as a picture. */
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
  const rows = written.map(({ place, goal }) => ({
    label: shortened(goal, GOAL_BYTES),
    ...whereOf(view, place, noted),
  }));
  const chart = { kind: 'bars' as const, title: words.picture, max: LEVELS.length - 1, rows };
  const alt = words.alt(rows.map(({ label, shown }) => words.altGoal(label, shown)).join(' '));
  return [...said, imageOfSaid(chart, alt)];
}
