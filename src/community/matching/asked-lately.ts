import { askedSince } from '../../engine/outbox/counts.ts';
import type { UnitOfWork } from '../feature/feature.ts';
import type { MessageKind } from '../feature/messages/message-kinds.ts';

/** What asks somebody to give something to others, in any feature. */
const ASKS: readonly MessageKind[] = [
  'mutual-aid/ask',
  'acceleration/ask',
  'cross-sharing/presenter',
  'collective-mentoring/question',
  'arrival/meeting',
  'alumni/testimony',
];

/** So long somebody who was asked is left alone before others: two weeks. */
export const LATELY_MS = 14 * 24 * 60 * 60_000;

/** How often each member was asked for something in the last two weeks, over all features; others are not in it. */
export const askedLately = ({ tx, now }: Pick<UnitOfWork, 'tx' | 'now'>): Promise<Map<string, number>> =>
  askedSince(tx, ASKS, now - LATELY_MS);
