import { definePart } from '../../../../community/feature/feature.ts';
import { COACHES } from '../../../../community/members/member.ts';
import { en } from '../../locales/en/forum.ts';
import { fr } from '../../locales/fr/forum.ts';
import { departed } from './contributions/departures.ts';
import { settingsForm, subjectForm } from './forms.ts';
import * as forum from './handlers.ts';
import { onForum } from './handlers.ts';
import { forumJob, forumRetentionJob, onGatheringEvent } from './jobs.ts';
import { personalData } from './personal-data.ts';

/** Subjects that people propose and host, and the rooms that they are given. */
export const forumPart = definePart({
  locales: [fr, en],
  presses: {
    'forum/open': onForum.press({ who: 'everyone' }, forum.open),
    'forum/page': onForum.press({ who: 'everyone' }, forum.turn),
    'forum/propose': onForum.press({ who: 'everyone', open: true, comes: true }, forum.propose),
    'forum/going': onForum.press({ who: 'everyone', open: true, comes: true }, forum.go(true)),
    'forum/not-going': onForum.press({ who: 'everyone', open: true }, forum.go(false)),
    'forum/withdraw': onForum.press({ who: 'everyone', open: true }, forum.withdraw),
    'forum/set': onForum.press({ who: COACHES, sets: true }, forum.set),
  },
  forms: {
    'forum/settings': onForum.form({ who: COACHES, sets: true, form: settingsForm }, forum.submitSettings),
    'forum/subject': onForum.form(
      { who: 'everyone', open: true, comes: true, form: subjectForm },
      forum.submit,
    ),
  },
  jobs: (context) => [forumJob(context), forumRetentionJob(context)],
  onGatheringEvent,
  departed,
  personalData,
});
