export const ROLES = ['eig', 'porteur', 'sponsor', 'coach', 'parrain', 'team', 'alumni', 'partner'] as const;

export type Role = (typeof ROLES)[number];

export const LOCALES = ['fr', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

/** How often somebody is written to unasked; `weekly`: all of it in one message of Monday morning. */
export type Pace = 'weekly';

/** A person of the roster. `active` is false when her chat account is closed: she is no longer written to. */
export type Member = {
  id: string;
  email: string;
  name: string;
  roles: Role[];
  metier: string | null;
  defi: string | null;
  coachEmail: string | null;
  /** What the roster says of her fields; who knows what is told by community/expertise. */
  expertise: string[];
  locale: Locale;
  timeZone: string | null;
  active: boolean;
  /** Her first and last day in the promotion (ISO dates), where they are not its own. */
  arrivesOn?: string | null;
  leavesOn?: string | null;
  /** Since when she has been a coach (epoch milliseconds); null when she always was, or is none. */
  coachSince?: number | null;
  /**
   * Since when (epoch ms) she has been here as what she is now, unbroken: what was written before for those who run a
   * promotion that is over is not hers to read.
   */
  hereSince?: number;
};

/**
 * Roles that read what others confide, or decide for them: an address that anybody could claim gives none, and in the
 * chat it takes two coaches to give one.
 */
export const GUARDED = ['coach', 'team'] as const;

/** Who may call a handler: everyone in the roster, or those with one of the roles. */
export type Who = 'everyone' | readonly Role[];

/** The lists of roles that many handlers name. */
export const COACHES: Who = ['coach'];
/** Who runs the programme: coaches, and its team. */
export const RUNNERS: Who = ['coach', 'team'];
export const EIG: Who = ['eig'];
/** Who works in a défi: what it writes is theirs. */
export const IN_A_DEFI: Who = ['eig', 'porteur'];

export const mayCall = (member: Member, who: Who): boolean =>
  who === 'everyone' || member.roles.some((role) => who.includes(role));

export type Absence = { id: string; fromOn: string; toOn: string };
