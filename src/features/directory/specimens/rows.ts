import type { Filling } from '../../../../test/contracts/specimen.ts';

/** Something of Alix’s in each row that can lead to a member. */
export function rows({ alix, put, sealed, herWords }: Filling): void {
  put('directory_cards', {
    id: 'd1',
    member_id: alix,
    job_for: 'promotion',
    reach_for: 'coaches',
    hours_for: 'nobody',
    sealed: sealed('directory_cards', 'd1', { job: herWords, reach: herWords }),
  });
  put('directory_services', {
    id: 's1',
    name: 'Un service',
    family: 'Droit',
    what: 'Relit.',
    contact: 'droit@example.org',
    owner_id: alix,
    checked_on: '2022-01-10',
    asked_on: null,
    asks: 0,
  });
  put('member_fields_said', { member_id: alix, shared_with: 'promotion' });
  put('member_fields', { member_id: alix, field: 'interface', level: 'help' });
}
