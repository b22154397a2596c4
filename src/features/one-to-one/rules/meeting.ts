import { type StateOf, stateMachine } from '../../../community/feature/state-machine.ts';
import type { Member } from '../../../community/members/member.ts';

export const meetingStates = stateMachine(
  'A meeting of two',
  {
    draft: 'its coach has laid it, and sent nothing',
    agreed: 'both have it in their agendas',
    unsuited: 'the EIG waits for another time',
    skipped: 'the EIG passes this month',
    cancelled: 'it doesn’t take place',
  },
  {
    draft: { send: 'agreed' },
    agreed: { move: 'agreed', ask: 'unsuited', skip: 'skipped', cancel: 'cancelled' },
    unsuited: { move: 'agreed', skip: 'skipped', cancel: 'cancelled' },
    skipped: {},
    cancelled: {},
  },
);

export type MeetingState = StateOf<typeof meetingStates>;
export type MeetingMove = Parameters<typeof meetingStates.can>[1];

/** An EIG with her coach; instants in epoch milliseconds. `nominalOn` is the day that its format's rhythm names. */
export type Meeting = {
  id: string;
  format: string;
  nominalOn: string;
  memberId: string;
  /** Null once whoever it was with has left and was erased. */
  coachId: string | null;
  startsAt: number;
  endsAt: number;
  place: string | null;
  state: MeetingState;
  /** As calendars count changes. */
  sequence: number;
  changedAt: number;
};

/** A time that a coach offers. */
export type Offered = { id: string; startsAt: number; endsAt: number };

/** A move of hers that is over has nothing more to be moved. */
export const mayStill = (meeting: Meeting, move: MeetingMove, now: number): boolean =>
  meetingStates.can(meeting.state, move) && meeting.startsAt > now;

/** Whether a coach follows an EIG now. */
export const follows = (coach: Pick<Member, 'email' | 'roles'>, eig: Pick<Member, 'coachEmail'>): boolean =>
  coach.roles.includes('coach') && coach.email.toLowerCase() === eig.coachEmail?.toLowerCase();

/** A place of so many letters at most. */
export const MOST_PLACE = 150;
