import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { plusDays } from '../../../community/format/iso-dates.ts';
import type { StillCurrent } from '../../../engine/database.ts';
import type { LoadedFeed } from '../load.ts';

/** What is given of a feed: its text, null for who has it already, and its tag. */
export type Given = { body: string | null; etag: string };

/** A feed as it was given, and for how long it can be given again without looking at what it is made of. */
type Whole = Given & {
  /** Whose it is and how it is shown, as it was read: her account, her language, her alarm, the generation. */
  shown: string;
  calendar: UnitOfWork['calendar'];
  fromAt: number;
  /** Until when the clock alone changes nothing (epoch ms). */
  untilAt: number;
  isCurrent: StillCurrent;
};

type KeptFeeds = {
  /** The tag that each feed had when it was last written out, by its owner: nothing of what it says. */
  tags: Map<string, { contents: string; etag: string }>;
  /** The feeds themselves, by their owner, the one that was read last at the end. */
  wholes: Map<string, Whole>;
};

/** Letters of all feeds that are kept together, some hundred large ones; the one that nobody read for longest goes. */
const MAX_LETTERS = 4_000_000;

/** By application, in this process alone, and by whose they are: an address is kept nowhere. */
const kept = new WeakMap<object, KeptFeeds>();

function keptIn({ contributions }: Pick<UnitOfWork, 'contributions'>): KeptFeeds {
  const found = kept.get(contributions) ?? { tags: new Map(), wholes: new Map() };
  kept.set(contributions, found);
  return found;
}

/**
 * The feed as it was given last, as long as nothing was written since of which it is made; else it is forgotten, and
 * null. `has` tells who needs no text.
 */
export async function cachedFeed(
  uow: UnitOfWork,
  owner: string,
  shown: string,
  has: (etag: string) => boolean,
): Promise<Given | null> {
  const { wholes } = keptIn(uow);
  for (const [of, { fromAt, untilAt }] of wholes)
    if (uow.now < fromAt || untilAt <= uow.now) wholes.delete(of);
  const whole = wholes.get(owner);
  if (whole === undefined) return null;
  wholes.delete(owner);
  if (whole.shown !== shown || whole.calendar !== uow.calendar || !(await whole.isCurrent(uow.tx)))
    return null;
  wholes.set(owner, whole);
  return whole.body !== null || has(whole.etag) ? whole : null;
}

/** The tag of a feed with these contents; null where it has to be written out to know it. */
export function knownTag(uow: UnitOfWork, { owner, contents }: LoadedFeed): string | null {
  const last = keptIn(uow).tags.get(owner);
  return last?.contents === contents ? last.etag : null;
}

/** Keeps a feed that was written out, once its transaction is on disk. */
export function keepFeed(
  uow: UnitOfWork,
  { owner, contents, moments }: LoadedFeed,
  whole: Pick<Whole, 'etag' | 'body' | 'shown' | 'isCurrent'>,
): void {
  const { tags, wholes } = keptIn(uow);
  const { now, calendar } = uow;
  const { etag } = whole;
  const midnight = calendar.instant(plusDays(calendar.localDate(now), 1), '00:00');
  const untilAt = Math.min(midnight, ...moments.filter((at) => at > now));
  uow.afterCommit(() => {
    tags.set(owner, { contents, etag });
    wholes.delete(owner);
    wholes.set(owner, { ...whole, calendar, fromAt: now, untilAt });
    let letters = [...wholes.values()].reduce((sum, { body }) => sum + (body?.length ?? 0), 0);
    for (const [of, { body }] of wholes) {
      if (letters <= MAX_LETTERS) break;
      letters -= body?.length ?? 0;
      wholes.delete(of);
    }
  });
}

/** Forgets what was given of a feed that opens no more. */
export function forgetFeed(uow: Pick<UnitOfWork, 'contributions'>, owner: string): void {
  const { tags, wholes } = keptIn(uow);
  tags.delete(owner);
  wholes.delete(owner);
}
