import { type Answer, whisper } from '../../../chat/answer.ts';
import { shortened } from '../../../chat/lengths.ts';
import type {
  ActorContext,
  CommandContext,
  HomeSection,
  PressContext,
} from '../../../community/feature/feature.ts';
import { plainWord } from '../../../community/format/words.ts';
import { COACHES, mayCall } from '../../../community/members/member.ts';
import { sideOf } from '../access.ts';
import { parts } from '../contributions/parts.ts';
import { loadDefis, loadPage } from '../load.ts';
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
  const defis = await loadDefis(context);
  if (typed === '') {
    const own = defis.find(({ name }) => name === context.member.defi);
    if (own && (await loadPage(context, own))) return shown(context, own);
    return mayCall(context.member, COACHES) ? showFollowing(context) : whisper(sentence(refused.noDefi));
  }
  const named = defis.find(({ name }) => plainWord(name) === plainWord(typed));
  return named ? shown(context, named) : whisper(sentence(refused.unknown(shortened(typed, 60))));
}

/** Where a button or a menu of défis leads. */
export async function show(context: PressContext): Promise<Answer> {
  const ref = context.value ?? context.ref;
  const defi = (await loadDefis(context)).find((each) => each.ref === ref);
  return defi ? shown(context, defi) : whisper(sentence(viewOf(context).words.refused.gone));
}

/** What waits for whoever carries or sponsors a défi, and the way to its page. */
export async function home(context: ActorContext): Promise<HomeSection | null> {
  const { member } = context;
  const side = member.defi === null ? null : sideOf(member, member.defi);
  if (side !== 'porteur' && side !== 'sponsor') return null;
  const defi = (await loadDefis(context)).find(({ name }) => name === member.defi);
  if (!defi) return null;
  const lines = [];
  for (const part of parts) lines.push((await part.home?.(context, defi, side)) ?? []);
  return { order: 14, blocks: homeBlocks(viewOf(context), defi, lines.flat()) };
}
