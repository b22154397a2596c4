import { defineFeature } from '../../community/feature.ts';
import { departed } from './departing.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { coachingPresses } from './handlers/coaching.ts';
import { home, showTopics } from './handlers/topics.ts';
import { topicSubmission, votingPresses } from './handlers/voting.ts';
import { jobs } from './jobs.ts';
import { personalData } from './personal-data.ts';
import { hear } from './polls.ts';

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
  gathering: hear,
  departed,
  home,
  personalData,
});
