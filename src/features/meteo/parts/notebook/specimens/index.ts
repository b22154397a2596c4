import { typedTexts } from '../../../../../../test/contracts/extremes.ts';
import {
  type Filling,
  type FormSpecimens,
  type Life,
  type Specimens,
  samplesOf,
  tooLong,
} from '../../../../../../test/contracts/specimen.ts';
import { sunny, withoutSigning } from '../../../../../../test/support/meteo.ts';
import { viewContextIn } from '../../../locales/index.ts';
import { MAX_TEXT } from '../../../rules/levels.ts';
import * as form from '../forms.ts';
import { MAX_NOTE, type Note, takenFrom } from '../rules.ts';
import * as shown from '../views.ts';

const texts = typedTexts(MAX_NOTE);
const id = 'a'.repeat(36);
const noteOf = (well: string | null, hard: string | null): Note => ({
  ...{ id, position: 30, notedOn: '2022-09-28' },
  ...{ well, hard },
});
const notes = [noteOf('X', null), noteOf(null, 'X'), ...texts.map((words) => noteOf(words, words))];
/** From none that is left to as many as there can be. */
const taken = [...notes, noteOf('X', null)].flatMap((each) =>
  [1, 4, 30].map((count) =>
    takenFrom(
      Array.from({ length: count }, () => each),
      MAX_TEXT,
    ),
  ),
);
const viewIn = (locale: 'fr' | 'en') => viewContextIn(locale, 'Europe/Paris');

const views = samplesOf(shown, {
  notesMessage: (locale) => [
    [viewIn(locale), { notes: [], total: 0, roundId: null, previous: null, next: null }],
    ...notes.flatMap((each): Parameters<typeof shown.notesMessage>[] =>
      shown
        .notesInPages(viewIn(locale), [each, each, each, each])
        .flatMap((page): Parameters<typeof shown.notesMessage>[] => [
          [viewIn(locale), { notes: page, total: 30, roundId: id, previous: id, next: id }],
          [
            viewIn(locale),
            { notes: page, total: 1, roundId: null, previous: null, next: null },
            viewIn(locale).words.notebook.gone,
          ],
        ]),
    ),
  ],
  notesInPages: (locale) => notes.map((each) => [viewIn(locale), [each, each]]),
  noteKept: (locale) => (['added', 'changed'] as const).map((which) => [viewIn(locale), which]),
  typedNote: (locale) => [[viewIn(locale)]],
  noteGone: (locale) => [[viewIn(locale)]],
  notebookButtons: (locale) => [[viewIn(locale)]],
  takenIntro: (locale) =>
    taken.flatMap((each) =>
      [true, false].map((signing): Parameters<typeof shown.takenIntro> => [viewIn(locale), each, signing]),
    ),
  notTakenIntro: (locale) => [[viewIn(locale)]],
});

const forms: FormSpecimens = {
  'meteo/note': {
    valid: { well: 'Un essai.', hard: null },
    async opens(chat) {
      await chat.as('alix').types('/meteo note');
      return chat.as('alix');
    },
    wrong: { values: { well: tooLong(MAX_NOTE), hard: null }, beside: 'well' },
    right: { well: 'Un *essai* <concluant>' },
    seen: 'Votre note est enregistrée',
  },
};

/** Notes as a fortnight goes by, in both languages: changed, removed, taken signed and unsigned. */
const life: Life = {
  now: '2022-03-08T10:00',
  async live({ alix, noe, sacha, lina, clock }) {
    for (const [who, words] of [alix, noe, sacha, lina].map(
      (each, index) => [each, texts[index] ?? ''] as const,
    ))
      for (const note of [
        { well: words, hard: null },
        { well: null, hard: words },
        { well: words, hard: words },
        { well: words, hard: words },
      ]) {
        await who.types('/meteo note');
        await who.fills(note);
      }
    await alix.types('/meteo note');
    await alix.fills({ well: null, hard: null });
    await alix.closesForm();
    await alix.presses('Voir mes notes');
    await alix.presses('Précédente');
    await alix.presses('Suivante');
    await alix.presses('Modifier');
    await alix.fills({ well: 'Autrement', hard: null });
    await alix.types('/meteo carnet');
    await alix.presses('Supprimer');
    await alix.does({ kind: 'press', press: 'meteo/note-edit', ref: 'gone', value: null });
    await alix.opensHome();
    await alix.presses('Mes notes');
    await alix.presses('Noter pour moi');
    for (const typed of ['note : un secret', 'meteo note un secret', 'mes notes']) await noe.writes(typed);
    await sacha.types('/meteo notes');
    await clock.to('2022-03-11T12:00');
    await alix.presses('Répondre');
    await alix.fills(sunny);
    await noe.presses(withoutSigning);
    await noe.types('/meteo notes');
    await noe.presses('Reprendre mes notes');
    await noe.fills(sunny);
    await sacha.presses('Answer without signing');
    await sacha.fills(sunny);
    await lina.types('/meteo notes');
    await lina.presses('Répondre en signant');
    await lina.fills({ ...sunny, successes: 'Un essai' });
    await lina.types('/meteo notes');
  },
};

const rows = ({ alix, put, sealed, herWords }: Filling): void =>
  put('meteo_notes', {
    ...{ id: 'note', member_id: alix, position: 1, noted_on: '2022-03-08' },
    sealed: sealed('meteo_notes', 'note', { well: herWords, hard: null }),
  });

export const specimens: Specimens = {
  views: {
    views,
    forms: samplesOf(form, { noteForm: (locale) => [null, ...notes].map((each) => [viewIn(locale), each]) }),
  },
  forms,
  lives: [life],
  rows,
};
