import { randomUUID } from 'node:crypto';
import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import { pageIn } from '../../../chat/pages.ts';
import type { ActorContext, PressContext } from '../../../community/feature/feature.ts';
import { writeTo } from '../../../community/feature/messages/messaging.ts';
import { loadFollowing } from '../load/page.ts';
import { viewContextFor } from '../locales/page.ts';
import { csvMessages, followMessage } from '../views/follow.ts';
import { sentence } from '../views/format.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

/** `/defi suivi`. */
export const showFollowing = async (context: ActorContext): Promise<Answer> =>
  whisper(followMessage(viewOf(context), await loadFollowing(context)));

/** Another page of it, in its place; the first, beside whatever led there. */
export async function turn(context: PressContext): Promise<Answer> {
  const page = pageIn(context.ref);
  if (page === null) return showFollowing(context);
  return replace(followMessage(viewOf(context), await loadFollowing(context), page));
}

/** The same as a file, in her direct messages. */
export async function csv(context: PressContext): Promise<Answer> {
  const view = viewOf(context);
  const key = `defi/csv/${randomUUID()}`;
  for (const [index, message] of csvMessages(view, await loadFollowing(context)).entries())
    await writeTo(context, [context.member], {
      kind: 'defi/file',
      key: () => `${key}/${index}`,
      message: () => message,
    });
  return whisper(sentence(view.words.follow.csv.sent));
}
