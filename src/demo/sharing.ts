import type { UnitOfWork } from '../community/feature/feature.ts';
import { formatOf } from '../community/gatherings/formats.ts';
import type { Gathering } from '../community/gatherings/gathering.ts';
import { membersWithRole } from '../community/members/members.ts';
import { newGroupId, saveGroups, saveSplit } from '../features/cross-sharing/store/splits.ts';
import { addTopic, freezeCounts, savePoll } from '../features/peer-sharing/store/polls.ts';
import { chanceOf } from './dice.ts';

/** How many days after a gathering the vote for the next topic had closed. */
const VOTED_AFTER_DAYS = 7;

/**
 * The small groups of the sharings that are over. People stand in rows, and each row moves on by one more than
 * the row before from one sharing to the next: hardly any two are together twice, and turns go round.
 */
export async function sharedInGroups(uow: UnitOfWork, gatherings: readonly Gathering[]): Promise<void> {
  const eig = await membersWithRole(uow.tx, 'eig');
  const past = gatherings.filter(
    ({ state, format }) => state === 'over' && audienceIn(uow, format) === 'groups',
  );
  for (const [sharing, { id, format, link }] of past.entries()) {
    const size = formatOf(uow.programme, format)?.groupSize ?? 5;
    const count = Math.max(1, Math.floor(eig.length / size));
    const groupOf = (person: number) => (person + sharing * Math.floor(person / count)) % count;
    const groups = Array.from({ length: count }, (_, group) => {
      const members = eig.filter((_member, person) => groupOf(person) === group);
      return {
        id: newGroupId(),
        number: group + 1,
        presenterId: members[sharing % members.length]?.id ?? null,
        members: members.map((member) => member.id),
        link,
      };
    });
    await saveSplit(uow.tx, { gatheringId: id, seed: `demo${sharing + 1}`, state: 'announced', edition: 1 });
    await saveGroups(uow.tx, id, groups);
  }
}

/** What each métier chose at the end of a gathering that is over: the title of its next one. */
export async function topicsChosen(
  uow: UnitOfWork,
  gatherings: readonly Gathering[],
  proposals: readonly string[],
): Promise<void> {
  for (const gathering of gatherings) {
    const { id, format, metier, endsAt, state } = gathering;
    const next = gatherings.find(
      (other) => other.format === format && other.metier === metier && other.startsAt > gathering.startsAt,
    );
    if (state !== 'over' || audienceIn(uow, format) !== 'metier' || !next) continue;
    const first = Math.floor(chanceOf(`${metier}/${endsAt}`) * proposals.length);
    const others = [first, first + 1].map((at) => proposals[at % proposals.length] ?? '');
    const topics = [];
    for (const [position, title] of [next.title, ...others].entries())
      topics.push(await addTopic(uow.tx, id, { authorId: null, title, position: position + 1 }));
    await savePoll(uow.tx, {
      gatheringId: id,
      askAt: null,
      closesAt: endsAt + VOTED_AFTER_DAYS * 86_400_000,
      state: 'closed',
      chosenId: topics[0]?.id ?? null,
      edition: 1,
    });
    const counts = topics.map((topic, index) => ({ topicId: topic.id, count: [5, 2, 1][index] ?? 0 }));
    await freezeCounts(uow.tx, id, counts);
  }
}

const audienceIn = ({ programme }: UnitOfWork, format: string) => formatOf(programme, format)?.audience;
