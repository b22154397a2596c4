import { keepSurvey } from '../community/alumni/destinations.ts';
import type { UnitOfWork } from '../community/feature/feature.ts';
import { type Ended, endTables } from '../community/feature/promotion-end.ts';
import { storedFormats } from '../community/gatherings/stored-formats.ts';
import { changePeople, type PeopleChanged } from '../community/members/roster/promotion-change.ts';
import type { Programme } from '../community/programme/programme.ts';
import { followWith, promotionNow } from '../community/programme/promotions.ts';
import type { App } from './app.ts';
import { endsOf } from './promotion-visibility.ts';

/** What came of it, or would: who stays, what is over, and the adopted formats that the next programme does not have. */
export type PromotionChange = { people: PeopleChanged; ended: Ended[]; formats: string[] };

/** Undoes what was done to see what would be, and brings that back. */
class Trial extends Error {
  readonly passed: PromotionChange;
  constructor(passed: PromotionChange) {
    super('a trial');
    this.passed = passed;
  }
}

/**
 * Has another promotion follow the one that is on, in one transaction: what runs is ended, people become what they are
 * from then on, each table is treated as it is declared. Nobody is written to. `app` is wired, and not started.
 */
export async function startNextPromotion(app: App, next: Programme): Promise<PromotionChange> {
  const passed = await app.transact((uow) => pass(app, uow, next));
  // What was unsigned about what went is in no table: it goes with its topics.
  await app.recoverUnsigned();
  return passed;
}

/** What would come of it; nothing is changed. */
export async function previewNextPromotion(app: App, next: Programme): Promise<PromotionChange> {
  try {
    return await app.transact(async (uow): Promise<PromotionChange> => {
      throw new Trial(await pass(app, uow, next));
    });
  } catch (error) {
    if (error instanceof Trial) return error.passed;
    throw error;
  }
}

async function pass(app: App, uow: UnitOfWork, next: Programme): Promise<PromotionChange> {
  const { tx, now, programme } = uow;
  const over = await promotionNow(tx);
  if (over === null) throw new Error('no promotion is on');
  const silent: UnitOfWork = { ...uow, enqueue: async () => undefined, enqueueAll: async () => undefined };
  const ends = endsOf(app.features);
  for (const each of ends) await each.end?.(silent);
  // While its EIG are still EIG.
  await keepSurvey(tx, over, uow.calendar);
  const people = await changePeople(tx, now, over);
  const ending = { id: over.id, begunAt: over.begunAt, at: now, todayOn: uow.calendar.localDate(now) };
  const ended: Ended[] = [];
  for (const each of ends) ended.push(await endTables(tx, each, ending, programme));
  const adopted = (await storedFormats(tx)).filter(({ state }) => state === 'adopted');
  const formats = adopted
    .map(({ id }) => id)
    .filter((id) => !next.formats.some((format) => format.id === id));
  await followWith(tx, next.promotion, now);
  uow.forgetOrder();
  return { people, ended, formats };
}
