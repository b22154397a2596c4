import type { Member, Role } from '../../../../../community/members/member.ts';

/** How long each text may be, in UTF-16 units: lines, what a sponsor is asked, and what is answered. */
export const MAX_LINE = 150;
export const MAX_DECISION = 300;
export const MAX_ANSWER = 500;

/** From whom a decision is needed. */
export const FROM = ['nobody', 'sponsor', 'coach', 'team', 'other'] as const;
export type From = (typeof FROM)[number];

/** What the porteurs of a défi say of it, once a month. */
export type PilotageTexts = {
  value: string;
  decision: string | null;
  from: From;
  risk: string | null;
  next: string;
};

/** One a défi and month ("2022-03"); `authorId` wrote last, null once that person was erased. */
export type Pilotage = {
  id: string;
  defi: string;
  month: string;
  authorId: string | null;
  version: number;
  changedAt: number;
  texts: PilotageTexts;
};

/** What is asked of somebody is said, and what is said is asked of somebody. */
export const lacksDecision = ({ decision, from }: PilotageTexts): boolean =>
  from !== 'nobody' && decision === null;
export const lacksFrom = ({ decision, from }: PilotageTexts): boolean =>
  from === 'nobody' && decision !== null;

/** Whether somebody is there, and has a role in a défi now: asked at each press, of the roster as it is then. */
export const isOf = (member: Pick<Member, 'active' | 'roles' | 'defi'>, role: Role, defi: string): boolean =>
  member.active && member.defi === defi && member.roles.includes(role);

/** What a button names: a défi (`refOfDefi`) and a month, with what was there when a form was opened. */
export const refOf = (defiRef: string, month: string, version?: number): string =>
  version === undefined ? `${defiRef}.${month}` : `${defiRef}.${month}.${version}`;

export function readRef(ref: string): { defiRef: string; month: string | null; version: number } {
  const [defiRef = '', month = '', version = ''] = ref.split('.');
  return {
    defiRef,
    month: /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : null,
    version: /^\d{1,9}$/.test(version) ? Number(version) : 0,
  };
}
