import type { Filling } from '../../../../test/contracts/specimen.ts';

/** Something of Alix’s in each row that can lead to a member. */
export function rows({ alix, noe, past, put, sealed, herWords }: Filling): void {
  put('arrival_paths', { member_id: alix, from_on: '2022-03-14', by_id: null });
  put('arrival_paths', { member_id: noe, from_on: '2022-03-14', by_id: alix });
  const told = { walk: 'arrival', step: 'coach', told_on: '2022-03-14', done_on: '2022-03-15' };
  put('arrival_steps', { member_id: alix, ...told, by_id: null });
  put('arrival_steps', { member_id: noe, ...told, by_id: alix });
  const meeting = { state: 'proposed', told_on: '2022-03-14', at: past, reasons: '["defi"]' };
  put('arrival_meetings', { id: 'a-meeting', member_id: alix, other_id: noe, ...meeting });
  put('arrival_meetings', { id: 'a-met', member_id: noe, other_id: alix, ...meeting });
  const report = (id: string, author: string, reader: string, words: string) => {
    const texts = { surprised: words, blocks: null, keep: null };
    put('arrival_reports', { id, member_id: author, at: past, sealed: sealed('arrival_reports', id, texts) });
    put('arrival_report_readers', { report_id: id, author_id: author, reader_id: reader, as_coach: 1 });
    put('arrival_readings', {
      ...{ id: `${id}-read`, report_id: id, author_id: author, reader_id: reader, read_at: past },
    });
  };
  report('a-report', alix, noe, herWords);
  report('a-theirs', noe, alix, 'Étonnement de Noé');
}
