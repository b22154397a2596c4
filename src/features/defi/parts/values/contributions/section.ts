import type { DefiPart } from '../../../contributions/part.ts';
import { viewContextFor } from '../../../locales/values.ts';
import { mayRead, periodNow } from '../load.ts';
import { assessmentsOf } from '../store.ts';
import { sectionBlocks, sharedBlocks } from '../views.ts';

/** One line on a défi's page; to others, that it shares it. Coaches follow no column of it: nothing compares défis. */
export const valuesOnPage: DefiPart = {
  async section(context, defi) {
    const assessments = await assessmentsOf(context.tx, defi.name);
    const assessment = assessments.find(({ period }) => period === periodNow(context));
    const view = viewContextFor(context, context.member);
    return { order: 50, blocks: sectionBlocks(view, defi, assessment?.changedAt ?? null) };
  },
  async others(context, defi) {
    if (!mayRead(context, defi, await assessmentsOf(context.tx, defi.name))) return [];
    return sharedBlocks(viewContextFor(context, context.member), defi);
  },
  columns: () => Promise.resolve([]),
};
