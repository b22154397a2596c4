import { type Answer, openForm, rejectForm, whisper } from '../../../chat/answer.ts';
import { shortened } from '../../../chat/lengths.ts';
import type {
  ActorContext,
  CommandContext,
  HomeSection,
  PressContext,
  SubmitContext,
} from '../../../community/feature/feature.ts';
import { plainWord } from '../../../community/format/words.ts';
import type { Member } from '../../../community/members/member.ts';
import { type NewsValues, newsForm } from '../forms.ts';
import { ownOf, readableDefis } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { newsById, removeNews, saveNews } from '../store.ts';
import { homeBlocks, newsMessage, sentence } from '../views/defi-news.ts';
import { dayOf } from '../views/format.ts';
import { ofDefi } from './reading.ts';

/** Who may give a défi's news: those who are of it, the porteurs too. */
const GIVERS = ['eig', 'porteur', 'sponsor'] as const;

const defiOf = ({ roles, defi }: Member): string | null =>
  GIVERS.some((role) => roles.includes(role)) ? defi : null;

async function shown(context: ActorContext, happened?: string) {
  const { member } = context;
  const defi = defiOf(member);
  const own = defi === null ? null : await ownOf(context, defi);
  return newsMessage(viewContextFor(context, member), own, await readableDefis(context), happened);
}

/** `/nouvelles`: her défi's; `/nouvelles Boussole`: what another has said. */
export async function byCommand(context: CommandContext): Promise<Answer> {
  const typed = context.args.trim();
  if (typed === '') return whisper(await shown(context));
  const named = (await readableDefis(context)).find((defi) => plainWord(defi) === plainWord(typed));
  if (named !== undefined) return ofDefi(context, named);
  const { words } = viewContextFor(context, context.member);
  return whisper(await shown(context, words.past.unknown(shortened(typed, 60))));
}

export async function openNewsForm(context: PressContext): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const defi = defiOf(context.member);
  const own = defi === null ? null : await ownOf(context, defi);
  if (!own?.edition) return whisper(sentence(own ? view.words.own.over : view.words.own.noDefi));
  return openForm(newsForm(view, own.edition, own.news));
}

/** What was written is her défi's, in the next gazette that is open for it. */
export async function give(context: SubmitContext<NewsValues>): Promise<Answer> {
  const { member, tx, now, values } = context;
  const view = viewContextFor(context, member);
  const defi = defiOf(member);
  const edition = defi === null ? null : (await ownOf(context, defi)).edition;
  if (defi === null || !edition)
    return rejectForm({ '': defi === null ? view.words.own.noDefi : view.words.own.over });
  await saveNews(tx, { ...values, defi, monday: edition.monday, authorId: member.id }, now);
  return whisper(await shown(context, view.words.own.saved(dayOf(view, edition))));
}

export async function remove(context: PressContext): Promise<Answer> {
  const { member, tx, ref } = context;
  const { own: words } = viewContextFor(context, member).words;
  const defi = defiOf(member);
  const news = await newsById(tx, ref);
  if (news === null) return whisper(await shown(context, words.removed));
  const waiting = defi === null ? null : (await ownOf(context, defi)).news;
  if (waiting?.id !== news.id) return whisper(sentence(news.defi === defi ? words.tooLate : words.noDefi));
  await removeNews(tx, news.id);
  return whisper(await shown(context, words.removed));
}

/** The gazette is called to mind from the Friday afternoon before it. */
const CALLED_TO_MIND_MS = 66 * 60 * 60_000;

/** That the next gazette has room for her défi, or what it will say. */
export async function home(context: ActorContext): Promise<HomeSection | null> {
  const { member } = context;
  const defi = defiOf(member);
  const own = defi === null ? null : await ownOf(context, defi);
  if (!own?.edition || own.edition.closesAt - context.now > CALLED_TO_MIND_MS) return null;
  const blocks = homeBlocks(viewContextFor(context, member), own.edition, own.news);
  return { order: 45, blocks };
}
