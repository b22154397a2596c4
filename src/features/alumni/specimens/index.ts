import type { Specimens } from '../../../../test/contracts/specimen.ts';
import { stays } from '../../../../test/support/alumni.ts';
import { life } from './life.ts';
import { views } from './views.ts';

const agreed = {
  perMonth: 1,
  fields: ['accessibilite'],
  testifies: true,
  meets: false,
  address: 'alix@example.net',
};

export const specimens: Specimens = {
  views,
  forms: {
    'alumni/stay': {
      valid: agreed,
      async opens(chat) {
        await chat.as('alix').types('/magellan lien');
        await chat.as('alix').presses('Rester en lien');
        return chat.as('alix');
      },
      wrong: { values: { ...agreed, perMonth: 9 }, beside: 'perMonth' },
      right: { perMonth: 2 },
      seen: 'C’est enregistré',
    },
    'alumni/invite': {
      valid: { who: 'm-noe', on: '2022-03-21', subject: 'Votre défi' },
      async opens(chat) {
        await stays(chat, 'noe');
        await chat.as('camille').types('/magellan alumni');
        await chat.as('camille').presses('Inviter à témoigner');
        return chat.as('camille');
      },
      wrong: { values: { who: 'm-noe', on: '2022-03-01', subject: 'Votre défi' }, beside: 'on' },
      right: { on: '2022-03-21' },
      seen: 'C’est envoyé à',
      reachesOthers: true,
    },
    'alumni/other-day': {
      valid: { on: '2022-03-24' },
      async opens(chat) {
        await stays(chat, 'alix');
        await chat.as('camille').types('/magellan alumni');
        await chat.as('camille').presses('Inviter à témoigner');
        await chat.as('camille').fills({ who: 'm-alix', on: '2022-03-21', subject: 'Votre défi' });
        await chat.as('alix').presses('Un autre jour');
        return chat.as('alix');
      },
      wrong: { values: { on: '2022-03-01' }, beside: 'on' },
      right: { on: '2022-03-24' },
      seen: 'je vous dis si ce jour convient',
      reachesOthers: true,
    },
  },
  lives: [life],
  rows({ alix, noe, camille, past, put, sealed, herWords }) {
    const agreed = { consented_on: '2022-03-01', asked_on: null, reminded_on: null };
    const to = { per_month: 1, testifies: 1, meets: 1 };
    const address = sealed('alumni_consents', 'a-consent', herWords);
    put('alumni_consents', { id: 'a-consent', member_id: alix, ...agreed, ...to, sealed: address });
    const invited = (id: string, member: string, coach: string, words: string) =>
      put('alumni_testimonies', {
        ...{ id, member_id: member, coach_id: coach, state: 'asked', day_on: '2022-03-21', at: past },
        sealed: sealed('alumni_testimonies', id, words),
      });
    invited('a-testimony', alix, camille, herWords);
    invited('a-testimony-theirs', noe, alix, 'Ce que Noé raconte');
  },
};
