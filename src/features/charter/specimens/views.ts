import { LONG_NAME, programme, typedTexts } from '../../../../test/contracts/extremes.ts';
import { type Specimens, samplesOf } from '../../../../test/contracts/specimen.ts';
import { FLOOR } from '../../../chat/limits.ts';
import type { Locale } from '../../../community/members/member.ts';
import type { Article } from '../../../community/programme/charter-schema.ts';
import * as formModule from '../forms.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import { MOST_LETTERS, type Report } from '../rules.ts';
import * as charter from '../views/charter.ts';
import * as report from '../views/report.ts';

const view = (locale: Locale): ViewContext => viewContextFor({ programme }, { locale });

/** As long as programme.yaml lets it be, in letters of two bytes and marks. */
const of = (letters: number): string => 'é*'.repeat(letters / 2);
const longest: Article['fr'] = {
  ...{ name: 'é'.repeat(40), says: of(160), why: of(400), act: of(400) },
  situations: [of(240), of(240), of(240)],
};
const articles: Article[] = Array.from({ length: 6 }, (_, index) => ({
  ...{ id: `article-${index}`, fr: longest, en: longest },
}));
const full = (locale: Locale): ViewContext => ({
  ...view(locale),
  programme: {
    ...programme,
    charter: { ...programme.charter, values: articles, practices: articles },
  },
});

const at = Date.parse('2022-09-28T10:00:00Z');
const id = '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c11';
const sent: Report = { id, authorId: id, readerId: id, at, takenAt: null, closedAt: null };
const taken: Report = { ...sent, takenAt: at };
const closed: Report = { ...taken, closedAt: at };
const readings = Array.from({ length: 9 }, () => ({ reportId: id, reader: LONG_NAME, readAt: at }));
const hers = (reader: string | null) => [sent, taken, closed].map((each) => ({ ...each, reader }));

export const views: Specimens['views'] = {
  'views/charter': samplesOf(charter, {
    charterMessage: (locale) => [[view(locale)], [full(locale)]],
    articleMessage: (locale) =>
      [...programme.charter.values, ...articles.slice(0, 1)].map((article) => [view(locale), article]),
  }),
  'views/report': samplesOf(report, {
    sentence: (locale) => [[view(locale).words.form.many(5)]],
    overviewMessage: (locale) => [
      [view(locale), { reports: [], readings: [], addressed: [] }],
      [view(locale), { reports: hers(LONG_NAME), readings, addressed: Array(60).fill(taken) }],
      [view(locale), { reports: hers(null), readings: [], addressed: [sent] }],
    ],
    sentMessage: (locale) => [[view(locale), id, LONG_NAME]],
    addressedMessage: (locale) => [[view(locale), id]],
    takenBackMessage: (locale) => [[view(locale)]],
    readMessage: (locale) =>
      typedTexts(MOST_LETTERS).flatMap((what) =>
        [sent, closed].map(
          (each): Parameters<typeof report.readMessage> => [
            view(locale),
            {
              report: each,
              author: { name: LONG_NAME, active: each === sent },
              texts: { about: LONG_NAME, what, wishes: each === sent ? what : null },
            },
          ],
        ),
      ),
    outcomeMessage: (locale) => [
      [view(locale), 'taken', LONG_NAME],
      [view(locale), 'closed', LONG_NAME],
    ],
  }),
  forms: samplesOf(formModule, {
    reportForm: (locale) => [[view(locale), Array(FLOOR.options.count + 1).fill({ id, name: LONG_NAME })]],
  }),
};
