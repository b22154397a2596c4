import type { UnitOfWork } from '../../../../community/feature/feature.ts';
import { plusDays } from '../../../../community/format/iso-dates.ts';
import { isSeminar } from '../../../../community/gatherings/formats.ts';
import { gatheringsBetween } from '../../../../community/gatherings/store.ts';
import { type Edition, leadsToCharter, practiceDays, turnOf } from './rules.ts';
import { countTries, editionOn, postedEditions, skippedDays } from './store.ts';

/** A gathering lasts five days at most. */
const LONGEST_DAYS = 6;

type World = Pick<UnitOfWork, 'tx' | 'calendar' | 'programme'>;

/** Whether a seminar is on, of the promotion or of some of it. */
async function isSeminarOn({ tx, calendar, programme }: World, on: string): Promise<boolean> {
  const [fromAt, untilAt] = [on, plusDays(on, 1)].map((day) => calendar.instant(day, '00:00'));
  const since = calendar.instant(plusDays(on, -LONGEST_DAYS), '00:00');
  const gatherings = await gatheringsBetween(tx, since, untilAt ?? 0, ['planned', 'announced', 'over']);
  return gatherings.some((each) => each.endsAt > (fromAt ?? 0) && isSeminar(programme, each));
}

/** When an edition is posted (epoch ms). */
export const postsAt = ({ calendar, programme }: Omit<World, 'tx'>, postsOn: string): number =>
  calendar.instant(postsOn, programme.charter.fortnightly.at);

/** The next day on which a situation is posted, after an instant; also one that coaches leave out, `skipped` being true. */
export async function nextDay(world: World, after: number, skipped = false): Promise<string | null> {
  const out = skipped ? new Set<string>() : await skippedDays(world.tx);
  for (const on of practiceDays(world.programme, world.calendar))
    if (postsAt(world, on) > after && !out.has(on) && !(await isSeminarOn(world, on))) return on;
  return null;
}

/** The edition of a day, as coaches left it, or as its turn has it; null where there is no situation. */
export async function editionFor(world: World, postsOn: string): Promise<Edition | null> {
  const there = await editionOn(world.tx, postsOn);
  if (there) return there;
  const posted = await postedEditions(world.tx);
  const turn = turnOf(world.programme.charter, posted);
  if (!turn) return null;
  return {
    ...{ postsOn, ...turn, situation: null, act: null, version: 0, skipped: false, postedAt: null },
    ...{ withCharter: leadsToCharter(postsOn, posted), tried: null },
  };
}

/** How many try it so far, or tried it. */
export const triedOf = async ({ tx }: Pick<World, 'tx'>, { tried, postsOn }: Edition): Promise<number> =>
  tried ?? (await countTries(tx, postsOn));
