import { sectioned } from '../../../chat/sections.ts';
import { sendAtOf } from '../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../community/feature/feature.ts';
import { postIn } from '../../../community/feature/messages/messaging.ts';
import type { Job } from '../../../engine/scheduler/job.ts';
import { loadChannelDigest } from '../load/digest.ts';
import { silentAfter } from '../load/silence.ts';
import { viewContextFor } from '../locales/index.ts';
import type { Round } from '../rules/round.ts';
import { roundsIn, setRoundState } from '../store/rounds.ts';
import { channelDigestMessage, hasNews } from '../views/digest.ts';
import { closeDue } from './closing.ts';

/** A digest that is older than this is no news: it is still there on demand. */
const NEWS_MS = 14 * 24 * 60 * 60_000;

/** How many are silent in the round that is told next, up to which member; `after` is null when all are counted. */
type Counting = { counting: string; silent: number; after: string | null };

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
    const counting = countingIn(progress);
    const more = counting === null ? await closeDue(uow, progress) : undefined;
    if (more) return more;
    for (const round of await roundsIn(uow.tx, ['closed'])) {
      const lateMs = uow.now - round.digestAt;
      if (lateMs < 0) continue;
      if (lateMs <= NEWS_MS) {
        const silent = await countSilent(uow, round, counting?.counting === round.id ? counting : null);
        if (typeof silent !== 'number') return { more: JSON.stringify(silent) };
        await tell(uow, round, silent);
      }
      await setRoundState(uow.tx, round.id, 'digested');
    }
  },
});

/** What was left of a count; null where none is begun, and what was left is the closing's. */
function countingIn(progress: string | null): Counting | null {
  const at: Counting | { counting?: undefined } | null = progress === null ? null : JSON.parse(progress);
  return at?.counting === undefined ? null : at;
}

/** One slice of the count of who is silent, or all of it where it is small. What follows a large one is a slice of its own. */
async function countSilent(uow: UnitOfWork, round: Round, so: Counting | null): Promise<number | Counting> {
  if (so?.after === null) return so.silent;
  const { silent, last } = await silentAfter(uow, round, so?.after ?? '');
  const count = (so?.silent ?? 0) + silent.length;
  return so === null && last === null ? count : { counting: round.id, silent: count, after: last };
}

/** The digest, with what the other features have for the coaches every fortnight as its sections: one message. */
async function tell(uow: UnitOfWork, round: Round, silent: number): Promise<void> {
  const sendAt = sendAtOf(uow, round.digestAt);
  const data = await loadChannelDigest(uow, round, silent);
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
