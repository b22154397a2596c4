import {
  LONG_DEFI,
  LONG_NAME,
  programme,
  repeated,
  typedTexts,
} from '../../../../../../test/contracts/extremes.ts';
import { type Specimens, samplesOf } from '../../../../../../test/contracts/specimen.ts';
import type { Locale } from '../../../../../community/members/member.ts';
import { viewContextFor } from '../../../locales/pilotage.ts';
import { refOfDefi } from '../../../rules.ts';
import * as forms from '../forms.ts';
import type { Decision, DecisionState } from '../rules/decision.ts';
import { MAX_ANSWER, MAX_DECISION, MAX_LINE, type Pilotage } from '../rules/pilotage.ts';
import * as decisionViews from '../views/decision.ts';
import * as format from '../views/format.ts';
import * as pilotageViews from '../views/pilotage.ts';

const view = (locale: Locale) => viewContextFor({ programme }, { locale });
const at = Date.parse('2022-09-28T10:00:00Z');
const id = '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c11';
const defi = { name: LONG_DEFI, ref: refOfDefi(LONG_DEFI) };
const kept = { id, defi: LONG_DEFI, month: '2022-09', authorId: id, version: 12, changedAt: at };

const full: Pilotage[] = typedTexts(MAX_DECISION).map((said) => {
  const line = said.slice(0, MAX_LINE);
  return { ...kept, texts: { value: line, decision: said, from: 'team', risk: line, next: line } };
});
const bare: Pilotage = {
  ...{ ...kept, authorId: null },
  texts: { value: 'É', decision: null, from: 'nobody', risk: null, next: 'É' },
};
const months = Array.from({ length: 14 }, (_, index) => `2022-${String((index % 12) + 1).padStart(2, '0')}`);
const shown = (pilotage: Pilotage | null, author: string | null, fills: boolean): pilotageViews.Shown => ({
  ...{ defi, month: '2022-09', pilotage, author, fills, months: fills ? months : [] },
  decided: fills ? decisions.filter(({ state }) => state === 'decided') : [],
});

const decisionIn = (state: DecisionState, said: string, answer: string | null): Decision => ({
  ...{ id, defi: LONG_DEFI, month: '2022-09', state, version: 12, askerId: id, askedAt: at, deciderId: id },
  ...{ changedAt: at, committeeSince: state === 'committee' ? at : null, text: said, answer },
});
const decisions = typedTexts(MAX_DECISION).flatMap((said, index) => [
  decisionIn('asked', said, null),
  decisionIn('decided', said, typedTexts(MAX_ANSWER)[index] ?? ''),
]);
const [asked, decided] = decisions;
if (!asked || !decided) throw new Error('there are decisions');
const committee = { id, title: LONG_DEFI, format: 'comite-evaluation', startsAt: at };
const taken = decisionIn('committee', asked.text, null);
const shownDecisions: decisionViews.ShownDecision[] = [
  { decision: asked, reach: 'told', committee: null, decider: null },
  { decision: asked, reach: { waitsUntil: at }, committee: null, decider: null },
  { decision: taken, reach: 'noSponsor', committee, decider: null },
  { decision: taken, reach: 'noSponsor', committee: null, decider: null },
  { decision: decided, reach: 'lost', committee, decider: LONG_NAME },
];

export const views: Specimens['views'] = {
  'views/format': samplesOf(format, {
    monthIn: (locale) => [[view(locale), '2022-09']],
    button: (locale) => [[view(locale), 'fill', 'pilotage/fill', `${defi.ref}.2022-09`]],
    rowOf: () => [[[]]],
    filledBy: (locale) => [
      [view(locale), { author: LONG_NAME, changedAt: at }],
      [view(locale), { author: null, changedAt: at }],
    ],
  }),
  'views/pilotage': samplesOf(pilotageViews, {
    textsOf: (locale) => [[view(locale), bare]],
    pilotageMessage: (locale) => [
      [view(locale), shown(null, null, false)],
      [view(locale), shown(null, null, true)],
      [view(locale), shown(bare, null, false)],
      ...full.map(
        (each): Parameters<typeof pilotageViews.pilotageMessage> => [
          view(locale),
          shown(each, LONG_NAME, true),
        ],
      ),
    ],
    askMessage: (locale) => [
      [view(locale), defi, '2022-09', { again: false, until: at }],
      [view(locale), defi, '2022-09', { again: true, until: at }],
    ],
    filledMessage: (locale) => [[view(locale), defi, '2022-09']],
    phaseBlocks: (locale) => [
      [view(locale), { defi, pilotages: [] }],
      [view(locale), { defi, pilotages: full }],
    ],
  }),
  'views/decision': samplesOf(decisionViews, {
    sponsorMessage: (locale) => decisions.map((each) => [view(locale), each]),
    closedMessage: (locale) => [
      ...(['withdrawn', 'decided', 'committee'] as const).map(
        (state): Parameters<typeof decisionViews.closedMessage> => [
          view(locale),
          decisionIn(state, asked.text, null),
          { committee, isTheirs: true },
        ],
      ),
      [view(locale), asked, { committee: null, isTheirs: false }],
    ],
    committeeSaid: (locale) => [[view(locale), committee, true]],
    reachSaid: (locale) =>
      [true, false].flatMap((isPorteur) =>
        (['told', 'noSponsor', 'noAccount', 'lost', { waitsUntil: at }] as const).map(
          (reach): Parameters<typeof decisionViews.reachSaid> => [view(locale), reach, isPorteur],
        ),
      ),
    answerMessage: (locale) => [
      ...decisions.map((each): Parameters<typeof decisionViews.answerMessage> => [view(locale), each, null]),
      [view(locale), taken, committee],
    ],
    decisionBlocks: (locale) =>
      shownDecisions.flatMap((each) =>
        (['porteur', 'sponsor', 'eig'] as const).map(
          (side): Parameters<typeof decisionViews.decisionBlocks> => [view(locale), each, { side, now: at }],
        ),
      ),
    decidedBlocks: (locale) => [[view(locale), [decided]]],
    rewordedMessage: (locale) => [[view(locale), asked]],
    toDecideBlocks: (locale) => [
      [view(locale), []],
      [view(locale), repeated(5, asked)],
    ],
  }),
  forms: samplesOf(forms, {
    monthlyForm: (locale) => [
      [view(locale), defi, '2022-09', null],
      [view(locale), defi, '2022-09', { pilotage: bare, author: null }],
      ...full.map(
        (pilotage): Parameters<typeof forms.monthlyForm> => [
          view(locale),
          defi,
          '2022-09',
          { pilotage, author: LONG_NAME },
        ],
      ),
    ],
    decideForm: (locale) => decisions.map((each) => [view(locale), each]),
    settleForm: (locale) => [[view(locale), asked]],
  }),
};
