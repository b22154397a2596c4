import { type MoveOf, type StateOf, stateMachine } from '../../../../community/feature/state-machine.ts';
import type { Member } from '../../../../community/members/member.ts';
import type { Calendar } from '../../../../community/programme/calendar.ts';

/** How long texts may be, in UTF-16 units, and how many seats there may be. */
export const LIMITS = { title: 100, place: 120, why: 500, need: 500, seats: { min: 2, max: 500 } };
/** So many of one person wait at the same time; and of what one team asks for. */
export const MAX_WAITING = 2;
/** Coaches have so long to say something; then it goes of itself. */
const REVIEW = { workingDays: 2, at: '10:00' };

/**
 * - `letGo`: a coach lets it be planned, or plans the draft; `leave`: nobody said anything, and it is planned;
 * - `decline`: a coach said why not; `lapse`: nobody planned what a team asks for; `withdraw`: she takes it back.
 */
export const ledStates = stateMachine(
  'A gathering that an EIG leads, or that a team asks for',
  {
    waiting:
      'coaches may say something; what an EIG leads is planned by itself after two working days, at 10:00; what a team asks for is declined when its day comes',
    planned: 'it goes on as any gathering',
    declined: 'a coach said why not, or nobody planned it in time',
    withdrawn: 'by whoever proposed it, or since they left',
  },
  {
    waiting: {
      letGo: 'planned',
      leave: 'planned',
      decline: 'declined',
      lapse: 'declined',
      withdraw: 'withdrawn',
    },
    planned: {},
    declined: {},
    withdrawn: {},
  },
);

export type LedState = StateOf<typeof ledStates>;
export type LedMove = MoveOf<typeof ledStates>;

/**
 * What she means to lead; `why` is what a coach said against it. Or what she asks for, of a format that is on request
 * (`format` is null otherwise): for her défi, with what her team needs and the address of a document.
 */
export type Led = {
  id: string;
  gatheringId: string | null;
  memberId: string;
  state: LedState;
  createdAt: number;
  title: string;
  why: string | null;
  format: string | null;
  defi: string | null;
  need: string | null;
  document: string | null;
};

export const isRequest = ({ format }: Pick<Led, 'format'>): boolean => format !== null;

/** Whoever proposed it; coaches; or its readers, who are coaches and, of what is asked for, those who work in the défi. */
export type Side = 'hers' | 'coaches' | 'readers';

export function isOn(
  side: Side,
  led: Pick<Led, 'memberId' | 'defi' | 'format'>,
  { id, roles, defi }: Pick<Member, 'id' | 'roles' | 'defi'>,
): boolean {
  if (side === 'hers') return led.memberId === id;
  if (roles.includes('coach')) return true;
  if (side === 'coaches' || !isRequest(led)) return false;
  return led.memberId === id || (worksInDefi({ roles, defi }) && led.defi === defi);
}

export const worksInDefi = ({ roles, defi }: Pick<Member, 'roles' | 'defi'>): boolean =>
  defi !== null && (roles.includes('eig') || roles.includes('porteur'));

/** When what was proposed now goes of itself. */
export const leavesAt = (
  calendar: Pick<Calendar, 'instant' | 'addWorkingDays' | 'localDate'>,
  now: number,
): number =>
  calendar.instant(calendar.addWorkingDays(calendar.localDate(now), REVIEW.workingDays), REVIEW.at);
