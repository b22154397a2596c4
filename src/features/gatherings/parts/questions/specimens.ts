import { LONG_NAME, programme, repeated, typedTexts } from '../../../../../test/contracts/extremes.ts';
import {
  type Filling,
  type FormSpecimens,
  type Life,
  type Specimens,
  samplesOf,
  tooLong,
} from '../../../../../test/contracts/specimen.ts';
import { workshop } from '../../../../../test/support/afterwards.ts';
import type { Locale } from '../../../../community/members/member.ts';
import { viewContextFor } from '../../locales/questions.ts';
import { gatherings, materials } from '../follow-up/specimens/cases.ts';
import * as form from './forms.ts';
import { MAX_QUESTION } from './rules.ts';
import * as shown from './views.ts';

const viewIn = (locale: Locale) => viewContextFor({ programme }, { locale });
// Before one of a seminar’s sequence stands its title.
const texts = typedTexts(MAX_QUESTION + 44);
const [text = ''] = texts;
const key = 'a'.repeat(32);
const [gathering] = gatherings;
if (!gathering) throw new Error('there are gatherings');

const asked = (count: number, said: string): shown.Shown[] =>
  Array.from({ length: count }, (_, index) => ({
    key,
    text: said,
    author: index % 2 === 0 ? null : { id: `m-${'0'.repeat(36)}`, name: LONG_NAME },
    meToo: index === 2 ? 0 : 40_000,
    supports: index % 3 === 0,
    hers: index === 1,
  }));
const some = [[], ...texts.map((said) => asked(4, said)), asked(100, text)];

const lists = some.flatMap((questions, index): shown.ListData[] => {
  const own = materials[index % materials.length] ?? [];
  const given = { gathering, questions, page: 2, isCoach: true, mayAddMaterial: true, materials: own };
  return [
    { ...given, isTaking: true, happened: viewIn('fr').words.withdrawn },
    { ...given, isTaking: false, isCoach: false, page: 1 },
  ];
});

const views = samplesOf(shown, {
  aboutOf: (locale) => [[viewIn(locale), gathering]],
  listMessage: (locale) => lists.map((list) => [viewIn(locale), list]),
  readingMessage: (locale) =>
    some.flatMap((questions): Parameters<typeof shown.readingMessage>[] => [
      [
        viewIn(locale),
        { gathering, questions, page: 1, hidden: key, happened: viewIn(locale).words.reading.hidden },
      ],
      [viewIn(locale), { gathering, questions: repeated(9, questions).flat(), page: 2 }],
    ]),
  askedMessage: (locale) => [[viewIn(locale), gathering]],
  refusedMessage: (locale) =>
    (['gone', 'notHers', 'closed', 'goneOne'] as const).map((why) => [viewIn(locale), why]),
});

const forms = samplesOf(form, {
  questionForm: (locale) =>
    gatherings.flatMap((each) =>
      [true, false].map((few): Parameters<typeof form.questionForm> => [viewIn(locale), each, few]),
    ),
});

const formSpecimens: FormSpecimens = {
  'questions/ask': {
    valid: { text: 'Par où commencer ?', sign: 'unsigned' },
    async opens(chat) {
      // By a coach, in her own messages: what is pressed in a channel is answered there.
      const camille = chat.as('camille');
      await camille.types('/rencontre planifier atelier');
      await camille.fills({ title: 'Les communs', on: '2022-03-31', at: '09:05', minutes: 75 });
      for (const label of ['Planifier', 'Annoncer maintenant', 'Questions et supports', 'Poser une question'])
        await camille.presses(label);
      return camille;
    },
    wrong: { values: { text: tooLong(MAX_QUESTION), sign: 'signed' }, beside: 'text' },
    right: { text: 'Par *où* <commencer> ?', sign: 'signed' },
    seen: 'votre question est dans la liste',
  },
};

/** Questions are asked, had by others, taken back, set aside and read aloud, and a link is kept beforehand. */
const life: Life = {
  now: '2022-03-16T10:00',
  async live(community) {
    const { alix, noe, sacha, camille, clock } = community;
    const { id: ref } = await workshop(community);
    const opens = (who: typeof alix, press = 'questions/open') =>
      who.does({ kind: 'press', press, ref, value: null });
    for (const said of texts.slice(0, 6)) {
      await opens(alix);
      await alix.presses('Poser une question');
      await alix.fills({ text: said.slice(0, MAX_QUESTION), sign: 'signed' });
    }
    await alix.fills({ text: (texts[6] ?? '').slice(0, MAX_QUESTION), sign: 'unsigned' });
    await alix.presses('Voir les questions');
    await alix.presses('Retirer ma question');
    await opens(sacha);
    await sacha.presses('Ask a question');
    await sacha.fills({ text: 'Where do we begin?', sign: 'unsigned' });
    // None is Noé's, who has one of those that come first, by lot, too.
    for (const said of ['Et ensuite ?', 'Avec qui ?', 'Depuis quand ?', 'Jusqu’où ?']) {
      await opens(sacha, 'questions/ask');
      await sacha.fills({ text: said.slice(0, MAX_QUESTION), sign: 'signed' });
    }
    await opens(noe);
    await noe.presses('Suivantes');
    await noe.presses('Précédentes');
    await noe.presses('Moi aussi');
    await noe.presses('Finalement, non');
    await opens(camille);
    await camille.presses('Ajouter un support');
    await camille.fills({ title: 'À lire', url: 'https://exemple.org/' });
    await opens(camille);
    await camille.presses('Pour les lire à voix haute');
    await camille.presses('Suivantes');
    await camille.presses('Précédentes');
    const { key: first = '' } = (await firstQuestion(community, ref)) ?? {};
    await camille.does({ kind: 'press', press: 'questions/hide', ref: `${ref}.1`, value: first });
    await camille.does({ kind: 'press', press: 'questions/unhide', ref: `${ref}.${first}.1`, value: null });
    await clock.to('2022-03-17T18:00');
    for (const who of [noe, sacha, camille]) await opens(who);
    await opens(noe, 'questions/ask');
    await sacha.types('/magellan privacy');
  },
};

async function firstQuestion({ app }: Parameters<Life['live']>[0], gatheringId: string) {
  return app.transact(({ tx }) =>
    tx
      .selectFrom('gathering_questions')
      .select('id as key')
      .where('gatheringId', '=', gatheringId)
      .executeTakeFirst(),
  );
}

function rows({ alix, put, sealed, herWords }: Filling): void {
  put('gathering_question_lists', { gathering_id: 'g-soon', state: 'open', few: 0 });
  put('gathering_questions', {
    ...{ id: 'question', gathering_id: 'g-soon', member_id: alix, me_too: null },
    sealed: sealed('gathering_questions', 'question', herWords),
  });
  put('gathering_question_supports', { gathering_id: 'g-soon', question: 'question', member_id: alix });
}

export const specimens: Specimens = { views: { views, forms }, forms: formSpecimens, lives: [life], rows };
