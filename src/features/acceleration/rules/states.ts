import {
  type MoveOf,
  type Refused,
  type StateOf,
  stateMachine,
} from '../../../community/feature/state-machine.ts';

/** What happens to a request: by its team, by a coach, by a parrain, or by the clock. */
export const requestStates = stateMachine(
  'A request for hours',
  {
    draft: 'its author’s alone',
    review: 'coaches may comment; it leaves by itself on the next working day at 10:00',
    commented: 'a coach had a word, and its author decides',
    searching: 'a few parrains are asked at a time',
    unanswered: 'nobody is left to ask; those who are silent may still take it',
    proposed: 'somebody took it, and one side proposed a moment, which reserves its minutes',
    granted: 'the other side said yes',
    held: 'its end has passed',
    done: 'it took place, and what was used is counted',
    withdrawn: 'nothing is reserved',
  },
  {
    draft: { save: 'draft', send: 'review', withdraw: 'withdrawn' },
    review: { comment: 'commented', letGo: 'searching', leave: 'searching', withdraw: 'withdrawn' },
    commented: { save: 'commented', comment: 'commented', resend: 'searching', withdraw: 'withdrawn' },
    searching: {
      ask: 'searching',
      decline: 'searching',
      nobody: 'unanswered',
      take: 'proposed',
      withdraw: 'withdrawn',
    },
    unanswered: { again: 'searching', decline: 'unanswered', take: 'proposed', withdraw: 'withdrawn' },
    proposed: {
      counter: 'proposed',
      agree: 'granted',
      release: 'searching',
      lapse: 'searching',
      withdraw: 'withdrawn',
    },
    granted: { counter: 'proposed', release: 'searching', over: 'held', withdraw: 'withdrawn' },
    held: { counter: 'proposed', tell: 'done', missed: 'withdrawn' },
    done: { follow: 'done' },
    withdrawn: {},
  },
);

export type State = StateOf<typeof requestStates>;
export type Event = MoveOf<typeof requestStates>;
export type Refusal = Refused<State>;

const ENDED: readonly State[] = ['done', 'withdrawn'];
/** A search, or an agreement, is under way: the request waits for somebody. */
export const WAITING: readonly State[] = ['review', 'commented', 'searching', 'unanswered', 'proposed'];
/** Minutes of the quota are reserved, or were used. */
export const RESERVING: readonly State[] = ['proposed', 'granted', 'held', 'done'];
export const OPEN: readonly State[] = requestStates.states.filter((state) => !ENDED.includes(state));
