import type { Specimens } from '../../../../test/contracts/specimen.ts';
import { life } from './life.ts';
import { views } from './views.ts';

export const specimens: Specimens = {
  views,
  forms: {
    'charter/report': {
      valid: { to: 'm-camille', about: null, what: 'On m’a coupée.', wishes: null },
      async opens(chat) {
        await chat.as('alix').types('/magellan signaler');
        await chat.as('alix').presses('Signaler un problème');
        return chat.as('alix');
      },
      wrong: { values: { to: 'm-camille', about: null, what: ' ', wishes: null }, beside: 'what' },
      right: { what: 'On m’a coupée.' },
      seen: 'le lira, et personne d’autre',
      reachesOthers: true,
    },
  },
  lives: [life],
  rows({ alix, noe, past, put, sealed, herWords }) {
    const report = (id: string, author: string, reader: string, words: string) => {
      const texts = { about: null, what: words, wishes: null };
      const states = { taken_at: null, closed_at: null };
      put('charter_reports', {
        ...{ id, member_id: author, reader_id: reader, at: past, ...states },
        sealed: sealed('charter_reports', id, texts),
      });
      put('charter_readings', {
        ...{ id: `${id}-read`, report_id: id, author_id: author, reader_id: reader, read_at: past },
      });
    };
    report('a-conduct', alix, noe, herWords);
    report('a-conduct-theirs', noe, alix, 'Ce que Noé a signalé');
  },
};
