import { shortened } from '../../../chat/lengths.ts';
import { formatDay, formatMoment, formatPeriod } from '../../../community/format/dates.ts';
import { firstLetters } from '../../../community/format/words.ts';
import type { Role } from '../../../community/members/member.ts';
import { ROLE_LABELS } from '../../../community/members/role-labels.ts';
import type { Line, LineField } from '../../../community/members/roster/line.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Fault, Followed } from '../rules.ts';

/** A name, or a défi, as it stands on a line among others. */
const LETTERS = 100;
const TITLE_BYTES = 120;
export const short = (name: string): string => firstLetters(name, LETTERS);

/** The same where a summary or a heading has room for it. */
export const titleOf = (name: string): string => shortened(name, TITLE_BYTES);

export const rolesInWords = ({ locale }: ViewContext, roles: readonly Role[]): string =>
  roles.map((role) => ROLE_LABELS[locale][role]).join(', ');

/** What a line says of a field; `coaches` are names by address. */
export function valueIn(
  view: ViewContext,
  line: Line,
  field: LineField,
  coaches: ReadonlyMap<string, string>,
): string {
  const { words, locale, programme } = view;
  switch (field) {
    case 'roles':
      return rolesInWords(view, line.roles);
    case 'metier':
      return programme.metiers.find(({ id }) => id === line.metier)?.[locale] ?? line.metier ?? words.none;
    case 'coachEmail':
      return line.coachEmail === null
        ? words.noCoach
        : short(coaches.get(line.coachEmail) ?? line.coachEmail);
    case 'arrivesOn':
    case 'leavesOn': {
      const on = line[field];
      return on === null ? words.none : formatDay(on, locale);
    }
    default:
      return short(line[field] ?? words.none);
  }
}

/** Who somebody is, in one line: "EIG · Design · Portail". */
export function whatSheIs(view: ViewContext, line: Pick<Line, 'roles' | 'metier' | 'defi'>): string {
  const metier = view.programme.metiers.find(({ id }) => id === line.metier)?.[view.locale];
  return [rolesInWords(view, line.roles), metier, line.defi === null ? undefined : short(line.defi)]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

/** Why a line cannot be so, in one sentence, beside a field. */
export function faultWords({ words: { faults }, locale }: ViewContext, fault: Fault): string {
  switch (fault.fault) {
    case 'taken':
      return faults.taken(short(fault.name));
    case 'defi-unknown':
      return fault.near === null
        ? faults.defiUnknown(firstLetters(fault.typed, 40))
        : faults.defiNear(firstLetters(fault.typed, 40), firstLetters(fault.near, 60));
    case 'own-role':
      return faults.ownRole;
    case 'last-coach':
      return faults.lastCoach;
    case 'no-second':
      return faults.noSecond;
    case 'not-a-coach':
      return faults.notACoach;
    case 'arrives-outside':
    case 'leaves-outside':
      return faults.outside(formatPeriod(fault.startsOn, fault.endsOn, locale));
    case 'reversed':
      return faults.reversed;
    default:
      return faults[fault.fault];
  }
}

/** Why a change cannot be taken back. */
export function followedWords({ words: { followed }, timeZone, locale }: ViewContext, why: Followed): string {
  switch (why.why) {
    case 'gone':
      return followed.gone;
    case 'changed-since':
      return followed.changedSince;
    case 'left':
      return followed.left;
    case 'data':
      return followed.data;
    case 'round':
      return followed.round(formatMoment(why.openedAt, timeZone, locale));
  }
}
