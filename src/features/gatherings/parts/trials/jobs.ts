import type { AppContext, UnitOfWork } from '../../../../community/feature/feature.ts';
import { saveFormat, storedFormats } from '../../../../community/gatherings/stored-formats.ts';
import type { Calendar } from '../../../../community/programme/calendar.ts';
import type { Tx } from '../../../../engine/database.ts';
import type { Job } from '../../../../engine/scheduler/job.ts';
import { en } from '../../locales/en/trials.ts';
import { fr } from '../../locales/fr/trials.ts';
import { followedOf, loadVerdict } from './load.ts';
import { tellVerdict } from './notifications.ts';
import type { Tried } from './rules/tried.ts';
import { verdictAt } from './rules/verdict.ts';
import { saveTrial, trialById } from './store.ts';

const AT = '09:00';
/** However late: coaches wait for it. */
const ALWAYS_MS = 400 * 24 * 60 * 60_000;

type Due = { tried: Tried; at: number; isClosed: boolean };

/** The formats that are tried out, and when coaches are to have the verdict of each. */
async function awaited({ secrets }: Pick<AppContext, 'secrets'>, tx: Tx, calendar: Calendar): Promise<Due[]> {
  const all: Due[] = [];
  for (const format of await storedFormats(tx)) {
    const trial = format.state === 'trying' ? await trialById({ tx, secrets }, format.id) : null;
    if (trial === null || trial.decideOn === null) continue;
    const followed = await followedOf(tx, format.id);
    const decideAt = calendar.nextWorkingMoment(calendar.instant(trial.decideOn, AT));
    all.push({
      tried: { format, trial },
      at: verdictAt(followed, { trials: format.trials, decideAt }),
      isClosed: followed.every(({ isClosed }) => isClosed),
    });
  }
  return all;
}

/** After the last trial, or on the day of the decision, coaches have the verdict; nothing more is planned meanwhile. */
export const verdictJob = (context: AppContext): Job<UnitOfWork> => ({
  id: 'trials/verdict',
  about: 'tells the coaches what became of a format that was tried out',
  label: { fr: fr.job, en: en.job },
  catchUp: { withinMs: ALWAYS_MS },
  async next(after, tx) {
    const due = await awaited(context, tx, await context.calendarIn(tx));
    // Feedback that should have closed by then is closed at its own time, however late: then this is due.
    const times = due
      .filter(({ at, isClosed }) => at > after || isClosed)
      .map(({ at }) => Math.max(at, after + 1));
    return times.length === 0 ? null : Math.min(...times);
  },
  async run(uow) {
    for (const { tried, at, isClosed } of await awaited(uow, uow.tx, uow.calendar)) {
      if (at > uow.now || !isClosed) continue;
      const format = { ...tried.format, state: 'deciding' as const };
      const trial = { ...tried.trial, verdict: await loadVerdict(uow, tried) };
      await saveFormat(uow.tx, format);
      await saveTrial(uow, trial);
      await tellVerdict(uow, { format, trial });
    }
  },
});
