import { members, programme, repeated, typedTexts } from '../../../test/contracts/extremes.ts';
import {
  type FormSpecimens,
  type Life,
  type Specimens,
  samplesOf,
} from '../../../test/contracts/specimen.ts';
import { everythingOf } from '../../../test/support/everything.ts';
import { features } from '../../boot/features.ts';
import type { HeldCategory, PersonalDataItem } from '../../community/feature/feature.ts';
import type { Locale } from '../../community/members/member.ts';
import * as formModule from './forms.ts';
import * as shown from './views.ts';

const [member] = members;
if (!member) throw new Error('there are members');
/** All that the application and the features keep of somebody, each as long as it gets. */
const everything: PersonalDataItem[] = [
  { label: 'Votre fiche dans la liste des membres', detail: shown.rosterFacts(member, programme, null) },
  {
    label: 'Qui a lu vos météos',
    detail: repeated(9, `${member.name}, le mercredi 28 septembre`).join('\n'),
  },
  ...repeated(12, {
    label: 'Météos que vous avez lues',
    detail: '480 ; leurs auteurs et autrices le voient',
  }),
];
const some = everything.slice(0, 1);
/** Somebody of whom there is something everywhere, in either language. */
const held = (locale: Locale): HeldCategory[] =>
  features
    .flatMap(({ personalData }) => personalData?.categories ?? [])
    .map(({ id, label, rows }) => ({
      id,
      label: label[locale],
      rows: rows.map(({ table }) => ({ table, count: 1 })),
      stays: rows.every(({ erased }) => erased === 'stays'),
    }));
/** Two years of rounds, with two long answers each. */
const data = {
  meteo: {
    signedAnswers: repeated(52, { successes: typedTexts(1500)[3], difficulties: typedTexts(1500)[4] }),
  },
};

const privacy = samplesOf(shown, {
  words: (locale) => [[locale]],
  personalDataView: (locale) => [
    [[], locale],
    [some, locale],
    [everything, locale],
  ],
  exportView: (locale) => [
    [{}, '2022-09-28', locale],
    [data, '2022-09-28', locale],
  ],
  eraseListView: (locale) => [
    [[], locale],
    [held(locale), locale],
  ],
  erasedView: (locale) => [
    [{ erased: [], stays: [] }, locale],
    [{ erased: held(locale).slice(0, 1), stays: [] }, locale],
    // Each sort of data goes or stays: more than all of them there is not.
    [
      {
        erased: held(locale).filter(({ stays }) => !stays),
        stays: held(locale).filter(({ stays }) => stays),
      },
      locale,
    ],
  ],
  rosterFacts: (locale) =>
    members.filter((each) => each.locale === locale).map((each) => [each, programme, 'Camille Roussel']),
});

const privacyForms = samplesOf(formModule, {
  eraseForm: (locale) => [
    [locale, []],
    [locale, null],
    [locale, held(locale).slice(0, 15)],
  ],
  hasRoomFor: (locale) => [[locale, held(locale)]],
});

const forms: FormSpecimens = {
  'privacy/erase': {
    valid: { word: 'EFFACER' },
    async opens(chat) {
      await chat.as('alix').types('/magellan confidentialite');
      await chat.as('alix').presses('Tout effacer');
      return chat.as('alix');
    },
    wrong: { values: { word: 'peut-être' }, beside: 'word' },
    right: { word: 'EFFACER' },
    seen: 'Vos données sont effacées',
  },
};

/** Somebody of whom so much is kept that a message names it. */
const life: Life = {
  now: '2022-03-08T10:00',
  async live(community) {
    const { alix } = community;
    await everythingOf(community);
    await alix.types('/magellan confidentialite');
    await alix.presses('Tout effacer');
    await alix.presses('Continuer');
    await alix.closesForm();
  },
};

export const specimens: Specimens = { views: { views: privacy, forms: privacyForms }, forms, lives: [life] };
