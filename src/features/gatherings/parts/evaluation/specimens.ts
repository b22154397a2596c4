import { gathers } from '../../../../../test/contracts/arranging.ts';
import { LONG_DEFI, typedTexts } from '../../../../../test/contracts/extremes.ts';
import type { Opened } from '../../../../../test/contracts/seen.ts';
import {
  type Filling,
  type FormSpecimens,
  type Life,
  type Specimens,
  samplesOf,
  tooLong,
} from '../../../../../test/contracts/specimen.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { demoProgramme } from '../../../../../test/support/programme.ts';
import { shortened } from '../../../../chat/lengths.ts';
import { buttons, heading, note, text } from '../../../../chat/message.ts';
import type { Locale } from '../../../../community/members/member.ts';
import { viewContextFor } from '../../locales/evaluation.ts';
import { gatherings } from '../follow-up/specimens/cases.ts';
import * as form from './forms.ts';
import type { Dossier, Report } from './rules.ts';
import { MAX_ROAD_MAP, MAX_TEXT } from './rules.ts';
import * as shown from './views.ts';

const programme = demoProgramme();
const viewIn = (locale: Locale) => viewContextFor({ programme }, { locale });
const named = gatherings.map((gathering) => ({ ...gathering, format: 'comite-evaluation', defi: LONG_DEFI }));
const [gathering] = named;
if (!gathering) throw new Error('there are gatherings');
const dueAt = gathering.startsAt;
const kept = { version: 3, authorId: null, changedAt: dueAt };

const dossiers: (Dossier | null)[] = [
  null,
  ...typedTexts(MAX_TEXT).map((said, index) => ({
    ...kept,
    texts: { value: said, difficulties: said, decision: said, next: said, links: index === 0 ? null : said },
  })),
];
const reports: (Report | null)[] = [
  null,
  ...typedTexts(MAX_TEXT).map((said, index) => ({
    ...kept,
    texts: { achieved: said, difficulties: said, suggestions: index === 0 ? null : said, phase: said },
    roadMap: index === 0 ? null : said.slice(0, MAX_ROAD_MAP),
    roadMapVersion: index,
  })),
];

/** What other features add, as large as it gets: four lines of 120 bytes, two texts of 200, a way to all of it. */
const prepared = ['é', '*_`[]\\'].map((start) => [
  heading('Écrit avant'),
  ...[120, 120, 120, 120, 200, 200].map((bytes) => text(shortened(start.repeat(bytes), bytes))),
  buttons({ label: 'Écrit avant', press: 'pilotage/read', ref: 'a'.repeat(32) }),
  note('Et deux autres.'),
]);

const rightsWhere = (there: boolean): shown.Rights => ({
  dossier: { there, reads: true, writes: true, dueAt: there ? dueAt : null },
  report: { there, reads: true, writes: true },
  changesRoadMap: there,
});
const rights = [true, false].map(rightsWhere);

const views = samplesOf(shown, {
  aboutOf: (locale) => [[viewIn(locale), gathering]],
  dueOf: (locale) => [[viewIn(locale), dueAt]],
  dossierMessage: (locale) =>
    dossiers.flatMap((dossier, index) =>
      rights.map(
        (each): Parameters<typeof shown.dossierMessage> => [
          viewIn(locale),
          named[index % named.length] ?? gathering,
          { dossier, rights: each, preparation: prepared[index % 2] ?? [] },
        ],
      ),
    ),
  reportMessage: (locale) =>
    reports.flatMap((report, index) =>
      rights.map(
        (each): Parameters<typeof shown.reportMessage> => [
          viewIn(locale),
          named[index % named.length] ?? gathering,
          { report, rights: each },
        ],
      ),
    ),
  listMessage: (locale) =>
    [[], named.slice(0, 1), [...named, ...named]].map((all) => [
      viewIn(locale),
      all.map((each, index) => ({ gathering: each, rights: rightsWhere(index % 2 === 0) })),
    ]),
  askMessage: (locale) => named.map((each) => [viewIn(locale), each, dueAt]),
  filledMessage: (locale) => named.map((each) => [viewIn(locale), each]),
  reportedMessage: (locale) => named.map((each) => [viewIn(locale), each]),
  receiptMessage: (locale) =>
    (['dossier', 'report'] as const).map((of) => [
      viewIn(locale),
      gathering,
      { of, said: viewIn(locale).words.report.sent },
    ]),
  refusedMessage: (locale) =>
    (['gone', 'notYours', 'closed', 'tooEarly', 'noReport'] as const).map((why) => [viewIn(locale), why]),
});

const forms = samplesOf(form, {
  dossierForm: (locale) =>
    dossiers.map((dossier) => [viewIn(locale), gathering, dossier === null ? null : dueAt, dossier]),
  reportForm: (locale) => reports.map((report) => [viewIn(locale), gathering, report]),
  roadMapForm: (locale) => reports.map((report) => [viewIn(locale), gathering, report]),
});

/** Portail's committee, at noon of Friday 11 March 2022 or just over. */
const committeeIn = (chat: Opened, starts: string) =>
  gathers(chat, {
    format: 'comite-evaluation',
    title: 'Le comité',
    defi: 'Portail',
    state: 'announced',
    starts,
  });

const dossier = {
  value: 'Un essai.',
  difficulties: 'Aucune.',
  decision: 'Continuer.',
  next: 'Un pilote.',
  links: null,
};
const report = { achieved: 'Un essai.', difficulties: 'Aucune.', suggestions: null, phase: 'La suite.' };

async function written(chat: Opened) {
  await committeeIn(chat, '2022-03-11T11:50');
  const camille = chat.as('camille');
  await camille.types('/rencontre evaluation');
  await camille.presses('Lire le rapport');
  await camille.presses('Écrire le rapport');
  return camille;
}

const formSpecimens: FormSpecimens = {
  'evaluation/dossier': {
    valid: dossier,
    async opens(chat) {
      await committeeIn(chat, '2022-03-18T10:00');
      const alix = chat.as('alix');
      await alix.types('/rencontre evaluation');
      await alix.presses('Lire le dossier');
      await alix.presses('Remplir le dossier');
      return alix;
    },
    wrong: { values: { ...dossier, next: tooLong(MAX_TEXT) }, beside: 'next' },
    right: { ...dossier, next: 'Un *pilote* <en> avril' },
    seen: 'Le dossier est enregistré',
  },
  'evaluation/report': {
    valid: report,
    opens: written,
    wrong: { values: { ...report, phase: tooLong(MAX_TEXT) }, beside: 'phase' },
    right: { ...report, phase: 'La *suite* <là>' },
    seen: 'Le rapport est enregistré',
    reachesOthers: true,
  },
  'evaluation/road-map': {
    valid: { text: 'Le pilote passe à mai.' },
    async opens(chat) {
      const camille = await written(chat);
      await camille.fills(report);
      const alix = chat.as('alix');
      await alix.types('/rencontre evaluation');
      await alix.presses('Lire le rapport');
      await alix.presses('Noter ce qui change');
      return alix;
    },
    wrong: { values: { text: tooLong(MAX_ROAD_MAP) }, beside: 'text' },
    right: { text: 'Le *pilote* <passe> à mai' },
    seen: 'C’est noté sous le rapport.',
  },
};

/** A committee of Portail: its file is asked for and filled in, its report written, read, and answered. */
const life: Life = {
  now: '2022-03-10T10:00',
  async live(community) {
    const { alix, noe, ines, camille, clock } = community;
    const wanted = { format: 'comite-evaluation', starts: '2022-03-24T10:00', defi: 'Portail' };
    const { id: ref } = await planned(community, wanted);
    const presses = (who: typeof alix, press: string) =>
      who.does({ kind: 'press', press: `evaluation/${press}`, ref, value: null });
    await clock.to('2022-03-21T10:00');
    await alix.presses('Remplir le dossier');
    await alix.fills({ ...dossier, value: tooLong(MAX_TEXT) });
    await alix.fills({ ...dossier, value: typedTexts(MAX_TEXT)[0] ?? '' });
    for (const who of [noe, ines, camille]) await presses(who, 'read-dossier');
    await noe.types('/rencontre evaluation');
    await noe.presses('Lire le dossier');
    await noe.presses('Modifier le dossier');
    await noe.fills({ ...dossier, links: 'https://exemple.org/' });
    await clock.to('2022-03-24T14:00');
    await camille.opensHome();
    await camille.presses('Écrire le rapport');
    await camille.fills(report);
    await camille.presses('Lire le rapport');
    await camille.presses('Lire le dossier');
    await camille.presses('Lire le rapport');
    await camille.presses('Modifier le rapport');
    await camille.fills({ ...report, suggestions: typedTexts(MAX_TEXT)[1] ?? '' });
    await clock.to('2022-03-28T10:00');
    await alix.presses('Lire le rapport');
    await alix.presses('Noter ce qui change');
    await alix.fills({ text: 'Le pilote passe à mai' });
    await alix.types('/magellan confidentialite');
  },
};

function rows({ alix, now, put, sealed }: Filling): void {
  put('gathering_dossiers', {
    ...{ id: 'dossier', gathering_id: 'g-soon', author_id: alix, version: 1, changed_at: now },
    sealed: sealed('gathering_dossiers', 'dossier', {}),
  });
  put('gathering_reports', {
    ...{ id: 'report', gathering_id: 'g-past', author_id: alix, version: 1, changed_at: now },
    sealed: sealed('gathering_reports', 'report', {}),
    road_map: null,
    road_map_by: alix,
  });
}

export const specimens: Specimens = { views: { views, forms }, forms: formSpecimens, lives: [life], rows };
