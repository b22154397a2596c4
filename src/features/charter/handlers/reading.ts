import { type Answer, whisper } from '../../../chat/answer.ts';
import type { ActorContext, PressContext } from '../../../community/feature/feature.ts';
import { viewContextFor } from '../locales/index.ts';
import { articleMessage, charterMessage } from '../views/charter.ts';

/** `/magellan charte`. */
export const showCharter = async (context: ActorContext): Promise<Answer> =>
  whisper(charterMessage(viewContextFor(context, context.member)));

/** One value or practice; the whole, where programme.yaml has it no longer. */
export async function showArticle(context: PressContext): Promise<Answer> {
  const { values, practices } = context.programme.charter;
  const article = [...values, ...practices].find(({ id }) => id === context.value);
  const view = viewContextFor(context, context.member);
  return whisper(article ? articleMessage(view, article) : charterMessage(view));
}
