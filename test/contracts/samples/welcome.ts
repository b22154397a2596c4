import * as views from '../../../src/features/welcome/views.ts';
import { members, programme, typedTexts } from './extremes.ts';
import { samplesOf } from './samples-of.ts';

const withRhythm = (everyWeeks: number, reminders: number): typeof programme => ({
  ...programme,
  meteo: {
    ...programme.meteo,
    everyWeeks,
    reminders: programme.meteo.reminders.slice(0, reminders),
  },
});
const programmes = [withRhythm(1, 0), withRhythm(2, 1), withRhythm(12, 2)];

export const welcome = samplesOf(views, {
  words: (locale) => [[locale]],
  asksBlocks: (locale) => [
    ['answers', locale],
    ['reads', locale],
    ['neither', locale],
  ],
  homeView: (locale) =>
    members
      .filter((member) => member.locale === locale)
      .flatMap((member): Parameters<typeof views.homeView>[] => [
        [member, []],
        [member, views.asksBlocks('answers', locale)],
      ]),
  welcomeView: (locale) =>
    members
      .filter((member) => member.locale === locale)
      .flatMap((member) => programmes.map((each): Parameters<typeof views.welcomeView> => [member, each])),
  languageView: (locale) =>
    typedTexts(40).map((typed) => [views.words(locale).language.unknown(typed), locale]),
  preferencesView: (locale) => [
    [null, [], locale],
    ['slack', ['slack'], locale],
    ['mattermost', ['mattermost', 'slack', 'sandbox'], locale],
  ],
  platformChosenView: (locale) => [
    [null, locale],
    ['mattermost', locale],
  ],
  languageChosenView: (locale) => [[locale]],
  partGoneView: (locale) => [[locale]],
});
