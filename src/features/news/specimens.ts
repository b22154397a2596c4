import { LONG_DEFI, LONG_NAME, repeated, typedTexts } from '../../../test/contracts/extremes.ts';
import {
  type FormSpecimens,
  type Life,
  type Specimens,
  samplesOf,
  tooLong,
} from '../../../test/contracts/specimen.ts';
import { demoProgramme } from '../../../test/support/programme.ts';
import { md } from '../../chat/markdown.ts';
import type { GazetteItem } from '../../community/feature/feature.ts';
import type { Locale } from '../../community/members/member.ts';
import * as formModule from './forms.ts';
import { viewContextFor } from './locales/index.ts';
import { type Edition, MAX_WORDS, type News } from './rules.ts';
import { saveNews } from './store.ts';
import * as own from './views/defi-news.ts';
import * as format from './views/format.ts';
import * as gazette from './views/gazette.ts';

const programme = demoProgramme();
const viewIn = (locale: Locale) => viewContextFor({ programme }, { locale });
const edition: Edition = {
  monday: '2022-09-26',
  closesAt: Date.parse('2022-09-28T07:00:00Z'),
  postsAt: Date.parse('2022-09-28T07:30:00Z'),
};
const texts = typedTexts(MAX_WORDS);
const newsOf = (said: string): News => ({
  id: 'a'.repeat(36),
  defi: LONG_DEFI,
  monday: edition.monday,
  authorId: 'm-alix',
  victory: said,
  hard: said,
  need: said,
});
const some = texts.map(newsOf);
const only: News[] = (['victory', 'hard', 'need'] as const).map((part) => ({
  ...newsOf('é'),
  ...{ victory: null, hard: null, need: null, [part]: 'é' },
}));
const items: GazetteItem[] = (['date', 'material', 'arrival'] as const).flatMap((kind) =>
  repeated(9, { kind, line: md`- **${LONG_NAME}**, ${'é'.repeat(100)}` }),
);
const owns = (news: News | null): own.Own[] => [
  { defi: LONG_DEFI, edition, news },
  { defi: 'É', edition: null, news },
];

const views = {
  'views/defi-news': samplesOf(own, {
    partsOf: (locale) => [...some, ...only].map((news) => [viewIn(locale), news]),
    newsMessage: (locale) =>
      [null, ...owns(null), ...some.flatMap(owns), ...only.flatMap(owns)].flatMap(
        (each): Parameters<typeof own.newsMessage>[] => [
          [viewIn(locale), each, []],
          [viewIn(locale), each, repeated(120, LONG_DEFI), viewIn(locale).words.past.unknown('é'.repeat(60))],
        ],
      ),
    homeBlocks: (locale) => [null, ...only].map((news) => [viewIn(locale), edition, news]),
    optionOf: () => [[LONG_DEFI]],
    sentence: (locale) => [[viewIn(locale).words.own.noDefi]],
  }),
  'views/gazette': samplesOf(gazette, {
    gazetteMessage: (locale) => [
      ...[...some, ...only].map(
        (news): Parameters<typeof gazette.gazetteMessage> => [
          viewIn(locale),
          { edition, news: repeated(15, news), items },
        ],
      ),
      [viewIn(locale), { edition, news: only, items: [] }],
      [viewIn(locale), { edition, news: [], items }],
    ],
    pastMessage: (locale) =>
      [[], ...some.map((news) => repeated(40, { title: LONG_NAME, news }))].flatMap((entries) =>
        [0, 7].map(
          (page): Parameters<typeof gazette.pastMessage> => [
            viewIn(locale),
            { title: viewIn(locale).words.past.ofDefi(LONG_DEFI), entries, page, ref: 'a'.repeat(36) },
          ],
        ),
      ),
  }),
  'views/format': samplesOf(format, {
    dayOf: (locale) => [[viewIn(locale), edition]],
    oneLine: () => texts.map((text) => [text]),
    button: (locale) => [[viewIn(locale).words.buttons.write, 'write', 'a'.repeat(36)]],
  }),
  forms: samplesOf(formModule, {
    newsForm: (locale) => [null, ...some, ...only].map((news) => [viewIn(locale), edition, news]),
  }),
};

const forms: FormSpecimens = {
  'news/give': {
    valid: { victory: 'Un essai', hard: null, need: null },
    async opens(chat) {
      await chat.as('alix').types('/nouvelles');
      await chat.as('alix').presses('Donner des nouvelles');
      return chat.as('alix');
    },
    wrong: { values: { victory: tooLong(MAX_WORDS), hard: null, need: 'Un *œil* neuf' }, beside: 'victory' },
    right: { victory: 'Nous avons *livré*' },
    seen: 'C’est enregistré, pour la gazette du lundi 14 mars',
  },
};

/** A défi gives its news, changes and removes them, is read, and is helped with its need, in both languages. */
const life: Life = {
  now: '2022-03-11T14:00',
  async live({ app, alix, noe, sacha, camille, clock }) {
    await app.transact(async ({ tx, now }) => {
      const said = { victory: 'Une victoire', hard: null, need: null, authorId: null };
      for (const defi of ['Archipel', 'Boréal', 'Cap', 'Delta'])
        await saveNews(tx, { ...said, defi, monday: '2022-03-14' }, now);
    });
    await alix.types('/nouvelles');
    await alix.presses('Donner des nouvelles');
    await alix.fills({ victory: null });
    await alix.fills({ victory: texts[0] ?? '', hard: texts[1] ?? '', need: 'Un regard neuf' });
    await alix.presses('Modifier');
    await alix.fills({ hard: 'Dur' });
    await alix.presses('Retirer');
    await noe.types('/nouvelles');
    await noe.presses('Donner des nouvelles');
    await noe.fills({ victory: 'Une *victoire*', hard: 'Dur', need: 'Un regard neuf' });
    await sacha.types('/nouvelles');
    await sacha.presses('Share news');
    await sacha.fills({ need: 'A second pair of eyes' });
    await clock.to('2022-03-14T09:31');
    await noe.presses('Je peux aider');
    await noe.fills({ understood: 'Il faut un *regard* neuf', idea: 'Une heure demain' });
    await camille.presses('Tout lire');
    await camille.types('/nouvelles portail');
    await camille.types('/nouvelles nulle part');
    await camille.chooses('Les nouvelles d’un défi', 'Portail');
    await camille.presses('Tout lire');
    await camille.presses('Suivantes');
    await noe.opensHome();
  },
};

export const specimens: Specimens = {
  views,
  forms,
  lives: [life],
  rows({ alix, now, put, herWords }) {
    put('news', {
      ...{ id: 'n1', defi: 'Portail', monday: '2022-03-14', author_id: alix },
      ...{ victory: herWords, hard: null, need: null, written_at: now },
    });
  },
};
