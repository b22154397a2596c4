import { LONG_NAME, members, repeated } from '../../../test/contracts/extremes.ts';
import { type Specimens, samplesOf } from '../../../test/contracts/specimen.ts';
import type { DepartureNews } from '../../community/members/departures/departure.ts';
import { leaving as enMentoring } from '../mentoring/locales/en/leaving.ts';
import { leaving as frMentoring } from '../mentoring/locales/fr/leaving.ts';
import * as shown from './views.ts';

const [member] = members;
if (!member) throw new Error('there are members');
const mentoring = { fr: frMentoring, en: enMentoring };
const line: DepartureNews = { member, text: (locale) => mentoring[locale].mentee(12, 1, true) };
const seat: DepartureNews = { member, text: () => `**${LONG_NAME}**`, nameless: true };

const departures = samplesOf(shown, {
  words: (locale) => [[locale]],
  newsMessage: (locale) =>
    [[line], [seat], [seat, line], repeated(60, line)].flatMap((news) =>
      [LONG_NAME, '*_`[]\\'.repeat(20), 'É'].map((name): [typeof locale, string, DepartureNews[]] => [
        locale,
        name,
        news,
      ]),
    ),
  coachesMessage: (locale) => [
    [locale, [mentoring[locale].coaches(1)]],
    [locale, repeated(60, mentoring[locale].coaches(12))],
  ],
});

export const specimens: Specimens = {
  views: { views: departures },
  rows: ({ alix, past, put }) =>
    put('departures', { member_id: alix, left_at: past, due_at: past, state: 'dismissed' }),
};
