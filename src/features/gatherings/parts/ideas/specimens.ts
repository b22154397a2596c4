import { LONG_NAME, programme, repeated, typedTexts } from '../../../../../test/contracts/extremes.ts';
import {
  type Filling,
  type FormSpecimens,
  type Life,
  type Specimens,
  samplesOf,
  tooLong,
} from '../../../../../test/contracts/specimen.ts';
import type { Locale } from '../../../../community/members/member.ts';
import { viewContextFor } from '../../locales/ideas.ts';
import * as form from './forms.ts';
import { LIMITS } from './rules.ts';
import * as shown from './views.ts';

const viewIn = (locale: Locale) => viewContextFor({ programme }, { locale });
const texts = typedTexts(LIMITS.text);
const titles = typedTexts(LIMITS.title);

const ideas: shown.Shown[] = texts.map((text, index) => ({
  ref: `2022-03.${'a'.repeat(32)}`,
  title: titles[index] ?? 'é',
  text,
  author: index % 2 === 0 ? null : { id: `m-${'0'.repeat(36)}`, name: LONG_NAME },
  meToo: index === 2 ? 0 : 40_000,
  supports: index % 3 === 0,
  hers: index === 1,
  tried: index % 2 === 1,
}));

const views = samplesOf(shown, {
  listMessage: (locale) => [
    [viewIn(locale), { ideas: [], page: 1, isCoach: false }],
    [viewIn(locale), { ideas, page: 2, isCoach: true, happened: viewIn(locale).words.withdrawn }],
    [viewIn(locale), { ideas: repeated(9, ideas).flat(), page: 2, isCoach: true }],
    [viewIn(locale), { ideas: ideas.slice(0, 4), page: 1, isCoach: false }],
  ],
  hiddenMessage: (locale) => [[viewIn(locale), `2022-03.${'a'.repeat(32)}.2`, 2]],
  receivedMessage: (locale) => [[viewIn(locale)]],
  enoughMessage: (locale) => [[viewIn(locale), 5]],
});

const forms = samplesOf(form, {
  ideaForm: (locale) => [true, false].map((few) => [viewIn(locale), few]),
});

const idea = { title: 'Marche *à deux*', text: 'Marcher une heure,\nà deux.', sign: 'signed' };

const formSpecimens: FormSpecimens = {
  'ideas/idea': {
    valid: { title: 'Un essai', text: 'Un essai.', sign: 'unsigned' },
    async opens(chat) {
      await chat.as('alix').types('/rencontre idee');
      await chat.as('alix').presses('Proposer une idée');
      return chat.as('alix');
    },
    wrong: { values: { ...idea, text: tooLong(LIMITS.text) }, beside: 'text' },
    right: idea,
    seen: 'votre idée est dans la boîte à formats',
  },
};

/** Ideas are proposed, had by others, taken back, set aside, and made a trial of. */
const life: Life = {
  now: '2022-03-10T10:00',
  async live(community) {
    const { alix, noe, sacha, ines, hugo, lina, camille, clock } = community;
    for (const [index, text] of texts.slice(0, 6).entries()) {
      await alix.types('/rencontre idee');
      await alix.presses('Proposer une idée');
      await alix.fills({ title: `${index} ${titles[index] ?? ''}`.slice(0, 60), text, sign: 'signed' });
    }
    await noe.types('/rencontre idee');
    await noe.presses('Proposer une idée');
    await noe.fills({ title: 'Marcher', text: texts[6] ?? '', sign: 'unsigned' });
    await noe.presses('Voir la boîte à formats');
    await alix.presses('Voir la boîte à formats');
    await alix.presses('Suivantes');
    await alix.presses('Précédentes');
    await alix.types('/rencontre idee');
    await alix.presses('Retirer mon idée');
    for (const who of [noe, ines, hugo, lina]) {
      await who.types('/rencontre idee');
      await who.presses('Moi aussi');
    }
    await noe.presses('Finalement, non');
    await noe.presses('Moi aussi');
    await sacha.types('/rencontre ideas');
    await sacha.presses('Me too');
    await camille.types('/rencontre idee');
    await camille.presses('Moi aussi');
    await camille.presses('Écarter cette idée');
    await camille.presses('Remettre dans la boîte');
    await camille.presses('Écarter cette idée');
    await camille.presses('Voir la boîte à formats');
    await camille.presses('En faire un essai');
    await camille.fills({
      name: 'Marche',
      hypothesis: 'Si…',
      copiedFrom: 'atelier',
      forWhom: null,
      trials: 1,
    });
    await clock.to('2022-04-01T10:00');
    await sacha.types('/rencontre ideas');
    await sacha.types('/magellan privacy');
  },
};

function rows({ alix, put, sealed, herWords }: Filling): void {
  put('idea_boxes', { id: '2022-03', state: 'open', few: 0 });
  put('format_ideas', {
    ...{ id: 'idea', box_id: '2022-03', member_id: alix },
    sealed: sealed('format_ideas', 'idea', { title: herWords, text: herWords }),
  });
  put('format_idea_supports', { box_id: '2022-03', idea: 'idea', member_id: alix });
}

export const specimens: Specimens = { views: { views, forms }, forms: formSpecimens, lives: [life], rows };
