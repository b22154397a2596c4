import type { Filling } from '../../../../test/contracts/specimen.ts';

/** Something of Alix’s in each row that can lead to a member. */
export function rows({ alix, noe, camille, now, past, put, sealed, herWords }: Filling): void {
  const DAY_MS = 86_400_000;
  const answer = { defi: 'sun', team: 'sun', self: 'rain', successes: herWords, difficulties: herWords };
  for (const [number, state] of ['closed', 'open'].entries()) {
    const round_id = `r-${state}`;
    const at = state === 'open' ? now - DAY_MS : past;
    const times = {
      opens_at: at,
      remind_ats: '[]',
      closes_at: at + 6 * DAY_MS,
      digest_at: at + 7 * DAY_MS,
    };
    put('meteo_rounds', { id: round_id, number: number + 1, key: round_id, ...times, state });
    put('meteo_invitations', { round_id, member_id: alix, status: 'answered', asked_at: null });
    const id = `signed-${state}`;
    put('meteo_signed', { id, round_id, member_id: alix, sealed: sealed('meteo_signed', id, answer) });
    const done = state === 'open' ? null : past;
    put('meteo_contacts', { id: `contact-${state}`, member_id: alix, asked_at: at, done_at: done });
  }
  for (const [turn, side, writer_id] of [
    [1, 'coach', camille],
    [2, 'author', alix],
  ] as const) {
    const row = { id: `turn-${turn}`, answer_id: 'signed-closed', turn, side, writer_id, written_at: past };
    put('meteo_replies', { ...row, sealed: sealed('meteo_replies', row.id, herWords) });
  }
  put('meteo_off', { member_id: alix });
  put('meteo_contacts', { id: 'contact-noe', member_id: noe, asked_at: past, done_at: null });
  const call = { call: 1, repeat_at: null, taken_at: past };
  put('meteo_contact_calls', { contact_id: 'contact-noe', coach_id: alix, taken_by: alix, ...call });
  put('meteo_readings', {
    id: 'by',
    round_id: 'r-closed',
    author_id: alix,
    reader_id: camille,
    read_at: past,
  });
  put('meteo_readings', { id: 'of', round_id: 'r-closed', author_id: noe, reader_id: alix, read_at: past });
  const loop = sealed('meteo_loops', 'loop', { heard: 'Entendu.', doing: 'Fait.' });
  put('meteo_loops', {
    id: 'loop',
    round_id: 'r-closed',
    author_id: alix,
    sealed: loop,
    state: 'published',
  });
}
