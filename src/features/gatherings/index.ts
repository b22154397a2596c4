import { defineFeature } from '../../community/feature/feature.ts';
import { COACHES, EIG, IN_A_DEFI } from '../../community/members/member.ts';
import { en as ideasEn } from './locales/en/ideas.ts';
import { en } from './locales/en/invitations.ts';
import { en as ledEn } from './locales/en/led.ts';
import { en as planningEn } from './locales/en/planning.ts';
import { en as trialsEn } from './locales/en/trials.ts';
import { fr as ideasFr } from './locales/fr/ideas.ts';
import { fr } from './locales/fr/invitations.ts';
import { fr as ledFr } from './locales/fr/led.ts';
import { fr as planningFr } from './locales/fr/planning.ts';
import { fr as trialsFr } from './locales/fr/trials.ts';
import * as evaluation from './parts/evaluation/handlers.ts';
import { evaluationPart } from './parts/evaluation/index.ts';
import * as attendance from './parts/follow-up/handlers/attendance.ts';
import * as materials from './parts/follow-up/handlers/materials.ts';
import * as report from './parts/follow-up/handlers/report.ts';
import { followUpPart } from './parts/follow-up/index.ts';
import { forumPart } from './parts/forum/index.ts';
import { guestsPart } from './parts/guests/index.ts';
import { hostsPart } from './parts/hosts/index.ts';
import * as ideas from './parts/ideas/handlers.ts';
import { ideasPart } from './parts/ideas/index.ts';
import * as intentions from './parts/intentions/handlers.ts';
import { intentionsPart } from './parts/intentions/index.ts';
import * as list from './parts/invitations/handlers/list.ts';
import * as reminders from './parts/invitations/handlers/reminders.ts';
import { invitationsPart } from './parts/invitations/index.ts';
import * as led from './parts/led-by-eig/handlers/leading.ts';
import * as requests from './parts/led-by-eig/handlers/requesting.ts';
import { ledByEigPart } from './parts/led-by-eig/index.ts';
import { logisticsPart } from './parts/logistics/index.ts';
import * as overview from './parts/planning/handlers/overview.ts';
import * as proposing from './parts/planning/handlers/proposing.ts';
import { planningPart } from './parts/planning/index.ts';
import { questionsPart } from './parts/questions/index.ts';
import * as seminarProgramme from './parts/seminar/handlers/programme.ts';
import { seminarPart } from './parts/seminar/index.ts';
import * as trials from './parts/trials/handlers.ts';
import { trialsPart } from './parts/trials/index.ts';
import { promotionEnd } from './promotion-end.ts';

/** Gatherings: their commands, and their parts, each with a table of contents of its own. */
export const gatherings = defineFeature({
  id: 'gatherings',
  commands: [
    {
      command: 'rencontre',
      english: 'gathering',
      words: [''],
      about: { fr: fr.command.list, en: en.command.list },
      who: 'everyone',
      first: ['eig', 'porteur', 'sponsor', 'alumni', 'partner'],
      handle: list.list,
    },
    {
      command: 'rencontre',
      words: ['rappels', 'reminders', 'rappel', 'reminder'],
      about: { fr: fr.command.reminders, en: en.command.reminders },
      who: 'everyone',
      handle: reminders.showReminders,
    },
    {
      command: 'rencontre',
      words: ['planifier', 'plan'],
      hint: { fr: planningFr.command.plan.hint, en: planningEn.command.plan.hint },
      about: { fr: planningFr.command.plan.about, en: planningEn.command.plan.about },
      who: COACHES,
      first: COACHES,
      handle: overview.planByCommand,
    },
    {
      command: 'rencontre',
      words: ['propositions', 'proposals'],
      about: { fr: planningFr.command.proposals.about, en: planningEn.command.proposals.about },
      who: COACHES,
      handle: proposing.listProposals,
    },
    {
      command: 'rencontre',
      words: ['supports', 'resources', 'materials', 'support', 'material', 'liens', 'links'],
      hint: { fr: 'données', en: 'data' },
      about: {
        fr: 'retrouver les supports des rencontres, et en ajouter',
        en: 'find the gatherings’ resources, and add some',
      },
      who: 'everyone',
      handle: materials.findMaterials,
    },
    {
      command: 'rencontre',
      words: ['programme', 'program', 'maintenant', 'now'],
      about: {
        fr: 'voir le programme du séminaire, et choisir vos séquences',
        en: 'see the seminar’s programme, and choose your sequences',
      },
      who: 'everyone',
      handle: seminarProgramme.programme,
    },
    {
      command: 'rencontre',
      words: ['appliquer', 'apply'],
      about: {
        fr: 'relire ce que vous vouliez appliquer après une rencontre',
        en: 'read again what you meant to apply after a gathering',
      },
      who: 'everyone',
      handle: intentions.show,
    },
    {
      command: 'rencontre',
      words: ['evaluation', 'dossier', 'dossiers', 'rapport', 'file', 'files'],
      about: {
        fr: 'lire et remplir le dossier de votre défi, et lire ses rapports d’évaluation',
        en: 'read and fill in your challenge’s file, and read its evaluation reports',
      },
      who: ['eig', 'porteur', 'sponsor', 'coach'],
      handle: evaluation.list,
    },
    {
      command: 'rencontre',
      words: ['presence', 'attendance', 'presences'],
      about: { fr: 'noter qui est venu·e', en: 'note who came' },
      who: COACHES,
      first: COACHES,
      handle: attendance.recentAttendance,
    },
    {
      command: 'rencontre',
      words: ['bilan', 'report'],
      about: {
        fr: 'voir la participation, les sujets, et les personnes absentes depuis longtemps',
        en: 'see participation, topics, and who hasn’t come for a while',
      },
      who: COACHES,
      handle: report.report,
    },
    {
      command: 'rencontre',
      words: ['essai', 'trial', 'essais', 'trials'],
      about: { fr: trialsFr.command.about, en: trialsEn.command.about },
      who: COACHES,
      handle: trials.show,
    },
    {
      command: 'rencontre',
      words: ['idee', 'idea', 'idees', 'ideas'],
      about: { fr: ideasFr.command.about, en: ideasEn.command.about },
      who: 'everyone',
      handle: ideas.show,
    },
    {
      command: 'rencontre',
      words: ['animer', 'lead', 'mener', 'host'],
      about: { fr: ledFr.command.about, en: ledEn.command.about },
      who: EIG,
      handle: led.show,
    },
    {
      command: 'rencontre',
      words: ['demander', 'request', 'demande', 'ask'],
      about: { fr: ledFr.requests.command, en: ledEn.requests.command },
      who: IN_A_DEFI,
      handle: requests.show,
    },
  ],
  // Her choices before her answers: what she leaves of a seminar is given back once, and whoever has her place is told
  // with the rest.
  parts: [
    seminarPart,
    invitationsPart,
    planningPart,
    guestsPart,
    questionsPart,
    evaluationPart,
    ledByEigPart,
    ideasPart,
    trialsPart,
    forumPart,
    logisticsPart,
    intentionsPart,
    hostsPart,
    followUpPart,
  ],
  promotionEnd,
});
