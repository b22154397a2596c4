import { defineFeature } from '../../community/feature/feature.ts';
import { COACHES } from '../../community/members/member.ts';
import { departed } from './contributions/departures.ts';
import { stillTrue } from './contributions/still-true.ts';
import { topicForm } from './forms.ts';
import * as coaching from './handlers/coaching.ts';
import { onPoll } from './handlers/coaching.ts';
import { onGatheringEvent } from './handlers/polls.ts';
import { home, showTopics } from './handlers/topics.ts';
import * as voting from './handlers/voting.ts';
import { onOpenPoll } from './handlers/voting.ts';
import { askJob, closeJob } from './jobs.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { personalData } from './personal-data/index.ts';
import { promotionEnd } from './promotion-end.ts';
import { pollStates } from './rules/polls.ts';

/** At the end of a gathering of a group (a métier, or all for whom a format with topics is), it proposes and chooses the topic of the next one. */
export const peerSharing = defineFeature({
  id: 'peer-sharing',
  locales: [fr, en],
  commands: [
    {
      command: 'rencontre',
      words: ['sujets', 'topics', 'sujet', 'topic'],
      about: { fr: fr.command.about, en: en.command.about },
      who: 'everyone',
      handle: showTopics,
    },
  ],
  presses: {
    'peer-sharing/group': { who: COACHES, handle: coaching.group },
    'peer-sharing/open': { who: COACHES, handle: coaching.open },
    'peer-sharing/extend': onPoll.press({ who: COACHES }, coaching.extend),
    'peer-sharing/close': onPoll.press({ who: COACHES }, coaching.close),
    'peer-sharing/keep-open': onPoll.press({ who: COACHES }, coaching.keepOpen),
    'peer-sharing/close-now': onPoll.press({ who: COACHES }, coaching.closeNow),
    'peer-sharing/propose': onOpenPoll.press({ who: 'everyone' }, voting.propose),
    'peer-sharing/vote': onOpenPoll.press({ who: 'everyone' }, voting.vote),
    'peer-sharing/withdraw': { who: 'everyone', handle: voting.withdraw },
    'peer-sharing/show': onOpenPoll.press({ who: 'everyone' }, voting.show),
  },
  forms: {
    'peer-sharing/topic': onOpenPoll.form({ who: 'everyone', form: topicForm }, voting.submitTopic),
  },
  jobs: () => [askJob, closeJob],
  onGatheringEvent: onGatheringEvent,
  departed,
  home,
  personalData,
  states: [pollStates],
  stillTrue,
  promotionEnd,
});
