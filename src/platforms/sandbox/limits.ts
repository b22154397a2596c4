import type { Limits } from '../../chat/limits.ts';
import type { Pace } from '../../engine/platform.ts';

/** The page could show more; these are what a person reads without losing patience. */
export const limits: Limits = {
  unit: 'characters',
  message: { blocks: 50, total: 20_000, summary: 300 },
  text: 3000,
  heading: 150,
  facts: { count: 20, label: 100, value: 1000 },
  buttons: { count: 10, label: 75 },
  options: { count: 100, label: 75, value: 150 },
  alt: 2000,
  file: 1_000_000,
  group: 8,
  ref: 100,
  form: {
    title: 80,
    intro: 3000,
    label: 100,
    hint: 300,
    line: 500,
    paragraph: 5000,
    placeholder: 150,
    check: 150,
  },
};

/** How many characters somebody may type at once. */
export const MAX_INPUT = 4000;

/** A file on this machine: it takes messages as fast as they come. */
export const pace: Pace = { perRecipientMs: 0, perPlatformMs: 0, concurrency: 4 };
