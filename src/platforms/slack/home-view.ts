import type { Answer } from '../../chat/answer.ts';
import { type Message, text } from '../../chat/message.ts';
import { wordsFor } from './locales.ts';
import { renderHome } from './render.ts';
import type { WebApi } from './web-api.ts';

export type HomeViews = {
  /** She opened her home view: it is made anew. */
  open(user: string, ask: () => Promise<Answer>): Promise<void>;
  /** Something changed for her: her home view is made anew if she has one open since the start. */
  refresh(user: string): Promise<void>;
  show(user: string, message: Message): Promise<void>;
  /** Says something at the top of her home view, until she does something there or opens it anew. */
  explain(user: string, words: string): Promise<void>;
  /** She did something there: what was explained is over. */
  settle(user: string): void;
};

/** Home views kept fresh; whoever was here longest ago is refreshed at her next visit only. */
const MAX_CACHED = 2_000;

/** `ask` makes the home view of somebody anew. */
export function createHomeViews(
  api: WebApi,
  localeOf: (user: string) => string | null,
  ask: (user: string) => Promise<Answer>,
): HomeViews {
  /** What each home view shows. */
  const shown = new Map<string, string>();
  const refreshing = new Map<string, Promise<void>>();
  const explained = new Map<string, string>();

  /** Slack keeps a home view: there is nothing in it that it may not keep. */
  function viewOf(user: string, message: Message) {
    if (!message.storable) {
      const words = wordsFor(localeOf(user)).home;
      return renderHome({ summary: words.summary, blocks: [text(words.text)] });
    }
    const blocks = message.blocks.length > 0 ? message.blocks : [text(message.summary)];
    const words = explained.get(user);
    return renderHome({ ...message, blocks: words === undefined ? blocks : [text(words), ...blocks] });
  }

  async function show(user: string, message: Message): Promise<void> {
    const view = viewOf(user, message);
    await api.call('views.publish', { user_id: user, view });
    shown.delete(user);
    shown.set(user, JSON.stringify(view));
    if (shown.size > MAX_CACHED) shown.delete(shown.keys().next().value ?? '');
  }

  async function remake(user: string): Promise<void> {
    const answer = await ask(user);
    if (answer.kind !== 'replace') return;
    if (JSON.stringify(viewOf(user, answer.message)) !== shown.get(user)) await show(user, answer.message);
  }

  return {
    show,
    settle: (user) => void explained.delete(user),
    async explain(user, words) {
      explained.set(user, words);
      await remake(user);
    },
    async open(user, asked) {
      explained.delete(user);
      const answer = await asked();
      if ('message' in answer) await show(user, answer.message);
    },
    async refresh(user) {
      if (!shown.has(user)) return;
      // One at a time: what changes meanwhile is in the next.
      const before = refreshing.get(user) ?? Promise.resolve();
      const next = before.catch(() => undefined).then(() => remake(user));
      refreshing.set(user, next);
      try {
        await next;
      } finally {
        if (refreshing.get(user) === next) refreshing.delete(user);
      }
    },
  };
}
