import { daily, nightly, sendAtOf } from '../../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../../community/feature/feature.ts';
import { plusDays } from '../../../../community/format/iso-dates.ts';
import { awayOn } from '../../../../community/members/absences.ts';
import { postsUnder } from '../../../../engine/outbox/deliveries.ts';
import type { Job } from '../../../../engine/scheduler/job.ts';
import { loadDefis } from '../../load/defis.ts';
import { decisionPrefix } from './load.ts';
import { askPorteurs, askSponsors, updateSponsors } from './notifications.ts';
import { askings } from './rules/months.ts';
import { decisionById, decisionsIn, forgetDecisionsBefore } from './store/decisions.ts';
import { defisWith, forgetPilotagesBefore } from './store/pilotages.ts';

const DAY_MS = 24 * 60 * 60_000;
/** What is due lies within so many days of what was asked for last. */
const BACK_DAYS = 31;
const AHEAD_DAYS = 400;

/** Once a month, each défi's porteurs are asked for its pilotage; a week later once more where nobody has filled it in. */
export const pilotageJob = (context: AppContext): Job<UnitOfWork> => ({
  id: 'pilotage/ask',
  about: 'asks porteurs for the monthly steering update of their challenge, and once more a week later',
  label: { fr: 'pilotage du mois, demandé aux porteuses et porteurs', en: 'monthly steering update' },
  catchUp: { withinMs: 2 * DAY_MS },
  async next(after, tx) {
    const calendar = await context.calendarIn(tx);
    const todayOn = calendar.localDate(after);
    const times = askings(
      context.programme,
      calendar,
      plusDays(todayOn, -BACK_DAYS),
      plusDays(todayOn, AHEAD_DAYS),
    )
      .flatMap(({ askAt, remindAt }) => [askAt, remindAt])
      .filter((at) => at !== null && at > after);
    return times.length === 0 ? null : Math.min(...times.flatMap((at) => at ?? []));
  },
  async run(uow, dueAt) {
    const { tx, calendar, now } = uow;
    const dueOn = calendar.localDate(dueAt);
    const away = await awayOn(tx, calendar.localDate(now));
    const defis = await loadDefis(uow);
    for (const { month, askAt, remindAt } of askings(
      context.programme,
      calendar,
      plusDays(dueOn, -BACK_DAYS),
      dueOn,
    )) {
      if (askAt !== dueAt && remindAt !== dueAt) continue;
      const filled = await defisWith(tx, month);
      const asked = { month, again: askAt !== dueAt, notBefore: sendAtOf(uow, dueAt) };
      for (const defi of defis) {
        const porteurs = defi.porteurs.filter(({ id }) => !away.has(id));
        if (!filled.has(defi.name) && porteurs.length > 0) await askPorteurs(uow, defi, porteurs, asked);
      }
    }
  },
});

/**
 * Every working morning, the decisions that wait are asked of sponsors who came since, or who had no room; whoever is no
 * sponsor of the défi any more has nothing to decide.
 */
export const sponsorsJob = (context: AppContext): Job<UnitOfWork> =>
  daily(context, {
    id: 'pilotage/sponsors',
    about: 'asks new sponsors for the decisions that wait for them',
    at: '08:45',
    catchUp: { withinMs: DAY_MS },
    async run(uow) {
      const waiting = await decisionsIn(uow.tx, ['asked']);
      if (waiting.length === 0) return;
      const defis = new Map((await loadDefis(uow)).map((defi) => [defi.name, defi]));
      for (const { id, defi } of waiting) {
        const decision = await decisionById(uow, id);
        if (!decision) continue;
        const told = await postsUnder(uow.tx, decisionPrefix(decision));
        const toldIds = new Set(told.map(({ memberId }) => memberId));
        const sponsors = defis.get(defi)?.sponsors ?? [];
        await askSponsors(
          uow,
          decision,
          sponsors.filter((each) => !toldIds.has(each.id)),
        );
        const former = [...toldIds].filter((told) => !sponsors.some((each) => each.id === told));
        if (former.length > 0)
          await updateSponsors(uow, decision, `asked-${decision.version}-without-${former.sort().join('-')}`);
      }
    },
  });

/** Every night: what has been kept long enough is erased. */
export const pilotageRetentionJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'pilotage/retention',
    about: 'erases steering updates and decisions of challenges that have been kept long enough',
    catchUp: { withinMs: 7 * DAY_MS },
    async run(uow) {
      const { tx, now, log, programme } = uow;
      const before = now - programme.pilotage.retentionDays * DAY_MS;
      const pilotages = await forgetPilotagesBefore(tx, before);
      const decisions = await forgetDecisionsBefore(tx, before);
      if (pilotages + decisions.length === 0) return;
      uow.forgetOrder();
      log.info(
        { event: 'retention.erased', pilotages, decisions: decisions.length },
        'steering updates and decisions were erased',
      );
    },
  });
