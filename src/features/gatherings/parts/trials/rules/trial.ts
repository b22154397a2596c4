import { plainWord } from '../../../../../community/format/words.ts';
import type { Role } from '../../../../../community/members/member.ts';
import type { FormatSettings, LookedUpFormat } from '../../../../../community/programme/formats-schema.ts';

/** How long texts may be, in UTF-16 units; how many trials there can be, at first and in all. */
export const LIMITS = {
  name: 60,
  hypothesis: 400,
  trials: { min: 1, max: 3 },
  mostTrials: 6,
  percent: { min: 1, max: 100 },
};

/** What will decide, each a percentage at least; null where it decides nothing. */
export type Criteria = { useful: number | null; came: number | null; keep: number | null };
export const CRITERIA = ['useful', 'came', 'keep'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** What coaches want to find out, beside the format itself. */
export type Trial = Criteria & {
  id: string;
  authorId: string | null;
  copiedFrom: string;
  /** Whether it is for whom the copied format is, or for others. */
  forWhom: 'same' | 'chosen';
  hypothesis: string;
  /** The day by which coaches decide (ISO date). */
  decideOn: string | null;
};

/** A trial without a criterion would show nothing, and one without a day would never end. */
export const lackOfTrial = ({ decideOn, ...trial }: Trial, todayOn: string): 'criterion' | 'day' | null => {
  if (CRITERIA.every((criterion) => trial[criterion] === null)) return 'criterion';
  return decideOn === null || decideOn < todayOn ? 'day' : null;
};

/** The formats that a trial can copy: those of the programme, and what was adopted since. */
export const copyable = (formats: readonly LookedUpFormat[]): LookedUpFormat[] =>
  formats.filter(
    ({ trial, closed, offered, oneToOne }) =>
      trial === undefined && closed !== true && offered !== false && oneToOne !== true,
  );

const MAX_ID = 40;

/** An id of small letters, digits and hyphens, as programme.yaml has them, that nothing else has: "cafe-debout-2". */
export function idFor(name: string, taken: ReadonlySet<string>): string {
  const plain = plainWord(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_ID)
    .replace(/^-+|-+$/g, '');
  const base = plain === '' ? 'essai' : plain;
  if (!taken.has(base)) return base;
  let count = 2;
  while (taken.has(`${base}-${count}`)) count += 1;
  return `${base}-${count}`;
}

/** What is said of a format only with the audience that it has. */
const OF_AN_AUDIENCE: ReadonlySet<string> = new Set([
  ...['roles', 'metiers', 'oneDefi', 'topics', 'groupSize'],
  ...['dossier', 'report', 'onRequest'],
]);

/**
 * The format to try out: the copied one, under another name, planned one by one. `forWhom` is nobody where it is for
 * whom the copied one is; else some roles (`metiers` leaves some of the EIG), or people invited by name.
 */
export function settingsOf(
  copied: LookedUpFormat,
  { id, name, forWhom }: { id: string; name: string; forWhom: readonly (Role | 'invited')[] },
): FormatSettings {
  const { rhythm: _rhythm, trial: _trial, closed: _closed, offered: _offered, ...kept } = copied;
  const settings: FormatSettings = { ...kept, id, fr: name, en: name };
  if (forWhom.length === 0) return settings;
  const rest = Object.fromEntries(
    Object.entries(settings).filter(([key]) => !OF_AN_AUDIENCE.has(key)),
  ) as FormatSettings;
  const roles = forWhom.filter((role) => role !== 'invited');
  return roles.length === 0 ? { ...rest, audience: 'invited' } : { ...rest, audience: 'roles', roles };
}

/** Whether it may be for some métiers only: it is for EIG, by their role. */
export const isForEig = ({ audience, roles = [] }: Pick<FormatSettings, 'audience' | 'roles'>): boolean =>
  audience === 'roles' && roles.includes('eig');

/** The same for some métiers of its EIG only; for all of them where none are given. */
export function narrowedTo(
  { metiers: _before, ...settings }: FormatSettings,
  metiers: readonly string[],
): FormatSettings {
  return isForEig(settings) && metiers.length > 0 ? { ...settings, metiers: [...metiers] } : settings;
}
