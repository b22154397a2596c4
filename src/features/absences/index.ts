import { nightly } from '../../community/feature/due.ts';
import { defineFeature, submission } from '../../community/feature/feature.ts';
import { plusDays } from '../../community/format/iso-dates.ts';
import { eraseAbsencesBefore } from '../../community/members/absences.ts';
import { absenceForm } from './forms.ts';
import {
  absencesHome,
  answerCommand,
  listAbsences,
  openAbsenceForm,
  removePeriod,
  submitAbsence,
  undoAbsence,
} from './handlers.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { personalData } from './personal-data.ts';

/** How long an absence is kept once it is over: long enough to tell silence from absence. */
const RETENTION_DAYS = 90;

/** "Away from … to …": questions and reminders wait. */
export const absences = defineFeature({
  id: 'absences',
  locales: [fr, en],
  commands: [
    {
      command: 'magellan',
      words: ['absence', 'away', 'absences', 'absent', 'absente', 'conge', 'conges', 'leave'],
      hint: { fr: fr.command.hint, en: en.command.hint },
      about: { fr: fr.command.about, en: en.command.about },
      who: 'everyone',
      first: ['eig', 'porteur', 'sponsor', 'parrain', 'team', 'alumni', 'partner'],
      handle: answerCommand,
    },
  ],
  presses: {
    'absences/list': { who: 'everyone', handle: listAbsences },
    'absences/new': { who: 'everyone', handle: openAbsenceForm },
    'absences/remove': { who: 'everyone', handle: removePeriod },
    'absences/undo': { who: 'everyone', handle: undoAbsence },
  },
  forms: {
    'absences/add': submission({ who: 'everyone', form: absenceForm, handle: submitAbsence }),
  },
  jobs: (context) => [
    nightly(context, {
      id: 'absences/sweep',
      about: 'erases absences that ended three months ago',
      catchUp: { withinMs: 24 * 60 * 60_000 },
      run: ({ tx, now, calendar }) =>
        eraseAbsencesBefore(tx, plusDays(calendar.localDate(now), -RETENTION_DAYS)),
    }),
  ],
  home: absencesHome,
  personalData,
});
