import { createHash } from 'node:crypto';
import { plusMonths } from '../../../../../community/format/iso-dates.ts';
import type { Aimed } from '../../../../../community/gatherings/aim.ts';
import { daysOf } from '../../../../../community/gatherings/days.ts';
import { type Format, phaseRhythmOf, rhythmOf } from '../../../../../community/gatherings/formats.ts';
import type { RhythmDate } from '../../../../../community/gatherings/gathering.ts';
import type { Calendar } from '../../../../../community/programme/calendar.ts';
import { occurrencesInPhases } from '../../../../../community/programme/phases.ts';
import type { Programme } from '../../../../../community/programme/programme.ts';
import { occurrences } from '../../../../../community/programme/recurrence.ts';

/**
 * A day that a format's rhythm names, and that no coach has decided on yet: for everybody (`[null]`), or for
 * the métiers that have EIG. `ref` tells it from every other; `on` is the day on which it would take place.
 */
export type Proposal = {
  ref: string;
  format: Format;
  metiers: readonly (string | null)[];
  nominalOn: string;
  on: string;
  startsAt: number;
  endsAt: number;
};

/** For whom what is proposed would be; for the first of its métiers, where it is for each. */
export const aimedBy = ({ format, metiers }: Pick<Proposal, 'format' | 'metiers'>): Aimed => ({
  format: format.id,
  metier: metiers[0] ?? null,
  audience: null,
  defi: null,
});

const MINUTE_MS = 60_000;

const keyOf = ({ format, metier, nominalOn }: RhythmDate): string =>
  [format, metier ?? '', nominalOn].join(' ');

export const proposalRef = (formatId: string, nominalOn: string): string => `${formatId}.${nominalOn}`;

/** The format and the day that a ref names, whatever was sent in its place. */
export function readProposalRef(ref: string): { formatId: string; nominalOn: string } {
  const dot = ref.lastIndexOf('.');
  return { formatId: ref.slice(0, Math.max(dot, 0)), nominalOn: ref.slice(dot + 1) };
}

/** What a ref is called where several must fit into one: 60 bits of its hash, as no list has two alike. */
const shortRef = (ref: string): string => createHash('sha256').update(ref).digest('base64url').slice(0, 10);

/** Several proposals in one ref: exactly those, whatever is proposed by the time that it is read. */
export const manyRef = (proposals: readonly Pick<Proposal, 'ref'>[]): string =>
  proposals.map(({ ref }) => shortRef(ref)).join('.');

/** Those of some proposals that such a ref names, and how many it names that are not among them any more. */
export function readManyRef<P extends Pick<Proposal, 'ref'>>(
  many: string,
  proposals: readonly P[],
): { found: P[]; gone: number } {
  const named = new Set(many.split('.').filter((each) => each !== ''));
  const found = proposals.filter(({ ref }) => named.has(shortRef(ref)));
  return { found, gone: named.size - found.length };
}

type Asked = {
  now: number;
  /** The last day on which a gathering is proposed. */
  untilOn: string;
  /** The métiers that have EIG. */
  metiers: readonly string[];
  /** Planned, cancelled, or left out. */
  decided: readonly RhythmDate[];
};

/** What the rhythms propose from now on, the first first: never in the past, in a pause, or outside. */
export function proposalsOf(
  programme: Pick<Programme, 'formats' | 'promotion' | 'phases'>,
  calendar: Calendar,
  { now, untilOn, metiers, decided }: Asked,
): Proposal[] {
  const { startsOn, endsOn } = programme.promotion;
  const todayOn = calendar.localDate(now);
  const fromOn = todayOn < startsOn ? startsOn : todayOn;
  const lastOn = untilOn < endsOn ? untilOn : endsOn;
  const taken = new Set(decided.map(keyOf));
  return programme.formats
    .flatMap((format) => {
      const [rhythm, inPhases] = [rhythmOf(format, programme), phaseRhythmOf(format)];
      if (!format.rhythm || format.oneToOne === true) return [];
      const { at } = format.rhythm;
      const found = [
        ...(rhythm ? occurrences(rhythm, calendar, fromOn, lastOn) : []),
        ...(inPhases ? occurrencesInPhases(inPhases, programme.phases, calendar, fromOn, lastOn) : []),
      ];
      return found.map(({ nominalOn, on }): Proposal => {
        const startsAt = calendar.instant(on, at);
        const free = (metier: string | null) => !taken.has(keyOf({ format: format.id, metier, nominalOn }));
        return {
          ref: proposalRef(format.id, nominalOn),
          format,
          metiers: (format.audience === 'metier' ? metiers : [null]).filter(free),
          nominalOn,
          on,
          startsAt,
          endsAt: startsAt + format.minutes * MINUTE_MS,
        };
      });
    })
    .filter((proposal) => proposal.metiers.length > 0 && proposal.startsAt > now)
    .filter((proposal) => (daysOf(calendar, proposal).at(-1) ?? endsOn) <= endsOn)
    .sort((a, b) => a.startsAt - b.startsAt || (a.ref < b.ref ? -1 : 1));
}

/** The first working day of a month ("2022-04"); null when the whole month is off. */
export function firstWorkingDay(calendar: Calendar, month: string): string | null {
  const firstOn = `${month}-01`;
  const on = calendar.isWorkingDay(firstOn) ? firstOn : calendar.addWorkingDays(firstOn, 1);
  return on.startsWith(month) ? on : null;
}

/** The month after that of a day: "2022-04". */
export const monthAfter = (on: string): string => plusMonths(on, 1);
