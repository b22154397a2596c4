import { LONG_CHANNEL, programme, typedTexts } from '../../../../../test/contracts/extremes.ts';
import { type Life, type Specimens, samplesOf, tooLong } from '../../../../../test/contracts/specimen.ts';
import type { Locale } from '../../../../community/members/member.ts';
import { MOST_OF_ARTICLE } from '../../../../community/programme/charter-schema.ts';
import { type ViewContext, viewContextFor } from '../../locales/index.ts';
import * as formModule from './forms.ts';
import type { Edition } from './rules.ts';
import * as shown from './views.ts';

const view = (locale: Locale): ViewContext => viewContextFor({ programme }, { locale });
const postsOn = '2022-09-28';
const postsAt = Date.parse('2022-09-28T08:00:00Z');
const edition = (changes: Partial<Edition>): Edition => ({
  ...{ postsOn, article: 'parler', number: 0, situation: null, act: null, version: 0, skipped: false },
  ...{ postedAt: null, withCharter: true, tried: null, ...changes },
});
const editions = [edition({}), edition({ version: 1 }), edition({ skipped: true, withCharter: false })];
const texts = typedTexts(MOST_OF_ARTICLE.act).map((act) => ({
  ...{ name: act.slice(0, MOST_OF_ARTICLE.name), says: act.slice(0, MOST_OF_ARTICLE.says) },
  ...{ situation: act.slice(0, MOST_OF_ARTICLE.situation), act },
}));

/** Coaches read what is posted next, change it, leave it out and put it back; it is posted, and tried by many. */
const life: Life = {
  now: '2022-03-11T11:50',
  async live({ alix, noe, ines, sacha, lina, camille, clock }) {
    await clock.to('2022-03-11T12:01');
    await alix.presses('Répondre');
    await alix.fills({ defi: 'sun', team: 'sun', self: 'sun' });
    await clock.leap('2022-03-17T17:50');
    await clock.to('2022-03-18T09:30');
    await camille.presses('Relire');
    await camille.presses('Passer');
    await camille.presses('Remettre');
    await camille.presses('Modifier');
    await camille.fills({ situation: texts[0]?.situation ?? '', act: texts[1]?.act ?? '' });
    await clock.leap('2022-03-22T09:55');
    await clock.to('2022-03-22T10:05');
    for (const each of [alix, noe, ines, lina, camille]) await each.presses('J’essaie');
    await sacha.presses('J’essaie');
    await clock.to('2022-03-22T10:10');
    await alix.presses('Toute la charte');
  },
};

export const specimens: Specimens = {
  views: {
    views: samplesOf(shown, {
      postMessage: (locale) =>
        texts.flatMap((each) => [
          [view(locale), edition({}), each, null],
          [view(locale), edition({ withCharter: false }), each, 40],
        ]),
      tryMessage: (locale) =>
        texts.flatMap((each) => [
          [view(locale), each, null],
          [view(locale), each, 5],
        ]),
      nextMessage: (locale) =>
        texts.flatMap((each) =>
          editions.map(
            (one): Parameters<typeof shown.nextMessage> => [
              view(locale),
              { ...one, postsAt },
              each,
              LONG_CHANNEL,
            ],
          ),
        ),
      digestMessage: (locale) => texts.map((each) => [view(locale), postsAt, each]),
    }),
    forms: samplesOf(formModule, {
      changeForm: (locale) => texts.map((each) => [view(locale), { postsOn, version: 0, ...each }]),
    }),
  },
  forms: {
    'practice/change': {
      valid: { situation: 'Une réunion déborde', act: 'Proposez une pause' },
      async opens(chat) {
        await chat.as('camille').types('/magellan pratique');
        await chat.as('camille').presses('Modifier');
        return chat.as('camille');
      },
      wrong: {
        values: { situation: tooLong(MOST_OF_ARTICLE.situation), act: 'Proposez une pause' },
        beside: 'situation',
      },
      right: { situation: 'Une réunion *déborde*' },
      seen: 'Modifiée pour cette fois',
    },
  },
  lives: [life],
  rows({ alix, put }) {
    put('practice_editions', {
      ...{ posts_on: '2022-02-22', article: 'parler', number: 0, situation: null, act: null, version: 0 },
      ...{ skipped: 0, posted_at: 0, with_charter: 0, tried: null },
    });
    put('practice_tries', { posts_on: '2022-02-22', member_id: alix });
  },
};
