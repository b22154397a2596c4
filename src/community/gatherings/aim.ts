import type { Member, Role } from '../members/member.ts';
import type { Programme } from '../programme/programme.ts';
import { type Audience, formatOf } from './formats.ts';
import type { Gathering } from './gathering.ts';

/**
 * For whom a gathering is, beside those who are invited by name: those with one of the roles; `metiers` leaves only
 * some EIG (all when it is empty), and `defi` only those of one défi, its coaches among them.
 */
export type Aim = { roles: readonly Role[]; metiers: readonly string[]; defi: string | null };

/** What of a gathering says for whom it is. */
export type Aimed = Pick<Gathering, 'format' | 'metier' | 'audience' | 'defi'>;

type Formats = Pick<Programme, 'formats'>;

/** The roles and métiers that a coach chose in place of the format's, as they are kept. */
export const writeAudience = ({ roles, metiers }: Pick<Aim, 'roles' | 'metiers'>): string =>
  JSON.stringify({ roles, metiers: roles.includes('eig') ? metiers : [] });

const readAudience = (kept: string): Pick<Aim, 'roles' | 'metiers'> =>
  JSON.parse(kept) as Pick<Aim, 'roles' | 'metiers'>;

/**
 * What kind of audience a gathering has: its format's, unless a coach chose others for this one. Without a format it
 * is for those who are invited by name.
 */
export function audienceKind(programme: Formats, { format, audience }: Aimed): Audience {
  if (audience === null) return formatOf(programme, format)?.audience ?? 'invited';
  return readAudience(audience).roles.length === 0 ? 'invited' : 'roles';
}

export function aimOf(programme: Formats, gathering: Aimed): Aim {
  const { metier, audience, defi } = gathering;
  if (audience !== null) return { ...readAudience(audience), defi };
  const format = formatOf(programme, gathering.format);
  switch (format?.audience) {
    case 'promotion':
    case 'groups':
      return { roles: ['eig'], metiers: [], defi: null };
    case 'metier':
      return metier === null ? NOBODY : { roles: ['eig'], metiers: [metier], defi: null };
    case 'roles':
      // Of one défi that nobody has chosen yet, it is nobody's.
      if (format.oneDefi && defi === null) return NOBODY;
      return { roles: format.roles ?? [], metiers: format.metiers ?? [], defi };
    default:
      return NOBODY;
  }
}

const NOBODY: Aim = { roles: [], metiers: [], defi: null };

/** Whether it is for the whole promotion: all its EIG, whoever else may come. */
export const isForPromotion = ({ roles, metiers, defi }: Aim): boolean =>
  roles.includes('eig') && metiers.length === 0 && defi === null;

type Who = Pick<Member, 'roles' | 'metier' | 'defi'>;

/** Whether somebody is meant with one of her roles. `coaches` are the défis that she coaches, where she is a coach. */
export const isMeantAs = (
  { metiers, defi }: Aim,
  role: Role,
  member: Who,
  coaches: ReadonlySet<string>,
): boolean => {
  if (!member.roles.includes(role)) return false;
  if (role === 'eig' && metiers.length > 0 && !metiers.includes(member.metier ?? '')) return false;
  return defi === null || (role === 'coach' ? coaches.has(defi) : member.defi === defi);
};

/** Whether somebody is meant, by whichever of her roles. */
export const isMeant = (aim: Aim, member: Who, coaches: ReadonlySet<string> = new Set()): boolean =>
  aim.roles.some((role) => isMeantAs(aim, role, member, coaches));

/** The défis whose EIG a coach follows. */
export const defisCoachedBy = (
  { email, roles }: Pick<Member, 'email' | 'roles'>,
  members: readonly Pick<Member, 'coachEmail' | 'defi'>[],
): ReadonlySet<string> =>
  new Set(
    roles.includes('coach')
      ? members.flatMap(({ coachEmail, defi }) => (coachEmail === email && defi !== null ? [defi] : []))
      : [],
  );
