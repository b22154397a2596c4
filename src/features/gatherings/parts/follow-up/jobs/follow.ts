import { sendAtOf } from '../../../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../../../community/feature/feature.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import { gatheringById } from '../../../../../community/gatherings/store.ts';
import type { Tx } from '../../../../../engine/database.ts';
import type { Job } from '../../../../../engine/scheduler/job.ts';
import { closeFeedback, notifyCoaches } from '../handlers/close-feedback.ts';
import { expireAllThanks, sendThanks } from '../notifications/thanks.ts';
import { NEWS_MS } from '../rules/follow-up.ts';
import { type Followup, type FollowupState, followupsIn, setFollowupState } from '../store/followups.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

type Instant = 'thankAt' | 'closesAt' | 'reportAt';

/** The first of these instants after one, among what follows gatherings and is in some states. */
async function nextOf(
  tx: Tx,
  after: number,
  instant: Instant,
  states: readonly FollowupState[],
): Promise<number | null> {
  const times = (await followupsIn(tx, states)).map((each) => each[instant]).filter((at) => at > after);
  return times.length === 0 ? null : Math.min(...times);
}

async function dueOf(
  uow: UnitOfWork,
  instant: Instant,
  states: readonly FollowupState[],
): Promise<{ followup: Followup; gathering: Gathering }[]> {
  const due = [];
  for (const followup of await followupsIn(uow.tx, states)) {
    const gathering = await gatheringById(uow.tx, followup.gatheringId);
    if (followup[instant] <= uow.now && gathering) due.push({ followup, gathering });
  }
  return due;
}

/** Thanks those who came, a little after the end. */
export const thankJob = (_context: AppContext): Job<UnitOfWork> => ({
  id: 'afterwards/thank',
  about: 'thanks those who came to a gathering, and asks for feedback',
  label: { fr: 'remerciements après une rencontre', en: 'thanks after a gathering' },
  catchUp: { withinMs: NEWS_MS },
  next: (after, tx) => nextOf(tx, after, 'thankAt', ['ended']),
  async run(uow) {
    for (const { followup, gathering } of await dueOf(uow, 'thankAt', ['ended'])) {
      if (gathering.state === 'over' && uow.now - followup.thankAt <= NEWS_MS)
        await sendThanks(uow, gathering, followup, sendAtOf(uow, followup.thankAt));
      await setFollowupState(uow.tx, gathering.id, 'thanked');
    }
  },
});

/** Feedback is closed at its time, however late the rest is done. */
export const closeJob = (_context: AppContext): Job<UnitOfWork> => ({
  id: 'afterwards/close',
  about: 'closes the feedback on a gathering, and erases what is too little to be read',
  label: { fr: 'clôture des retours d’une rencontre', en: 'feedback on a gathering closes' },
  catchUp: { withinMs: 400 * DAY_MS },
  next: (after, tx) => nextOf(tx, after, 'closesAt', ['ended', 'thanked']),
  async run(uow) {
    for (const { gathering } of await dueOf(uow, 'closesAt', ['ended', 'thanked'])) {
      await closeFeedback(uow, gathering.id);
      await expireAllThanks(uow, gathering);
    }
  },
});

/** Tells the coaches' channel; when there is nothing to say, nothing is sent. */
export const notifyCoachesJob = (_context: AppContext): Job<UnitOfWork> => ({
  id: 'afterwards/report',
  about: 'tells the coaches what was made of a gathering',
  label: { fr: 'retours d’une rencontre aux coachs', en: 'feedback on a gathering goes to the coaches' },
  catchUp: { withinMs: NEWS_MS },
  next: (after, tx) => nextOf(tx, after, 'reportAt', ['ended', 'thanked', 'closed']),
  async run(uow) {
    for (const { gathering } of await dueOf(uow, 'closesAt', ['ended', 'thanked']))
      await closeFeedback(uow, gathering.id);
    const told: Gathering[] = [];
    let sendAt = uow.now;
    for (const { followup, gathering } of await dueOf(uow, 'reportAt', ['closed'])) {
      if (gathering.state === 'over' && uow.now - followup.reportAt <= NEWS_MS) {
        told.push(gathering);
        sendAt = Math.max(sendAt, sendAtOf(uow, followup.reportAt));
      }
      await setFollowupState(uow.tx, gathering.id, 'reported');
    }
    await notifyCoaches(uow, told, sendAt);
  },
});
