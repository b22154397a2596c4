import { type MoveOf, type StateOf, stateMachine } from '../../../community/feature/state-machine.ts';

/**
 * - `join`, `leave`: somebody has the same problem, or no longer; `withdraw`: who raised it, or a coach, ends it;
 * - `plan`: a coach plans the gathering; `cancelled`, `restored`, `over`: what becomes of it.
 */
export const problemStates = stateMachine(
  'A problem that somebody raised',
  {
    open: 'others may say that they have it too',
    planned: 'a coach planned a gathering of those who have it',
    over: 'the gathering took place',
    withdrawn: 'by who raised it, or by a coach',
  },
  {
    open: { join: 'open', leave: 'open', withdraw: 'withdrawn', plan: 'planned', restored: 'planned' },
    planned: { cancelled: 'open', over: 'over' },
    over: {},
    withdrawn: {},
  },
);

export type State = StateOf<typeof problemStates>;
export type Event = MoveOf<typeof problemStates>;
