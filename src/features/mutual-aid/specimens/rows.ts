import type { Filling } from '../../../../test/contracts/specimen.ts';

/** Something of Alix’s in each row that can lead to a member. */
export function rows({ alix, noe, past, put, sealed, herWords }: Filling): void {
  const request = (id: string, memberId: string, state: string, words: string) =>
    put('mutual_aid_requests', {
      ...{ id, member_id: memberId, state, field: 'accessibilite', stance: 'lead', audience: 'promotion' },
      ...{ wave: 1, published: 1, created_at: past, sent_at: past, changed_at: past },
      sealed: sealed('mutual_aid_requests', id, { title: words, text: words, helped: null }),
    });
  request('a-own', alix, 'open', herWords);
  request('a-theirs', noe, 'helping', 'Besoin de Noé');
  const asked = { state: 'asked', wave: 1, at: past, reasons: '[]' };
  put('mutual_aid_asked', { request_id: 'a-theirs', member_id: alix, ...asked });
  put('mutual_aid_asked', { request_id: 'a-theirs', member_id: 'm-mona', ...asked, referrer_id: alix });
  put('mutual_aid_offers', {
    ...{ id: 'a-offer', request_id: 'a-theirs', member_id: alix, state: 'accepted', at: past },
    sealed: sealed('mutual_aid_offers', 'a-offer', { understood: herWords, idea: herWords, reply: null }),
  });
  put('mutual_aid_questions', {
    ...{ id: 'a-question', request_id: 'a-theirs', member_id: alix, at: past, answered: 0 },
    sealed: sealed('mutual_aid_questions', 'a-question', { question: herWords, answer: null }),
  });
  put('mutual_aid_cards', {
    ...{ id: 'a-card', member_id: alix, request_id: null, field: null, created_at: past },
    sealed: sealed('mutual_aid_cards', 'a-card', { title: herWords, text: herWords, helped: herWords }),
  });
  put('help_pauses', { member_id: alix, until_on: '2099-01-01' });
}
