/** Where something happened, so that it can be answered there. */
export type InteractionContext = {
  user: string;
  /** The conversation; null on the home view and in modals. */
  channel: string | null;
  responseUrl: string | null;
  /** Opens one modal within three seconds. */
  trigger: string | null;
  /** The thread in which she wrote or pressed, by its first message; null outside of threads. */
  thread: string | null;
  /** The message in which she pressed. */
  message: { ts: string; ephemeral: boolean } | null;
  /** The view in which she pressed. */
  view: View | null;
};

export type View =
  | { id: string; kind: 'home' }
  /** `blocks` is what it shows; `isLast` when no other window may stand over it: Slack takes three. */
  | { id: string; kind: 'window'; blocks: readonly Record<string, unknown>[]; isLast: boolean };
