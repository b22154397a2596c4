import type { UnitOfWork } from '../community/feature/feature.ts';
import { peersOf, readPoll } from '../features/peer-sharing/handlers/polls.ts';
import { MAX_TOPICS, takesVotes, voteOf } from '../features/peer-sharing/rules/polls.ts';
import { chosenTopics } from '../features/peer-sharing/store/past-topics.ts';
import { openPolls } from '../features/peer-sharing/store/polls.ts';
import { type Action, between, isInvented } from './action.ts';
import { chanceOf, shuffled } from './dice.ts';
import type { SampleTexts } from './sample-texts.ts';

/** A métier of so many has two people who propose something; a smaller one has one. */
const ENOUGH_FOR_TWO = 4;
/** So many of those who propose nothing vote. */
const VOTES = 0.8;

/** What the métiers propose for their next sharing, early, and their votes, which come after. */
export async function topicsAndVotes(
  uow: UnitOfWork,
  { topics }: SampleTexts,
  at: number,
): Promise<Action[]> {
  const deeds: Action[] = [];
  for (const poll of await openPolls(uow.tx)) {
    const open = takesVotes(poll, at) ? await readPoll(uow, poll) : null;
    if (!open) continue;
    const { gathering, group, choosing } = open;
    const about = `topics/${gathering.format}/${gathering.metier}/${gathering.startsAt}`;
    const chosen = new Set((await chosenTopics(uow.tx, group)).map(({ title }) => title));
    const proposals = (topics[group.metier ?? ''] ?? []).filter((title) => !chosen.has(title));
    const peers = (await peersOf(uow, group, 'here')).filter(isInvented);
    const order = shuffled(peers, ({ email }) => email, about);
    const proposing = peers.length < ENOUGH_FOR_TWO ? 1 : 2;
    for (const [rank, { id, email }] of order.entries()) {
      const dice = (throwOf: string) => chanceOf(`${about}/${email}/${throwOf}`);
      const after = (moment: number) => between(gathering.endsAt, poll.closesAt, moment) <= at;
      if (voteOf(choosing, id) !== null) continue;
      const topic = rank < proposing && choosing.topics.length < MAX_TOPICS ? proposals[rank] : undefined;
      if (topic !== undefined) {
        if (after(0.01 + dice('when') * 0.15))
          deeds.push({
            ...{ user: id, kind: 'submit', form: 'peer-sharing/topic' },
            ...{ ref: gathering.id, values: { topic } },
          });
        continue;
      }
      const choice = choosing.topics[Math.floor(dice('which') * choosing.topics.length)];
      if (!choice || dice('votes') > VOTES || !after(0.2 + dice('when') * 0.7)) continue;
      deeds.push({
        ...{ user: id, kind: 'press', press: 'peer-sharing/vote' },
        ...{ ref: gathering.id, value: choice.id },
      });
    }
  }
  return deeds;
}
