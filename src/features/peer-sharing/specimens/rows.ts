import type { Filling } from '../../../../test/contracts/specimen.ts';

/** Something of Alix’s in each row that can lead to a member. */
export function rows({ alix, noe, soon, put, herWords }: Filling): void {
  put('polls', { gathering_id: 'g-vote', closes_at: soon, state: 'open' });
  put('topics', { id: 't1', gathering_id: 'g-vote', author_id: alix, title: herWords, position: 1 });
  put('topics', {
    id: 't2',
    gathering_id: 'g-vote',
    author_id: alix,
    title: 'Sujet de tout le monde',
    position: 2,
  });
  put('topic_votes', { gathering_id: 'g-vote', member_id: alix, topic_id: 't1' });
  put('topic_votes', { gathering_id: 'g-vote', member_id: noe, topic_id: 't2' });
}
