import { programme, repeated, typedTexts } from '../../../../test/contracts/extremes.ts';
import { type Specimens, samplesOf } from '../../../../test/contracts/specimen.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import type { Locale } from '../../../community/members/member.ts';
import * as forms from '../forms.ts';
import * as locales from '../locales/index.ts';
import type { Choice, Chosen, Counted, Group, Topic } from '../rules/polls.ts';
import * as coaching from '../views/coaching.ts';
import * as voices from '../views/format.ts';
import * as past from '../views/past.ts';
import * as kept from '../views/personal-data.ts';
import * as receipts from '../views/receipts.ts';
import * as told from '../views/results.ts';
import * as vote from '../views/vote.ts';

const ID = '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c11';
const AT = Date.UTC(2022, 8, 28, 16);
const group: Group = { format: 'entre-pairs', metier: 'developpement' };
const whole: Group = { format: 'entre-pairs', metier: null };
/** A programme in which every group has a long name, and there are many of them. */
const many = Array.from({ length: 120 }, (_, index) => ({ format: `F${index}`, metier: 'developpement' }));
const viewIn = (locale: Locale) => locales.viewContextIn(locale, programme);
const titles = typedTexts(120).map((title) => title.replace(/\s+/g, ' ').trim());

const topic = (title: string, position: number): Topic => ({ id: ID, authorId: ID, title, position });
const topics = titles.map((title) => topic(title, 10));
const counted = (title: string, count: number): Counted[] =>
  Array.from({ length: count }, (_, index) => ({ topic: topic(title, index + 1), count: 480 }));
const lists: Counted[][] = [[], counted('Tests', 1), ...titles.map((title) => counted(title, 10))];
const choices: Choice[] = topics.flatMap((each) => [
  { topic: each, count: 0, tied: [] },
  { topic: each, count: 1, tied: [each] },
  { topic: each, count: 480, tied: repeated(9, each) },
]);

const gathering: Gathering = {
  ...{ id: ID, format: group.format, metier: group.metier, nominalOn: '2022-09-28', title: 'Tests' },
  ...{ audience: null, defi: null },
  ...{ description: null, startsAt: AT, endsAt: AT + 5_400_000, place: null, directions: null, link: null },
  ...{
    speaker: null,
    capacity: null,
    state: 'planned',
    announcedAt: null,
    authorId: null,
    sequence: 0,
    changedAt: AT,
  },
  ...{ announceAt: AT, prepareAt: AT, remindAt: AT, startingSoonAt: AT },
};
const outcomes: told.Outcome[] = [
  { kind: 'none' },
  { kind: 'drafted', gathering },
  { kind: 'titled', gathering, replaced: null },
  { kind: 'titled', gathering: { ...gathering, state: 'draft' }, replaced: null },
  ...titles.map((replaced): told.Outcome => ({ kind: 'titled', gathering, replaced })),
];

const chosen = (title: string, count: number): Chosen[] => repeated(count, { ...group, title, chosenAt: AT });
const pasts = [[], chosen('Tests', 1), ...titles.map((title) => chosen(title, 40))];
const seen: coaching.GroupData[] = lists.flatMap((list): coaching.GroupData[] => [
  { group, open: { gatheringId: ID, closesAt: AT, counted: list }, chosen: [] },
  { group, open: null, chosen: chosen(list[0]?.topic.title ?? 'Tests', 2) },
  { group, open: { gatheringId: ID, closesAt: AT, counted: list }, chosen: chosen(titles[0] ?? '', 40) },
]);

export const views: Specimens['views'] = {
  'views/format': samplesOf(voices, {
    metierLabel: (locale) => [
      [viewIn(locale), 'developpement'],
      [viewIn(locale), 'gone'],
    ],
    groupLabel: (locale) => [
      [viewIn(locale), group],
      [viewIn(locale), whole],
    ],
    ownLabel: (locale) => [
      [viewIn(locale), group],
      [viewIn(locale), whole],
    ],
    untilOf: (locale) => [[viewIn(locale), AT]],
    whenOf: (locale) => [[viewIn(locale), AT]],
    dayOf: (locale) => [[viewIn(locale), AT]],
    typed: () => titles.map((title) => [title]),
    beginning: () => titles.map((title) => [title, 70]),
  }),
  'views/vote': samplesOf(vote, {
    topicBlocks: (locale) =>
      lists.map((list): Parameters<typeof vote.topicBlocks> => [viewIn(locale), list, 'Rien.']),
    voteView: (locale) =>
      lists.flatMap((list) =>
        (['opened', 'ask', 'onDemand'] as const).flatMap((occasion) =>
          [null, list[0]?.topic ?? null].map((mine): Parameters<typeof vote.voteView> => {
            const withdrawable = occasion === 'onDemand' ? list.map((each) => each.topic) : [];
            const shown = { group, gatheringId: ID, closesAt: AT, counted: list, mine, withdrawable };
            return [viewIn(locale), shown, occasion];
          }),
        ),
      ),
  }),
  'views/receipts': samplesOf(receipts, {
    votedView: (locale) => topics.map((each) => [viewIn(locale), each, AT]),
    alreadyView: (locale) => topics.map((each) => [viewIn(locale), each]),
    proposedView: (locale) =>
      topics.flatMap((each) =>
        [true, false].flatMap((votes): Parameters<typeof receipts.proposedView>[] => [
          [viewIn(locale), { accepted: each.title, position: 1, votes }, each],
          [viewIn(locale), { merged: each, votes }, each],
        ]),
      ),
    withdrawnBlock: (locale) => topics.map((each) => [viewIn(locale), each]),
    refusalView: (locale) =>
      (['gone', 'noPoll', 'closed', 'not-hers', 'others-voted'] as const).map((why) => [viewIn(locale), why]),
    othersView: (locale) => [
      [viewIn(locale), group],
      [viewIn(locale), whole],
    ],
    proposalError: (locale) => (['empty', 'too-long', 'full'] as const).map((why) => [viewIn(locale), why]),
    fullView: (locale) => [[viewIn(locale)]],
    homeBlocks: (locale) => [[viewIn(locale), voices.groupLabel(viewIn(locale), group), ID, AT]],
  }),
  'views/results': samplesOf(told, {
    closedView: (locale) =>
      lists.flatMap((list) =>
        [null, ...choices].map(
          (choice): Parameters<typeof told.closedView> => [viewIn(locale), group, list, choice],
        ),
      ),
    resultView: (locale) =>
      choices.flatMap((choice) =>
        outcomes.map(
          (outcome): Parameters<typeof told.resultView> => [
            viewIn(locale),
            group,
            counted(choice.topic.title, 10),
            choice,
            outcome,
          ],
        ),
      ),
    coachesView: (locale) =>
      choices.flatMap((choice) =>
        outcomes.map(
          (outcome): Parameters<typeof told.coachesView> => [viewIn(locale), group, choice, outcome],
        ),
      ),
    firstOfSeveral: (locale) =>
      choices.flatMap((choice) =>
        outcomes.map((outcome): Parameters<typeof told.firstOfSeveral> => {
          const view = viewIn(locale);
          return [view, told.coachesView(view, group, choice, outcome), 40];
        }),
      ),
    nothingChosenView: (locale) => [
      [viewIn(locale), group, null],
      [viewIn(locale), group, gathering],
    ],
  }),
  'views/past': samplesOf(past, {
    chosenBlocks: (locale) => pasts.map((list) => [viewIn(locale), list]),
    pastView: (locale) => pasts.map((list) => [viewIn(locale), group, list]),
    nothingView: (locale) => [
      [viewIn(locale), 'noMetier'],
      [viewIn(locale), 'noFormat'],
    ],
  }),
  'views/coaching': samplesOf(coaching, {
    groupValue: () => [[group]],
    overview: (locale) => [
      [viewIn(locale), []],
      ...seen.map((each): Parameters<typeof coaching.overview> => [viewIn(locale), repeated(13, each)]),
      [viewIn(locale), many.map((each) => ({ group: each, open: null, chosen: [] }))],
    ],
    groupView: (locale) =>
      seen.flatMap((each) =>
        [null, gathering, { ...gathering, state: 'cancelled' as const }].map(
          (openable): Parameters<typeof coaching.groupView> => [
            viewIn(locale),
            each,
            { members: 480, openable, happened: viewIn(locale).words.ofGroup.noRoom },
          ],
        ),
      ),
    confirmView: (locale) => [[viewIn(locale), group, ID]],
  }),
  'views/personal-data': samplesOf(kept, {
    listTitles: (locale) =>
      titles.flatMap((title): Parameters<typeof kept.listTitles>[] => [
        [viewIn(locale), [{ title }]],
        [viewIn(locale), repeated(60, { title })],
      ]),
  }),
  forms: samplesOf(forms, { topicForm: (locale) => [[viewIn(locale), ID]] }),
};
