import type { ActorContext } from '../../../community/feature/feature.ts';
import { COACHES, mayCall } from '../../../community/members/member.ts';
import { sideOf } from '../access.ts';
import { parts } from '../contributions/parts.ts';
import type { Defi } from '../rules.ts';
import type { Following } from '../views/follow.ts';
import type { Page } from '../views/page.ts';
import { loadDefis } from './defis.ts';

/** A défi as somebody on one of its sides sees it; null for whoever it does not concern. */
export async function loadPage(context: ActorContext, defi: Defi): Promise<Page | null> {
  const side = sideOf(context.member, defi.name);
  if (side === null) return null;
  const sections = [];
  for (const part of parts) sections.push((await part.section(context, defi, side)) ?? []);
  return {
    defi,
    sections: sections.flat().sort((one, other) => one.order - other.order),
    follows: mayCall(context.member, COACHES),
    todayOn: context.calendar.localDate(context.now),
  };
}

/** What coaches follow of all défis. */
export async function loadFollowing(context: ActorContext): Promise<Following> {
  const defis = await loadDefis(context);
  const columns = [];
  for (const part of parts) columns.push(await part.columns(context, defis));
  return { defis, columns: columns.flat() };
}
