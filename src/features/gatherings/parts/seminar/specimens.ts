import { programme, typedTexts } from '../../../../../test/contracts/extremes.ts';
import {
  type Filling,
  type FormSpecimens,
  type Life,
  type Specimens,
  samplesOf,
  tooLong,
} from '../../../../../test/contracts/specimen.ts';
import { answered } from '../../../../../test/support/afterwards.ts';
import { seminar, sequenceOf } from '../../../../../test/support/seminar.ts';
import { type Sequence, VALUES } from '../../../../community/gatherings/sequence.ts';
import type { Locale } from '../../../../community/members/member.ts';
import { viewContextFor } from '../../locales/seminar.ts';
import { gatherings } from '../follow-up/specimens/cases.ts';
import * as form from './forms.ts';
import { LIMITS, MOST_SEQUENCES } from './rules/placing.ts';
import * as changes from './views/changes.ts';
import * as feedback from './views/feedback.ts';
import * as format from './views/format.ts';
import * as planning from './views/planning.ts';
import * as shown from './views/programme.ts';

const viewIn = (locale: Locale) => viewContextFor({ programme }, { locale });
const [gathering] = gatherings;
if (!gathering) throw new Error('there are gatherings');
const HOUR_MS = 60 * 60_000;

/** All that forms take, of each kind of letters, and a bare one. */
const sequences: planning.Placed[] = typedTexts(LIMITS.title).flatMap((typed, index) => {
  const line = typed.replaceAll('\n', ' ');
  const startsAt = gathering.startsAt + (index % 2) * 24 * HOUR_MS;
  const full: planning.Placed = {
    ...{ id: `0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c${30 + index}`, gatheringId: gathering.id },
    ...{ title: line, speaker: line.slice(0, LIMITS.speaker), room: line.slice(0, LIMITS.room) },
    ...{ startsAt, endsAt: startsAt + HOUR_MS, value: VALUES[index % 4] ?? null },
    ...{ capacity: LIMITS.capacity.max, yes: 1000, waiting: 1000 },
    ...{ moved: true, revision: 3, changedAt: startsAt },
  };
  const bare = { ...full, speaker: null, room: null, value: null, capacity: null, moved: false };
  return index === 0 ? [full, { ...bare, yes: 0, waiting: 0 }] : [full];
});
const many = Array.from({ length: MOST_SEQUENCES }, (_, index) => ({
  ...(sequences[0] as planning.Placed),
  id: `s-${index}`,
}));

const lists: planning.PlanningData[] = [
  { gathering, sequences: [], page: 1, mayChange: true },
  { gathering: { ...gathering, state: 'draft' }, sequences, page: 1, mayChange: true, happened: 'É' },
  { gathering, sequences: many, page: 2, mayChange: true },
  ...sequences.map((each) => ({
    ...{ gathering, sequences: many.map(({ id }) => ({ ...each, id })), page: 5 },
    mayChange: false,
  })),
];

const planningViews = samplesOf(planning, {
  sequencesMessage: (locale) => lists.map((list) => [viewIn(locale), list]),
  sequenceMessage: (locale) =>
    lists.flatMap((list) =>
      list.sequences
        .slice(0, 2)
        .map((each): Parameters<typeof planning.sequenceMessage> => [viewIn(locale), list, each]),
    ),
  removeMessage: (locale) => sequences.map((each) => [viewIn(locale), gathering, each]),
  refusedMessage: (locale) => (['gone', 'noSeminar'] as const).map((why) => [viewIn(locale), why]),
});

const moved = (sequence: Sequence): Sequence => ({
  ...sequence,
  startsAt: sequence.startsAt - HOUR_MS,
  room: null,
});

const changeViews = samplesOf(changes, {
  changedFacts: (locale) => sequences.map((each) => [viewIn(locale), each, moved(each)]),
  changedMessage: (locale) =>
    sequences.map((sequence, index) => [
      viewIn(locale),
      gathering,
      { sequence, before: moved(sequence), clash: index % 2 === 0 ? null : sequence.title },
    ]),
  removedMessage: (locale) => sequences.map((each) => [viewIn(locale), gathering, each]),
  limitedMessage: (locale) => sequences.map((each) => [viewIn(locale), gathering, { ...each, capacity: 1 }]),
  promotedMessage: (locale) => sequences.map((each) => [viewIn(locale), gathering, each]),
  soonMessage: (locale) => sequences.map((each, index) => [viewIn(locale), gathering, each, index + 1]),
});

const forReader = sequences.map(
  (each, index): shown.ForReader => ({
    ...each,
    own: ([null, 'yes', 'waiting'] as const)[index % 3] ?? null,
    rank: index % 3 === 2 ? 1000 : null,
  }),
);
const programmes: shown.ProgrammeData[] = forReader.flatMap((each) => {
  const all = many.map(({ id }) => ({ ...each, id }));
  const data = { gathering, sequences: all, page: 2, happened: each.title };
  return [each.startsAt, each.startsAt - HOUR_MS].map((now) => ({ ...data, now }));
});
const programmeViews = samplesOf(shown, {
  programmeMessage: (locale) => [
    [viewIn(locale), { gathering, sequences: [], page: null, now: 0 }],
    [viewIn(locale), { gathering, sequences: forReader, page: null, now: gathering.startsAt }],
    ...programmes.map((each): Parameters<typeof shown.programmeMessage> => [viewIn(locale), each]),
  ],
  cardMessage: (locale) =>
    forReader.flatMap((sequence): Parameters<typeof shown.cardMessage>[] => [
      [
        viewIn(locale),
        {
          gathering,
          sequence,
          comes: true,
          mayCome: false,
          isOpen: true,
          happened: viewIn(locale).words.card.left,
        },
      ],
      [viewIn(locale), { gathering, sequence, comes: false, mayCome: true, isOpen: true }],
      [viewIn(locale), { gathering, sequence, comes: false, mayCome: false, isOpen: true }],
    ]),
  whichMessage: (locale) =>
    sequences.map((wanted, index) => [
      viewIn(locale),
      gathering,
      { wanted, kept: many, isFull: index % 2 === 0 },
    ]),
  noPlaceMessage: (locale) =>
    (['gone', 'notHers', 'started', 'cancelled', 'noProgramme', 'everybody'] as const).map((why) => [
      viewIn(locale),
      why,
    ]),
});

const rated = (count: number, sequence: Sequence) =>
  Array.from({ length: count }, (_, index) => ({ sequence, rated: index % 3 === 0 }));
const feedbackViews = samplesOf(feedback, {
  ratingMessage: (locale) =>
    sequences.map((each) => [
      viewIn(locale),
      { gathering, sequences: rated(MOST_SEQUENCES, each), page: 2, figures: 5 },
    ]),
  figuresMessage: (locale) =>
    [[], ...sequences.map(({ title }) => Array.from({ length: MOST_SEQUENCES }, () => title))].flatMap(
      (titles): Parameters<typeof feedback.figuresMessage>[] =>
        [null, [40_000, 0, 1, 40_000]].map((useful) => [
          viewIn(locale),
          {
            gathering,
            least: 5,
            sequences: titles.map((title, index) => ({ title, given: index * 1000, useful })),
          },
        ]),
    ),
  noRatingMessage: (locale) =>
    (['notHers', 'closed', 'already'] as const).map((why) => [viewIn(locale), why]),
});

const [first] = sequences as [planning.Placed];
const formats = samplesOf(format, {
  hoursOf: (locale) => [[viewIn(locale), first]],
  whenOf: (locale) => [[viewIn(locale), first]],
  dayOf: (locale) => [[viewIn(locale), first]],
  dayHeading: (locale) => [[viewIn(locale), '2022-09-28']],
  lineOf: (locale) => sequences.map((each) => [viewIn(locale), each, 'É']),
  aboutOf: (locale) => [[viewIn(locale), first]],
  factsOf: (locale) => sequences.map((each) => [viewIn(locale), each]),
});

const days = ['2022-03-31', '2022-04-01', '2022-04-02', '2022-04-03', '2022-04-04'];
const forms = samplesOf(form, {
  addForm: (locale) => [[viewIn(locale), gathering.id, days, { on: days[0] ?? '', at: '09:00' }]],
  changeForm: (locale) =>
    sequences.map(({ id, title, room }) => [
      viewIn(locale),
      id,
      days,
      { title, room, on: days[0] ?? '', at: '09:00', to: '10:00' },
    ]),
  detailsForm: (locale) => sequences.map((each) => [viewIn(locale), each]),
});

const core = { title: 'Ouverture', on: '2022-03-31', at: '09:30', to: '10:30' };

/** A draft of a seminar on 31 March and 1 April, its sequences shown. */
async function drafts(chat: Parameters<FormSpecimens[string]['opens']>[0]) {
  const camille = chat.as('camille');
  await camille.types('/rencontre planifier seminaire');
  await camille.fills({ title: 'Séminaire', on: '2022-03-31', at: '09:00', minutes: 1980 });
  await camille.presses('Séquences');
  await camille.presses('Ajouter une séquence');
  return camille;
}

async function hasOne(chat: Parameters<FormSpecimens[string]['opens']>[0], button: string) {
  const camille = await drafts(chat);
  await camille.fills(core);
  await camille.presses(button);
  return camille;
}

const formSpecimens: FormSpecimens = {
  'seminar/add': {
    valid: core,
    opens: drafts,
    wrong: { values: { ...core, title: tooLong(LIMITS.title) }, beside: 'title' },
    right: { ...core, title: 'Ouverture *_`[]\\' },
    seen: 'La séquence est ajoutée.',
  },
  'seminar/change': {
    valid: core,
    opens: (chat) => hasOne(chat, 'Modifier'),
    wrong: { values: { ...core, to: '09:00' }, beside: 'to' },
    right: { ...core, to: '11:00', room: 'Salle *1*' },
    seen: 'La séquence est modifiée.',
  },
  'seminar/details': {
    valid: { speaker: 'Lou Martin', value: 'sobriety', capacity: 12 },
    opens: (chat) => hasOne(chat, 'Intervention et places'),
    wrong: { values: { speaker: tooLong(LIMITS.speaker) }, beside: 'speaker' },
    right: { speaker: 'Lou *Martin*', value: 'sobriety', capacity: 12 },
    seen: 'La séquence est modifiée.',
  },
};

/** A seminar gets its sequences, some of which are changed and taken away. */
const life: Life = {
  now: '2022-03-01T09:00',
  async live({ camille }) {
    await camille.types('/rencontre planifier seminaire');
    await camille.fills({ title: 'Séminaire', on: '2022-03-31', at: '09:00', minutes: 1980 });
    await camille.presses('Séquences');
    for (const [index, title] of ['É', 'Un *_`[]\\', 'Deux', 'Trois', 'Quatre', 'Cinq'].entries()) {
      await camille.presses('Ajouter une séquence');
      await camille.fills({
        ...core,
        title,
        at: `${10 + index}:00`,
        to: `${11 + index}:00`,
        room: 'Salle 1',
      });
      await camille.presses('Toutes les séquences');
    }
    await camille.presses('Suivantes');
    await camille.presses('Précédentes');
    await camille.chooses(
      'Ouvrir une séquence',
      camille.lastWhisper()?.blocks.flatMap((block) => (block.kind === 'choice' ? block.options : []))[0]
        ?.label ?? '',
    );
    await camille.presses('Intervention et places');
    await camille.fills({ speaker: 'Lou Martin', value: 'openness', capacity: 2 });
    await camille.presses('Modifier');
    await camille.fills({ to: '10:45' });
    await camille.presses('Retirer la séquence');
    await camille.presses('Garder la séquence');
    await camille.presses('Retirer la séquence');
    await camille.presses('Retirer la séquence');
  },
};

/** Places are taken, waited for, exchanged and given back; sequences are moved and taken away, and begin. */
const choosing: Life = {
  now: '2022-03-08T10:00',
  async live(community) {
    const { alix, noe, sacha, camille, clock } = community;
    const { gathering, access, open } = await seminar(community, 1);
    await answered(community, gathering, { alix: 'yes', noe: 'yes', sacha: 'yes' });
    const presses = (who: typeof alix, press: string, ref: string) =>
      who.does({ kind: 'press', press, ref, value: null });
    for (const who of [alix, sacha]) await who.types('/rencontre programme');
    await alix.chooses('Ouvrir une séquence', '14 h – 15 h 30 · Auditer un service');
    await alix.presses('J’y vais');
    await presses(noe, 'seminar/go', access.id);
    await presses(sacha, 'seminar/go', open.id);
    await presses(alix, 'seminar/go', open.id);
    await alix.presses('Garder Auditer un service');
    await presses(alix, 'seminar/go', open.id);
    await alix.presses('Aller à Ouvrir son code');
    await presses(sacha, 'seminar/leave', open.id);
    await presses(alix, 'seminar/programme', gathering.id);
    await alix.presses('Suivantes');
    await alix.presses('Précédentes');
    await camille.does({ kind: 'press', press: 'seminar/change', ref: access.id, value: null });
    await camille.fills({ at: '15:00', to: '16:00', room: 'Salle 9' });
    await clock.to('2022-03-17T14:55');
    await presses(camille, 'seminar/remove-yes', access.id);
    await sacha.types('/magellan privacy');
    for (let hour = 11; hour < 15; hour += 1)
      await sequenceOf(community, gathering, { title: `À ${hour}\u00a0h`, starts: `2022-03-18T${hour}:00` });
    await clock.to('2022-03-21T12:00');
    await alix.presses('Séquence par séquence');
    await alix.chooses('Était-ce utile\u00a0?', 'Très utile');
    await alix.presses('Suivantes');
    await alix.presses('Précédentes');
    await clock.to('2022-03-28T12:00');
    await presses(camille, 'afterwards/summary', gathering.id);
    await camille.presses('Séquence par séquence');
  },
};

function rows({ alix, soon, put }: Filling): void {
  for (const state of ['open', 'closed']) {
    const sequence_id = `sequence-${state}`;
    put('gathering_sequences', {
      ...{ id: sequence_id, gathering_id: 'g-soon', starts_at: soon, ends_at: soon + HOUR_MS },
      ...{ title: 'Atelier', capacity: 2, changed_at: soon },
    });
    put('sequence_choices', { sequence_id, member_id: alix, answer: 'yes', position: 1 });
    put('sequence_feedback_lists', { sequence_id, state });
    put('sequence_feedback_given', { sequence_id, member_id: alix });
  }
}

export const specimens: Specimens = {
  views: {
    'views/planning': planningViews,
    'views/changes': changeViews,
    'views/feedback': feedbackViews,
    'views/format': formats,
    'views/programme': programmeViews,
    forms,
  },
  forms: formSpecimens,
  lives: [life, choosing],
  rows,
};
