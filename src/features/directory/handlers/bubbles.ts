import { randomUUID } from 'node:crypto';
import { type Answer, whisper } from '../../../chat/answer.ts';
import type { ActorContext, PressContext, UnitOfWork } from '../../../community/feature/feature.ts';
import { postIn, updateMessages, writeTo } from '../../../community/feature/messages/messaging.ts';
import { formatMoment } from '../../../community/format/dates.ts';
import { readerOf } from '../../../community/members/circles.ts';
import { loadBubbles } from '../load/bubbles.ts';
import { viewContextFor } from '../locales/index.ts';
import { OPEN_MS, shownNextAt } from '../rules/bubbles.ts';
import { addBulloterie, type Bulloterie, openBulloterie, setBulloterie } from '../store/bubbles.ts';
import { bubblesMessage, keptMessage, liveMessage, saidMessage } from '../views/bubbles.ts';

const keyOf = ({ id }: Bulloterie): string => `directory/bubbles/${id}`;

/** `/qui bulles`. */
export async function showBubbles(context: ActorContext): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const reader = readerOf(context.member);
  if (reader === 'outside') return whisper(saidMessage(view.words.refused.outside));
  return whisper(bubblesMessage(view, await loadBubbles(context), reader === 'coach'));
}

/** Written to her: a whisper shows no picture on every chat, and none stays. */
export async function keepBubbles(context: PressContext): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  if (readerOf(context.member) === 'outside') return whisper(saidMessage(view.words.refused.outside));
  const bubbles = await loadBubbles(context);
  const key = `directory/picture/${randomUUID()}`;
  await writeTo(context, [context.member], {
    kind: 'directory/file',
    key: () => key,
    message: () => keptMessage(view, bubbles),
  });
  return whisper(saidMessage(view.words.bubbles.kept));
}

/** A coach opens a Bulloterie in the promotion's channel, for half an hour. */
export async function openBubbles(context: PressContext): Promise<Answer> {
  const { tx, now, member } = context;
  const view = viewContextFor(context, member);
  const already = await openBulloterie(tx);
  const until = (at: number) => formatMoment(at, view.timeZone, view.locale);
  if (already) return whisper(saidMessage(view.words.bubbles.already(until(already.closesAt))));
  const bulloterie = await addBulloterie(tx, now, now + OPEN_MS);
  const channel = viewContextFor(context);
  await postIn(
    context,
    'promotion',
    'directory/bubbles',
    keyOf(bulloterie),
    liveMessage(channel, await loadBubbles(context), bulloterie.closesAt),
  );
  return whisper(saidMessage(view.words.bubbles.opened(until(bulloterie.closesAt))));
}

/** Somebody said her fields: while a Bulloterie is open, the channel shows it, together with what others say then. */
export async function showSoon({ tx, now }: UnitOfWork): Promise<void> {
  const bulloterie = await openBulloterie(tx);
  if (bulloterie && bulloterie.dueAt === null)
    await setBulloterie(tx, bulloterie.id, { dueAt: shownNextAt(now, bulloterie.shownAt) });
}

/** What is due of the one that is open: it shows what has changed, or closes. */
export async function refreshPicture(uow: UnitOfWork): Promise<void> {
  const { tx, now } = uow;
  const bulloterie = await openBulloterie(tx);
  if (!bulloterie) return;
  const closes = bulloterie.closesAt <= now;
  if (!closes && (bulloterie.dueAt === null || bulloterie.dueAt > now)) return;
  await setBulloterie(tx, bulloterie.id, { dueAt: null, shownAt: now, open: closes ? 0 : 1 });
  const bubbles = await loadBubbles(uow);
  await updateMessages(uow, `${keyOf(bulloterie)}/`, now, () =>
    liveMessage(viewContextFor(uow), bubbles, closes ? null : bulloterie.closesAt),
  );
}
