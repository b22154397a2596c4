/** Where something happened, so that it can be answered there. */
export type InteractionContext = {
  user: string;
  /** The conversation; null on the home view and in modals. */
  channel: string | null;
  responseUrl: string | null;
  /** Opens one modal within three seconds. */
  trigger: string | null;
  /** The message in which she pressed. */
  message: { ts: string; ephemeral: boolean } | null;
  /** The view in which she pressed. */
  view: { id: string; kind: 'home' | 'window' } | null;
};
