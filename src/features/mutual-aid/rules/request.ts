import { type Member, mayCall, type Who } from '../../../community/members/member.ts';
import type { State } from './states.ts';

/** Where its author stands with it. */
export const STANCES = ['unnamed', 'lead', 'opinion'] as const;
export type Stance = (typeof STANCES)[number];

/** To whom it goes: the promotion, and beside it alumni, parrains, or both. */
export const AUDIENCES = ['promotion', 'alumni', 'parrains', 'both'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What is written of it, sealed where it is kept; `helped` once it is solved. */
export type Texts = { title: string; text: string; helped: string | null };

/** A request for help. `field` is null when its author cannot name one; `wave` counts how often some were asked. */
export type Request = {
  id: string;
  authorId: string;
  state: State;
  field: string | null;
  stance: Stance;
  audience: Audience;
  /** Whether her name may stand in the channel. */
  named: boolean;
  wave: number;
  /** Whether it stands in the channel. */
  published: boolean;
  /** What coaches suggested to make of it, once. */
  suggested: 'hour' | 'collective' | null;
  thanksPublic: boolean;
  /** Grows with each thing that happens: names what is written of it. */
  sequence: number;
  createdAt: number;
  sentAt: number | null;
  changedAt: number;
  endedAt: number | null;
  texts: Texts;
};

/** How long texts may be, in UTF-16 units. */
export const LIMITS = { title: 80, text: 700, idea: 700, question: 500, helped: 150 };

/** So many are asked at once, so many times, before the channel. */
export const ASKED_AT_ONCE = 3;
export const WAVES = 2;
/** So many of one person can be open at the same time. */
export const OPEN_AT_MOST = 2;

export const ASKERS: Who = ['eig', 'porteur', 'alumni'];
export const HELPERS: Who = ['eig', 'porteur', 'alumni', 'parrain'];
export const CONCERNED: Who = ['eig', 'porteur', 'alumni', 'parrain', 'coach'];
const PROMOTION: Who = ['eig', 'porteur'];

/** As what somebody is among those to whom a request goes; null of who is not. */
export function addressedAs(
  member: Member,
  { audience }: Pick<Request, 'audience'>,
): 'promotion' | 'parrain' | 'alumni' | null {
  if (mayCall(member, PROMOTION)) return 'promotion';
  if ((audience === 'parrains' || audience === 'both') && mayCall(member, ['parrain'])) return 'parrain';
  return (audience === 'alumni' || audience === 'both') && mayCall(member, ['alumni']) ? 'alumni' : null;
}

/** Whether she works in the same défi as its author: they talk without Magellan. */
export const isSameTeam = (author: Pick<Member, 'id' | 'defi'>, { id, defi }: Pick<Member, 'id' | 'defi'>) =>
  author.id === id || (defi !== null && defi === author.defi);

/** Whether a need of hers fits an acceleration hour, or a collective session. */
export const fitsHour = (author: Member): boolean => mayCall(author, ['eig']);
export const fitsCollective = (author: Member): boolean => mayCall(author, ['eig', 'porteur']);
