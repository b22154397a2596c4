import type { Filling } from '../../../../../../test/contracts/specimen.ts';

/** Something of Alix’s in each row that can lead to a member. */
export function rows({ alix, noe, past, put, sealed, herWords }: Filling): void {
  const step = (id: string, by: string, why: string) =>
    put('path_steps', {
      ...{ id, defi: 'Portail', item: id, told_on: '2022-03-01', again_on: null, state: 'set-aside' },
      ...{ by_id: by, at: past, sealed: sealed('path_steps', id, why) },
    });
  step('a-step', alix, herWords);
  step('their-step', noe, 'Pas pour nous');
  const help = (id: string, author: string, taker: string, words: string) =>
    put('path_helps', {
      ...{ id, step_id: 'a-step', author_id: author, at: past, sealed: sealed('path_helps', id, words) },
      ...{ taken_by: taker, taken_at: past },
    });
  help('a-help', alix, noe, herWords);
  help('their-help', noe, alix, 'De l’aide');
}
