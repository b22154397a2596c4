import type { House, Work } from '../../../community/feature/feature.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { gatheringById } from '../../../community/gatherings/store.ts';
import type { Tx } from '../../../engine/database.ts';
import type { Job } from '../../../engine/scheduler/job.ts';
import { closeFeedback, tellCoaches } from '../handlers/close-feedback.ts';
import { spendAllThanks, thank } from '../notifications/thanks.ts';
import { NEWS_MS } from '../rules/follow-up.ts';
import { type Followup, type FollowupState, followupsIn, setFollowupState } from '../store/followups.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

type Instant = 'thankAt' | 'closesAt' | 'tellAt';

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
  work: Work,
  instant: Instant,
  states: readonly FollowupState[],
): Promise<{ followup: Followup; gathering: Gathering }[]> {
  const due = [];
  for (const followup of await followupsIn(work.tx, states)) {
    const gathering = await gatheringById(work.tx, followup.gatheringId);
    if (followup[instant] <= work.now && gathering) due.push({ followup, gathering });
  }
  return due;
}

/** When what is due is sent: at once, or in working hours when it is late. */
const sendAtOf = ({ now, calendar }: Work, dueAt: number): number =>
  now - dueAt > HOUR_MS ? calendar.nextWorkingMoment(now) : now;

/** Thanks those who came, a little after the end. */
export const thankJob = (_house: House): Job<Work> => ({
  id: 'afterwards/thank',
  about: 'thanks those who came to a gathering, and asks for feedback',
  label: { fr: 'remerciements après une rencontre', en: 'thanks after a gathering' },
  catchUp: { withinMs: NEWS_MS },
  next: (after, tx) => nextOf(tx, after, 'thankAt', ['ended']),
  async run(work) {
    for (const { followup, gathering } of await dueOf(work, 'thankAt', ['ended'])) {
      if (gathering.state === 'over' && work.now - followup.thankAt <= NEWS_MS)
        await thank(work, gathering, followup, sendAtOf(work, followup.thankAt));
      await setFollowupState(work.tx, gathering.id, 'thanked');
    }
  },
});

/** Feedback is closed at its time, however late the rest is done. */
export const closeJob = (_house: House): Job<Work> => ({
  id: 'afterwards/close',
  about: 'closes the feedback on a gathering, and erases what is too little to be read',
  label: { fr: 'clôture des retours d’une rencontre', en: 'feedback on a gathering closes' },
  catchUp: { withinMs: 400 * DAY_MS },
  next: (after, tx) => nextOf(tx, after, 'closesAt', ['ended', 'thanked']),
  async run(work) {
    for (const { gathering } of await dueOf(work, 'closesAt', ['ended', 'thanked'])) {
      await closeFeedback(work, gathering.id);
      await spendAllThanks(work, gathering);
    }
  },
});

/** Tells the coaches' channel; when there is nothing to say, nothing is sent. */
export const tellJob = (_house: House): Job<Work> => ({
  id: 'afterwards/tell',
  about: 'tells the coaches what was made of a gathering',
  label: { fr: 'retours d’une rencontre aux coachs', en: 'feedback on a gathering goes to the coaches' },
  catchUp: { withinMs: NEWS_MS },
  next: (after, tx) => nextOf(tx, after, 'tellAt', ['ended', 'thanked', 'closed']),
  async run(work) {
    for (const { gathering } of await dueOf(work, 'closesAt', ['ended', 'thanked']))
      await closeFeedback(work, gathering.id);
    for (const { followup, gathering } of await dueOf(work, 'tellAt', ['closed'])) {
      if (gathering.state === 'over' && work.now - followup.tellAt <= NEWS_MS)
        await tellCoaches(work, gathering, sendAtOf(work, followup.tellAt));
      await setFollowupState(work.tx, gathering.id, 'told');
    }
  },
});
