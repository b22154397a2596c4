import type { Limits } from '../../chat/limits.ts';
import type { Pace } from '../../engine/platform.ts';

/**
 * What Mattermost carries, from 5.37 on. The server counts a dialog's title, labels and helps in bytes, so all
 * is counted in bytes here. A message and a post's properties are counted in characters, once rendered:
 * `POST` below, checked by `send.ts`.
 */
export const limits: Limits = {
  unit: 'bytes',
  message: { blocks: 50, total: 13_000, summary: 300 },
  text: 3000,
  heading: 150,
  facts: { count: 20, label: 100, value: 1000 },
  buttons: { count: 5, label: 75 },
  options: { count: 100, label: 75, value: 150 },
  alt: 2000,
  // The server's own default is 50 MB.
  file: 1_000_000,
  // The server has eight in one, of whom the bot is one.
  group: 7,
  ref: 200,
  form: {
    title: 24,
    intro: 2900,
    label: 24,
    hint: 150,
    line: 300,
    paragraph: 3000,
    placeholder: 150,
    check: 150,
  },
};

/** What one post holds, in characters (code points), on servers from 5.37 on; `counted.ts` counts its properties. */
export const POST = { message: 16_383, props: 8_000 };

/** A dialog's fields, in bytes: what newer servers check, and older ones leave to their clients. */
export const DIALOG = { textDefault: 150, placeholder: 150, textareaDefault: 3000 };

/**
 * Without a rate limiter the server takes more; where one is on, `pace.ts` keeps to what it states. Twenty a
 * second leaves room for everybody else.
 */
export const pace: Pace = { perRecipientMs: 0, perPlatformMs: 20, concurrency: 8 };
