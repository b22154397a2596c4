import { type Answer, whisper } from '../../../chat/answer.ts';
import { shortened } from '../../../chat/lengths.ts';
import type {
  ActorContext,
  CommandContext,
  HomeSection,
  PressContext,
} from '../../../community/feature/feature.ts';
import { COACHES, mayCall } from '../../../community/members/member.ts';
import { sideOf } from '../access.ts';
import { parts } from '../contributions/parts.ts';
import { defiByName, defiByRef, defiTyped } from '../load/defis.ts';
import { loadPage } from '../load/page.ts';
import { viewContextFor } from '../locales/page.ts';
import type { Defi } from '../rules.ts';
import { sentence } from '../views/format.ts';
import { homeBlocks, pageMessage } from '../views/page.ts';
import { showFollowing } from './follow.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

/** A défi's page, or that it does not concern her. */
async function shown(context: ActorContext, defi: Defi, happened?: string): Promise<Answer> {
  const page = await loadPage(context, defi);
  const view = viewOf(context);
  if (page) return whisper(pageMessage(view, page, happened));
  const blocks = [];
  for (const part of parts) blocks.push((await part.others?.(context, defi)) ?? []);
  return whisper(sentence(view.words.refused.notYours, blocks.flat()));
}

/** `/defi`: her own; `/defi Boussole`: one that concerns her. */
export async function byCommand(context: CommandContext): Promise<Answer> {
  const { refused } = viewOf(context).words;
  const typed = context.args.trim();
  const defi = await defiTyped(context);
  if (typed === '') {
    if (defi && sideOf(context.member, defi.name) !== null) return shown(context, defi);
    return mayCall(context.member, COACHES) ? showFollowing(context) : whisper(sentence(refused.noDefi));
  }
  return defi ? shown(context, defi) : whisper(sentence(refused.unknown(shortened(typed, 60))));
}

/** Where a button or a menu of défis leads. */
export async function show(context: PressContext): Promise<Answer> {
  const defi = await defiByRef(context, context.value ?? context.ref);
  return defi ? shown(context, defi) : whisper(sentence(viewOf(context).words.refused.gone));
}

/** What waits for whoever carries or sponsors a défi, and the way to its page. */
export async function home(context: ActorContext): Promise<HomeSection | null> {
  const { member } = context;
  if (member.defi === null) return null;
  const side = sideOf(member, member.defi);
  if (side !== 'porteur' && side !== 'sponsor') return null;
  const defi = await defiByName(context, member.defi);
  if (!defi) return null;
  const lines = [];
  for (const part of parts) lines.push((await part.home?.(context, defi, side)) ?? []);
  return { order: 14, blocks: homeBlocks(viewOf(context), defi, lines.flat()) };
}
