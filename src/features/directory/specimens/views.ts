import {
  LONG_DEFI,
  LONG_NAME,
  programme,
  repeated,
  typedTexts,
} from '../../../../test/contracts/extremes.ts';
import { type Specimens, samplesOf } from '../../../../test/contracts/specimen.ts';
import { LEVELS } from '../../../community/expertise/fields.ts';
import { type Locale, ROLES } from '../../../community/members/member.ts';
import * as forms from '../forms.ts';
import { viewContextFor } from '../locales/index.ts';
import { type Known, LIMITS, shownTo } from '../rules/card.ts';
import { SERVICE_LIMITS, type Service } from '../rules/service.ts';
import * as bubbles from '../views/bubbles.ts';
import * as card from '../views/card.ts';
import * as overview from '../views/overview.ts';
import * as results from '../views/results.ts';
import * as service from '../views/service.ts';

const ID = '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c11';
const REF = 'r'.repeat(100);
const viewIn = (locale: Locale) => viewContextFor({ programme }, { locale });
const fields = programme.expertise.map(({ id }, index) => ({
  field: id,
  level: LEVELS[index % 3] ?? ('help' as const),
}));
const helping = programme.expertise.map(({ id }) => ({ field: id, level: 'help' as const }));
const facts = [{ label: 'Heures offertes', value: '2 h 30 par mois' }];
const buttons = ['Demander de l’aide', 'Demander une heure'].map((label) => ({
  label,
  press: 'acceleration/new',
  ref: ID,
}));

/** Of somebody who says all that can be said, and of somebody who says nothing. */
const known: Known[] = [
  ...typedTexts(LIMITS.job).flatMap((typed, index): Known[] =>
    (['promotion', 'coaches', 'nobody'] as const).map((circle) => ({
      member: { id: ID, name: LONG_NAME, roles: [...ROLES], metier: 'developpement', defi: LONG_DEFI },
      card: { job: typed, jobFor: circle, reach: typed, reachFor: circle, hoursFor: circle },
      fields: index % 2 === 0 ? fields : helping,
      sharedWith: circle,
    })),
  ),
  {
    member: { id: ID, name: 'É', roles: ['coach'], metier: null, defi: null },
    card: null,
    fields: [],
    sharedWith: null,
  },
];

const views = known.flatMap((each): card.CardView[] =>
  [true, false].map((own) => ({
    shown: shownTo(own ? 'self' : 'coach', each),
    own,
    chosen: each.card !== null,
    facts: each.card === null ? [] : facts,
    buttons: each.card === null ? [] : buttons,
  })),
);
const [longest] = views;

const found: results.Results = {
  field: null,
  near: null,
  to: { previous: REF, next: REF, near: REF },
  from: 5,
  all: 40_000,
  cards: longest ? repeated(5, longest) : [],
  services: [],
  todayOn: '2022-03-11',
  reader: ID,
  outside: false,
  asks: true,
};
const many = repeated(5, programme.expertise)
  .flat()
  .map((field) => ({ field, counts: { help: 40_000, interested: 3, learn: null } }));
const services = typedTexts(SERVICE_LIMITS.what).map(
  (typed, index): Service => ({
    id: ID,
    name: typed.slice(0, 80),
    family: typed.slice(0, 60),
    what: typed,
    contact: typed.slice(0, SERVICE_LIMITS.contact),
    ownerId: index % 2 === 0 ? ID : null,
    checkedOn: '2021-09-29',
    askedOn: null,
    asks: 0,
  }),
);
const none = { ...found, from: 0, all: 0, cards: [] };
const families = programme.families.map((family) => ({
  family,
  fields: programme.expertise.map((field) => ({ field, count: 40_000 })),
}));

export const viewSpecimens: Specimens['views'] = {
  'views/card': samplesOf(card, {
    briefBlock: (locale) => views.map((each) => [viewIn(locale), each, 40_000]),
    cardBlocks: (locale) => views.map((each) => [viewIn(locale), each]),
    cardMessage: (locale) => views.map((each) => [viewIn(locale), each]),
    ownCardMessage: (locale) =>
      known.flatMap((each): Parameters<typeof card.ownCardMessage>[] => [
        [viewIn(locale), each, facts],
        [viewIn(locale), each, [], viewIn(locale).words.mine.savedFields],
      ]),
  }),
  'views/results': samplesOf(results, {
    resultsMessage: (locale) => [
      ...views.map((each): [ReturnType<typeof viewIn>, results.Results] => [
        viewIn(locale),
        { ...found, cards: repeated(5, each) },
      ]),
      [
        viewIn(locale),
        { ...found, field: 'recherche-utilisateur', from: 0, all: 1, cards: views.slice(0, 1) },
      ],
      ...services.map((each): [ReturnType<typeof viewIn>, results.Results] => [
        viewIn(locale),
        { ...found, cards: [], services: repeated(5, each) },
      ]),
      [viewIn(locale), none],
      [viewIn(locale), { ...none, field: 'deploiement' }],
      [viewIn(locale), { ...none, near: 'recherche-utilisateur' }],
      [viewIn(locale), { ...none, outside: true }],
    ],
    goneMessage: (locale) => [[viewIn(locale)]],
    servicesMessage: (locale) => [
      [viewIn(locale), { services: [], from: 0, all: 0, todayOn: '2022-03-11', reader: ID }],
      ...services.map(
        (each): Parameters<typeof results.servicesMessage> => [
          viewIn(locale),
          { services: repeated(5, each), from: 5, all: 12, todayOn: '2022-03-11', reader: ID },
        ],
      ),
    ],
  }),
  'views/overview': samplesOf(overview, {
    overviewMessage: (locale) => [
      [viewIn(locale), []],
      [viewIn(locale), [...families, { family: null, fields: families[0]?.fields ?? [] }]],
    ],
  }),
  'views/bubbles': samplesOf(bubbles, {
    bubblesMessage: (locale) => [
      [viewIn(locale), [], false],
      [viewIn(locale), many, true],
    ],
    keptMessage: (locale) => [[viewIn(locale), many]],
    liveMessage: (locale) => [
      [viewIn(locale), [], 0],
      [viewIn(locale), many, null],
    ],
    learningMessage: (locale) => [
      [viewIn(locale), programme.expertise.map((field) => ({ field, count: 40_000 }))],
    ],
    saidMessage: () => [['Une phrase.']],
  }),
  'views/service': samplesOf(service, {
    serviceBlock: (locale) => services.map((each) => [viewIn(locale), each, '2022-03-11']),
    listedService: (locale) =>
      services.map((each) => [viewIn(locale), each, { todayOn: '2022-03-11', reader: ID }]),
    askMessage: (locale) => services.map((each) => [viewIn(locale), each, '2022-03-11']),
    checkedMessage: (locale) => services.map((each) => [viewIn(locale), each, '2022-03-11']),
    noServiceMessage: (locale) => [[viewIn(locale)]],
  }),
  forms: samplesOf(forms, {
    serviceForm: (locale) => services.map((each) => [viewIn(locale), each]),
    cardForm: (locale) => [
      [viewIn(locale), null, false],
      ...known.map(({ card: each }): [ReturnType<typeof viewIn>, typeof each, boolean] => [
        viewIn(locale),
        each,
        true,
      ]),
    ],
    fieldsForm: (locale) => [
      [viewIn(locale), [], null],
      [viewIn(locale), fields, 'promotion'],
    ],
  }),
};
