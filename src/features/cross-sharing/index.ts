import { defineFeature, submission } from '../../community/feature/feature.ts';
import { COACHES, EIG } from '../../community/members/member.ts';
import { departed } from './contributions/departures.ts';
import { gatheringFacts, onGatheringEvent, presents } from './contributions/gathering-events.ts';
import { stillTrue } from './contributions/still-true.ts';
import { toDo } from './contributions/to-do.ts';
import { askForm, linksForm, moveForm, subjectForm } from './forms.ts';
import * as attendance from './handlers/attendance.ts';
import { onGroupAfter } from './handlers/attendance.ts';
import * as changing from './handlers/changing.ts';
import * as groups from './handlers/groups.ts';
import { onGroups, onSharing } from './handlers/groups.ts';
import * as presenting from './handlers/presenting.ts';
import { onOwnSharing } from './handlers/presenting.ts';
import { announceJob, morningJob, splitJob } from './jobs.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { personalData } from './personal-data/index.ts';
import { promotionEnd } from './promotion-end.ts';

/** Gatherings in small groups: whose turn it is to present, who is with whom, and why. */
export const crossSharing = defineFeature({
  id: 'cross-sharing',
  locales: [fr, en],
  commands: [
    {
      command: 'rencontre',
      words: ['groupes', 'groups', 'groupe', 'group'],
      about: { fr: fr.command.groups, en: en.command.groups },
      who: ['eig', 'coach'],
      handle: groups.groups,
    },
    {
      command: 'rencontre',
      words: ['presenter', 'present'],
      about: { fr: fr.command.present, en: en.command.present },
      who: EIG,
      handle: presenting.offer,
    },
  ],
  presses: {
    'cross-sharing/everyone': onGroupAfter.press({ who: ['eig', 'coach'] }, attendance.everyone),
    'cross-sharing/absent': onGroupAfter.press({ who: ['eig', 'coach'] }, attendance.absent),
    'cross-sharing/correct': onGroupAfter.press({ who: ['eig', 'coach'] }, attendance.correct),
    'cross-sharing/move': onGroups.press({ who: COACHES }, changing.openMove),
    'cross-sharing/links': { who: COACHES, handle: changing.openLinks },
    'cross-sharing/groups': onSharing.press({ who: COACHES }, groups.openGroups),
    'cross-sharing/page': { who: COACHES, handle: groups.page },
    'cross-sharing/turns': onSharing.press({ who: COACHES }, groups.turns),
    'cross-sharing/split': onSharing.press({ who: COACHES }, groups.split),
    'cross-sharing/again': onGroups.press({ who: COACHES }, groups.again),
    'cross-sharing/send': onGroups.press({ who: COACHES }, groups.openSend),
    'cross-sharing/present': onOwnSharing.press({ who: EIG }, presenting.present),
    'cross-sharing/withdraw': onOwnSharing.press({ who: EIG }, presenting.withdraw),
    'cross-sharing/decline': onOwnSharing.press({ who: EIG }, presenting.decline),
    'cross-sharing/ask': { who: COACHES, handle: presenting.openAsk },
  },
  forms: {
    'cross-sharing/move': submission({ who: COACHES, form: moveForm, handle: changing.move }),
    'cross-sharing/links': submission({
      who: COACHES,
      form: linksForm,
      handle: changing.links,
    }),
    'cross-sharing/subject': onOwnSharing.form({ who: EIG, form: subjectForm }, presenting.subject),
    'cross-sharing/ask': submission({ who: COACHES, form: askForm, handle: presenting.ask }),
  },
  jobs: (context) => [splitJob(context), announceJob(context), morningJob(context)],
  onGatheringEvent: onGatheringEvent,
  toDo,
  departed,
  gatheringFacts,
  presents,
  personalData,
  stillTrue,
  promotionEnd,
});
