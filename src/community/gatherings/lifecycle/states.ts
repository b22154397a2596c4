import { stateMachine } from '../../feature/state-machine.ts';
import type { GatheringState } from '../gathering.ts';

/**
 * - `change`: what is said of it, and who is invited; `discard` removes a draft, and so leads nowhere;
 * - `announce`: those it is for are told, at its lead time; `restore`: it will take place after all;
 * - `end`: its end has passed.
 */
export type GatheringMove = 'change' | 'plan' | 'announce' | 'cancel' | 'restore' | 'end';

export const gatheringStates = stateMachine<GatheringState, GatheringMove>(
  'A gathering',
  {
    draft: 'a coach is still writing it; nobody else knows, and it may be discarded',
    planned: 'it will take place, and will be announced at its lead time, or at once when that has passed',
    announced: 'those it is for know',
    cancelled: 'it will not take place; it can be restored until it was to begin',
    over: 'its end has passed',
  },
  {
    draft: { change: 'draft', plan: 'planned' },
    planned: { change: 'planned', announce: 'announced', cancel: 'cancelled', end: 'over' },
    announced: { change: 'announced', cancel: 'cancelled', end: 'over' },
    cancelled: { restore: 'planned' },
    over: {},
  },
);
