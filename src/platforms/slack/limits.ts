import type { Limits } from '../../chat/limits.ts';
import type { Pace } from '../../engine/platform.ts';

/**
 * Slack's published limits of Block Kit; where it has none, what a person can read (a summary).
 *
 * What Slack can't do, and what becomes of it:
 * - a whisper and the home view show no picture that is not public: its alternative text stands in its place
 *   (views give the same figures in words anyway);
 * - a whisper carries no file: one that may be stored goes to the person's direct conversation, a confidential one is
 *   fetched once from a page of ours, or written out where people cannot reach it;
 * - a form can't be opened by a direct message, which brings no trigger: a button that opens it is shown;
 * - the home view has no whispers: they open as a modal over it.
 */
export const limits: Limits = {
  unit: 'characters',
  // Slack takes 13,200 characters of blocks, names and escapes included: see MAX_CHARACTERS.
  message: { blocks: 45, total: 9_000, summary: 300 },
  text: 3000,
  heading: 150,
  facts: { count: 20, label: 150, value: 1800 },
  buttons: { count: 25, label: 75 },
  options: { count: 100, label: 75, value: 150 },
  alt: 2000,
  file: 1_000_000,
  // Eight whom `conversations.open` names, and the app.
  group: 8,
  ref: 200,
  form: {
    title: 24,
    intro: 3000,
    label: 150,
    hint: 500,
    line: 3000,
    paragraph: 3000,
    placeholder: 150,
    check: 75,
  },
};

/** The most characters of blocks that one message may have, as Slack counts them. */
export const MAX_CHARACTERS = 13_200;
export const MAX_BLOCKS = { message: 50, view: 100 } as const;
/** From more options on, a menu takes the place of radio buttons or boxes. */
export const MAX_RADIO_OPTIONS = 10;

/**
 * One message a second in a conversation, and "several hundred a minute" in a workspace, of which 300 are
 * taken. `concurrency` lets answers that take a second keep that pace.
 */
export const pace: Pace = { perRecipientMs: 1_050, perPlatformMs: 200, concurrency: 8 };

/** Calls a minute, for the methods that the pace of the outbox does not cover, by Slack's tiers. */
export const CALLS_A_MINUTE: Readonly<Record<string, number>> = {
  'chat.update': 50,
  'chat.delete': 50,
  'conversations.history': 50,
  'conversations.info': 50,
  'conversations.list': 20,
  'conversations.open': 50,
  'conversations.replies': 50,
  'files.completeUploadExternal': 100,
  'files.getUploadURLExternal': 100,
  'users.conversations': 50,
  'users.info': 100,
  'users.list': 20,
  'users.lookupByEmail': 50,
  'views.publish': 100,
};

/** Of these, so many for what nobody waits for: whoever acts meanwhile is not held back by it. */
export const CALLS_A_MINUTE_BESIDE: Readonly<Record<string, number>> = { 'users.info': 50 };
