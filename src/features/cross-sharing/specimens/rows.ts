import type { Filling } from '../../../../test/contracts/specimen.ts';

/** Something of Alix’s in each row that can lead to a member. */
export function rows({ alix, noe, camille, put, herWords }: Filling): void {
  for (const gathering_id of ['g-past', 'g-soon', 'g-vote']) {
    put('presenters', { gathering_id, member_id: alix, subject: herWords });
    put('presenter_notes', { gathering_id, member_id: alix });
    put('presenter_asks', { gathering_id, member_id: alix, coach_id: camille, state: 'declined' });
    put('presenter_asks', { gathering_id, member_id: noe, coach_id: alix, state: 'asked' });
    put('sharing_groups', { id: `s-${gathering_id}`, gathering_id, number: 1, presenter_id: alix });
    put('sharing_places', { gathering_id, member_id: alix, group_id: `s-${gathering_id}` });
  }
}
