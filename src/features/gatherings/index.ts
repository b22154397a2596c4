import { defineFeature, submission } from '../../community/feature/feature.ts';
import { gatheringStates } from '../../community/gatherings/lifecycle/states.ts';
import { COACHES, EIG, type Who } from '../../community/members/member.ts';
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
import * as evaluationBefore from './parts/evaluation/contributions/before.ts';
import * as evaluationToDo from './parts/evaluation/contributions/to-do.ts';
import { dossierForm, reportForm, roadMapForm } from './parts/evaluation/forms.ts';
import * as evaluation from './parts/evaluation/handlers.ts';
import { onPapers } from './parts/evaluation/handlers.ts';
import { dossierJob, papersRetentionJob } from './parts/evaluation/jobs.ts';
import * as followUpBefore from './parts/follow-up/contributions/before.ts';
import { presents } from './parts/follow-up/contributions/before.ts';
import * as followUpDepartures from './parts/follow-up/contributions/departures.ts';
import { gazette } from './parts/follow-up/contributions/gazette.ts';
import * as followUpHome from './parts/follow-up/contributions/home.ts';
import * as followUpToDo from './parts/follow-up/contributions/to-do.ts';
import { exceptShown, feedbackForm, markForms, materialForm, personForm } from './parts/follow-up/forms.ts';
import * as attendance from './parts/follow-up/handlers/attendance.ts';
import { onAttendance } from './parts/follow-up/handlers/attendance.ts';
import * as feedback from './parts/follow-up/handlers/feedback.ts';
import * as materials from './parts/follow-up/handlers/materials.ts';
import * as report from './parts/follow-up/handlers/report.ts';
import { endJob } from './parts/follow-up/jobs/end.ts';
import { closeJob, notifyCoachesJob, thankJob } from './parts/follow-up/jobs/follow.ts';
import { retentionJob } from './parts/follow-up/jobs/retention.ts';
import { askAgain } from './parts/follow-up/notifications/thanks.ts';
import { unsignedFeedback } from './parts/follow-up/store/feedback.ts';
import { reencrypt, sealed } from './parts/follow-up/store/reencrypt.ts';
import * as forumDepartures from './parts/forum/contributions/departures.ts';
import { settingsForm, subjectForm } from './parts/forum/forms.ts';
import * as forum from './parts/forum/handlers.ts';
import { onForum } from './parts/forum/handlers.ts';
import {
  forumJob,
  onGatheringEvent as forumOnGatheringEvent,
  forumRetentionJob,
} from './parts/forum/jobs.ts';
import { guestForm } from './parts/guests/forms.ts';
import * as guests from './parts/guests/handlers.ts';
import { forgetGuestsJob } from './parts/guests/jobs.ts';
import { routes } from './parts/guests/routes.ts';
import { ideaForm } from './parts/ideas/forms.ts';
import * as ideas from './parts/ideas/handlers.ts';
import { onIdea } from './parts/ideas/handlers.ts';
import { boxesJob } from './parts/ideas/jobs.ts';
import { unsignedIdeas } from './parts/ideas/store.ts';
import { intentionForm } from './parts/intentions/forms.ts';
import * as intentions from './parts/intentions/handlers.ts';
import { askJob, forgetJob } from './parts/intentions/jobs.ts';
import { agenda } from './parts/invitations/contributions/agenda.ts';
import * as invitationDepartures from './parts/invitations/contributions/departures.ts';
import { onGatheringEvent } from './parts/invitations/contributions/gathering-events.ts';
import { stillTrue } from './parts/invitations/contributions/still-true.ts';
import * as answering from './parts/invitations/handlers/answering.ts';
import { onInvitation } from './parts/invitations/handlers/answering.ts';
import * as attendees from './parts/invitations/handlers/attendees.ts';
import * as list from './parts/invitations/handlers/list.ts';
import * as reminders from './parts/invitations/handlers/reminders.ts';
import { announceJob, remindJob } from './parts/invitations/jobs.ts';
import * as ledToDo from './parts/led-by-eig/contributions.ts';
import { declineForm, ledForm, requestForm } from './parts/led-by-eig/forms.ts';
import * as led from './parts/led-by-eig/handlers/leading.ts';
import { onGatheringEvent as ledOnGatheringEvent, onLed } from './parts/led-by-eig/handlers/leading.ts';
import * as requests from './parts/led-by-eig/handlers/requesting.ts';
import { eraseLedJob, leaveJob } from './parts/led-by-eig/jobs.ts';
import { ledStates } from './parts/led-by-eig/rules.ts';
import { needsForm } from './parts/logistics/forms.ts';
import * as logistics from './parts/logistics/handlers.ts';
import { onNeeds } from './parts/logistics/handlers.ts';
import { logisticsJob, onGatheringEvent as logisticsOnGatheringEvent } from './parts/logistics/jobs.ts';
import * as planningHome from './parts/planning/contributions/home.ts';
import * as planningToDo from './parts/planning/contributions/to-do.ts';
import { changeForm, coreForms, moveForm } from './parts/planning/forms/core.ts';
import { accessForm, cancelForm, detailsForm } from './parts/planning/forms/details.ts';
import { audienceForm, inviteForm, metierForm, uninviteForm } from './parts/planning/forms/people.ts';
import * as confirming from './parts/planning/handlers/confirming.ts';
import * as deciding from './parts/planning/handlers/deciding.ts';
import * as detailing from './parts/planning/handlers/detailing.ts';
import * as drafting from './parts/planning/handlers/drafting.ts';
import * as overview from './parts/planning/handlers/overview.ts';
import { onGathering } from './parts/planning/handlers/present.ts';
import * as proposing from './parts/planning/handlers/proposing.ts';
import { onProposal } from './parts/planning/handlers/proposing.ts';
import { phasesJob, proposeJob } from './parts/planning/jobs.ts';
import * as questionsToDo from './parts/questions/contributions/to-do.ts';
import { questionForm } from './parts/questions/forms.ts';
import * as questions from './parts/questions/handlers.ts';
import { onQuestions } from './parts/questions/handlers.ts';
import { questionsJob, onGatheringEvent as questionsOnGatheringEvent } from './parts/questions/jobs.ts';
import { unsignedQuestions } from './parts/questions/store.ts';
import * as seminarDepartures from './parts/seminar/contributions/departures.ts';
import { onGatheringEvent as seminarOnGatheringEvent } from './parts/seminar/contributions/gathering-events.ts';
import { stillTrue as sequenceStillTrue } from './parts/seminar/contributions/still-true.ts';
import * as seminarForms from './parts/seminar/forms.ts';
import * as ratings from './parts/seminar/handlers/feedback.ts';
import * as sequences from './parts/seminar/handlers/planning.ts';
import { onSeminar, onSequence } from './parts/seminar/handlers/planning.ts';
import * as seminarProgramme from './parts/seminar/handlers/programme.ts';
import { onPlace, onProgramme } from './parts/seminar/handlers/programme.ts';
import { retentionJob as seminarRetentionJob, soonJob } from './parts/seminar/jobs.ts';
import { forgetRaters, unsignedRatings } from './parts/seminar/store/feedback.ts';
import * as trialsToDo from './parts/trials/contributions/to-do.ts';
import { againForm, criteriaForm, trialForm } from './parts/trials/forms.ts';
import * as trials from './parts/trials/handlers.ts';
import { onTrial } from './parts/trials/handlers.ts';
import { verdictJob } from './parts/trials/jobs.ts';
import { trialStates } from './parts/trials/rules/states.ts';
import { personalData } from './personal-data.ts';

/** Who works in a défi: what it writes is theirs. */
const TEAM: Who = ['eig', 'porteur'];

/**
 * Gatherings, in parts.
 * - Invitations: as members live them: announced, answered, filled, changed, and reminded of.
 * - Planning: coaches write drafts, see what members will read, heed the calendar, and plan; or confirm in one
 *   press the dates that a format's rhythm proposes. The other features hear of what is planned.
 * - Guests: people without an account, each with a page that a coach passes on.
 * - Questions: what people want to hear from those who speak, signed or not, before and during it.
 * - Evaluation: what a défi fills in before a gathering of its own, and the report that its coaches write after.
 * - Seminar: its sequences, and who takes the few places of some.
 * - Led by an EIG: what an EIG proposes and leads, once coaches let her, or say nothing; and what a team asks for, of a
 *   format that is on request, which coaches prepare.
 * - Ideas: the box in which anybody proposes a format.
 * - Trials: formats that coaches try out, and what they decide of them.
 * - Forum: subjects that people propose and host, and the rooms that they are given.
 * - Logistics: what people need of those who organise a gathering, who alone read it.
 * - Follow-up: who came, thanks, unsigned feedback, links to keep, and the coaches' report.
 */
export const gatherings = defineFeature({
  id: 'gatherings',
  stillTrue: { ...stillTrue, ...sequenceStillTrue },
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
      who: TEAM,
      handle: requests.show,
    },
  ],
  presses: {
    'gatherings/list': { who: 'everyone', handle: list.list },
    'gatherings/yes': onInvitation.press({ who: 'everyone' }, answering.inShared('yes')),
    'gatherings/maybe': onInvitation.press({ who: 'everyone' }, answering.inShared('maybe')),
    'gatherings/no': onInvitation.press({ who: 'everyone' }, answering.inShared('no')),
    'gatherings/own-yes': onInvitation.press({ who: 'everyone' }, answering.inOwn('yes')),
    'gatherings/own-maybe': onInvitation.press({ who: 'everyone' }, answering.inOwn('maybe')),
    'gatherings/own-no': onInvitation.press({ who: 'everyone' }, answering.inOwn('no')),
    'gatherings/own-change': onInvitation.press({ who: 'everyone', open: true }, answering.askAgain),
    'gatherings/who': onInvitation.press({ who: 'everyone' }, attendees.listAttendees),
    'gatherings/speak': onInvitation.press({ who: EIG, open: true }, attendees.speak),
    'gatherings/unspeak': onInvitation.press({ who: EIG, open: true }, attendees.unspeak),
    'gatherings/reminders': { who: 'everyone', handle: reminders.showReminders },
    'gatherings/switch-prepare': { who: 'everyone', handle: reminders.turn('prepare') },
    'gatherings/switch-remind': { who: 'everyone', handle: reminders.turn('remind') },
    'gatherings/switch-startingSoon': { who: 'everyone', handle: reminders.turn('startingSoon') },

    'planning/overview': { who: COACHES, handle: (context) => overview.overview(context) },
    'planning/past': { who: COACHES, handle: overview.past },
    'planning/new': { who: COACHES, handle: (context) => drafting.openNew(context) },
    'planning/open': onGathering.press({ who: COACHES }, deciding.open),
    'planning/preview': onGathering.press({ who: COACHES }, deciding.preview),
    'planning/plan': onGathering.press({ who: COACHES, act: 'plan' }, deciding.plan(false)),
    'planning/plan-anyway': onGathering.press({ who: COACHES, act: 'plan' }, deciding.plan(true)),
    'planning/announce': onGathering.press({ who: COACHES, act: 'announce' }, deciding.announceNow),
    'planning/nudge': onGathering.press({ who: COACHES, act: 'nudge' }, deciding.askSilent),
    'planning/discard': onGathering.press({ who: COACHES, act: 'discard' }, deciding.openDiscard),
    'planning/discard-yes': onGathering.press({ who: COACHES, act: 'discard' }, deciding.discard),
    'planning/cancel': onGathering.press({ who: COACHES, act: 'cancel' }, deciding.cancel),
    'planning/restore': onGathering.press({ who: COACHES, act: 'restore' }, deciding.restore),
    'planning/core': onGathering.press({ who: COACHES, act: 'move' }, drafting.openCore),
    'planning/copy': onGathering.press({ who: COACHES, act: 'copy' }, drafting.openCopy),
    'planning/details': onGathering.press({ who: COACHES, act: 'detail' }, detailing.openDetails),
    'planning/access': onGathering.press({ who: COACHES, act: 'detail' }, detailing.openAccess),
    'planning/people': onGathering.press({ who: COACHES }, detailing.openPeople),
    'planning/guests': onGathering.press({ who: COACHES, act: 'invite' }, detailing.openGuests),
    'planning/audience': onGathering.press({ who: COACHES, act: 'aim' }, detailing.openAudience),
    'guests/list': onGathering.press({ who: COACHES }, guests.list),
    'guests/add': onGathering.press({ who: COACHES }, guests.openAdd),
    'guests/address': { who: COACHES, handle: guests.showAddress },
    'guests/remove': { who: COACHES, handle: guests.remove },
    'planning/uninvite': onGathering.press({ who: COACHES, act: 'invite' }, detailing.openUninvite),
    'planning/proposals': { who: COACHES, handle: proposing.turnProposals },
    'planning/confirm': onProposal.press({ who: COACHES }, confirming.confirm),
    'planning/confirm-all': { who: COACHES, handle: confirming.confirmAll },
    'planning/move': onProposal.press({ who: COACHES }, proposing.openMove),
    'planning/skip': onProposal.press({ who: COACHES }, proposing.skip),
    'planning/unskip': { who: COACHES, handle: proposing.unskip },

    'seminar/programme': onProgramme.press({ who: 'everyone' }, seminarProgramme.open),
    'seminar/day': onProgramme.press({ who: 'everyone' }, seminarProgramme.turn),
    'seminar/open': onPlace.press({ who: 'everyone' }, seminarProgramme.openCard),
    'seminar/keep': onPlace.press({ who: 'everyone' }, seminarProgramme.keep),
    'seminar/go': onPlace.press({ who: 'everyone', open: true }, seminarProgramme.go),
    'seminar/swap': onPlace.press({ who: 'everyone', open: true }, seminarProgramme.swap),
    'seminar/leave': onPlace.press({ who: 'everyone', open: true }, seminarProgramme.leave),
    'seminar/rate-open': { who: 'everyone', handle: ratings.open },
    'seminar/rate-page': { who: 'everyone', handle: ratings.turn },
    'seminar/rate': { who: 'everyone', handle: ratings.rate },
    'seminar/figures': { who: COACHES, handle: ratings.figures },
    'seminar/plan': onSeminar.press({ who: COACHES }, sequences.list),
    'seminar/plan-page': onSeminar.press({ who: COACHES }, sequences.turn),
    'seminar/add': onSeminar.press({ who: COACHES, change: true }, sequences.openAdd),
    'seminar/edit': onSequence.press({ who: COACHES }, sequences.edit),
    'seminar/change': onSequence.press({ who: COACHES, change: true }, sequences.openChange),
    'seminar/details': onSequence.press({ who: COACHES, change: true }, sequences.openDetails),
    'seminar/remove': onSequence.press({ who: COACHES, change: true }, sequences.openRemove),
    'seminar/remove-yes': onSequence.press({ who: COACHES, change: true }, sequences.remove),

    'afterwards/attendance': onAttendance.press({ who: COACHES }, attendance.open),
    'afterwards/attendance-page': onAttendance.press({ who: COACHES }, attendance.turn),
    'afterwards/everyone': onAttendance.press({ who: COACHES }, attendance.everyone),
    'afterwards/everyone-undo': onAttendance.press({ who: COACHES }, attendance.undoEveryone),
    'afterwards/except': onAttendance.press({ who: COACHES }, attendance.openExcept),
    'afterwards/came': onAttendance.press({ who: COACHES }, attendance.openMark('came')),
    'afterwards/absent': onAttendance.press({ who: COACHES }, attendance.openMark('absent')),
    'afterwards/add-person': onAttendance.press({ who: COACHES }, attendance.addPerson),
    'afterwards/feedback': { who: 'everyone', handle: feedback.openFeedback },
    'afterwards/read': { who: COACHES, handle: feedback.read(false) },
    'afterwards/read-page': { who: COACHES, handle: feedback.read(true) },
    'afterwards/intend': { who: 'everyone', handle: intentions.intend },
    'afterwards/intentions': { who: 'everyone', handle: intentions.show },
    'afterwards/intention-done': { who: 'everyone', handle: intentions.finish },
    'afterwards/add-material': { who: 'everyone', handle: materials.openMaterialForm },
    'afterwards/remove-material': { who: 'everyone', handle: materials.remove },
    'afterwards/summary': { who: COACHES, handle: report.summary },
    'afterwards/csv': { who: COACHES, handle: report.sendGatherings },
    'afterwards/attendance-csv': { who: COACHES, handle: report.sendAttendance },

    'evaluation/read-dossier': onPapers.press({ who: 'everyone', needs: 'dossier' }, evaluation.readDossier),
    'evaluation/read-report': onPapers.press({ who: 'everyone', needs: 'report' }, evaluation.readReport),
    'evaluation/fill': onPapers.press({ who: TEAM, needs: 'fill' }, evaluation.fill),
    'evaluation/write': onPapers.press({ who: COACHES, needs: 'write' }, evaluation.write),
    'evaluation/change-road-map': onPapers.press({ who: TEAM, needs: 'road-map' }, evaluation.changeRoadMap),

    'forum/open': onForum.press({ who: 'everyone' }, forum.open),
    'forum/page': onForum.press({ who: 'everyone' }, forum.turn),
    'forum/propose': onForum.press({ who: 'everyone', open: true }, forum.propose),
    'forum/going': onForum.press({ who: 'everyone', open: true }, forum.go(true)),
    'forum/not-going': onForum.press({ who: 'everyone', open: true }, forum.go(false)),
    'forum/withdraw': onForum.press({ who: 'everyone', open: true }, forum.withdraw),
    'forum/set': onForum.press({ who: COACHES, sets: true }, forum.set),

    'logistics/open': onNeeds.press({ who: 'everyone', as: 'reader' }, logistics.open),
    'logistics/fill': onNeeds.press({ who: 'everyone', as: 'writer' }, logistics.fill),
    'logistics/erase': onNeeds.press({ who: 'everyone', as: 'reader' }, logistics.erase),
    'logistics/read': onNeeds.press({ who: COACHES, as: 'organiser' }, logistics.read),
    'logistics/read-page': onNeeds.press({ who: COACHES, as: 'organiser' }, logistics.turn),
    'logistics/csv': onNeeds.press({ who: COACHES, as: 'organiser' }, logistics.csv),

    'questions/open': onQuestions.press({ who: 'everyone' }, questions.open),
    'questions/page': onQuestions.press({ who: 'everyone' }, questions.turn),
    'questions/ask': onQuestions.press({ who: 'everyone', open: true }, questions.ask),
    'questions/me-too': onQuestions.press({ who: 'everyone', open: true }, questions.support(true)),
    'questions/not-me': onQuestions.press({ who: 'everyone', open: true }, questions.support(false)),
    'questions/withdraw': onQuestions.press({ who: 'everyone', open: true }, questions.withdraw),
    'questions/read': onQuestions.press({ who: COACHES }, questions.read),
    'questions/read-page': onQuestions.press({ who: COACHES }, questions.turnRead),
    'questions/hide': onQuestions.press({ who: COACHES, open: true }, questions.hide),
    'questions/unhide': onQuestions.press({ who: COACHES, open: true }, questions.unhide),

    'led/propose': { who: EIG, handle: led.propose },
    'led/request': { who: TEAM, handle: requests.open },
    'led/withdraw': onLed.press({ who: TEAM, side: 'hers', move: 'withdraw' }, led.withdraw),
    'led/why': onLed.press({ who: TEAM, side: 'hers' }, led.why),
    'led/see': onLed.press({ who: ['eig', 'porteur', 'coach'], side: 'readers' }, led.see),
    'led/let-go': onLed.press({ who: COACHES, side: 'coaches', move: 'letGo' }, led.letGoNow),
    'led/decline': onLed.press({ who: COACHES, side: 'coaches', move: 'decline' }, led.openDecline),

    'ideas/list': { who: 'everyone', handle: ideas.show },
    'ideas/page': { who: 'everyone', handle: ideas.turn },
    'ideas/propose': { who: 'everyone', handle: ideas.propose },
    'ideas/me-too': onIdea.press({ who: 'everyone' }, ideas.support(true)),
    'ideas/not-me': onIdea.press({ who: 'everyone' }, ideas.support(false)),
    'ideas/withdraw': onIdea.press({ who: 'everyone' }, ideas.withdraw),
    'ideas/hide': onIdea.press({ who: COACHES }, ideas.hide),
    'ideas/try': onIdea.press({ who: COACHES }, ideas.tryOut),

    'trials/list': { who: COACHES, handle: trials.list },
    'trials/new': { who: COACHES, handle: (context) => trials.openNew(context) },
    'trials/see': onTrial.press({ who: COACHES }, trials.see),
    'trials/edit': onTrial.press({ who: COACHES, move: 'start' }, trials.edit),
    'trials/criteria': onTrial.press({ who: COACHES, move: 'start' }, trials.openCriteria),
    'trials/start': onTrial.press({ who: COACHES, move: 'start' }, trials.start),
    'trials/plan': onTrial.press({ who: COACHES, move: 'judge' }, trials.plan),
    'trials/adopt': onTrial.press({ who: COACHES, move: 'adopt' }, trials.adopt),
    'trials/again': onTrial.press({ who: COACHES, move: 'again' }, trials.openAgain),
    'trials/stop': onTrial.press({ who: COACHES, move: 'stop' }, trials.stop),
    'trials/close': onTrial.press({ who: COACHES, move: 'close' }, trials.close),
    'trials/discard': onTrial.press({ who: COACHES }, trials.discard),
    'trials/yaml': onTrial.press({ who: COACHES }, trials.yaml),
    'trials/tell': onTrial.press({ who: COACHES }, trials.tell),
  },
  forms: {
    'planning/cancel': onGathering.form(
      { who: COACHES, act: 'cancel', form: cancelForm },
      deciding.submitCancel,
    ),
    'planning/details': onGathering.form(
      { who: COACHES, act: 'detail', form: detailsForm },
      detailing.saveDetails,
    ),
    'planning/access': onGathering.form({ who: COACHES, act: 'detail', form: accessForm }, detailing.access),
    'planning/audience': onGathering.form(
      { who: COACHES, act: 'aim', form: audienceForm },
      detailing.saveAudience,
    ),
    'guests/add': onGathering.form({ who: COACHES, form: guestForm }, guests.add),
    'planning/metier': onGathering.form({ who: COACHES, act: 'aim', form: metierForm }, detailing.saveMetier),
    'planning/invite': onGathering.form(
      { who: COACHES, act: 'invite', form: inviteForm },
      detailing.saveGuests,
    ),
    'planning/uninvite': onGathering.form(
      { who: COACHES, act: 'invite', form: uninviteForm },
      detailing.removeTyped,
    ),
    'planning/create': submission({ who: COACHES, form: coreForms.create, handle: drafting.create }),
    'planning/copy': onGathering.form({ who: COACHES, act: 'copy', form: coreForms.copy }, drafting.copy),
    'planning/core': onGathering.form(
      { who: COACHES, act: 'retype', form: coreForms.core },
      drafting.changeDraft,
    ),
    'planning/change': onGathering.form({ who: COACHES, act: 'move', form: changeForm }, drafting.change),
    'planning/move': onProposal.form({ who: COACHES, form: moveForm }, proposing.move),

    'seminar/add': onSeminar.form({ who: COACHES, change: true, form: seminarForms.addForm }, sequences.add),
    'seminar/change': onSequence.form(
      { who: COACHES, change: true, form: seminarForms.changeForm },
      sequences.change,
    ),
    'seminar/details': onSequence.form(
      { who: COACHES, change: true, form: seminarForms.detailsForm },
      sequences.saveDetails,
    ),

    'afterwards/except': onAttendance.form({ who: COACHES, form: exceptShown }, attendance.submitExcept),
    'afterwards/came': onAttendance.form(
      { who: COACHES, form: markForms.came },
      attendance.submitMark('came'),
    ),
    'afterwards/absent': onAttendance.form(
      { who: COACHES, form: markForms.absent },
      attendance.submitMark('absent'),
    ),
    'afterwards/person': onAttendance.form({ who: COACHES, form: personForm }, attendance.submitPerson),
    'afterwards/feedback': submission({
      who: 'everyone',
      form: feedbackForm,
      handle: feedback.submitFeedback,
    }),
    'afterwards/intention': submission({
      who: 'everyone',
      form: intentionForm,
      handle: intentions.save,
    }),
    'evaluation/dossier': onPapers.form(
      { who: TEAM, needs: 'fill', form: dossierForm },
      evaluation.submitDossier,
    ),
    'evaluation/report': onPapers.form(
      { who: COACHES, needs: 'write', form: reportForm },
      evaluation.submitReport,
    ),
    'evaluation/road-map': onPapers.form(
      { who: TEAM, needs: 'road-map', form: roadMapForm },
      evaluation.submitRoadMap,
    ),
    'forum/settings': onForum.form({ who: COACHES, sets: true, form: settingsForm }, forum.submitSettings),
    'forum/subject': onForum.form({ who: 'everyone', open: true, form: subjectForm }, forum.submit),
    'logistics/needs': onNeeds.form({ who: 'everyone', as: 'writer', form: needsForm }, logistics.submit),
    'questions/ask': onQuestions.form({ who: 'everyone', open: true, form: questionForm }, questions.submit),
    'led/propose': submission({ who: EIG, form: ledForm, handle: led.submit }),
    'led/request': submission({ who: TEAM, form: requestForm, handle: requests.submit }),
    'led/decline': onLed.form(
      { who: COACHES, side: 'coaches', move: 'decline', form: declineForm },
      led.decline,
    ),
    'ideas/idea': submission({ who: 'everyone', form: ideaForm, handle: ideas.submit }),
    'trials/format': submission({ who: COACHES, form: trialForm, handle: trials.save }),
    'trials/criteria': onTrial.form({ who: COACHES, move: 'start', form: criteriaForm }, trials.saveCriteria),
    'trials/again': onTrial.form({ who: COACHES, move: 'again', form: againForm }, trials.again),
    'afterwards/material': submission({
      who: 'everyone',
      form: materialForm,
      handle: materials.submitMaterial,
    }),
  },
  jobs: (context) => [
    announceJob(context),
    remindJob(context),
    proposeJob(context),
    phasesJob(context),
    endJob(context),
    thankJob(context),
    closeJob(context),
    notifyCoachesJob(context),
    retentionJob(context),
    forgetGuestsJob(context),
    askJob(context),
    forgetJob(context),
    questionsJob(context),
    soonJob(context),
    seminarRetentionJob(context),
    dossierJob(context),
    papersRetentionJob(context),
    verdictJob(context),
    boxesJob(context),
    logisticsJob(context),
    forumJob(context),
    forumRetentionJob(context),
    leaveJob(context),
    eraseLedJob(context),
  ],
  async onGatheringEvent(uow, event) {
    await onGatheringEvent(uow, event);
    await questionsOnGatheringEvent(uow, event);
    await ledOnGatheringEvent(uow, event);
    await seminarOnGatheringEvent(uow, event);
    await logisticsOnGatheringEvent(uow, event);
    await forumOnGatheringEvent(uow, event);
  },
  routes,
  departed: async (uow, departure) => [
    // Before her answer goes: whoever has her place is then told with the rest.
    ...(await seminarDepartures.departed(uow, departure)),
    ...(await invitationDepartures.departed(uow, departure)),
    ...(await followUpDepartures.departed(uow, departure)),
    ...(await forumDepartures.departed(uow, departure)),
  ],
  agenda,
  toDo: async (context) => [
    ...(await planningToDo.toDo(context)),
    ...(await questionsToDo.toDo(context)),
    ...(await evaluationToDo.toDo(context)),
    ...(await followUpToDo.toDo(context)),
    ...(await trialsToDo.toDo(context)),
    ...(await ledToDo.toDo(context)),
  ],
  home: async (context) => [
    await list.home(context),
    await planningHome.home(context),
    await followUpHome.home(context),
  ],
  gazette,
  gatheringFacts: async (uow, member, gathering) => [
    ...(await evaluationBefore.gatheringFacts(uow, member, gathering)),
    ...(await ledToDo.gatheringFacts(uow, member, gathering)),
    ...(await followUpBefore.gatheringFacts(uow, member, gathering)),
  ],
  presents,
  personalData,
  unsigned: [
    { texts: unsignedFeedback, lost: askAgain },
    {
      texts: unsignedRatings,
      lost: ({ tx }, sequenceId, memberIds) => forgetRaters(tx, sequenceId, memberIds),
    },
    // Nothing says that somebody asked one, so that nothing keeps her from asking again.
    { texts: unsignedQuestions, lost: async (_uow, _topic, memberIds) => memberIds?.length ?? 0 },
    { texts: unsignedIdeas, lost: async (_uow, _topic, memberIds) => memberIds?.length ?? 0 },
  ],
  sealed,
  reencrypt,
  states: [gatheringStates, trialStates, ledStates],
});
