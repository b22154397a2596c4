import { communityEnds } from '../community/feature/community-promotion-end.ts';
import type { ActorContext, Feature, UnitOfWork } from '../community/feature/feature.ts';
import { archivedTables, type PromotionEnd } from '../community/feature/promotion-end.ts';
import { begunBefore, begunIn, promotionsIn } from '../community/programme/promotions.ts';
import { type ShownFrom, withoutArchived } from '../engine/archived-rows.ts';
import type { Database, Tx } from '../engine/database.ts';
import type { Job } from '../engine/scheduler/job.ts';

/** What the end of a promotion does with every table: those of features, of the community and of the engine. */
export const endsOf = (features: readonly Feature[]): readonly PromotionEnd[] => [
  ...communityEnds,
  ...features.flatMap(({ promotionEnd }) => promotionEnd ?? []),
];

/** Where everybody finds what is kept of her, of whatever promotion it is. */
const OF_ALL = 'privacy';
/** Where everybody finds what is on: nothing of a promotion that is over. */
const OF_NOW = 'welcome';

/**
 * What is kept of a promotion that is over is not there for who has come since, nor for what is done by the clock: their
 * transactions are given without it. Who was there before, and still is what she was, finds it where she looks for it.
 */
export type PromotionVisibility = {
  /** The same transaction, with what is of the promotion that is on. */
  ofNow(tx: Tx): Promise<Tx>;
  /** The same context as a member may use it in a feature. */
  seenBy<Context extends ActorContext>(context: Context, feature: string): Promise<Context>;
  /** A job that is about the promotion that is on; what erases at night is about all. */
  around(job: Job<UnitOfWork>): Job<UnitOfWork>;
};

export function createPromotionVisibility(
  database: Database,
  features: readonly Feature[],
): PromotionVisibility {
  const archived = archivedTables(endsOf(features));
  const promotionsOf = database.remembering(promotionsIn);
  const made = new Map<string, (tx: Tx) => Tx>();

  /** `from` is the promotion from which on somebody reads, `nowFrom` the one that is on; both by when they began. */
  function shownFrom(tx: Tx, from: number, nowFrom: number): Tx {
    const key = `${from}/${nowFrom}`;
    let without = made.get(key);
    if (without === undefined) {
      const shown: ShownFrom = new Map(
        [...archived].flatMap(([table, { archivedBy, readers }]) => {
          const since = readers === 'nobody' ? nowFrom : from;
          return since > 0 ? [[table, { archivedBy, from: since }] as const] : [];
        }),
      );
      without = withoutArchived(shown);
      made.set(key, without);
    }
    return without(tx);
  }

  async function ofNow(tx: Tx): Promise<Tx> {
    const nowFrom = begunIn(await promotionsOf(tx));
    return shownFrom(tx, nowFrom, nowFrom);
  }

  return {
    ofNow,
    async seenBy(context, feature) {
      const { tx, member } = context;
      const promotions = await promotionsOf(tx);
      const nowFrom = begunIn(promotions);
      if (nowFrom === 0 || feature === OF_ALL) return context;
      const from =
        feature === OF_NOW ? nowFrom : begunBefore(promotions, member.hereSince ?? Number.MAX_SAFE_INTEGER);
      return { ...context, tx: shownFrom(tx, from, nowFrom) };
    },
    around: (job) =>
      job.ofAllPromotions
        ? job
        : {
            ...job,
            next: async (after, tx) => job.next(after, await ofNow(tx)),
            run: async (uow, dueAt, progress) =>
              job.run({ ...uow, tx: await ofNow(uow.tx) }, dueAt, progress),
          },
  };
}
