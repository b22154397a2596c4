import { LONG_NAME, programme, repeated } from '../../../test/contracts/extremes.ts';
import { type Life, type Specimens, samplesOf, tooLong } from '../../../test/contracts/specimen.ts';
import type { TestCommunity } from '../../../test/support/community.ts';
import type { Locale } from '../../community/members/member.ts';
import * as formModule from './forms.ts';
import { type ViewContext, viewContextFor } from './locales/index.ts';
import type { Edition } from './rules/editions.ts';
import { MOST_PLACE } from './rules/meeting.ts';
import * as shown from './views.ts';

const view = (locale: Locale): ViewContext => viewContextFor({ programme }, { locale });

const found = programme.formats.find(({ oneToOne }) => oneToOne === true);
if (!found) throw new Error('the demonstration has a format of one to one');
const format = found;
const edition: Edition = {
  ...{ ref: 'carnet-de-bord.2022-09-27', format },
  ...{ nominalOn: '2022-09-27', on: '2022-09-27', untilOn: '2022-09-30' },
};
const at = Date.parse('2022-09-28T10:00:00Z');
const meeting: shown.Named = {
  ...{ id: '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c11', format: format.id, nominalOn: '2022-09-27' },
  ...{ memberId: 'm-alix', coachId: 'm-camille', startsAt: at, endsAt: at + 3_600_000 },
  ...{ place: 'é'.repeat(MOST_PLACE), state: 'agreed', sequence: 0, changedAt: at, name: LONG_NAME },
};
const bare: shown.Named = { ...meeting, place: null, name: null };
const inEachState = (['agreed', 'unsuited', 'skipped', 'cancelled'] as const).map((state) => ({
  ...meeting,
  state,
}));
const names = (count: number) => repeated(count, LONG_NAME);
const months = (count: number): shown.Month[] =>
  repeated(2, { edition, meetings: repeated(count, meeting), due: names(count) });
const nobody = { own: [], isEig: true, hasCoach: false, coaching: null };

const views = samplesOf(shown, {
  momentOf: (locale) => [[view(locale), at]],
  sentence: (locale) => [[view(locale).words.noted.gone]],
  overviewMessage: (locale) => [
    [view(locale), nobody],
    [view(locale), { ...nobody, hasCoach: true }],
    [
      view(locale),
      { ...nobody, isEig: false, coaching: { months: [], open: [], withoutCoach: names(3), eig: 0 } },
    ],
    [view(locale), { ...nobody, isEig: false, coaching: { months: [], open: [], withoutCoach: [], eig: 3 } }],
    [
      view(locale),
      {
        ...{ own: [...inEachState, bare], isEig: true, hasCoach: true },
        coaching: {
          ...{ months: months(40), open: repeated(80, meeting) },
          ...{ withoutCoach: names(40), eig: 40 },
        },
      },
      view(locale).words.preview.sent(40),
    ],
    [
      view(locale),
      {
        ...nobody,
        coaching: {
          months: [{ edition, meetings: inEachState, due: ['Noé'] }],
          open: [bare],
          withoutCoach: [],
          eig: 1,
        },
      },
    ],
  ],
  meetingMessage: (locale) => [...inEachState, bare].map((each) => [view(locale), each]),
  previewMessage: (locale) => [
    [view(locale), edition, [meeting], []],
    [view(locale), edition, repeated(40, meeting), names(40)],
  ],
  invitationMessage: (locale) => [
    [view(locale), meeting],
    [view(locale), { ...bare, format: 'gone' }],
  ],
  changeMessage: (locale) =>
    (['moved', 'unsuited', 'skipped', 'cancelled'] as const).flatMap((change) =>
      (['eig', 'coach'] as const).map(
        (side): Parameters<typeof shown.changeMessage> => [
          view(locale),
          change,
          { meeting: side === 'eig' ? meeting : bare, before: meeting, side },
        ],
      ),
    ),
});

const forms = samplesOf(formModule, {
  offerForm: (locale) => [
    [view(locale), edition, { count: 40, days: repeated(15, '2022-09-28'), from: '10:00', to: '18:00' }],
    [view(locale), edition, { count: 1, days: [], from: '10:00', to: '18:00' }],
  ],
  otherForm: (locale) => [
    [view(locale), meeting, LONG_NAME, []],
    [view(locale), meeting, LONG_NAME, repeated(80, { id: meeting.id, startsAt: at, endsAt: at })],
  ],
  moveForm: (locale) => [
    [view(locale), meeting, LONG_NAME],
    [view(locale), bare, LONG_NAME],
  ],
});

const offered = { days: 'mardi 22 mars', from: '10:00', to: '18:00', place: 'Salle *verte*' };

/** Every button and form, by a coach and those whom she follows. */
const life: Life = {
  now: '2022-03-07T10:00',
  async live({ alix, noe, camille, clock }: TestCommunity) {
    await camille.opensHome();
    await camille.presses('Proposer les créneaux');
    await camille.fills(offered);
    await camille.presses('Modifier les créneaux');
    await camille.fills({ ...offered, days: 'mardi 22 mars\nlundi 21 mars' });
    await camille.presses('Envoyer');
    await clock.to('2022-03-07T10:10');
    await alix.presses('Proposer un autre créneau');
    const field = alix.form?.fields[0];
    await alix.fills({ slot: (field?.kind === 'choice' && field.options[0]?.value) || 'none' });
    await noe.presses('Proposer un autre créneau');
    await noe.fills({ slot: 'none' });
    await clock.to('2022-03-07T10:20');
    await camille.presses('Déplacer');
    await camille.fills({ on: '2022-03-24', at: '09:00', place: 'Salle <bleue>', anyway: false });
    await alix.types('/rencontre carnet');
    await alix.types('/agenda mars');
    await camille.opensHome();
    await camille.types('/rencontre carnet');
    await camille.chooses('Ouvrir un tête-à-tête', 'Alix Moreau\u00a0: mardi 22\u00a0mars à 10\u00a0h');
    await camille.presses('Annuler ce tête-à-tête');
    await clock.to('2022-03-07T10:30');
    await camille.does({ kind: 'press', press: 'one-to-one/show', ref: '', value: null });
    await alix.types('/magellan donnees');
  },
};

export const specimens: Specimens = {
  views: { views, forms },
  forms: {
    'one-to-one/offer': {
      valid: offered,
      async opens(chat) {
        await chat.as('camille').types('/rencontre carnet');
        await chat.as('camille').presses('Proposer les créneaux');
        return chat.as('camille');
      },
      wrong: { values: { ...offered, days: 'samedi 26 mars' }, beside: 'days' },
      right: { days: 'mardi 22 mars' },
      seen: 'Aperçu',
    },
    'one-to-one/other': {
      valid: { slot: 'none' },
      async opens(chat) {
        await chat.as('camille').types('/rencontre carnet');
        await chat.as('camille').presses('Proposer les créneaux');
        await chat.as('camille').fills(offered);
        await chat.as('camille').presses('Envoyer');
        await chat.as('alix').types('/rencontre carnet');
        await chat.as('alix').presses('Proposer un autre créneau');
        return chat.as('alix');
      },
      right: { slot: 'none' },
      seen: 'votre coach vous proposera un autre créneau',
      reachesOthers: true,
    },
    'one-to-one/move': {
      valid: { on: '2022-03-24', at: '09:00', place: 'Salle *bleue*', anyway: false },
      async opens(chat) {
        await chat.as('camille').types('/rencontre carnet');
        await chat.as('camille').presses('Proposer les créneaux');
        await chat.as('camille').fills(offered);
        await chat.as('camille').presses('Envoyer');
        await chat
          .as('camille')
          .chooses('Ouvrir un tête-à-tête', 'Alix Moreau\u00a0: mardi 22\u00a0mars à 10\u00a0h');
        await chat.as('camille').presses('Déplacer');
        return chat.as('camille');
      },
      wrong: {
        values: { on: '2022-03-24', at: '09:00', place: tooLong(MOST_PLACE), anyway: false },
        beside: 'place',
      },
      right: { on: '2022-03-24', at: '09:00', place: 'Salle <bleue>', anyway: false },
      seen: 'nouveau créneau',
      reachesOthers: true,
    },
  },
  lives: [life],
  rows({ alix, noe, soon, put, now }) {
    const row = (id: string, member: string, coach: string) =>
      put('one_to_ones', {
        ...{ id, format: format.id, nominal_on: '2022-03-22', member_id: member, coach_id: coach },
        ...{ starts_at: soon, ends_at: soon + 3_600_000, place: null, state: 'agreed' },
        ...{ sequence: 0, changed_at: now },
      });
    row('a-meeting', alix, noe);
    row('a-meeting-led', noe, alix);
    put('one_to_one_slots', {
      ...{ id: 'a-slot', coach_id: alix, format: format.id, nominal_on: '2022-03-22' },
      ...{ starts_at: soon, ends_at: soon + 3_600_000 },
    });
  },
};
