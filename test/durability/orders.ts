import type { Answer } from '../../src/chat/answer.ts';
import type { Incoming } from '../../src/chat/incoming.ts';

/** What a campaign tells the Magellan that it started, and what that one answers. */
export type Order =
  | { kind: 'move'; to: number }
  | { kind: 'settle' }
  | { kind: 'act'; incoming: Incoming }
  | { kind: 'stop' };

export type Reply =
  | { kind: 'ready' }
  /** Something was done since the last of these: what was asked takes its time. */
  | { kind: 'progress' }
  | { kind: 'moved'; now: number }
  | { kind: 'settled'; now: number }
  | { kind: 'acted'; id: string; answer: Answer };
