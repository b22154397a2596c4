import { type StateOf, stateMachine } from '../../community/feature/state-machine.ts';
import type { Member } from '../../community/members/member.ts';

/** `take`, `close`: by whoever it is for; taken back by its author, it is there no more. */
export const reportStates = stateMachine(
  'A report of a conduct problem',
  {
    sent: 'whoever it is for was told that it is there',
    taken: 'that person sees to it; its author was told',
    closed: 'that person says that it is over; its author was told',
  },
  { sent: { take: 'taken', close: 'closed' }, taken: { close: 'closed' }, closed: {} },
);

export type ReportState = StateOf<typeof reportStates>;

/** What happened, what its author wishes, and of whom it is, by name, where she says so. */
export type ReportTexts = { about: string | null; what: string; wishes: string | null };

/** A report, without what it says. No reader: whoever it was for has left. */
export type Report = {
  id: string;
  authorId: string;
  readerId: string | null;
  at: number;
  takenAt: number | null;
  closedAt: number | null;
};

/** Who has read a report, by name; null of somebody who was erased. */
export type Reading = { reportId: string; reader: string | null; readAt: number };

/** How long each text may be, in UTF-16 units: one message shows all. */
export const MOST_LETTERS = 600;

/** So many reports of one person are kept at the same time: whoever writes another takes one back first. */
export const MOST_REPORTS = 3;

/** For so many days a report is kept. */
export const KEPT_DAYS = 365;

/** Where a report stands, by the instants that are kept of it. */
export const stateOf = ({ takenAt, closedAt }: Pick<Report, 'takenAt' | 'closedAt'>): ReportState =>
  closedAt !== null ? 'closed' : takenAt !== null ? 'taken' : 'sent';

/** Whether somebody receives reports: a coach, or somebody of the team, who is there. */
export const receives = ({ active, roles }: Pick<Member, 'active' | 'roles'>): boolean =>
  active && (roles.includes('coach') || roles.includes('team'));
