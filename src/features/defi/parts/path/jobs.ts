import { nightly } from '../../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../../community/feature/feature.ts';
import { plusDays } from '../../../../community/format/iso-dates.ts';
import { awayOn } from '../../../../community/members/absences.ts';
import { weekOf } from '../../../../community/programme/weeks.ts';
import type { Job } from '../../../../engine/scheduler/job.ts';
import { en } from '../../locales/en/path.ts';
import { fr } from '../../locales/fr/path.ts';
import { loadPaths } from './load.ts';
import { tellPorteurs } from './notifications.ts';
import { dueOf, refOfStep } from './rules/progress.ts';
import { STEPS_KEPT_DAYS, TEXTS_KEPT_DAYS } from './rules/texts.ts';
import { notifyingDay } from './rules/weekly.ts';
import { forgetBefore, recordNotified } from './store.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** A pause is shorter than that. */
const MOST_WEEKS = 30;

/** Once a week, the porteurs of each défi are told of what is due, three steps at most. */
export const stepsJob = (context: AppContext): Job<UnitOfWork> => ({
  id: 'path/steps',
  about: 'tells the porteurs of each défi of the next steps of its path',
  label: { fr: fr.jobs.steps, en: en.jobs.steps },
  logLevel: 'debug',
  catchUp: { withinMs: 8 * HOUR_MS },
  async next(after, tx) {
    const { promotion, path } = context.programme;
    if (!path.sends) return null;
    const calendar = await context.calendarIn(tx);
    const earliest = calendar.instant(promotion.preparesFrom ?? promotion.startsOn, '00:00');
    const monday = weekOf(calendar, Math.max(after, earliest));
    for (let week = 0; week < MOST_WEEKS; week += 1) {
      const on = notifyingDay(plusDays(monday, 7 * week), path.weekday, calendar);
      if (on === null) continue;
      if (on > promotion.endsOn) return null;
      const at = calendar.instant(on, path.at);
      if (at > after && at >= earliest) return at;
    }
    return null;
  },
  async run(uow) {
    const { tx } = uow;
    const before = await loadPaths(uow);
    const { todayOn } = before;
    const away = await awayOn(tx, todayOn);
    const told = [];
    for (const defi of before.defis) {
      const porteurs = defi.porteurs.filter(({ id }) => !away.has(id));
      if (porteurs.length === 0) continue;
      const due = dueOf(before.stepsOf(defi), before.marksOf(defi), todayOn);
      for (const { one, isAgain } of due) {
        const at = { id: refOfStep(defi.ref, one.key), defi: defi.name, item: one.key };
        await recordNotified(tx, at, todayOn, isAgain);
      }
      if (due.length > 0) told.push({ defi, porteurs });
    }
    const paths = await loadPaths(uow);
    for (const { defi, porteurs } of told) await tellPorteurs(uow, paths, defi, todayOn, porteurs);
  },
});

/** Erases what has been kept for long enough. */
export const sweepJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'path/sweep',
    about:
      'erases what was written of the steps of défis, and what became of them, once kept for long enough',
    catchUp: { withinMs: 7 * DAY_MS },
    async run({ tx, now, calendar, log, forgetOrder }) {
      const texts = await forgetBefore(tx, {
        textsAt: now - TEXTS_KEPT_DAYS * DAY_MS,
        stepsOn: plusDays(calendar.localDate(now), -STEPS_KEPT_DAYS),
        stepsAt: now - STEPS_KEPT_DAYS * DAY_MS,
      });
      if (texts === 0) return;
      log.info({ event: 'retention.erased', texts }, 'texts of the paths of défis were erased');
      forgetOrder();
    },
  });
