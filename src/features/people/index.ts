import { defineFeature, submission } from '../../community/feature/feature.ts';
import { COACHES, RUNNERS } from '../../community/members/member.ts';
import { addForm, datesForm, workForm } from './forms.ts';
import * as applying from './handlers/applying.ts';
import * as editing from './handlers/editing.ts';
import * as listing from './handlers/listing.ts';
import { showRecord } from './handlers/recording.ts';
import { leaveJob, sweepJob } from './jobs.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { personalData } from './personal-data.ts';

/**
 * Who is in the promotion, changed in the chat by those who run it: each change is previewed, agreed to, recorded,
 * and taken back while nothing has followed from it. A role that reads what others confide needs a second coach.
 */
export const people = defineFeature({
  id: 'people',
  locales: [fr, en],
  commands: [
    {
      command: 'magellan',
      words: ['personnes', 'people', 'personne', 'membres', 'members'],
      hint: { fr: fr.command.hint, en: en.command.hint },
      about: { fr: fr.command.about, en: en.command.about },
      who: RUNNERS,
      handle: listing.show,
    },
  ],
  presses: {
    'people/list': { who: RUNNERS, handle: listing.showAll },
    'people/page': { who: RUNNERS, handle: listing.turn },
    'people/open': { who: RUNNERS, handle: listing.open },
    'people/csv': { who: RUNNERS, handle: listing.csv },
    'people/new': { who: RUNNERS, handle: editing.openNew },
    'people/edit': { who: RUNNERS, handle: editing.edit },
    'people/work': { who: RUNNERS, handle: editing.openWork },
    'people/dates': { who: RUNNERS, handle: editing.openDates },
    'people/discard': { who: RUNNERS, handle: editing.discard },
    'people/apply': { who: RUNNERS, handle: applying.apply },
    'people/see': { who: COACHES, handle: applying.see },
    'people/waiting': { who: COACHES, handle: applying.seeFirst },
    'people/agree': { who: COACHES, handle: applying.agree },
    'people/refuse': { who: COACHES, handle: applying.refuse },
    'people/record': { who: RUNNERS, handle: showRecord },
    'people/undo': { who: RUNNERS, handle: applying.undo },
    'people/undo-added': { who: RUNNERS, handle: applying.undoAdded },
  },
  forms: {
    'people/add': submission({ who: RUNNERS, form: addForm, handle: editing.submitNew }),
    'people/work': submission({ who: RUNNERS, form: workForm, handle: editing.submitWork }),
    'people/dates': submission({ who: RUNNERS, form: datesForm, handle: editing.submitDates }),
  },
  jobs: (context) => [leaveJob(context), sweepJob(context)],
  home: listing.home,
  toDo: applying.toDo,
  personalData,
});
