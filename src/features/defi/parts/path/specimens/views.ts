import {
  LONG_DEFI,
  LONG_NAME,
  programme,
  repeated,
  typedTexts,
} from '../../../../../../test/contracts/extremes.ts';
import { type Specimens, samplesOf } from '../../../../../../test/contracts/specimen.ts';
import type { Locale } from '../../../../../community/members/member.ts';
import type { PathItem } from '../../../../../community/programme/path-schema.ts';
import { viewContextFor } from '../../../locales/path.ts';
import { refOfDefi } from '../../../rules.ts';
import * as formModule from '../forms.ts';
import type { Stage } from '../rules/expected.ts';
import { refOfStep, type Step, type StepState } from '../rules/progress.ts';
import { MOST_LETTERS } from '../rules/texts.ts';
import * as format from '../views/format.ts';
import * as help from '../views/help.ts';
import * as path from '../views/path.ts';
import * as stepViews from '../views/step.ts';

const view = (locale: Locale) => viewContextFor({ programme }, { locale });

const at = Date.parse('2022-09-28T10:00:00Z');
const defi = { name: LONG_DEFI, ref: refOfDefi(LONG_DEFI) };
const [words = ''] = typedTexts(200);
const item: PathItem = {
  ...{ id: 'a', stage: 'piloter', for: ['porteur'], countedFrom: 'start', from: 0, until: 9 },
  ...{ fr: words, en: words, link: `https://${'a'.repeat(200)}` },
};
const marked: PathItem = { ...item, fr: '*é_`['.repeat(40), en: '*é_`['.repeat(40), confirmedBy: 'coach' };
const stage: Stage = {
  ...{ id: 'piloter', fr: LONG_DEFI, en: LONG_DEFI },
  phase: { id: 'une', fr: LONG_DEFI, en: LONG_DEFI, from: '2022-01-01', to: '2022-12-31' },
};
const step = (of: PathItem, state: StepState): Step => ({
  ...{ step: of, key: of.id, stage, opensOn: '2022-09-01', closesOn: '2022-09-28', state },
  mark: {
    ...{ item: of.id, toldOn: '2022-09-27', againOn: null, byId: null, at },
    state: state === 'done' || state === 'set-aside' ? state : 'open',
  },
});
const STATES = ['open', 'coming', 'done', 'set-aside', 'over'] as const;
const steps = STATES.flatMap((state) => [step(item, state), step(marked, state)]);

const shown = (of: Step, answers: boolean, isHers: boolean): stepViews.ShownStep => ({
  ...{ step: of, ref: refOfStep(defi.ref, of.key), answers, isHers },
  ...{ by: answers ? LONG_NAME : null, help: isHers ? null : { takenBy: answers ? LONG_NAME : null } },
});
const each = steps.flatMap((one) => [
  shown(one, true, true),
  shown(one, false, true),
  shown(one, true, false),
  shown(one, false, false),
]);
const text = typedTexts(MOST_LETTERS);
const asked = (more: Partial<help.HelpShown>): help.HelpShown => ({
  ...{ id: '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c11', author: LONG_NAME, defi, step: step(item, 'open') },
  ...{ text: null, takenBy: null, isOver: false },
  ...more,
});
const helps = [
  ...text.map((said) => asked({ text: said })),
  asked({ takenBy: LONG_NAME, step: step(marked, 'open') }),
  asked({ isOver: true, step: null }),
];
const told = (items: readonly stepViews.ShownStep[], isAgain: boolean): stepViews.Weekly => ({
  ...{ defi, items, isAgain: () => isAgain, until: at },
});

export const views: Specimens['views'] = {
  'views/format': samplesOf(format, {
    button: (locale) => [[view(locale), 'all', 'path/all']],
    stepWords: (locale) => [
      [view(locale), step(item, 'open')],
      [view(locale), { step: { ...item, link: undefined } }],
    ],
    stageLabel: (locale) => [
      [view(locale), stage],
      [view(locale), { ...stage, phase: null }],
    ],
  }),
  'views/step': samplesOf(stepViews, {
    stepButtons: (locale) => each.map((one) => [view(locale), one, '.1']),
    stateWords: (locale) => each.map((one) => [view(locale), one]),
    stateNote: (locale) => each.map((one) => [view(locale), one]),
    stepMessage: (locale) => [
      ...each.map(
        (one): Parameters<typeof stepViews.stepMessage> => [
          view(locale),
          one,
          { why: null, defiRef: defi.ref },
        ],
      ),
      ...text.map(
        (why): Parameters<typeof stepViews.stepMessage> => [
          view(locale),
          each[0] as stepViews.ShownStep,
          { why, defiRef: defi.ref, happened: view(locale).words.said.aside },
        ],
      ),
    ],
    weeklyMessage: (locale) => [
      [view(locale), told(repeated(3, shown(step(item, 'open'), true, true)), false)],
      [view(locale), told(repeated(3, shown(step(marked, 'open'), false, true)), true)],
      [view(locale), told(repeated(3, shown(step(item, 'done'), true, true)), false)],
      [view(locale), told([shown(step(marked, 'over'), true, true)], false)],
    ],
  }),
  'views/path': samplesOf(path, {
    sectionBlocks: (locale) => [
      [view(locale), defi, [], []],
      [view(locale), defi, [step(item, 'done')], []],
      [view(locale), defi, repeated(12, step(item, 'open')), helps.slice(1)],
      [view(locale), defi, steps, [asked({ takenBy: LONG_NAME })]],
    ],
    silentMessage: (locale) => [
      [view(locale), 1],
      [view(locale), 40],
    ],
    allMessage: (locale) => [
      [view(locale), defi, [], 1],
      [view(locale), defi, steps, 1],
      [view(locale), defi, repeated(40, step(item, 'coming')), 3],
    ],
  }),
  'views/help': samplesOf(help, {
    helpMessage: (locale) => helps.map((one) => [view(locale), one]),
    takenMessage: (locale) => [
      [view(locale), { coach: LONG_NAME, step: step(item, 'open'), defiRef: defi.ref }],
    ],
  }),
  forms: samplesOf(formModule, {
    asideForm: (locale) => [[view(locale), refOfStep(defi.ref, 'a')]],
    helpForm: (locale) => [[view(locale), refOfStep(defi.ref, 'a')]],
  }),
};
