import type { Filling } from '../../../../test/contracts/specimen.ts';

/** Something of Alix’s in each row that can lead to a member. */
export function rows({ alix, noe, camille, past, soon, put, sealed, herWords }: Filling): void {
  const asked = { minutes: 45, created_at: past, overdue_at: soon };
  put('mentoring_requests', {
    id: 'n-own',
    member_id: alix,
    coach_id: camille,
    state: 'asked',
    ...asked,
    sealed: sealed('mentoring_requests', 'n-own', herWords),
  });
  put('mentoring_requests', {
    id: 'n-to',
    member_id: noe,
    coach_id: alix,
    state: 'asked',
    ...asked,
    sealed: sealed('mentoring_requests', 'n-to', 'De Noé'),
  });
  put('mentoring_requests', {
    id: 'n-over',
    member_id: noe,
    coach_id: camille,
    state: 'taken',
    ...asked,
    sealed: '',
  });
  put('mentoring_declined', { request_id: 'n-over', member_id: alix });
  put('mentoring_declined', { request_id: 'n-to', member_id: alix });
  for (const [id, member_id, coach_id] of [
    ['c-own', alix, camille],
    ['c-led', noe, alix],
  ] as const) {
    put('mentoring_cycles', { id, member_id, coach_id, state: 'running', minutes: 45, created_at: past });
    put('mentoring_sessions', {
      id: `v-${id}`,
      cycle_id: id,
      coach_id,
      number: 1,
      state: 'planned',
      starts_at: soon,
      ends_at: soon + 1,
      changed_at: past,
    });
    const text = sealed('mentoring_texts', `x-${id}`, herWords);
    put('mentoring_texts', {
      id: `x-${id}`,
      cycle_id: id,
      session_id: `v-${id}`,
      author_id: alix,
      kind: 'note',
      sealed: text,
    });
  }
  put('mentoring_pattern', { id: 'p1', member_id: alix, weekday: 2, time: '10:00' });
}
