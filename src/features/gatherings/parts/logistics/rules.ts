import { formatOf } from '../../../../community/gatherings/formats.ts';
import { type Answer, type Gathering, takesPlace } from '../../../../community/gatherings/gathering.ts';
import type { Programme } from '../../../../community/programme/programme.ts';

/** How long a line, and what is said of access, may be, in UTF-16 units. */
export const MAX_LINE = 120;
export const MAX_ACCESS = 300;
/** So many people a page, as long as what they need may be. */
export const PAGE = 4;
/** After the end of the gathering it is kept for so many days. */
export const KEPT_DAYS = 30;

export const NIGHTS = ['none', 'single', 'shared'] as const;
export type Night = (typeof NIGHTS)[number];

/** What somebody needs; null where she said nothing. */
export type Needs = {
  night: Night;
  meals: string | null;
  transport: string | null;
  access: string | null;
  contact: string | null;
};
/** What is written, in the order in which it is shown. */
export const WRITTEN = ['meals', 'transport', 'access', 'contact'] as const;

export const asksNeeds = (
  programme: Pick<Programme, 'formats'>,
  { format }: Pick<Gathering, 'format'>,
): boolean => formatOf(programme, format)?.logistics === true;

/** Until it ends, of who comes, or may: nobody has to say more than she will be there for. */
export const isTaking = (gathering: Pick<Gathering, 'state' | 'endsAt'>, now: number): boolean =>
  takesPlace(gathering) && gathering.state !== 'over' && now < gathering.endsAt;
export const mayCome = (answer: Answer | null): boolean => answer !== null && answer !== 'no';

const DAY_MS = 24 * 60 * 60_000;

/** Whether what was said is no longer of use: thirty days after, and of what was cancelled once its time has passed. */
export const isOver = ({ state, endsAt }: Pick<Gathering, 'state' | 'endsAt'>, now: number): boolean =>
  endsAt + (state === 'cancelled' ? 0 : KEPT_DAYS * DAY_MS) <= now;

/** How many need a room, alone or with somebody. */
export const countNights = (all: readonly Pick<Needs, 'night'>[]): Record<Night, number> => ({
  none: all.filter(({ night }) => night === 'none').length,
  single: all.filter(({ night }) => night === 'single').length,
  shared: all.filter(({ night }) => night === 'shared').length,
});
