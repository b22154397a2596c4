import { LONG_NAME, programme, repeated, typedTexts } from '../../../../../../test/contracts/extremes.ts';
import { type Specimens, samplesOf } from '../../../../../../test/contracts/specimen.ts';
import { writeAudience } from '../../../../../community/gatherings/aim.ts';
import type { Reading } from '../../../../../community/gatherings/announcement.ts';
import type { Format } from '../../../../../community/gatherings/formats.ts';
import type { Gathering, GatheringState } from '../../../../../community/gatherings/gathering.ts';
import type { Locale } from '../../../../../community/members/member.ts';
import { ROLES } from '../../../../../community/members/member.ts';
import { type ViewContext, viewContextFor } from '../../../locales/planning.ts';
import * as core from '../forms/core.ts';
import * as details from '../forms/details.ts';
import * as people from '../forms/people.ts';
import { LIMITS } from '../rules/limits.ts';
import type { Proposal } from '../rules/proposals.ts';
import { ACTS, mayAct } from '../rules/states.ts';
import type { Warning } from '../rules/warnings.ts';
import * as phrases from '../views/format.ts';
import * as gathering from '../views/gathering.ts';
import * as gatheringButtons from '../views/gathering-buttons.ts';
import * as overview from '../views/overview.ts';
import * as phases from '../views/phases.ts';
import * as proposals from '../views/proposals.ts';

const ID = '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c11';
const NOW = Date.parse('2022-03-11T10:50:00Z');
const DAY = 86_400_000;

const viewIn = (locale: Locale): ViewContext & Reading => viewContextFor({ programme }, { locale });

const bare: Gathering = {
  id: ID,
  format: 'atelier',
  metier: null,
  audience: null,
  defi: null,
  nominalOn: null,
  title: 'É',
  description: null,
  startsAt: NOW + 20 * DAY,
  endsAt: NOW + 20 * DAY + 5_400_000,
  place: null,
  directions: null,
  link: null,
  speaker: null,
  capacity: null,
  state: 'draft',
  authorId: null,
  announceAt: NOW + 6 * DAY,
  prepareAt: NOW + 15 * DAY,
  remindAt: NOW + 19 * DAY,
  startingSoonAt: NOW + 20 * DAY - 900_000,
  announcedAt: null,
  sequence: 1,
  changedAt: NOW,
};

/** All that forms take, of each kind of letters. */
const full: Gathering[] = typedTexts(LIMITS.description).map((text, index) => ({
  ...bare,
  title: text.replaceAll('\n', ' ').slice(0, LIMITS.title),
  description: text,
  place: text.replaceAll('\n', ' ').slice(0, LIMITS.place),
  directions: text.slice(0, LIMITS.directions),
  speaker: text.replaceAll('\n', ' ').slice(0, LIMITS.speaker),
  link: `https://visio.example.org/${'a'.repeat(LIMITS.link - 26)}`,
  capacity: LIMITS.capacity.max,
  announceAt: index % 2 === 0 ? bare.announceAt : NOW - DAY,
}));

const STATES: readonly GatheringState[] = ['draft', 'planned', 'announced', 'cancelled', 'over'];
const everyFormat: (Format | null)[] = [...programme.formats, null];

const warnings: Warning[] = [
  { warns: 'weekend', on: null },
  { warns: 'holiday', on: '2022-09-28', name: 'Lendemain de Noël et jour de la Réconciliation' },
  { warns: 'pause', on: '2022-09-28', name: LONG_NAME },
  ...typedTexts(LIMITS.title).map(
    (title): Warning => ({
      warns: 'clash',
      title,
      startsAt: bare.startsAt,
      endsAt: bare.endsAt,
      people: 4000,
    }),
  ),
  { warns: 'agenda', title: 'Météo', startsAt: bare.startsAt },
  { warns: 'nobody' },
];

/** All roles and métiers, of one défi, where a coach may say so. */
const everybody = (format: Format | null) =>
  format?.audience === 'metier' || format?.audience === 'groups'
    ? {}
    : {
        audience: writeAudience({ roles: ROLES, metiers: programme.metiers.map(({ id }) => id) }),
        defi: LONG_NAME,
      };

const shown = (each: Gathering, format: Format | null, over: Partial<gathering.GatheringData> = {}) => ({
  gathering: {
    ...each,
    format: format?.id ?? 'an-old-format',
    metier: format?.audience === 'metier' ? 'design' : null,
    ...(each.title === bare.title ? {} : everybody(format)),
  },
  format,
  warnings: [],
  guests: [],
  asksEach: false,
  counts: { yes: 0, maybe: 0, no: 0, waiting: 0 },
  silent: 0,
  acts: ACTS.filter((act) => mayAct(act, each, NOW)),
  now: NOW,
  ...over,
});

const heavy: Partial<gathering.GatheringData> = {
  warnings,
  asksEach: true,
  guests: repeated(12, { id: `m-${ID}`, name: LONG_NAME }),
  counts: { yes: 4000, maybe: 4000, no: 4000, waiting: 4000 },
  silent: 4000,
};

/** Each state with each format, nothing said; and with all that can be said, by turns of each format. */
const everyBare: gathering.GatheringData[] = STATES.flatMap((state) =>
  everyFormat.map((format) => shown({ ...bare, state }, format)),
);
const everyFull: gathering.GatheringData[] = STATES.flatMap((state) => [
  ...full.flatMap((each, index) => {
    const format = everyFormat[index % everyFormat.length] ?? null;
    return [
      shown({ ...each, state }, format, heavy),
      shown({ ...each, state, announcedAt: each.announceAt }, format, heavy),
    ];
  }),
  shown({ ...bare, state }, null, { ...heavy, guests: repeated(60, { id: ID, name: LONG_NAME }) }),
]);
const everyShown = [...everyBare, ...everyFull];
const aimless = shown(bare, programme.formats.find(({ audience }) => audience === 'metier') ?? null);
aimless.gathering.metier = null;

const longPhase = {
  ...{ id: 'valeur', fr: LONG_NAME, en: LONG_NAME, from: '2022-03-01', to: '2022-05-31' },
};

const proposal = (format: Format): Proposal => ({
  ref: `${format.id}.2022-04-27`,
  format,
  metiers: format.audience === 'metier' ? programme.metiers.map(({ id }) => id) : [null],
  nominalOn: '2022-04-27',
  on: '2022-04-26',
  startsAt: bare.startsAt,
  endsAt: bare.endsAt,
});
const everyProposal = programme.formats.map(proposal);
const proposed = (list: Proposal[], said: readonly Warning[]) =>
  list.map((each) => ({ ...each, warnings: said, late: said.length > 0 }));
const manyProposals = Array.from({ length: 8 }, () => everyProposal).flat();

const cores: core.Core[] = [
  {},
  ...full.map(({ title }) => ({ title, format: 'atelier', on: '2022-03-17', at: '17:00', minutes: 720 })),
];

const lists = [0, 1, 2, 9, 40].flatMap((count) =>
  [bare, ...full].map((each) => repeated(count, { gathering: each, author: LONG_NAME })),
);

const coreSamples = samplesOf(core, {
  coreForm: (locale) =>
    cores.flatMap((each) =>
      (['create', 'core', 'copy'] as const).map(
        (kind): Parameters<typeof core.coreForm> => [viewIn(locale), kind, ID, each],
      ),
    ),
  changeForm: (locale) => cores.map((each) => [viewIn(locale), ID, each]),
  moveForm: (locale) => everyProposal.map((each) => [viewIn(locale), each, { on: each.on, at: '17:00' }]),
});

const detailsSamples = samplesOf(details, {
  detailsForm: (locale) => [bare, ...full].map((each) => [viewIn(locale), each]),
  accessForm: (locale) => [bare, ...full].map((each) => [viewIn(locale), each]),
  cancelForm: (locale) => [bare, ...full].map((each) => [viewIn(locale), each]),
});

const peopleSamples = samplesOf(people, {
  metierForm: (locale) => ['design', 'gone', null].map((metier) => [viewIn(locale), { ...bare, metier }]),
  audienceForm: (locale) => [
    [viewIn(locale), bare, { roles: [], metiers: [], defi: null }, []],
    [
      viewIn(locale),
      bare,
      { roles: ROLES, metiers: programme.metiers.map(({ id }) => id), defi: LONG_NAME },
      repeated(40, LONG_NAME),
    ],
  ],
  inviteForm: (locale) => [[viewIn(locale), bare]],
  uninviteForm: (locale) => [[viewIn(locale), bare]],
});

const happenings = (locale: Locale): string[][] => {
  const { happened, undo, refused } = viewIn(locale).words;
  return [
    [],
    [happened.planned, undo.planned],
    [happened.saved, happened.retyped],
    [refused.begun],
    [happened.nudged(4000, 'mercredi 30 novembre à 17 h 30'), happened.spared(4000)],
  ];
};

const gatheringSamples = samplesOf(gathering, {
  gatheringMessage: (locale) => {
    const [nothing = [], ...happened] = happenings(locale);
    const longest = happened.at(-1) ?? nothing;
    return [
      ...[...everyBare, aimless].map((each) => ({ each, happened: nothing })),
      ...happened.flatMap((happened) => everyBare.slice(0, 1).map((each) => ({ each, happened }))),
      ...everyFull.map((each) => ({ each, happened: longest })),
    ].map(
      ({ each, happened }): Parameters<typeof gathering.gatheringMessage> => [viewIn(locale), each, happened],
    );
  },
  previewMessage: (locale) => everyShown.map((each) => [viewIn(locale), viewIn('fr'), each]),
  planAnywayMessage: (locale) => everyShown.map((each) => [viewIn(locale), each]),
  discardMessage: (locale) => [bare, ...full].map((each) => [viewIn(locale), each]),
  lackMessage: (locale) =>
    (['past', 'outside', 'no-metier', 'no-defi', 'nobody'] as const).map((lack) => [
      viewIn(locale),
      aimless,
      lack,
    ]),
  briefMessage: (locale) =>
    (['gone', 'noneToPick', 'discarded'] as const).map((which) => [viewIn(locale), which]),
});

const overviewSamples = samplesOf(overview, {
  overviewMessage: (locale) =>
    lists.flatMap((list): Parameters<typeof overview.overviewMessage>[] => [
      [viewIn(locale), { planned: list, drafts: [], proposed: 0 }],
      [
        viewIn(locale),
        { planned: list, drafts: list, proposed: 40 },
        viewIn(locale).words.overview.unknownFormat,
      ],
    ]),
  pastMessage: (locale) => lists.map((list) => [viewIn(locale), list.map(({ gathering: each }) => each)]),
});

const proposalSamples = samplesOf(proposals, {
  proposalsMessage: (locale) => {
    const words = viewIn(locale).words.proposals;
    const when = 'Partage entre pairs, jeudi 17 mars, de 17 h à 18 h 30';
    const all = [[], everyProposal.slice(0, 1), everyProposal, manyProposals];
    const dones: (proposals.Done | undefined)[] = [
      undefined,
      { said: words.already },
      { said: [words.confirmedAll(1, 4), words.left([when, when]), words.undoAll].join(' ') },
      {
        said: words.skipped(when),
        leftOut: 'entre-pairs.2022-04-27',
      },
      { said: words.confirmed('x'), planned: [{ id: ID, label: LONG_NAME }] },
      { said: words.confirmed('x'.repeat(400)), planned: repeated(40, { id: ID, label: LONG_NAME }) },
    ];
    return all.flatMap((list) =>
      [[], warnings].flatMap((said) =>
        dones.map(
          (done): Parameters<typeof proposals.proposalsMessage> =>
            done
              ? [viewIn(locale), proposed(list, said), done]
              : [viewIn(locale), proposed(list, said), undefined, 'atelier.2022-04-27'],
        ),
      ),
    );
  },
  proposalsPost: (locale) =>
    [everyProposal.slice(0, 1), everyProposal, manyProposals].map((list) => [
      viewIn(locale),
      list,
      '2022-05-31',
    ]),
});

const formatSamples = samplesOf(phrases, {
  momentOf: (locale) => [[viewIn(locale), NOW]],
  whenOf: (locale) => [[viewIn(locale), bare]],
  formatGathering: (locale) => [[viewIn(locale), bare]],
  whereOf: (locale) => everyShown.map(({ gathering: each, asksEach }) => [viewIn(locale), each, asksEach]),
  formatRhythm: (locale) =>
    programme.formats.flatMap(({ rhythm }) =>
      rhythm === null ? [] : [[viewIn(locale), { only: null, ...rhythm } as never, '17:00']],
    ),
  formatWarnings: (locale) => [[viewIn(locale), warnings]],
  dayOf: (locale) => [[viewIn(locale), '2022-03-11']],
});

const phaseSamples = samplesOf(phases, {
  phaseBlocks: (locale) =>
    [null, longPhase].flatMap((now) =>
      [null, longPhase].map((next): Parameters<typeof phases.phaseBlocks> => [viewIn(locale), now, next]),
    ),
  phasesMovedMessage: (locale) =>
    [1, 9, 40].map((count) => [
      viewIn(locale),
      repeated(count, longPhase),
      repeated(count, { gathering: full[0] ?? bare, expectedOn: count === 9 ? null : '2022-03-17' }),
      repeated(count - 1, 'prouver-la-valeur-'.repeat(8)),
    ]),
});

export const views: Specimens['views'] = {
  'views/phases': phaseSamples,
  'views/format': formatSamples,
  'forms/core': coreSamples,
  'forms/details': detailsSamples,
  'forms/people': peopleSamples,
  'views/gathering': gatheringSamples,
  'views/gathering-buttons': samplesOf(gatheringButtons, {
    offers: (locale) => everyShown.map((each) => [viewIn(locale), each]),
    guestButton: (locale) => everyShown.map((each) => [viewIn(locale), each]),
  }),
  'views/overview': overviewSamples,
  'views/proposals': proposalSamples,
};
