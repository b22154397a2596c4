import { MOST_MINUTES } from '../../../../../community/programme/formats-schema.ts';

/** What is typed of a gathering, in UTF-16 units: all of it together still fits in one announcement. */
export const LIMITS = {
  title: 120,
  place: 150,
  link: 500,
  speaker: 100,
  directions: 300,
  description: 1000,
  word: 300,
  minutes: { min: 10, max: MOST_MINUTES },
  capacity: { min: 1, max: 100_000 },
} as const;
