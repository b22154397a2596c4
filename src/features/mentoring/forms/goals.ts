import { shortened } from '../../../chat/lengths.ts';
import { FLOOR } from '../../../chat/limits.ts';
import { joinMarkdown, md } from '../../../chat/markdown.ts';
import { defineForm } from '../../../community/feature/form.ts';
import { optionalChoice, optionalLine } from '../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import {
  type Cycle,
  type Goals,
  LEVELS,
  type Level,
  LIMITS,
  type MentoringSession,
  type Progress,
} from '../rules/cycle.ts';
import { nameOf } from '../views/format.ts';

const PLACES = [0, 1, 2] as const;
const NAMES = ['goal1', 'goal2', 'goal3'] as const;

/** The same field for each of the three goals. */
const three = <Field>(make: (place: (typeof PLACES)[number]) => Field) => ({
  goal1: make(0),
  goal2: make(1),
  goal3: make(2),
});

/** Her goals, at least one of them. */
export const goalsForm = defineForm(viewContextFor, {
  id: 'mentoring/goals',
  fields({ words: { goals } }: ViewContext) {
    const { form } = goals;
    return three((place) =>
      optionalLine({ label: form.goal(place + 1), max: LIMITS.goal, errors: form.tooLong }),
    );
  },
  show(view, cycle: Cycle, coach: string | null, [goal1, goal2, goal3]: Goals) {
    const { form } = view.words.goals;
    return {
      ref: cycle.id,
      title: form.title,
      intro: form.intro(nameOf(view, coach)),
      submit: form.submit,
      initial: { goal1, goal2, goal3 },
    };
  },
  whole: (read, { words }) =>
    read
      .refine((typed) => typed.goal1 ?? typed.goal2 ?? typed.goal3, {
        path: ['goal1'],
        message: words.goals.form.empty,
      })
      .transform(({ goal1, goal2, goal3 }): Goals => [goal1, goal2, goal3]),
});

const levelOf = (chosen: string | null): Level | null =>
  LEVELS.find((level) => String(level) === chosen) ?? null;

/** How far along each goal she is: a menu for each, in words. Of some she may have nothing to say this time. */
export const progressForm = defineForm(viewContextFor, {
  id: 'mentoring/progress',
  fields({ words: { goals } }: ViewContext) {
    const { form, progress, levels } = goals;
    const options = LEVELS.map((level) => ({ value: String(level), label: levels[level] ?? '' }));
    return three((place) =>
      optionalChoice({ label: form.goal(place + 1), options, error: progress.errors }).as((chosen) =>
        chosen.transform(levelOf),
      ),
    );
  },
  show(view, session: MentoringSession, coach: string | null, goals: Goals, noted: Progress | null) {
    const { form, progress } = view.words.goals;
    const written = PLACES.filter((place) => goals[place] !== null);
    const list = written.map((place) => md`- **${form.goal(place + 1)}** ${goals[place] ?? ''}`);
    const hintOf = (place: number) => ({ hint: shortened(goals[place] ?? '', FLOOR.form.hint) });
    return {
      ref: session.id,
      title: progress.title,
      intro: progress.intro(nameOf(view, coach), joinMarkdown(list)),
      submit: progress.submit,
      initial: Object.fromEntries(NAMES.map((name, place) => [name, noted?.[place]?.toString()])),
      fields: Object.fromEntries(NAMES.map((name, place) => [name, goals[place] !== null && hintOf(place)])),
    };
  },
  whole: (read, { words }) =>
    read
      .refine(({ goal1, goal2, goal3 }) => [goal1, goal2, goal3].some((level) => level !== null), {
        path: [''],
        message: words.goals.progress.errors,
      })
      .transform(({ goal1, goal2, goal3 }): Progress => [goal1, goal2, goal3]),
});
