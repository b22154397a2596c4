import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoProgramme } from '../../../../test/support/programme.ts';
import {
  type Choosing,
  chosenTopic,
  countVotes,
  decideProposal,
  decideVote,
  decideWithdrawal,
  MAX_TOPICS,
  mayChoose,
  type Poll,
  type Topic,
  takesVotes,
  withdrawable,
} from './polls.ts';

const programme = demoProgramme();
const topic = (position: number, title = `Sujet ${position}`, authorId: string | null = null): Topic => ({
  id: `t${position}`,
  authorId,
  title,
  position,
});
const votes = (said: Record<string, number>) =>
  Object.entries(said).map(([memberId, position]) => ({ memberId, topicId: `t${position}` }));
const nothing: Choosing = { topics: [], votes: [] };

describe('proposing a topic', () => {
  it.each([
    ['', 'empty'],
    ['   \n\t ', 'empty'],
    ['?! …', 'empty'],
    ['🌧️', 'empty'],
    ['é'.repeat(121), 'too-long'],
  ])('%j is refused (%s)', (typed, refused) => {
    expect(decideProposal(typed, nothing, 'alix')).toEqual({ refused });
  });

  it('keeps it on one line, as it was typed, and as her vote', () => {
    const proposed = decideProposal('  Tester   avec\n des usagers ? ', nothing, 'alix');
    expect(proposed).toEqual({ accepted: 'Tester avec des usagers ?', position: 1, votes: true });
  });

  it('leaves her vote where it was when she has voted', () => {
    const choosing = { topics: [topic(1), topic(2)], votes: votes({ alix: 2 }) };
    expect(decideProposal('Autre chose', choosing, 'alix')).toMatchObject({ position: 3, votes: false });
  });

  it.each([
    ['L’accessibilité', 'l accessibilite !'],
    ['Écrire pour le web', '« ecrire, pour le WEB »'],
    ['Node 20', 'node   20.'],
  ])('takes “%s” and “%s” for one topic, even in a full list', (title, typed) => {
    const others = Array.from({ length: MAX_TOPICS - 1 }, (_, index) => topic(index + 2));
    const choosing = { topics: [topic(1, title), ...others], votes: [] };
    expect(decideProposal(typed, choosing, 'alix')).toEqual({ merged: topic(1, title), votes: true });
  });

  it.each([
    ['C++', 'C#'],
    ['Node 20', 'Node 2'],
    ['雪', '雨'],
  ])('tells “%s” from “%s”', (title, typed) => {
    expect(decideProposal(typed, { topics: [topic(1, title)], votes: [] }, 'alix')).toHaveProperty(
      'accepted',
    );
  });

  it('is refused beyond ten topics', () => {
    const topics = Array.from({ length: MAX_TOPICS }, (_, index) => topic(index + 1));
    expect(decideProposal('Un de plus', { topics, votes: [] }, 'alix')).toEqual({ refused: 'full' });
  });

  it('comes after all others, whatever was taken back before', () => {
    const choosing = { topics: [topic(1), topic(4)], votes: [] };
    expect(decideProposal('Nouveau', choosing, 'alix')).toMatchObject({ position: 5 });
  });
});

describe('voting', () => {
  const choosing = { topics: [topic(1), topic(2)], votes: votes({ alix: 1 }) };
  it.each([
    ['another topic: her vote moves', 't2', 'alix', { accepted: topic(2), before: topic(1) }],
    ['a first time', 't2', 'noe', { accepted: topic(2), before: null }],
    ['again for the same: nothing changes', 't1', 'alix', { already: topic(1) }],
    ['a topic that is gone', 't9', 'alix', { refused: 'gone' }],
    ['nothing', null, 'alix', { refused: 'gone' }],
  ])('for %s', (_what, topicId, member, expected) => {
    expect(decideVote(topicId, choosing, member)).toEqual(expected);
  });
});

describe('taking a proposal back', () => {
  const hers = topic(1, 'Le sien', 'alix');
  it.each([
    ['nobody is for it', {}, 'alix', { accepted: hers }],
    ['she alone is for it', { alix: 1 }, 'alix', { accepted: hers }],
    ['somebody else is for it', { alix: 1, noe: 1 }, 'alix', { refused: 'others-voted' }],
    ['it is somebody else’s', {}, 'noe', { refused: 'not-hers' }],
  ])('when %s', (_when, said, member, expected) => {
    const choosing = { topics: [hers], votes: votes(said) };
    expect(decideWithdrawal('t1', choosing, member)).toEqual(expected);
    expect(withdrawable(choosing, member).length).toBe('accepted' in expected ? 1 : 0);
  });

  it('when it is gone already', () => {
    expect(decideWithdrawal('t2', { topics: [hers], votes: [] }, 'alix')).toEqual({ refused: 'gone' });
  });
});

describe('the topic that is chosen', () => {
  it.each([
    ['none when nothing is proposed', 0, {}, null, []],
    ['the first when nobody voted', 2, {}, 't1', ['t2']],
    ['the one with most votes', 3, { a: 2, b: 2, c: 1 }, 't2', []],
    ['of equals, the first that was proposed', 3, { a: 3, b: 2 }, 't2', ['t3']],
  ])('is %s', (_what, count, said, chosen, tied) => {
    const topics = Array.from({ length: count }, (_, index) => topic(index + 1));
    const choice = chosenTopic({ topics, votes: votes(said) });
    expect(choice?.topic.id ?? null).toBe(chosen);
    expect(choice?.tied.map(({ id }) => id) ?? []).toEqual(tied);
  });

  const choosings = fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: MAX_TOPICS }),
      fc.array(fc.nat(), { maxLength: 40 }),
    )
    .map(([positions, said]): Choosing => {
      const topics = positions.map((position) => topic(position));
      const all = said.map((pick, index) => ({
        memberId: `m${index}`,
        topicId: topics[pick % topics.length]?.id ?? '',
      }));
      return { topics, votes: all };
    });

  it('has as many votes as any, and came before all that have as many', () => {
    fc.assert(
      fc.property(choosings, (choosing) => {
        const choice = chosenTopic(choosing);
        for (const { topic: other, count } of countVotes(choosing)) {
          expect(count).toBeLessThanOrEqual(choice?.count ?? -1);
          if (count === choice?.count && other.id !== choice.topic.id)
            expect(other.position).toBeGreaterThan(choice.topic.position);
        }
      }),
    );
  });

  it('is the same whatever the order of votes and topics', () => {
    const shuffled = choosings.chain((choosing) =>
      fc.tuple(
        fc.constant(choosing),
        fc.shuffledSubarray([...choosing.votes], { minLength: choosing.votes.length }),
        fc.shuffledSubarray([...choosing.topics], { minLength: choosing.topics.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([choosing, otherVotes, otherTopics]) => {
        expect(chosenTopic({ topics: otherTopics, votes: otherVotes })).toEqual(chosenTopic(choosing));
      }),
    );
  });

  it('counts every vote once', () => {
    fc.assert(
      fc.property(choosings, (choosing) => {
        const all = countVotes(choosing).reduce((sum, { count }) => sum + count, 0);
        expect(all).toBe(choosing.votes.length);
      }),
    );
  });
});

describe('who chooses, and until when', () => {
  it.each([
    ['an EIG of the métier', ['eig'], 'design', true],
    ['an EIG of another', ['eig'], 'data', false],
    ['an EIG of none', ['eig'], null, false],
    ['a coach of the métier', ['coach'], 'design', false],
  ] as const)('%s', (_who, roles, metier, may) => {
    const member = { roles: [...roles], metier, defi: null };
    expect(mayChoose(programme, member, { format: 'entre-pairs', metier: 'design' })).toBe(may);
  });

  it('nobody in a group that has no métier, where its format is for one', () => {
    const member = { roles: ['eig' as const], metier: null, defi: null };
    expect(mayChoose(programme, member, { format: 'entre-pairs', metier: null })).toBe(false);
  });

  it('those with the roles of a format that is for roles', () => {
    const [first] = programme.formats;
    if (!first) throw new Error('no format');
    const formats = [
      { ...first, id: 'entre-porteurs', audience: 'roles' as const, roles: ['porteur' as const] },
    ];
    const may = (role: 'porteur' | 'eig' | 'coach') =>
      mayChoose(
        { formats },
        { roles: [role], metier: null, defi: null },
        { format: 'entre-porteurs', metier: null },
      );
    expect([may('porteur'), may('eig'), may('coach')]).toEqual([true, false, false]);
  });

  it('a vote takes voices before its closing, not at it', () => {
    const poll: Poll = {
      gatheringId: 'g',
      askAt: null,
      closesAt: 100,
      state: 'open',
      chosenId: null,
      edition: 0,
    };
    expect([99, 100].map((now) => takesVotes(poll, now))).toEqual([true, false]);
    expect(takesVotes({ ...poll, state: 'closed' }, 99)).toBe(false);
  });
});
