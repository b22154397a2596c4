import type { Filling, StoredRow } from '../../../../test/contracts/specimen.ts';
import { NO_TEXTS } from '../rules/request.ts';

/** Something of Alix’s in each row that can lead to a member. */
export function rows({ alix, noe, past, soon, put, sealed, herWords }: Filling): void {
  const texts = { ...NO_TEXTS, title: herWords, goal: herWords, tried: herWords, expected: herWords };
  const request = (id: string, row: StoredRow, said: object = texts) =>
    put('acceleration_requests', {
      id,
      defi: null,
      account: `member/${alix}`,
      field: 'design',
      wished: 60,
      created_at: past,
      changed_at: past,
      sealed: sealed('acceleration_requests', id, said),
      ...row,
    });
  request('q-draft', { member_id: alix, state: 'draft' });
  request('q-review', { member_id: alix, state: 'review', sent_at: past });
  request('q-searching', { member_id: alix, state: 'searching', sent_at: past });
  const times = {
    starts_at: soon,
    ends_at: soon + 3_600_000,
    granted: 60,
    period: '2022-03',
    sent_at: past,
  };
  request('q-granted', { member_id: alix, state: 'granted', parrain_id: 'm-mona', ...times });
  request('q-done', { member_id: alix, state: 'done', parrain_id: 'm-mona', used: 60, ...times });
  const theirs = { ...NO_TEXTS, title: 'Besoin de Noé', goal: 'But' };
  request(
    'q-given',
    { member_id: noe, account: `member/${noe}`, state: 'granted', parrain_id: alix, ...times },
    theirs,
  );
  put('acceleration_asked', { request_id: 'q-given', member_id: alix, state: 'took', wave: 1 });
  put('acceleration_asked', { request_id: 'q-searching', member_id: 'm-mona', state: 'asked', wave: 1 });
  put('acceleration_questions', {
    id: 'k1',
    request_id: 'q-given',
    member_id: alix,
    at: past,
    sealed: sealed('acceleration_questions', 'k1', { question: herWords, answer: null }),
  });
  put('acceleration_history', {
    request_id: 'q-given',
    sequence: 0,
    at: past,
    event: 'accept',
    member_id: alix,
  });
  put('acceleration_availability', { member_id: alix, monthly: 2 });
}
