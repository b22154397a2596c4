import { LONG_NAME, programme, repeated, typedTexts } from '../../../../../../test/contracts/extremes.ts';
import { type Specimens, samplesOf } from '../../../../../../test/contracts/specimen.ts';
import type { Answer, Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { Locale } from '../../../../../community/members/member.ts';
import { type ViewContext, viewContextFor } from '../../../locales/invitations.ts';
import * as announcement from '../views/announcement.ts';
import * as answerButtons from '../views/answer-buttons.ts';
import * as answers from '../views/answers.ts';
import * as who from '../views/attendees.ts';
import * as changes from '../views/changes.ts';
import * as list from '../views/list.ts';
import * as preferences from '../views/preferences.ts';
import * as reminder from '../views/reminder.ts';
import * as titles from '../views/titles.ts';

const ID = 'a'.repeat(36);
const AT = Date.UTC(2022, 8, 28, 15, 30);
const LINK = `https://visio.example.org/${'a'.repeat(474)}`;

const bare: Gathering = {
  id: ID,
  format: 'atelier',
  metier: null,
  audience: null,
  defi: null,
  nominalOn: null,
  title: 'É',
  description: null,
  startsAt: AT,
  endsAt: AT + 90 * 60_000,
  place: null,
  directions: null,
  link: null,
  speaker: null,
  capacity: null,
  state: 'announced',
  authorId: null,
  announceAt: 0,
  prepareAt: 0,
  remindAt: 0,
  startingSoonAt: 0,
  announcedAt: null,
  sequence: 0,
  changedAt: 0,
};

/** As much as the forms of planning take, in each kind of text. */
const full = typedTexts(1000).map((description): Gathering => {
  const oneLine = description.replaceAll('\n', ' ');
  return {
    ...bare,
    format: 'expedition',
    title: oneLine.slice(0, 120).trim() || 'é',
    description,
    endsAt: AT + 30 * 3_600_000,
    place: oneLine.slice(0, 150),
    directions: description.slice(0, 300),
    link: LINK,
    speaker: oneLine.slice(0, 100),
    capacity: 100_000,
  };
});
const formats = ['entre-pairs', 'pluridisciplinaire', 'mentorat-collectif', 'no longer there'];
const gatherings: Gathering[] = [
  bare,
  ...full,
  ...formats.map((format) => ({ ...(full[0] ?? bare), format, metier: 'developpement' })),
];
const later = gatherings.map((each) => ({ ...each, startsAt: AT + 86_400_000, endsAt: AT + 200_000_000 }));

/** What a coach says when she cancels. */
const words = [null, ...typedTexts(300)];

const viewIn = (locale: Locale): ViewContext => viewContextFor({ programme }, { locale });
const ANSWERS: (Answer | null)[] = [null, 'yes', 'maybe', 'no', 'waiting'];
const owns = ANSWERS.map((answer) => ({ answer, rank: answer === 'waiting' ? 3999 : null }));
const many = { yes: 100_000, maybe: 4000, no: 4000, waiting: 4000 };
const turnouts: announcement.Turnout[] = [
  { counts: { yes: 0, maybe: 0, no: 0, waiting: 0 }, speakers: 0 },
  { counts: { yes: 1, maybe: 1, no: 1, waiting: 1 }, speakers: 1 },
  { counts: many, speakers: 4000 },
];
const each = <Args extends unknown[]>(make: (gathering: Gathering, index: number) => Args[]): Args[] =>
  gatherings.flatMap(make);

const crowd = repeated(4000, LONG_NAME);
const escaped = repeated(4000, '*'.repeat(100));
const names: who.Names[] = [
  { yes: [], others: null },
  { yes: [LONG_NAME], others: { waiting: [], maybe: [], no: [], speakers: [], silent: [] } },
  { yes: crowd, others: null },
  ...[crowd, escaped].map((all) => ({
    yes: all,
    others: { waiting: all, maybe: all, no: all, speakers: all, silent: all },
  })),
];
const lists = (manages: boolean): list.Listed[][] => [
  [],
  [{ gathering: bare, answer: null, rank: null, manages }],
  ...gatherings.map((gathering) =>
    repeated(12, null).map((_, index) => ({
      gathering,
      manages,
      ...(owns[index % 5] ?? { answer: null, rank: null }),
    })),
  ),
  ...full.map((gathering) => repeated(12, { gathering, answer: null, rank: null, manages })),
];
const about = [1, 2, 3, 4].map((index) => ({
  label: `Votre groupe ${index}`,
  value: LINK.padEnd(900, 'é').slice(0, 500),
}));

export const views: Specimens['views'] = {
  'views/announcement': samplesOf(announcement, {
    formatTurnout: (locale) =>
      turnouts.flatMap((turnout) => [
        [viewIn(locale), bare, turnout],
        [viewIn(locale), { capacity: 1 }, turnout],
      ]),
    announcementMessage: (locale) =>
      each((gathering) => turnouts.map((turnout) => [viewIn(locale), gathering, turnout])),
    formatAnswer: (locale) => owns.map((own) => [viewIn(locale), own]),
    nudgeMessage: (locale) => each((gathering) => [[viewIn(locale), gathering]]),
    ownMessage: (locale) =>
      each((gathering) =>
        owns.flatMap((own): Parameters<typeof announcement.ownMessage>[] => [
          [viewIn(locale), gathering, own],
          [viewIn(locale), gathering, { ...own, asking: true }],
        ]),
      ),
    cancelledAnnouncement: (locale) =>
      each((gathering) => words.map((word) => [viewIn(locale), gathering, word])),
    withdrawnMessage: (locale) => each((gathering) => [[viewIn(locale), gathering]]),
    pastAnnouncement: (locale) => each((gathering) => [[viewIn(locale), gathering]]),
  }),
  'views/answer-buttons': samplesOf(answerButtons, {
    askButtons: (locale) => [
      [viewIn(locale), ID, 'shared'],
      [viewIn(locale), ID, 'own'],
    ],
    nextButtons: (locale) => ANSWERS.map((answer) => [viewIn(locale), ID, answer, 'own']),
    fileButton: (locale) => [[viewIn(locale), ID]],
    changeButton: (locale) => [[viewIn(locale), ID]],
    programmeButton: (locale) =>
      each((gathering) => [[viewIn(locale), { ...gathering, format: 'seminaire' }]]),
    logisticsButton: (locale) =>
      each((gathering) => [[viewIn(locale), { ...gathering, format: 'seminaire' }]]),
    questionsButton: (locale) => each((gathering) => [[viewIn(locale), gathering]]),
  }),
  'views/answers': samplesOf(answers, {
    confirmationMessage: (locale) =>
      each((gathering) =>
        owns.flatMap(({ answer, rank }): Parameters<typeof answers.confirmationMessage>[] =>
          answer === null ? [] : [[viewIn(locale), gathering, answer, rank]],
        ),
      ),
    refusalMessage: (locale) =>
      each((gathering) =>
        (['gone', 'cancelled', 'started', 'notHers', 'noVisit'] as const).map(
          (refused): Parameters<typeof answers.refusalMessage> => [viewIn(locale), refused, gathering],
        ),
      ),
    speakingMessage: (locale) =>
      each((gathering) => [
        [viewIn(locale), gathering, true],
        [viewIn(locale), gathering, false],
      ]),
    notSpeakingMessage: (locale) => each((gathering) => [[viewIn(locale), gathering]]),
    promotedMessage: (locale) => each((gathering) => [[viewIn(locale), gathering]]),
  }),
  'views/changes': samplesOf(changes, {
    changedFacts: (locale) => each((gathering) => [[viewIn(locale), gathering, bare]]),
    changedMessage: (locale) =>
      each((gathering, index) =>
        owns.flatMap((own): Parameters<typeof changes.changedMessage>[] => [
          [viewIn(locale), gathering, { ...bare, startsAt: AT - 1000 * 3_600_000 }, own],
          [
            viewIn(locale),
            later[index] ?? bare,
            { ...gathering, place: `${gathering.place?.slice(0, 149)}.`, link: null },
            own,
          ],
        ]),
      ),
    cancelledMessage: (locale) => each((gathering) => words.map((word) => [viewIn(locale), gathering, word])),
    restoredMessage: (locale) => each((gathering) => owns.map((own) => [viewIn(locale), gathering, own])),
  }),
  'views/list': samplesOf(list, {
    listMessage: (locale) => [...lists(true), ...lists(false)].map((listed) => [viewIn(locale), listed]),
    homeBlocks: (locale) => [...lists(true), ...lists(false)].map((listed) => [viewIn(locale), listed]),
  }),
  'views/preferences': samplesOf(preferences, {
    preferencesMessage: (locale) => [
      [viewIn(locale), { prepare: true, remind: true, startingSoon: true }],
      [viewIn(locale), { prepare: false, remind: false, startingSoon: false }],
    ],
  }),
  'views/reminder': samplesOf(reminder, {
    reminderMessage: (locale) =>
      each((gathering) =>
        (['prepare', 'remind', 'startingSoon'] as const).flatMap((kind) =>
          ([null, 'yes', 'maybe'] as const).flatMap(
            (answer): Parameters<typeof reminder.reminderMessage>[] => [
              [
                viewIn(locale),
                gathering,
                {
                  kind,
                  answer,
                  prepares: kind !== 'startingSoon',
                  about: [],
                  now: gathering.startsAt - 60_000,
                },
              ],
              [
                viewIn(locale),
                gathering,
                { kind, answer, prepares: kind !== 'startingSoon', about, now: gathering.startsAt - 900_000 },
              ],
            ],
          ),
        ),
      ),
  }),
  'views/titles': samplesOf(titles, {
    titleIn: (locale) => each((gathering) => [[viewIn(locale), gathering]]),
    shortTitle: (locale) => each((gathering) => [[viewIn(locale), gathering]]),
    wordBlocks: () => words.map((word) => [word]),
    whenIn: (locale) => each((gathering) => [[viewIn(locale), gathering]]),
  }),
  'views/attendees': samplesOf(who, {
    formatNames: (locale) => [
      [viewIn(locale), []],
      [viewIn(locale), crowd],
      [viewIn(locale), escaped],
      [viewIn(locale), ['a', 'b']],
    ],
    attendeesMessage: (locale) =>
      each((gathering) =>
        turnouts.flatMap((turnout) =>
          names.map(
            (given): Parameters<typeof who.attendeesMessage> => [viewIn(locale), gathering, turnout, given],
          ),
        ),
      ),
  }),
};
