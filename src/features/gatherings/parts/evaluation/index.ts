import { definePart } from '../../../../community/feature/feature.ts';
import { COACHES, IN_A_DEFI } from '../../../../community/members/member.ts';
import { en } from '../../locales/en/evaluation.ts';
import { fr } from '../../locales/fr/evaluation.ts';
import { gatheringFacts } from './contributions/before.ts';
import { toDo } from './contributions/to-do.ts';
import { dossierForm, reportForm, roadMapForm } from './forms.ts';
import * as evaluation from './handlers.ts';
import { onPapers } from './handlers.ts';
import { dossierJob, papersRetentionJob } from './jobs.ts';
import { personalData } from './personal-data.ts';
import { PAPERS } from './store.ts';

/** What a défi fills in before a gathering of its own, and the report that its coaches write after. */
export const evaluationPart = definePart({
  locales: [fr, en],
  presses: {
    'evaluation/read-dossier': onPapers.press({ who: 'everyone', needs: 'dossier' }, evaluation.readDossier),
    'evaluation/read-report': onPapers.press({ who: 'everyone', needs: 'report' }, evaluation.readReport),
    'evaluation/fill': onPapers.press({ who: IN_A_DEFI, needs: 'fill' }, evaluation.fill),
    'evaluation/write': onPapers.press({ who: COACHES, needs: 'write' }, evaluation.write),
    'evaluation/change-road-map': onPapers.press(
      { who: IN_A_DEFI, needs: 'road-map' },
      evaluation.changeRoadMap,
    ),
  },
  forms: {
    'evaluation/dossier': onPapers.form(
      { who: IN_A_DEFI, needs: 'fill', form: dossierForm },
      evaluation.submitDossier,
    ),
    'evaluation/report': onPapers.form(
      { who: COACHES, needs: 'write', form: reportForm },
      evaluation.submitReport,
    ),
    'evaluation/road-map': onPapers.form(
      { who: IN_A_DEFI, needs: 'road-map', form: roadMapForm },
      evaluation.submitRoadMap,
    ),
  },
  jobs: (context) => [dossierJob(context), papersRetentionJob(context)],
  toDo,
  gatheringFacts,
  personalData,
  sealed: PAPERS,
});
