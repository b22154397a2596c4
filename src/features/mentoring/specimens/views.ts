import { LONG_NAME, repeated, typedTexts } from '../../../../test/contracts/extremes.ts';
import { type Specimens, samplesOf } from '../../../../test/contracts/specimen.ts';
import * as goalForms from '../forms/goals.ts';
import * as requestForms from '../forms/request.ts';
import * as sessionForms from '../forms/session.ts';
import * as slotForms from '../forms/slots.ts';
import { LIMITS, NO_GOALS } from '../rules/cycle.ts';
import * as cycle from '../views/cycle.ts';
import * as voiceModule from '../views/format.ts';
import * as goals from '../views/goals.ts';
import * as pastViews from '../views/past.ts';
import * as report from '../views/report.ts';
import * as request from '../views/request.ts';
import * as session from '../views/session.ts';
import * as slots from '../views/slots.ts';
import {
  allGoals,
  asked,
  asker,
  bare,
  coach,
  cycleData,
  cycleIn,
  figures,
  goalsOf,
  ID,
  matches,
  names,
  noted,
  notes,
  past,
  places,
  prepared,
  SIDES,
  START,
  sessionData,
  sessionIn,
  slotsWith,
  twenty,
  viewIn,
} from './cases.ts';

export const views: Specimens['views'] = {
  'views/format': samplesOf(voiceModule, {
    weekday: (locale) => [[viewIn(locale), 3]],
    nameOf: (locale) => names.map((name) => [viewIn(locale), name]),
    personNamed: (locale) =>
      names.flatMap((name): Parameters<typeof voiceModule.personNamed>[] =>
        name === null ? [] : [[viewIn(locale), { id: ID, name }]],
      ),
    momentOf: (locale) => [[viewIn(locale), START]],
    whenOf: (locale) => [[viewIn(locale), sessionIn('planned')]],
    dayOf: (locale) => [[viewIn(locale), START]],
    shortDayOf: (locale) => [[viewIn(locale), START]],
    specialityOf: (locale) => [
      [viewIn(locale), 'developpement'],
      [viewIn(locale), 'inconnu'.repeat(20)],
    ],
    sentence: () => [['Une phrase.'], ['é'.repeat(400)]],
  }),
  'views/request': samplesOf(request, {
    inviteMessage: (locale) => [
      [viewIn(locale)],
      [viewIn(locale), past, viewIn(locale).words.asking.waiting.withdrawn],
    ],
    waitingMessage: (locale) =>
      names.map((name) => [viewIn(locale), asked, name, past, viewIn(locale).words.asking.waiting.sent]),
    coachAskedMessage: (locale) =>
      typedTexts(LIMITS.about).flatMap((about): Parameters<typeof request.coachAskedMessage>[] => [
        [viewIn(locale), asked, asker, about, 99],
        [viewIn(locale), asked, asker, null, 99],
        [viewIn(locale), { ...asked, speciality: null }, bare, '', 0],
      ]),
    coachesMessage: (locale) =>
      typedTexts(LIMITS.about).flatMap((about): Parameters<typeof request.coachesMessage>[] => [
        [viewIn(locale), asked, asker, about, matches, true],
        [viewIn(locale), { ...asked, speciality: null }, bare, about, [], false],
      ]),
    noLongerMessage: (locale) => [[viewIn(locale)]],
    channelRequestMessage: (locale) =>
      [true, false].flatMap((overdue): Parameters<typeof request.channelRequestMessage>[] => [
        [viewIn(locale), asked, { overdue, nobody: true }],
        [viewIn(locale), { ...asked, speciality: null }, { overdue, nobody: false }],
      ]),
    acceptedMessage: (locale) =>
      names
        .filter(Boolean)
        .map(
          (name): Parameters<typeof request.acceptedMessage> => [
            viewIn(locale),
            { id: 'm-coach', name: name ?? '' },
            { id: 'm-mentee', name: name ?? '' },
          ],
        ),
    takenMessage: (locale) =>
      names
        .filter(Boolean)
        .map(
          (name): Parameters<typeof request.takenMessage> => [
            viewIn(locale),
            { id: 'm-coach', name: name ?? '', email: 'camille.roussel@example.org' },
          ],
        ),
    settledMessage: (locale) =>
      (['taken', 'declined', 'withdrawn'] as const).flatMap((how) =>
        names.map((name): Parameters<typeof request.settledMessage>[][number] => [viewIn(locale), how, name]),
      ),
  }),
  'views/slots': samplesOf(slots, {
    offerMessage: (locale) =>
      names.flatMap((name): Parameters<typeof slots.offerMessage>[] => [
        [viewIn(locale), cycleIn('offering'), name, true, false],
        [viewIn(locale), cycleIn('offering'), name, false, true],
      ]),
    slotsMessage: (locale) => [
      [viewIn(locale), cycleIn('choosing'), LONG_NAME, []],
      ...typedTexts(300).map(
        (clash): Parameters<typeof slots.slotsMessage> => [
          viewIn(locale),
          cycleIn('choosing'),
          LONG_NAME,
          slotsWith(clash),
          viewIn(locale).words.slots.choose.taken,
        ],
      ),
    ],
    bookedMessage: (locale) =>
      SIDES.flatMap((side) =>
        [...typedTexts(300), null].map(
          (clash): Parameters<typeof slots.bookedMessage> => [
            viewIn(locale),
            side,
            cycleIn('running'),
            LONG_NAME,
            twenty,
            twenty.map(({ startsAt }) => ({ startsAt, clash })),
          ],
        ),
      ),
    patternMessage: (locale) => [
      [viewIn(locale), []],
      [
        viewIn(locale),
        repeated(LIMITS.pattern, { id: ID, weekday: 3, time: '17:30' }),
        viewIn(locale).words.slots.pattern.added,
      ],
    ],
  }),
  'views/past': samplesOf(pastViews, {
    pastCycles: (locale) => [
      [viewIn(locale), []],
      [viewIn(locale), past],
    ],
  }),
  'views/goals': samplesOf(goals, {
    progressBlocks: (locale) =>
      SIDES.flatMap((side) =>
        [...allGoals, NO_GOALS].flatMap((each): Parameters<typeof goals.progressBlocks>[] => [
          [viewIn(locale), side, each, noted],
          [viewIn(locale), side, each, []],
        ]),
      ),
  }),
  'views/cycle': samplesOf(cycle, {
    cycleMessage: (locale) =>
      cycleData.flatMap((data): Parameters<typeof cycle.cycleMessage>[] => [
        [viewIn(locale), { ...data, past }],
        [viewIn(locale), data, viewIn(locale).words.goals.progress.saved],
      ]),
    endMessage: (locale) =>
      SIDES.flatMap((side) =>
        names.map(
          (name): Parameters<typeof cycle.endMessage> => [viewIn(locale), side, cycleIn('ending'), name, 14],
        ),
      ),
    renewalMessage: (locale) => names.map((name) => [viewIn(locale), cycleIn('renewing'), name]),
    stopMessage: (locale) => names.map((name) => [viewIn(locale), cycleIn('running'), name]),
    coachListMessage: (locale) => [
      [viewIn(locale), [], []],
      [
        viewIn(locale),
        repeated(30, { cycle: cycleIn('choosing'), mentee: LONG_NAME }),
        repeated(30, { request: asked, mentee: LONG_NAME }),
        viewIn(locale).words.labels.saved,
      ],
      [viewIn(locale), [{ cycle: cycleIn('ending'), mentee: null }], [{ request: asked, mentee: null }]],
    ],
  }),
  'views/session': samplesOf(session, {
    sessionMessage: (locale) =>
      sessionData.flatMap((data): Parameters<typeof session.sessionMessage>[] => [
        [viewIn(locale), data],
        [viewIn(locale), { ...data, now: START + 1 }, viewIn(locale).words.session.missed],
      ]),
    beforeMessage: (locale) =>
      SIDES.map((side) => [viewIn(locale), side, sessionIn('planned'), LONG_NAME, LONG_NAME]),
    soonMessage: (locale) =>
      [...places, null].map((place) => [viewIn(locale), sessionIn('planned'), LONG_NAME, place]),
    afterButtons: (locale) => SIDES.map((side) => [viewIn(locale), side, sessionIn('held'), true]),
    afterMessage: (locale) =>
      SIDES.flatMap((side) =>
        [true, false].map(
          (has): Parameters<typeof session.afterMessage> => [
            viewIn(locale),
            side,
            sessionIn('held'),
            LONG_NAME,
            has,
          ],
        ),
      ),
    moveAskedMessage: (locale) => [
      [viewIn(locale), sessionIn('proposed'), LONG_NAME],
      [viewIn(locale), sessionIn('planned'), null],
    ],
    cancelMessage: (locale) => names.map((name) => [viewIn(locale), sessionIn('planned'), name]),
  }),
  'forms/request': samplesOf(requestForms, {
    requestForm: (locale) => [
      [viewIn(locale), []],
      [viewIn(locale), repeated(40, coach(99))],
      [viewIn(locale), [{ ...coach(0), metier: null }]],
    ],
  }),
  'forms/slots': samplesOf(slotForms, {
    offerForm: (locale) => [
      [viewIn(locale), cycleIn('offering'), LONG_NAME],
      ...places.map(
        (place): Parameters<typeof slotForms.offerForm> => [viewIn(locale), cycleIn('offering', place), null],
      ),
    ],
    patternForm: (locale) => [[viewIn(locale)]],
    placeForm: (locale) => [...places, null].map((place) => [viewIn(locale), cycleIn('running', place)]),
  }),
  'forms/goals': samplesOf(goalForms, {
    goalsForm: (locale) =>
      [...allGoals, NO_GOALS].map((each) => [viewIn(locale), cycleIn('running'), LONG_NAME, each]),
    progressForm: (locale) =>
      [...allGoals, goalsOf('x')].flatMap((each): Parameters<typeof goalForms.progressForm>[] => [
        [viewIn(locale), sessionIn('held'), LONG_NAME, each, null],
        [viewIn(locale), sessionIn('held'), null, each, [4, null, 0]],
      ]),
  }),
  'forms/session': samplesOf(sessionForms, {
    preparationForm: (locale) =>
      [...prepared, null].map((each) => [viewIn(locale), sessionIn('planned'), LONG_NAME, each]),
    noteForm: (locale) => [...notes, null].map((each) => [viewIn(locale), sessionIn('held'), each]),
    moveForm: (locale) => names.map((name) => [viewIn(locale), sessionIn('planned'), name]),
  }),
  'views/report': samplesOf(report, {
    reportMessage: (locale) => figures.map((data) => [viewIn(locale), data]),
    csvMessage: (locale) => figures.map((data) => [viewIn(locale), data]),
    digestMessage: (locale) => [
      [viewIn(locale), { waiting: 999, sinceAt: START, unbooked: 999, held: 999 }],
      [viewIn(locale), { waiting: 0, sinceAt: null, unbooked: 1, held: 0 }],
    ],
  }),
};
