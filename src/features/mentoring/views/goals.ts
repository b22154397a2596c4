import type { Field, Form } from '../../../chat/form.ts';
import { shortened } from '../../../chat/lengths.ts';
import { FLOOR } from '../../../chat/limits.ts';
import { joinMarkdown, md } from '../../../chat/markdown.ts';
import { type Block, heading, image, text } from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import {
  type Cycle,
  type Goals,
  hasGoals,
  LEVELS,
  LIMITS,
  type MentoringSession,
  type Progress,
  type Side,
} from '../rules/cycle.ts';
import { nameOf, shortDayOf } from './format.ts';

/** What she noted at one session. */
export type Noted = { startsAt: number; progress: Progress };

/** How many sessions are shown: the last ones. */
const SHOWN = 8;
const GOAL_BYTES = 60;
const PLACES = [0, 1, 2] as const;

export function goalsForm(view: ViewContext, cycle: Cycle, coach: string | null, goals: Goals): Form {
  const { form } = view.words.goals;
  return {
    id: 'mentoring/goals',
    ref: cycle.id,
    title: form.title,
    intro: form.intro(nameOf(view, coach)),
    fields: PLACES.map((place): Field => {
      const goal = goals[place];
      return {
        kind: 'line',
        id: `goal${place + 1}`,
        label: form.goal(place + 1),
        maxLength: LIMITS.goal,
        optional: place > 0,
        ...(goal === null ? {} : { initial: goal }),
      };
    }),
    submit: form.submit,
  };
}

/** How far along each goal she is: a menu for each, in words. */
export function progressForm(
  view: ViewContext,
  session: MentoringSession,
  coach: string | null,
  goals: Goals,
  noted: Progress | null,
): Form {
  const { form, progress, levels } = view.words.goals;
  const written = PLACES.filter((place) => goals[place] !== null);
  const list = written.map((place) => md`- **${form.goal(place + 1)}** ${goals[place] ?? ''}`);
  return {
    id: 'mentoring/progress',
    ref: session.id,
    title: progress.title,
    intro: progress.intro(nameOf(view, coach), joinMarkdown(list)),
    fields: written.map((place): Field => {
      const before = noted?.[place] ?? null;
      return {
        kind: 'choice',
        id: `goal${place + 1}`,
        label: form.goal(place + 1),
        hint: shortened(goals[place] ?? '', FLOOR.form.hint),
        // One goal is enough: of the others she may have nothing to say this time.
        optional: true,
        options: LEVELS.map((level) => ({ value: String(level), label: levels[level] ?? '' })),
        ...(before === null ? {} : { initial: String(before) }),
      };
    }),
    submit: progress.submit,
  };
}

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
  return [...said, image(chart, alt)];
}
