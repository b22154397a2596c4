import { nextAt } from '../../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../../community/feature/feature.ts';
import { postIn } from '../../../../community/feature/messages/messaging.ts';
import { plusDays } from '../../../../community/format/iso-dates.ts';
import { formatOf, phaseRhythmOf } from '../../../../community/gatherings/formats.ts';
import { gatheringsIn } from '../../../../community/gatherings/store.ts';
import { dayInPhase } from '../../../../community/programme/phase-days.ts';
import { nominalOfPhase, type Phase, phaseOfNominal } from '../../../../community/programme/phases.ts';
import type { Job } from '../../../../engine/scheduler/job.ts';
import { en } from '../../locales/en/planning.ts';
import { fr } from '../../locales/fr/planning.ts';
import { viewContextFor } from '../../locales/planning.ts';
import { proposedUntil } from './load/proposals.ts';
import { firstWorkingDay, monthAfter } from './rules/proposals.ts';
import { knownPhases, savePhases } from './store.ts';
import { type Hanging, phasesMovedMessage } from './views/phases.ts';
import { proposalsPost } from './views/proposals.ts';

const AT = '10:00';
/** A week later, most of what it would propose could still be announced in time. */
const LATE_MS = 7 * 24 * 60 * 60_000;

/**
 * On the first working day of each month, the coaches' channel reads what the rhythms propose up to the end of
 * the next one: members hear of gatherings two or three weeks before, so that a month's is decided in the one
 * before. Nothing is sent when there is nothing to propose.
 */
export const proposeJob = (context: AppContext): Job<UnitOfWork> => ({
  id: 'planning/propose',
  about: 'proposes to the coaches the dates that the rhythms foresee',
  label: { fr: fr.job, en: en.job },
  catchUp: { withinMs: LATE_MS },
  async next(after, tx) {
    const { promotion } = context.programme;
    const calendar = await context.calendarIn(tx);
    const todayOn = calendar.localDate(after);
    const fromOn = todayOn < promotion.startsOn ? promotion.startsOn : todayOn;
    for (let month = fromOn.slice(0, 7); `${month}-01` <= promotion.endsOn; month = monthAfter(month)) {
      const on = firstWorkingDay(calendar, month);
      if (on === null || on < promotion.startsOn || on > promotion.endsOn) continue;
      const at = calendar.instant(on, AT);
      if (at > after) return at;
    }
    return null;
  },
  async run(uow, dueAt) {
    const month = monthAfter(uow.calendar.localDate(dueAt));
    const untilOn = plusDays(`${monthAfter(month)}-01`, -1);
    const proposals = await proposedUntil(uow, untilOn);
    if (proposals.length === 0) return;
    const notBefore = uow.calendar.nextWorkingMoment(uow.now);
    const message = proposalsPost(viewContextFor(uow), proposals, untilOn);
    await postIn(uow, 'coaches', 'gatherings/proposals', `planning/proposals/${month}`, message, {
      notBefore,
    });
  },
});

/**
 * When the programme's phases have other dates than coaches know of, or are no more: what was only proposed follows by
 * itself; of what was planned, nothing moves, and coaches are told. Nothing is said when nothing hangs on them.
 */
export const phasesJob = ({ programme, clock, calendar: clocks }: AppContext): Job<UnitOfWork> => {
  // The programme is read at a start, so that it is then that they can have moved.
  const startedAt = clock.now();
  return {
    id: 'planning/phases',
    about: 'tells coaches which gatherings hang on phases that moved',
    label: { fr: fr.phases.job, en: en.phases.job },
    catchUp: { withinMs: 400 * 24 * 60 * 60_000 },
    async next(after, tx) {
      const known = await knownPhases(tx);
      const isKnown = ({ id, from, to }: Phase) => known.get(id)?.from === from && known.get(id)?.to === to;
      if (known.size === programme.phases.length && programme.phases.every(isKnown)) return null;
      return after < startedAt ? startedAt : nextAt(clocks, AT, after);
    },
    async run(uow) {
      const { calendar } = uow;
      const known = await knownPhases(uow.tx);
      await savePhases(uow.tx, programme.phases);
      const moved = programme.phases.filter(({ id, from, to }) => {
        const before = known.get(id);
        return before !== undefined && (before.from !== from || before.to !== to);
      });
      const gone = [...known.keys()].filter((id) => programme.phases.every((phase) => phase.id !== id));
      if (moved.length + gone.length === 0) return;
      const hanging: Hanging[] = [];
      for (const gathering of await gatheringsIn(uow.tx, ['draft', 'planned', 'announced'])) {
        if (gathering.startsAt <= uow.now) continue;
        const phase = phaseOfNominal({ phases: moved }, gathering.nominalOn);
        const format = formatOf(programme, gathering.format);
        const rhythm = format && phaseRhythmOf(format);
        if (gone.some((id) => nominalOfPhase(id) === gathering.nominalOn))
          hanging.push({ gathering, expectedOn: null });
        else if (phase && rhythm)
          hanging.push({ gathering, expectedOn: dayInPhase(rhythm, phase, calendar) });
      }
      if (hanging.length === 0) return;
      const message = phasesMovedMessage(viewContextFor(uow), moved, hanging, gone);
      await postIn(uow, 'coaches', 'gatherings/proposals', `planning/phases/${uow.now}`, message, {
        notBefore: calendar.nextWorkingMoment(uow.now),
      });
    },
  };
};
