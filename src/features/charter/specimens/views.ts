import { programme } from '../../../../test/contracts/extremes.ts';
import { type Specimens, samplesOf } from '../../../../test/contracts/specimen.ts';
import type { Locale } from '../../../community/members/member.ts';
import type { Article } from '../../../community/programme/charter-schema.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import * as charter from '../views/charter.ts';

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

export const views: Specimens['views'] = {
  'views/charter': samplesOf(charter, {
    charterMessage: (locale) => [[view(locale)], [full(locale)]],
    articleMessage: (locale) =>
      [...programme.charter.values, ...articles.slice(0, 1)].map((article) => [view(locale), article]),
  }),
};
