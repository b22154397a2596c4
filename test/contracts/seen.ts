import type { Chat, Visitor } from './drivers/driver.ts';
import type { Reached } from './probe.ts';

/** A platform that is open, and what reached the probe's handlers. */
export type Opened = Chat & { reached: Reached[] };

/** Tests are written with ordinary spaces where French has non-breaking ones. */
export const loose = (words: string): string => words.replaceAll('\u00a0', ' ');

/** The last thing that she sees. */
export const lastSeen = async (visitor: Visitor): Promise<string> =>
  loose((await visitor.sees()).at(-1)?.words ?? '');

/** All that she sees. */
export const allSeen = async (visitor: Visitor): Promise<string> =>
  loose((await visitor.sees()).map(({ words }) => words).join('\n---\n'));
