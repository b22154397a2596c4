import type { UnitOfWork } from '../../community/feature/feature.ts';
import type { Job } from '../../engine/scheduler/job.ts';
import { closePoll, peersOf, readPoll } from './handlers/polls.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { type CoachesNews, notifyAsked, notifyCoaches } from './notifications.ts';
import { type Poll, takesVotes, voteOf } from './rules/polls.ts';
import { openPolls, savePoll } from './store/polls.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

const earliest = (times: readonly (number | null)[], after: number): number | null => {
  const later = times.filter((at) => at !== null).filter((at) => at > after);
  return later.length === 0 ? null : Math.min(...later);
};

/** Whoever is here and has not voted is asked once, the morning of the working day before the closing. */
export const askJob: Job<UnitOfWork> = {
  id: 'peer-sharing/ask',
  about: 'asks those who have not voted for the next topic, once',
  label: { fr: fr.jobs.ask, en: en.jobs.ask },
  catchUp: { withinMs: 6 * HOUR_MS },
  next: async (after, tx) =>
    earliest(
      (await openPolls(tx)).map(({ askAt }) => askAt),
      after,
    ),
  async run(uow) {
    for (const poll of await openPolls(uow.tx))
      if (poll.askAt !== null && poll.askAt <= uow.now) await ask(uow, poll);
  },
};

async function ask(uow: UnitOfWork, poll: Poll): Promise<void> {
  await savePoll(uow.tx, { ...poll, askAt: null });
  const sendAt = uow.calendar.nextWorkingMoment(uow.now);
  const open = await readPoll(uow, poll);
  if (!open || !takesVotes(poll, sendAt)) return;
  const silent = (await peersOf(uow, open.group, 'here')).filter(
    ({ id }) => voteOf(open.choosing, id) === null,
  );
  await notifyAsked(uow, open, silent, sendAt);
}

/** A vote takes no voice from its closing on; the rest is done as soon as it can be, however late. */
export const closeJob: Job<UnitOfWork> = {
  id: 'peer-sharing/close',
  about: 'closes the vote on a next topic, and makes it a title',
  label: { fr: fr.jobs.close, en: en.jobs.close },
  catchUp: { withinMs: 400 * DAY_MS },
  next: async (after, tx) =>
    earliest(
      (await openPolls(tx)).map(({ closesAt }) => closesAt),
      after,
    ),
  async run(uow) {
    const news: CoachesNews[] = [];
    for (const poll of await openPolls(uow.tx)) {
      const open = poll.closesAt <= uow.now ? await readPoll(uow, poll) : null;
      if (open) await closePoll(uow, open, news);
    }
    await notifyCoaches(uow, news);
  },
};
