import { definePart, submission } from '../../../../community/feature/feature.ts';
import { COACHES } from '../../../../community/members/member.ts';
import { en } from '../../locales/en/planning.ts';
import { fr } from '../../locales/fr/planning.ts';
import { foreseen } from './contributions/foreseen.ts';
import { home } from './contributions/home.ts';
import { toDo } from './contributions/to-do.ts';
import { changeForm, coreForms, moveForm } from './forms/core.ts';
import { accessForm, cancelForm, detailsForm } from './forms/details.ts';
import { audienceForm, inviteForm, metierForm, uninviteForm } from './forms/people.ts';
import * as confirming from './handlers/confirming.ts';
import * as deciding from './handlers/deciding.ts';
import * as detailing from './handlers/detailing.ts';
import * as drafting from './handlers/drafting.ts';
import * as overview from './handlers/overview.ts';
import { onGathering } from './handlers/present.ts';
import * as proposing from './handlers/proposing.ts';
import { onProposal } from './handlers/proposing.ts';
import { phasesJob, proposeJob } from './jobs.ts';
import { personalData } from './personal-data/index.ts';

/**
 * Coaches write drafts, see what members will read, heed the calendar, and plan; or confirm in one press the dates that a
 * format's rhythm proposes. The other features hear of what is planned.
 */
export const planningPart = definePart({
  locales: [fr, en],
  presses: {
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
    'planning/uninvite': onGathering.press({ who: COACHES, act: 'invite' }, detailing.openUninvite),
    'planning/proposals': { who: COACHES, handle: proposing.turnProposals },
    'planning/confirm': onProposal.press({ who: COACHES }, confirming.confirm),
    'planning/confirm-all': { who: COACHES, handle: confirming.confirmAll },
    'planning/move': onProposal.press({ who: COACHES }, proposing.openMove),
    'planning/skip': onProposal.press({ who: COACHES }, proposing.skip),
    'planning/unskip': { who: COACHES, handle: proposing.unskip },
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
  },
  jobs: (context) => [proposeJob(context), phasesJob(context)],
  toDo,
  foreseen,
  home,
  personalData,
});
