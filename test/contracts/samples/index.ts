import { posix } from 'node:path';
import { specimens } from '../specimens.ts';
import { absenceForms, absences } from './absences.ts';
import { acceleration, accelerationForms } from './acceleration.ts';
import { accounts } from './accounts.ts';
import { afterwards } from './afterwards.ts';
import { agenda } from './agenda.ts';
import { collectiveForms, collectiveMentoring } from './collective-mentoring.ts';
import { crossSharing } from './cross-sharing.ts';
import { departures } from './departures.ts';
import { gatheringViews } from './gatherings.ts';
import { mentoring } from './mentoring.ts';
import { meteo } from './meteo.ts';
import { meteoAsking } from './meteo-asking.ts';
import { peerForms, peerSharing } from './peer-sharing.ts';
import { planningViews } from './planning.ts';
import { privacy, privacyForms } from './privacy.ts';
import type { ModuleSamples } from './samples-of.ts';
import { welcome } from './welcome.ts';

const under = (folder: string, modules: Record<string, ModuleSamples>) =>
  Object.entries(modules).map(([name, samples]): [string, ModuleSamples] => [
    posix.join(folder, `${name}.ts`),
    samples,
  ]);

/** By view module, as its path under src/features: what each of its functions is tried with. */
export const samples: ReadonlyMap<string, ModuleSamples> = new Map([
  ['absences/forms.ts', absenceForms],
  ['absences/views.ts', absences],
  ['accounts/views.ts', accounts],
  ['collective-mentoring/forms.ts', collectiveForms],
  ['peer-sharing/forms.ts', peerForms],
  ['collective-mentoring/views.ts', collectiveMentoring],
  ['departures/views.ts', departures],
  ['privacy/forms.ts', privacyForms],
  ['privacy/views.ts', privacy],
  ['welcome/views.ts', welcome],
  ...under('agenda/views', agenda),
  ...under('cross-sharing/views', crossSharing),
  ...under('gatherings/parts/invitations/views', gatheringViews),
  ...under('gatherings/parts/follow-up/views', afterwards),
  ...under('acceleration/forms', accelerationForms),
  ...under('acceleration/views', acceleration),
  ...under('mentoring/views', mentoring),
  ...under('meteo/views', meteo),
  ...under('meteo/views', meteoAsking),
  ...under('peer-sharing/views', peerSharing),
  ...under('gatherings/parts/planning/views', planningViews),
  ...[...specimens].flatMap(([folder, { views }]) => under(folder, views)),
]);
