import { createHash } from 'node:crypto';
import { IN_A_DEFI, type Member, mayCall } from '../../../../community/members/member.ts';
import type { Phase } from '../../../../community/programme/phases.ts';

/** The four values, of which a défi says how far it is with each. */
export const VALUES = ['accessibility', 'sobriety', 'data', 'code'] as const;
export type Value = (typeof VALUES)[number];
export const LEVELS = ['none', 'begun', 'done', 'published'] as const;
export type Level = (typeof LEVELS)[number];
export type Levels = Readonly<Record<Value, Level>>;
export type Links = Readonly<Record<Value, string | null>>;

/** The field of expertise of those who know each, where the programme has the usual ones. */
export const FIELD_OF: Readonly<Record<Value, string>> = {
  accessibility: 'accessibilite',
  sobriety: 'eco-responsabilite',
  data: 'donnees-ouvertes',
  code: 'logiciel-libre',
};

/** In UTF-16 units. */
export const MAX_LINK = 300;
export const NO_LINKS: Links = { accessibility: null, sobriety: null, data: null, code: null };

/** What a défi said of one phase. */
export type Assessment = {
  id: string;
  defi: string;
  period: string;
  levels: Levels;
  links: Links;
  /** Whether the other défis read it: the same for all that a défi said. */
  shared: boolean;
  version: number;
  changedAt: number;
};

/** What the period is called where the programme has no phases: there is one, at any time. No phase has this id. */
export const NO_PHASE = '-';

/** What can be said now: the phase that began last, also on the days between two; the first one before it begins. */
export function periodOn({ phases }: { phases: readonly Phase[] }, todayOn: string): string {
  const ordered = [...phases].sort((one, other) => (one.from < other.from ? -1 : 1));
  const begun = ordered.filter(({ from }) => from <= todayOn).at(-1);
  return (begun ?? ordered[0])?.id ?? NO_PHASE;
}

/** Those who make a défi say it: its porteurs and its EIG; a sponsor and coaches read. */
export const maySay = (member: Member, defi: string): boolean =>
  member.active && member.defi === defi && mayCall(member, IN_A_DEFI);

export const isAddress = (typed: string): boolean => /^https:\/\/[^\s]+$/.test(typed) && URL.canParse(typed);

/** What a button names a phase by, whatever the length of its id. */
export const refOfPeriod = (period: string): string =>
  createHash('sha256').update(period).digest('hex').slice(0, 12);

/** What a button names: a défi (`refOfDefi`) and a phase, with how often it was changed when a form was opened. */
export const refOf = (defiRef: string, period: string, version?: number): string =>
  [defiRef, refOfPeriod(period), ...(version === undefined ? [] : [version])].join('.');

export function readRef(ref: string): { defiRef: string; periodRef: string; version: number | null } {
  const [defiRef = '', periodRef = '', version = ''] = ref.split('.');
  return { defiRef, periodRef, version: /^\d{1,9}$/.test(version) ? Number(version) : null };
}
