import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import type { Member } from '../../../../community/members/member.ts';
import type { Calendar } from '../../../../community/programme/calendar.ts';
import type { Offset } from '../../../../community/programme/programme.ts';

/** How long each text may be, in UTF-16 units; and what changes of the roadmap, which is one line. */
export const MAX_TEXT = 500;
export const MAX_ROAD_MAP = 150;

/** What the team says before the gathering; the last may be left out. */
export const DOSSIER_PARTS = ['value', 'difficulties', 'decision', 'next', 'links'] as const;
/** What whoever ran it says after. */
export const REPORT_PARTS = ['achieved', 'difficulties', 'suggestions', 'phase'] as const;

export type DossierPart = (typeof DOSSIER_PARTS)[number];
export type ReportPart = (typeof REPORT_PARTS)[number];
export type DossierTexts = Record<DossierPart, string | null>;
export type ReportTexts = Record<ReportPart, string | null>;

type Kept<Texts> = { version: number; authorId: string | null; changedAt: number; texts: Texts };
export type Dossier = Kept<DossierTexts>;
/** The team's line has a version of its own: coaches change the rest. */
export type Report = Kept<ReportTexts> & { roadMap: string | null; roadMapVersion: number };

/**
 * Whose side somebody is on: the défi's EIG and porteurs (`team`), its sponsor, or a coach. Null for everybody else: what
 * is written here is the défi's, and no other's.
 */
export type Side = 'team' | 'sponsor' | 'coach';

export function sideOf(
  { roles, defi }: Pick<Member, 'roles' | 'defi'>,
  gathering: Pick<Gathering, 'defi'>,
): Side | null {
  const isOfIt = gathering.defi !== null && defi === gathering.defi;
  if (isOfIt && (roles.includes('eig') || roles.includes('porteur'))) return 'team';
  if (roles.includes('coach')) return 'coach';
  return isOfIt && roles.includes('sponsor') ? 'sponsor' : null;
}

/** The dossier is for those who are there; the report is read by the sponsor too. */
export const mayReadDossier = (side: Side | null): boolean => side === 'team' || side === 'coach';
export const mayReadReport = (side: Side | null): boolean => side !== null;

type Lived = Pick<Gathering, 'state' | 'startsAt' | 'endsAt'>;

/** Until it ends, and as long as it takes place: what comes late is still read. */
export const isTakingDossier = ({ state, endsAt }: Lived, now: number): boolean =>
  (state === 'planned' || state === 'announced') && now < endsAt;

/** From its beginning on: what is decided is written down as it is. */
export const isTakingReport = ({ state, startsAt }: Lived, now: number): boolean =>
  state === 'over' || (state === 'announced' && startsAt <= now);

const DAY_MS = 24 * 60 * 60_000;

/** When the dossier is due, and when those who have not filled it in are reminded of it, once: a working day before. */
export function dossierTimes(
  dossier: Offset,
  { calendar, startsAt }: { calendar: Calendar; startsAt: number },
): { dueAt: number; askAt: number } {
  const on = calendar.localDate(startsAt);
  const before = (workingDays: number) =>
    calendar.instant(calendar.addWorkingDays(on, -workingDays), dossier.at);
  const dueAt = Math.min(before(dossier.workingDays), startsAt);
  return { dueAt, askAt: Math.min(before(dossier.workingDays + 1), dueAt) };
}

/** Coaches are shown for so long that a report is to be written. */
export const REPORT_AWAITED_MS = 21 * DAY_MS;

/** What was there when a form was opened: what somebody else wrote since is not undone. */
export const refOf = ({ id }: Pick<Gathering, 'id'>, version: number): string => `${id}.${version}`;

export function readRef(ref: string): { id: string; version: number } {
  const [id = '', version = ''] = ref.split('.');
  return { id, version: /^\d{1,9}$/.test(version) ? Number(version) : 0 };
}
