import { definePart } from '../../../../community/feature/feature.ts';
import { gatheringStates } from '../../../../community/gatherings/lifecycle/states.ts';
import { EIG } from '../../../../community/members/member.ts';
import { en } from '../../locales/en/invitations.ts';
import { fr } from '../../locales/fr/invitations.ts';
import { agenda } from './contributions/agenda.ts';
import { departed } from './contributions/departures.ts';
import { onGatheringEvent } from './contributions/gathering-events.ts';
import { stillTrue } from './contributions/still-true.ts';
import * as answering from './handlers/answering.ts';
import { onInvitation } from './handlers/answering.ts';
import * as attendees from './handlers/attendees.ts';
import * as list from './handlers/list.ts';
import * as reminders from './handlers/reminders.ts';
import { announceJob, peopleJob, remindJob } from './jobs.ts';
import { personalData } from './personal-data/index.ts';

/** As members live gatherings: announced, answered, filled, changed, and reminded of. */
export const invitationsPart = definePart({
  locales: [fr, en],
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
  },
  jobs: (context) => [announceJob(context), peopleJob(context), remindJob(context)],
  stillTrue,
  onGatheringEvent,
  departed,
  agenda,
  home: list.home,
  personalData,
  states: [gatheringStates],
});
