import { LONG_NAME, programme } from '../../../../../test/contracts/extremes.ts';
import { type Life, type Specimens, samplesOf } from '../../../../../test/contracts/specimen.ts';
import { askedWhere, leftOn } from '../../../../../test/support/alumni.ts';
import type { Locale } from '../../../../community/members/member.ts';
import { type ViewContext, viewContextFor } from '../../locales/index.ts';
import * as formModule from './forms.ts';
import type { Figures } from './rules.ts';
import * as shown from './views.ts';

const view = (locale: Locale): ViewContext => viewContextFor({ programme }, { locale });
const on = '2022-09-28';
const least = programme.meteo.thresholds;
const PEOPLE = ['alix', 'noe', 'ines', 'lina', 'hugo'];

const waiting: shown.DestinationsShown = {
  ...{ promotion: LONG_NAME, recruited: 30, state: 'waiting', asksOn: on, closesOn: null },
  ...{ asked: null, figures: null },
};
const counted = (figures: Figures | null): shown.DestinationsShown => ({
  ...{ ...waiting, state: 'closed', closesOn: on, asked: 20, figures },
});
const exactly: Figures = { answers: 14, continues: { as: 'exactly', number: 9 }, host: 6, unsaid: null };

/** The longest that is told of one promotion. */
export const wordiest = counted(exactly);

/** All that can be told of one. */
const promotions = [
  waiting,
  { ...waiting, recruited: 1, asksOn: null },
  { ...waiting, state: 'open' as const, closesOn: on },
  { ...waiting, state: 'closed' as const },
  counted(null),
  wordiest,
  counted({ ...exactly, host: null, unsaid: 2 }),
  counted({ answers: 14, continues: { as: 'atLeast', number: 12 }, host: null, unsaid: null }),
  counted({ answers: 14, continues: { as: 'atMost', number: 2 }, host: null, unsaid: null }),
];

/** Alumni of a promotion that ended six months ago are asked where they work. */
const life: Life = {
  now: '2022-03-11T09:00',
  async live(community) {
    await leftOn(community, '2021-09-11', PEOPLE);
    await community.clock.to('2022-03-11T10:05');
    await community.alix.presses('Répondre');
    await community.alix.fills({ place: 'host' });
    await community.camille.types('/magellan alumni');
  },
};

export const specimens: Specimens = {
  views: {
    views: samplesOf(shown, {
      questionMessage: (locale) => [[view(locale), { id: 'promotion-4', promotion: LONG_NAME }, on]],
      closedMessage: (locale) => [[view(locale)]],
      destinationBlocks: (locale) => [
        [view(locale), promotions, least],
        [view(locale), [], least],
      ],
    }),
    forms: samplesOf(formModule, {
      destinationForm: (locale) => [[view(locale), { id: 'promotion-4', closesOn: on }, least]],
    }),
  },
  forms: {
    'alumni/destination': {
      valid: { place: 'host' },
      async opens(chat) {
        await askedWhere(chat, 'alix', '2022-04-22');
        await chat.as('alix').types('/magellan lien');
        await chat.as('alix').presses('Répondre');
        return chat.as('alix');
      },
      right: { place: 'host' },
      seen: 'rien ne la relie à vous',
    },
  },
  lives: [life],
  rows({ alix, put, sealed }) {
    put('destination_surveys', {
      ...{
        id: 'promotion-4',
        promotion: 'Promotion 4',
        starts_on: '2020-11-02',
        ends_on: '2021-09-10',
        state: 'open',
      },
      ...{ closes_on: '2022-04-22', became_alumni: 5, recruited: 20, asked: 5, figures: null },
    });
    put('destination_recipients', { survey_id: 'promotion-4', member_id: alix, state: 'asked' });
    put('destination_answers', {
      ...{ id: 'a-place', survey_id: 'promotion-4' },
      sealed: sealed('destination_answers', 'a-place', { place: 'outside' }),
    });
  },
};
