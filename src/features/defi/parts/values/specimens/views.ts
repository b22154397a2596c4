import { LONG_DEFI, programme, repeated } from '../../../../../../test/contracts/extremes.ts';
import { type Specimens, samplesOf } from '../../../../../../test/contracts/specimen.ts';
import type { Locale } from '../../../../../community/members/member.ts';
import { viewContextFor } from '../../../locales/values.ts';
import { refOfDefi } from '../../../rules.ts';
import * as forms from '../forms.ts';
import { type Assessment, type Level, MAX_LINK, NO_LINKS, NO_PHASE, VALUES } from '../rules.ts';
import * as valueViews from '../views.ts';

const phase = { id: 'une', fr: LONG_DEFI, en: LONG_DEFI, from: '2022-01-01', to: '2022-12-31' };
const view = (locale: Locale) => viewContextFor({ programme: { ...programme, phases: [phase] } }, { locale });
const at = Date.parse('2022-09-28T10:00:00Z');
const defi = { name: LONG_DEFI, ref: refOfDefi(LONG_DEFI) };
const address = `https://a.org/_*(b)${'c'.repeat(MAX_LINK)}`.slice(0, MAX_LINK);
const levels = (level: Level) => ({ accessibility: level, sobriety: level, data: level, code: level });
const assessment = (level: Level, more: Partial<Assessment> = {}): Assessment => ({
  ...{ id: 'a', defi: LONG_DEFI, period: 'une', levels: levels(level), links: NO_LINKS },
  ...{ shared: false, version: 999, changedAt: at, ...more },
});
const full = assessment('published', {
  ...{ shared: true, links: { accessibility: address, sobriety: address, data: address, code: address } },
});
const ask = { label: 'Demander une heure', press: 'acceleration/new', ref: '' };
const none = { values: [], buttons: [] };
const shown = (more: Partial<valueViews.Shown>): valueViews.Shown => ({
  ...{ defi, period: 'une', assessment: null, says: false, hasSaid: false, periods: ['une'] },
  ...{ help: none, others: [], ...more },
});
const many = { periods: ['une', NO_PHASE, 'é'.repeat(200)], others: repeated(120, defi), hasSaid: true };

export const views: Specimens['views'] = {
  views: samplesOf(valueViews, {
    othersMenu: (locale) => [
      [view(locale), []],
      [view(locale), many.others],
    ],
    valuesMessage: (locale) => [
      [view(locale), shown({})],
      [view(locale), shown({ period: NO_PHASE, says: true })],
      [
        view(locale),
        shown({ ...many, assessment: full, says: true, help: { values: VALUES, buttons: [ask, ask, ask] } }),
        view(locale).words.saved,
      ],
      [view(locale), shown({ ...many, period: 'é'.repeat(200), assessment: assessment('none') })],
    ],
    sectionBlocks: (locale) => [
      [view(locale), defi, null],
      [view(locale), defi, at],
    ],
    sharedBlocks: (locale) => [[view(locale), defi]],
  }),
  forms: samplesOf(forms, {
    levelsForm: (locale) => [
      [view(locale), defi, 'une', null],
      [view(locale), defi, 'une', assessment('begun', { shared: true })],
    ],
    linksForm: (locale) => [
      [view(locale), defi, assessment('begun')],
      [view(locale), defi, full],
    ],
  }),
};
