import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import type { Message } from '../../../chat/message.ts';
import type { ActorContext, CommandContext, PressContext } from '../../../community/feature/feature.ts';
import { readerOf } from '../../../community/members/circles.ts';
import { mayCall, type Who } from '../../../community/members/member.ts';
import { loadCards } from '../load/cards.ts';
import { loadOverview } from '../load/overview.ts';
import { search } from '../load/results.ts';
import { viewContextFor } from '../locales/index.ts';
import { PAGE, soughtIn } from '../rules/search.ts';
import { cardMessage } from '../views/card.ts';
import { overviewMessage } from '../views/overview.ts';
import { goneMessage, resultsMessage } from '../views/results.ts';
import { ownMessage } from './cards.ts';
import { pageOf, pageRef } from './page-ref.ts';

/** Who asks for mutual aid, in the feature of that name. */
const ASKERS: Who = ['eig', 'porteur', 'alumni'];

/** What is found from a place on. Nothing of it is kept, and nobody who is found is told. */
async function found(context: ActorContext, sought: string, from: number): Promise<Message> {
  const { people, services, field, near } = await search(context, sought);
  const all = people.length + services.length;
  const start = from < all ? from : 0;
  const cards = await loadCards(context, people.slice(start, start + PAGE), field?.id ?? null);
  // Services come after people, on the same pages.
  const first = Math.max(0, start - people.length);
  const left = PAGE - Math.max(0, Math.min(PAGE, people.length - start));
  const again = field === null ? sought : soughtIn(field.id);
  const to = (place: number) =>
    place < 0 || place >= all ? null : pageRef(context.secrets, { from: place, sought: again });
  return resultsMessage(viewContextFor(context, context.member), {
    field: field?.id ?? null,
    near: near?.id ?? null,
    to: {
      previous: to(start - PAGE),
      next: to(start + PAGE),
      near: near && pageRef(context.secrets, { from: 0, sought: soughtIn(near.id) }),
    },
    from: start,
    all,
    cards,
    services: services.slice(first, first + left),
    todayOn: context.calendar.localDate(context.now),
    reader: context.member.id,
    asks: mayCall(context.member, ASKERS),
    outside: readerOf(context.member) === 'outside',
  });
}

/** `/qui` alone. */
async function overview(context: ActorContext): Promise<Message> {
  if (readerOf(context.member) === 'outside') return ownMessage(context);
  return overviewMessage(viewContextFor(context, context.member), await loadOverview(context));
}

/** `/qui accessibilité`, `/qui Mona`, `/qui Boussole`, `/qui`. */
export async function typedSearch(context: CommandContext): Promise<Answer> {
  const sought = soughtIn(context.args);
  return whisper(sought === '' ? await overview(context) : await found(context, sought, 0));
}

export async function turnPage(context: PressContext): Promise<Answer> {
  const { from, sought } = pageOf(context.secrets, context.ref);
  return replace(sought === '' ? await overview(context) : await found(context, sought, from));
}

/** One card, whole; who is outside of the promotion sees none but her own. */
export async function see(context: PressContext): Promise<Answer> {
  const { member, value, ref, programme } = context;
  const field = programme.expertise.some(({ id }) => id === ref) ? ref : null;
  const view = viewContextFor(context, member);
  const isHidden = readerOf(member) === 'outside' && value !== member.id;
  const [card] = value === null || isHidden ? [] : await loadCards(context, [value], field);
  return whisper(card ? cardMessage(view, card) : goneMessage(view));
}

export async function chooseField(context: PressContext): Promise<Answer> {
  const sought = soughtIn(context.value ?? '');
  return whisper(sought === '' ? await overview(context) : await found(context, sought, 0));
}
