import { defineFeature } from '../../community/feature/feature.ts';
import { departed } from './contributions/departures.ts';
import { coachingPresses } from './handlers/coaching.ts';
import { onGatheringEvent } from './handlers/polls.ts';
import { home, showTopics } from './handlers/topics.ts';
import { topicSubmission, votingPresses } from './handlers/voting.ts';
import { jobs } from './jobs.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { personalData } from './personal-data/index.ts';
import { pollStates } from './rules/polls.ts';

/** At the end of a gathering of one métier, its group proposes and chooses the topic of the next one. */
export const peerSharing = defineFeature({
  id: 'peer-sharing',
  commands: [
    {
      command: 'rencontre',
      words: ['sujets', 'topics', 'sujet', 'topic'],
      about: { fr: fr.command.about, en: en.command.about },
      who: ['eig', 'coach'],
      handle: showTopics,
    },
  ],
  presses: { ...votingPresses, ...coachingPresses },
  forms: { 'peer-sharing/topic': topicSubmission },
  jobs,
  onGatheringEvent: onGatheringEvent,
  departed,
  home,
  personalData,
  states: [pollStates],
});
