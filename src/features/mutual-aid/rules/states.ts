import { type MoveOf, type StateOf, stateMachine } from '../../../community/feature/state-machine.ts';

/**
 * - `save`, `discard`, `send`: its author writes it, throws it away, sends it; `ask`: the next few are asked;
 * - `publish`: it stands in the promotion's channel; `introduce`: its author and a helper are put in touch;
 * - `solve`, `again`, `close`: what its author says of it; `lapse`: nothing was said of it for a month;
 * - `hand`: it has become an acceleration hour, or a problem of collective mentoring;
 * - `keep`: its author makes a card of it for the promotion.
 */
export const requestStates = stateMachine(
  'A request for help',
  {
    draft: 'being written, seen by its author alone',
    asking: 'a few people were asked',
    open: 'anybody in the promotion’s channel may help',
    helping: 'its author and a helper are in touch',
    solved: 'its author said what helped',
    elsewhere: 'it has become an hour, or collective mentoring',
    closed: 'no longer needed, or nothing was said of it for a month',
  },
  {
    draft: { save: 'draft', discard: 'closed', send: 'asking' },
    asking: {
      ask: 'asking',
      publish: 'open',
      introduce: 'helping',
      solve: 'solved',
      hand: 'elsewhere',
      close: 'closed',
      lapse: 'closed',
    },
    open: { introduce: 'helping', solve: 'solved', hand: 'elsewhere', close: 'closed', lapse: 'closed' },
    helping: {
      introduce: 'helping',
      again: 'asking',
      solve: 'solved',
      hand: 'elsewhere',
      close: 'closed',
      lapse: 'closed',
    },
    solved: { keep: 'solved' },
    elsewhere: {},
    closed: {},
  },
);

export type State = StateOf<typeof requestStates>;
export type Event = MoveOf<typeof requestStates>;

export type { Refused } from '../../../community/feature/state-machine.ts';

/** Those that wait for help: two at most a person. */
export const OPEN: readonly State[] = ['asking', 'open', 'helping'];
