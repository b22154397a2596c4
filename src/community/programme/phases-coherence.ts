import { isDate } from '../format/iso-dates.ts';
import { type Context, faultAt, list, type Part, part } from './coherence.ts';
import { MOST_WORKING_DAYS } from './fields.ts';
import { type Days, dayInPhase, type PhaseRhythm } from './phase-days.ts';

type Span = { id: unknown; from: string; to: string };

/** What hangs on phases falls in them: a day beyond would be another phase's, or nobody's. */
export function phaseDayRules(value: Part, days: Days, context: Context): void {
  const spans = list(value.phases).flatMap(({ id, from, to }): Span[] =>
    isDate(from) && isDate(to) && from <= to ? [{ id, from, to }] : [],
  );
  list(value.formats).forEach((format, index) => {
    const { phase, workingDays = 0, phases } = part(format.rhythm);
    if ((phase !== 'start' && phase !== 'end') || !isCount(workingDays)) return;
    const named = spans.filter(({ id }) => !Array.isArray(phases) || phases.includes(id));
    const beyond = named.find((span) => !isIn(span, { phase, workingDays }, days));
    if (!beyond) return;
    const { id, from, to } = beyond;
    const most = mostIn(beyond, phase, days);
    const path = ['formats', index, 'rhythm'];
    if (most < 0) faultAt(context, [...path, 'phases'], `other phases than ${id}, which has no working day`);
    else
      faultAt(
        context,
        [...path, 'workingDays'],
        `${most} at most, to be in the phase ${id} (${from} to ${to})`,
      );
  });
}

/** What is told as a fault already is not counted. */
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_WORKING_DAYS;

function isIn({ from, to }: Span, rhythm: PhaseRhythm, days: Days): boolean {
  const on = dayInPhase(rhythm, { from, to }, days);
  return from <= on && on <= to;
}

/** So many working days something may be from that edge of the phase; less than none in one without any. */
function mostIn(span: Span, phase: PhaseRhythm['phase'], days: Days): number {
  let workingDays = 0;
  while (isIn(span, { phase, workingDays }, days)) workingDays += 1;
  return workingDays - 1;
}
