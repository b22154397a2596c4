import { LONG_NAME, typedTexts } from '../../../../../test/contracts/extremes.ts';
import {
  type Filling,
  type FormSpecimens,
  type Life,
  type Specimens,
  samplesOf,
  tooLong,
} from '../../../../../test/contracts/specimen.ts';
import { demoProgramme } from '../../../../../test/support/programme.ts';
import type { Locale } from '../../../../community/members/member.ts';
import { viewContextFor } from '../../locales/forum.ts';
import { gatherings } from '../follow-up/specimens/cases.ts';
import * as form from './forms.ts';
import { MAX_ROOMS_TEXT, MAX_TITLE, MAX_WORDS } from './rules.ts';
import * as shown from './views.ts';

const programme = demoProgramme();
const viewIn = (locale: Locale) => viewContextFor({ programme }, { locale });
const [gathering] = gatherings;
if (!gathering) throw new Error('there are gatherings');
const closesAt = gathering.startsAt;
const id = '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c10';

const subjects = typedTexts(MAX_WORDS).map((said, index): shown.Shown[] =>
  Array.from({ length: 8 }, (_, rank) => ({
    ...{ id, title: said.slice(0, MAX_TITLE), words: rank === 0 ? null : said },
    host: rank === 1 ? null : { id: `m-${'0'.repeat(36)}`, name: LONG_NAME },
    goers: index * rank * 1000,
    room: index % 2 === 0 ? null : said.slice(0, 60),
    goes: rank === 2,
    hers: rank === 3,
  })),
);

const views = samplesOf(shown, {
  aboutOf: (locale) => [[viewIn(locale), gathering]],
  listMessage: (locale) =>
    [[], ...subjects].flatMap((all, index) =>
      [true, false].map(
        (isTaking): Parameters<typeof shown.listMessage> => [
          viewIn(locale),
          {
            gathering: gatherings[index % gatherings.length] ?? gathering,
            ...{ subjects: all, page: index % 3, isTaking, isCoach: isTaking, closesAt },
            ...(isTaking ? { happened: viewIn(locale).words.proposed } : {}),
          },
        ],
      ),
    ),
  openedMessage: (locale) => gatherings.map((each) => [viewIn(locale), each, closesAt]),
  closedMessage: (locale) =>
    [
      [1, 1],
      [40, 1],
      [40, 12],
    ].map(([count = 0, placed = 0]) => [viewIn(locale), gathering, count, placed]),
  hostMessage: (locale) =>
    typedTexts(MAX_TITLE).flatMap((title): Parameters<typeof shown.hostMessage>[] => [
      [viewIn(locale), gathering, { title, room: title.slice(0, 60), goers: 1 }],
      [viewIn(locale), gathering, { title, room: null, goers: 0 }],
    ]),
  refusedMessage: (locale) =>
    (['gone', 'notYours', 'none', 'closed', 'goneOne', 'tooMany', 'full', 'notComing'] as const).map(
      (why) => [viewIn(locale), why, why === 'notComing' ? gathering.id : ''],
    ),
});

const forms = samplesOf(form, {
  settingsForm: (locale) =>
    [null, typedTexts(MAX_ROOMS_TEXT)[0] ?? ''].map((rooms) => [
      viewIn(locale),
      gathering.id,
      gathering,
      { closesAt, rooms },
    ]),
  subjectForm: (locale) => gatherings.map((each) => [viewIn(locale), each]),
});

const settings = { on: '2022-03-29', at: '09:00', rooms: 'Salle bleue, 8' };
const planned = { title: 'Le séminaire', on: '2022-03-29', at: '09:00', minutes: null };

const formSpecimens: FormSpecimens = {
  'forum/settings': {
    valid: settings,
    async opens(chat) {
      const camille = chat.as('camille');
      await camille.types('/rencontre planifier seminaire');
      await camille.fills(planned);
      await camille.presses('Planifier');
      await camille.presses('Régler le forum ouvert');
      return camille;
    },
    wrong: { values: { ...settings, rooms: 'Salle bleue' }, beside: 'rooms' },
    right: { ...settings, rooms: 'Salle *bleue*, 8' },
    seen: 'C’est enregistré.',
  },
  'forum/subject': {
    valid: { title: 'Un essai', words: null },
    async opens(chat) {
      const camille = chat.as('camille');
      await camille.types('/rencontre planifier seminaire');
      await camille.fills(planned);
      await camille.presses('Planifier');
      await camille.presses('Régler le forum ouvert');
      await camille.fills(settings);
      await camille.presses('Proposer un sujet');
      return camille;
    },
    wrong: { values: { title: tooLong(MAX_TITLE), words: null }, beside: 'title' },
    right: { title: 'Écrire *moins* <mieux>', words: 'En trois lignes' },
    seen: 'c’est vous qui l’animerez',
  },
};

/** A forum is opened, filled, chosen from, and closed. */
const life: Life = {
  now: '2022-03-10T10:00',
  async live({ alix, noe, sacha, camille, clock }) {
    await camille.types('/rencontre planifier seminaire');
    await camille.fills(planned);
    await camille.presses('Planifier');
    await camille.presses('Régler le forum ouvert');
    await camille.fills({ ...settings, at: null });
    await camille.fills({ ...settings, rooms: 'Salle' });
    await camille.fills({ ...settings, on: '2022-03-28' });
    await camille.presses('Salles et clôture');
    await camille.fills({ ...settings, on: '2022-03-28', at: '12:00' });
    await alix.presses('Voir les sujets');
    for (const said of typedTexts(MAX_WORDS).slice(0, 2)) {
      await alix.presses('Proposer un sujet');
      await alix.fills({ title: said.slice(0, MAX_TITLE), words: said });
    }
    await alix.presses('Proposer un sujet');
    for (const who of [noe, camille]) {
      await who.presses('Voir les sujets');
      for (const title of ['Un', 'Deux']) {
        await who.presses('Proposer un sujet');
        await who.fills({ title, words: null });
      }
    }
    await sacha.presses('Voir les sujets');
    await sacha.presses('Next');
    await sacha.presses('Previous');
    await sacha.presses('I’ll go');
    await sacha.presses('On second thoughts, no');
    await sacha.presses('I’ll go');
    await noe.presses('Voir les sujets');
    await noe.presses('Suivants');
    await noe.presses('Retirer ce sujet');
    await clock.to('2022-03-28T12:00');
    await sacha.presses('Voir les sujets');
    await sacha.types('/magellan privacy');
    await alix.presses('Voir les sujets');
  },
};

function rows({ alix, soon, put }: Filling): void {
  put('gathering_forums', { gathering_id: 'g-soon', closes_at: soon, rooms: 'Salle, 8', state: 'open' });
  put('gathering_forum_subjects', {
    ...{ id: 'subject', gathering_id: 'g-soon', member_id: alix, title: 'Un sujet', words: null },
    ...{ position: 1, room: null },
  });
  put('gathering_forum_goers', { gathering_id: 'g-soon', member_id: alix, subject_id: 'subject' });
}

export const specimens: Specimens = { views: { views, forms }, forms: formSpecimens, lives: [life], rows };
