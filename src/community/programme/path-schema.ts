import { z } from 'zod';
import { isTime } from '../format/iso-dates.ts';
import { type Context, evenWhenFaulty, faultAt, labelRules, list, part } from './coherence.ts';
import { section, slug, time, words } from './fields.ts';
import { WEEKDAYS } from './formats-schema.ts';
import { stepRules, stepShape } from './steps-schema.ts';

/** Whose a step of the path may be. */
export const PATH_ROLES = ['porteur', 'sponsor', 'eig'] as const;

/** What the days of a step are counted from: the promotion's start or end, or those of each phase. */
export const COUNTED_FROM = ['start', 'end', 'phase-start', 'phase-end'] as const;

/** A year before the promotion, or after what the days are counted from. */
const MOST_DAYS = 400;

const item = section({
  ...stepShape(-MOST_DAYS, MOST_DAYS),
  for: z
    .array(
      z.enum(PATH_ROLES, `one of: ${PATH_ROLES.join(', ')}`),
      `a list of roles: ${PATH_ROLES.join(', ')}`,
    )
    .min(1, 'one role at least'),
  stage: slug,
  countedFrom: z.enum(COUNTED_FROM, `one of: ${COUNTED_FROM.join(', ')}`).default('start'),
  phases: z.array(slug, 'a list of phases, by their ids').min(1, 'one phase at least').optional(),
}).superRefine(stepRules, evenWhenFaulty);

const stage = section({ id: slug, fr: words, en: words });

/** What stands where programme.yaml says nothing. */
type Usual = { stages: z.output<typeof stage>[]; items: PathItem[] };

/** The path of a défi, from recruiting to handing over; `sends`: whether porteurs are written to, and when. */
export const pathFrom = ({ stages, items }: Usual) =>
  section({
    sends: z.boolean('true or false').default(true),
    weekday: z.enum(WEEKDAYS, `one of: ${WEEKDAYS.join(', ')}`).default('tuesday'),
    at: time.default('09:30'),
    stages: z
      .array(stage, 'a list of stages: id, fr, en')
      .min(1, 'one stage at least: id, fr, en')
      .superRefine(labelRules, evenWhenFaulty)
      .default(stages),
    items: z
      .array(item, 'a list of items: id, stage, for, from, until, fr, en, …')
      .superRefine(labelRules, evenWhenFaulty)
      .default(items),
  });

/** An item of the path as programme.yaml says it. */
export type PathItem = z.output<typeof item>;

/** Items stand in a stage that is there, name phases that are there, and are told in working hours. */
export function pathRules(given: unknown, context: Context): void {
  const value = part(given);
  const { items, stages, at } = part(value.path);
  const ids = list(stages).map(({ id }) => id);
  const phases = list(value.phases).map(({ id }) => id);
  list(items).forEach(({ stage, countedFrom, phases: named }, index) => {
    const here = ['path', 'items', index];
    if (typeof stage === 'string' && Array.isArray(stages) && !ids.includes(stage))
      faultAt(context, [...here, 'stage'], `one of path.stages (${ids.join(', ')}), rather than ${stage}`);
    if (!Array.isArray(named)) return;
    if (countedFrom !== 'phase-start' && countedFrom !== 'phase-end')
      faultAt(context, [...here, 'phases'], 'nothing, unless countedFrom is phase-start or phase-end');
    named.forEach((id, place) => {
      if (!phases.includes(id))
        faultAt(context, [...here, 'phases', place], `one of phases (${phases.join(', ')})`);
    });
  });
  const { from, to } = part(part(value.promotion).workingHours);
  if (isTime(at) && isTime(from) && isTime(to) && from < to && (at < from || at >= to))
    faultAt(context, ['path', 'at'], `a time in working hours, ${from} to ${to}, rather than ${at}`);
}
