import { sectioned } from '../../../chat/sections.ts';
import { nightly, sendAtOf } from '../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../community/feature/feature.ts';
import { postIn } from '../../../community/feature/messages/messaging.ts';
import { plusDays } from '../../../community/format/iso-dates.ts';
import type { Job } from '../../../engine/scheduler/job.ts';
import { loadDigest } from '../load/digest.ts';
import { viewContextFor } from '../locales/index.ts';
import { KEPT_DAYS } from '../parts/notebook/rules.ts';
import { eraseNotesBefore } from '../parts/notebook/store.ts';
import type { Round } from '../rules/round.ts';
import { eraseContactsBefore } from '../store/contacts.ts';
import { eraseRound, hasTraces } from '../store/erasure.ts';
import { closedRounds, roundsIn, setRoundState } from '../store/rounds.ts';
import { channelDigestMessage, hasNews } from '../views/digest.ts';
import { closeDue } from './closing.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** A digest that is older than this is no news: it is still there on demand. */
const NEWS_MS = 14 * DAY_MS;

/** A round takes no answer from its closing time; the rest is done as soon as it can be, however late. */
export const closeJob = (_context: AppContext): Job<UnitOfWork> => ({
  id: 'meteo/close',
  about: 'closes a round, and freezes its figures',
  label: { fr: 'clôture de la météo', en: 'the météo closes' },
  catchUp: { withinMs: 400 * DAY_MS },
  async next(after, tx) {
    const times = (await roundsIn(tx, ['open'])).map(({ closesAt }) => closesAt).filter((at) => at > after);
    return times.length === 0 ? null : Math.min(...times);
  },
  run: (uow, _dueAt, progress) => closeDue(uow, progress),
});

/** The digest, to the coaches' channel; when there is nothing to say, nothing is sent. */
export const digestJob = (_context: AppContext): Job<UnitOfWork> => ({
  id: 'meteo/digest',
  about: 'sends the digest of a closed round to the coaches',
  label: { fr: 'bilan de la météo', en: 'the digest of the météo' },
  catchUp: { withinMs: NEWS_MS },
  async next(after, tx) {
    const times = (await roundsIn(tx, ['open', 'closed']))
      .map(({ digestAt }) => digestAt)
      .filter((at) => at > after);
    return times.length === 0 ? null : Math.min(...times);
  },
  async run(uow, _dueAt, progress) {
    const more = await closeDue(uow, progress);
    if (more) return more;
    for (const round of await roundsIn(uow.tx, ['closed'])) {
      const lateMs = uow.now - round.digestAt;
      if (lateMs < 0) continue;
      if (lateMs <= NEWS_MS) await tell(uow, round);
      await setRoundState(uow.tx, round.id, 'digested');
    }
  },
});

/** The digest, with what the other features have for the coaches every fortnight as its sections: one message. */
async function tell(uow: UnitOfWork, round: Round): Promise<void> {
  const sendAt = sendAtOf(uow, round.digestAt);
  const data = await loadDigest(uow, round);
  const sections = [
    ...(data && hasNews(data) ? [channelDigestMessage(viewContextFor(uow), data)] : []),
    ...(await uow.contributions.digest(uow)),
  ];
  if (sections.length > 0) sections.push(...(await uow.contributions.underDigest(uow)));
  for (const [index, message] of sectioned(sections).entries()) {
    const key = `meteo/${round.id}/digest${index === 0 ? '' : `/${index}`}`;
    await postIn(uow, 'coaches', 'meteo/digest', key, message, { notBefore: sendAt });
  }
}

/** Every night: answers that are older than the programme keeps them are erased; frozen figures stay. */
export const retentionJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'meteo/retention',
    about: 'erases answers that have been kept long enough',
    catchUp: { withinMs: 7 * DAY_MS },
    async run(uow) {
      // Without a word in the log: nobody but their author knows that there are notes.
      const keptFrom = plusDays(uow.calendar.localDate(uow.now), -KEPT_DAYS);
      if (await eraseNotesBefore(uow.tx, keptFrom)) uow.forgetOrder();
      await eraseContactsBefore(uow.tx, uow.now - context.programme.meteo.retentionDays * DAY_MS);
      for (const round of await closedRounds(uow.tx)) {
        const retainedUntil = round.closesAt + context.programme.meteo.retentionDays * DAY_MS;
        if (retainedUntil > uow.now || !(await hasTraces(uow.tx, round.id))) continue;
        await eraseRound(uow.tx, round.id);
        uow.log.info({ event: 'retention.erased', round: round.id }, 'the answers of a round were erased');
        uow.forgetOrder();
      }
    },
  });
