import type { Filling } from '../../../../test/contracts/specimen.ts';

/** Something of Alix’s in each row that can lead to a member. */
export function rows({ alix, past, put, sealed, herWords }: Filling): void {
  const said = sealed('collective_problems', 'b1', { title: herWords, words: herWords });
  put('collective_problems', {
    id: 'b1',
    member_id: alix,
    audience: 'all',
    state: 'open',
    created_at: past,
    sealed: said,
  });
  put('collective_people', { problem_id: 'b1', member_id: alix, state: 'has', named: 1 });
}
