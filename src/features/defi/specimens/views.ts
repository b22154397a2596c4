import { LONG_DEFI, members, programme, repeated } from '../../../../test/contracts/extremes.ts';
import { type Specimens, samplesOf } from '../../../../test/contracts/specimen.ts';
import { heading, text } from '../../../chat/message.ts';
import type { Locale } from '../../../community/members/member.ts';
import { viewContextFor } from '../locales/page.ts';
import { type Defi, refOfDefi } from '../rules.ts';
import * as follow from '../views/follow.ts';
import * as format from '../views/format.ts';
import * as page from '../views/page.ts';

const phase = { id: 'une', fr: LONG_DEFI, en: LONG_DEFI, from: '2022-01-01', to: '2022-12-31' };
const view = (locale: Locale) => viewContextFor({ programme: { ...programme, phases: [phase] } }, { locale });

const [person] = members;
if (!person) throw new Error('there are members');
const empty: Defi = {
  ...{ name: 'É', ref: refOfDefi('É'), porteurs: [], sponsors: [], eig: [], coaches: [] },
};
const full: Defi = {
  ...{ name: LONG_DEFI, ref: refOfDefi(LONG_DEFI), porteurs: repeated(3, person), eig: repeated(9, person) },
  ...{ sponsors: repeated(2, person), coaches: repeated(5, person) },
};
const column = (said: string | null) => ({ head: 'É', of: () => ({ said, cell: said ?? '' }) });

export const views: Specimens['views'] = {
  'views/format': samplesOf(format, {
    named: () => [[LONG_DEFI]],
    dayOf: (locale) => [[view(locale), Date.UTC(2022, 2, 11)]],
    primary: () => [[{ label: 'a', press: 'defi/show', ref: '' }]],
    sentence: (locale) => [
      [view(locale).words.refused.notYours],
      [view(locale).words.refused.unknown('*_`[]'.repeat(12)), [text('É')]],
    ],
  }),
  'views/page': samplesOf(page, {
    pageMessage: (locale) => [
      [view(locale), { defi: empty, sections: [], todayOn: '2021-11-08', follows: false }],
      [
        view(locale),
        {
          defi: full,
          sections: [{ order: 1, blocks: [heading('É'), text('é'.repeat(700))] }],
          ...{ todayOn: '2022-03-11', follows: true },
        },
        'é'.repeat(140),
      ],
    ],
    homeBlocks: (locale) => [
      [view(locale), full, []],
      [view(locale), full, ['é'.repeat(100)]],
    ],
  }),
  'views/follow': samplesOf(follow, {
    followMessage: (locale) => [
      [view(locale), { defis: [], columns: [] }],
      [view(locale), { defis: [empty], columns: [column(null)] }],
      [view(locale), { defis: repeated(35, full), columns: repeated(4, column('*é_`['.repeat(20))) }, 2],
    ],
    csvMessages: (locale) => [
      [view(locale), { defis: repeated(35, full), columns: [column('é'), column(null)] }],
    ],
  }),
};
