import { members, programme } from '../../../test/contracts/extremes.ts';
import { type Life, type Specimens, samplesOf } from '../../../test/contracts/specimen.ts';
import { buttons, heading, type Message, text } from '../../chat/message.ts';
import { writeTo } from '../../community/feature/messages/messaging.ts';
import { membersWithRole } from '../../community/members/members.ts';
import * as shown from './views.ts';

const withRhythm = (everyWeeks: number, reminders: number): typeof programme => ({
  ...programme,
  meteo: {
    ...programme.meteo,
    everyWeeks,
    reminders: programme.meteo.reminders.slice(0, reminders),
  },
});
const programmes = [withRhythm(1, 0), withRhythm(2, 1), withRhythm(12, 2)];

const welcome = samplesOf(shown, {
  words: (locale) => [[locale]],
  asksBlocks: (locale) => [
    [['eig'], locale],
    [['coach'], locale],
    [['parrain', 'porteur'], locale],
    [[], locale],
  ],
  homeView: (locale) =>
    members
      .filter((member) => member.locale === locale)
      .flatMap((member): Parameters<typeof shown.homeView>[] => [
        [member, []],
        [member, shown.asksBlocks(['eig'], locale)],
      ]),
  welcomeView: (locale) =>
    members
      .filter((member) => member.locale === locale)
      .flatMap((member) => programmes.map((each): Parameters<typeof shown.welcomeView> => [member, each])),
  languageView: (locale) => [[shown.words(locale).language.unknown, locale]],
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
  fewerView: (locale) =>
    members
      .filter((member) => member.locale === locale)
      .flatMap((member): Parameters<typeof shown.fewerView>[] => [
        [null, member],
        ['weekly', member],
      ]),
  paceChosenView: (locale) => [
    [null, locale],
    ['weekly', locale],
  ],
  partGoneView: (locale) => [[locale]],
});

/** Long enough for two not to fit into one message. */
const long = (id: number): Message => ({
  summary: `Une invitation ${id}`,
  blocks: [
    heading(`Une invitation ${id}`),
    text('Venez, si cela vous dit. '.repeat(100)),
    buttons({ label: `Mes rencontres ${id}`, press: 'gatherings/own-change', ref: `${id}` }),
  ],
});

/** What does not fit into two weeks, gathered on their Mondays; the last of it behind a button. */
const gathered: Life = {
  now: '2022-03-17T11:00',
  async live({ app, alix, clock }) {
    for (const id of [1, 2, 3, 4, 5, 6]) {
      await app.transact(async (uow) => {
        const eig = await membersWithRole(uow.tx, 'eig');
        await writeTo(uow, eig, {
          kind: 'collective-mentoring/question',
          key: (member) => `life/${id}/${member.id}`,
          message: () => long(id),
        });
      });
      await app.outbox.idle();
    }
    await alix.types('/magellan preferences');
    await alix.presses('Moins de messages');
    await alix.presses('Un seul par semaine');
    await alix.presses('Deux par semaine');
    await clock.to('2022-03-21T09:01');
    await alix.presses('Mes rencontres 3');
    await alix.presses('Afficher');
    await alix.presses('Mes rencontres 4');
  },
};

export const specimens: Specimens = { views: { views: welcome }, lives: [gathered] };
