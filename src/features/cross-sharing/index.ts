import { defineFeature } from '../../community/feature/feature.ts';
import { departed } from './contributions/departures.ts';
import { gatheringFacts, onGatheringEvent } from './contributions/gathering-events.ts';
import { attendancePresses } from './handlers/attendance.ts';
import { changingForms, changingPresses } from './handlers/changing.ts';
import { groups, groupsPresses } from './handlers/groups.ts';
import { offer, presentingForms, presentingPresses } from './handlers/presenting.ts';
import { jobs } from './jobs.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { personalData } from './personal-data/index.ts';

/** Gatherings in small groups: whose turn it is to present, who is with whom, and why. */
export const crossSharing = defineFeature({
  id: 'cross-sharing',
  commands: [
    {
      command: 'rencontre',
      words: ['groupes', 'groups', 'groupe', 'group'],
      about: { fr: fr.command.groups, en: en.command.groups },
      who: ['eig', 'coach'],
      handle: groups,
    },
    {
      command: 'rencontre',
      words: ['presenter', 'present'],
      about: { fr: fr.command.present, en: en.command.present },
      who: ['eig'],
      handle: offer,
    },
  ],
  presses: { ...presentingPresses, ...groupsPresses, ...changingPresses, ...attendancePresses },
  forms: { ...presentingForms, ...changingForms },
  jobs,
  onGatheringEvent: onGatheringEvent,
  departed,
  gatheringFacts,
  personalData,
});
