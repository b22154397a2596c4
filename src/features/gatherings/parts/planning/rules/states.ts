import type { Audience, Format } from '../../../../../community/gatherings/formats.ts';
import type { Gathering, GatheringState } from '../../../../../community/gatherings/gathering.ts';
import { type GatheringMove, gatheringStates } from '../../../../../community/gatherings/lifecycle/states.ts';
import type { Promotion } from '../../../../../community/programme/programme.ts';

/**
 * What a coach can do to a gathering.
 * - `retype`: change its format, as long as nobody counts on it;
 * - `move`: change its title, its day, its hours; `detail`: all the rest that members read;
 * - `aim`: say for which métier it is; `invite`: invite people by name, or no longer;
 * - `announce`: have it announced before its lead time; `nudge`: ask those who have not answered, once;
 * - `copy`: make a new draft of it.
 */
export const ACTS = [
  'retype',
  'move',
  'detail',
  'aim',
  'invite',
  'plan',
  'announce',
  'nudge',
  'discard',
  'cancel',
  'restore',
  'copy',
] as const;
export type Act = (typeof ACTS)[number];

/** The move in the gathering's life that an act makes; null when it makes none. */
const MOVE: Record<Act, GatheringMove | null> = {
  ...{ retype: 'change', move: 'change', detail: 'change', aim: 'change', invite: 'change' },
  ...{ plan: 'plan', announce: 'announce', cancel: 'cancel', restore: 'restore' },
  ...{ discard: null, nudge: null, copy: null },
};

/** Where only some of the states that allow the move allow the act. */
const ONLY_IN: Partial<Record<Act, readonly GatheringState[]>> = {
  retype: ['draft'],
  discard: ['draft'],
  aim: ['draft', 'planned'],
  nudge: ['announced'],
  copy: ['planned', 'announced', 'cancelled', 'over'],
};

function isAllowedIn(state: GatheringState, act: Act): boolean {
  const move = MOVE[act];
  return (move === null || gatheringStates.can(state, move)) && (ONLY_IN[act]?.includes(state) ?? true);
}

/** Too late once it has begun; a link can still be mended until the end. */
const BEFORE_START: readonly Act[] = ['move', 'aim', 'announce', 'nudge', 'cancel', 'restore'];
const BEFORE_END: readonly Act[] = ['detail', 'invite'];

/** Why something cannot be done: the state in which the gathering is, or that it has begun. */
export type Refusal = GatheringState | 'begun';

type Placed = Pick<Gathering, 'state' | 'startsAt' | 'endsAt'>;

/** Null when a coach may do this to this gathering now. */
export function refusalOf(act: Act, gathering: Placed, now: number): Refusal | null {
  const { state, startsAt, endsAt } = gathering;
  if (!isAllowedIn(state, act)) return state;
  if (state === 'draft') return null;
  if (BEFORE_START.includes(act) && startsAt <= now) return 'begun';
  if (BEFORE_END.includes(act) && endsAt <= now) return 'begun';
  return null;
}

export const mayAct = (act: Act, gathering: Placed, now: number): boolean =>
  refusalOf(act, gathering, now) === null;

/** What a draft still lacks before it can be planned. */
export type Lack = 'closed' | 'trials' | 'past' | 'outside' | 'no-metier' | 'no-defi' | 'nobody';

/** What a format says of whether one more gathering of it can be planned: it is closed, or all its trials are. */
export const lackOfFormat = (format: Pick<Format, 'closed' | 'trial'> | null): 'closed' | 'trials' | null => {
  if (format?.closed) return 'closed';
  return format?.trial !== undefined && format.trial.planned >= format.trial.of ? 'trials' : null;
};

/**
 * `startsOn` and `endsOn` are the gathering's first and last day; `people` how many it is for; `oneDefi`: its format is
 * for one défi.
 */
export function lackOf(
  { startsAt, metier, defi }: Pick<Gathering, 'startsAt' | 'metier' | 'defi'>,
  ground: { kind: Audience; oneDefi: boolean; people: number; startsOn: string; endsOn: string },
  promotion: Pick<Promotion, 'startsOn' | 'endsOn'>,
  now: number,
): Lack | null {
  const { kind, oneDefi, people, startsOn, endsOn } = ground;
  if (startsAt <= now) return 'past';
  if (startsOn < promotion.startsOn || endsOn > promotion.endsOn) return 'outside';
  if (kind === 'metier' && metier === null) return 'no-metier';
  if (oneDefi && defi === null) return 'no-defi';
  if ((kind === 'invited' || kind === 'roles') && people === 0) return 'nobody';
  return null;
}

/** What is wrong with a day and an hour that were typed, null when nothing is; `lastOn` is the day on which it ends. */
export function misplaced(
  { on, lastOn, startsAt }: { on: string; lastOn: string; startsAt: number },
  promotion: Pick<Promotion, 'startsOn' | 'endsOn'>,
  { todayOn, now }: { todayOn: string; now: number },
): { refused: 'past' | 'outside'; field: 'on' | 'at' } | null {
  if (on < todayOn) return { refused: 'past', field: 'on' };
  if (on < promotion.startsOn || lastOn > promotion.endsOn) return { refused: 'outside', field: 'on' };
  if (startsAt <= now) return { refused: 'past', field: 'at' };
  return null;
}
