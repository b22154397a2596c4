import type { DepartureNews } from '../../../src/community/members/departure.ts';
import * as views from '../../../src/features/departures/views.ts';
import { leaving as enMentoring } from '../../../src/features/mentoring/locales/en/leaving.ts';
import { leaving as frMentoring } from '../../../src/features/mentoring/locales/fr/leaving.ts';
import { LONG_NAME, members, repeated } from './extremes.ts';
import { samplesOf } from './samples-of.ts';

const [member] = members;
if (!member) throw new Error('there are members');
const mentoring = { fr: frMentoring, en: enMentoring };
const line: DepartureNews = { member, text: (locale) => mentoring[locale].mentee(12, 1, true) };
const seat: DepartureNews = { member, text: () => `**${LONG_NAME}**`, nameless: true };

export const departures = samplesOf(views, {
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
