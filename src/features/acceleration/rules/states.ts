/** The states of a request. `docs/states.md` tells each in words, and shows the same table. */
export const STATES = [
  'draft',
  'review',
  'commented',
  'searching',
  'unanswered',
  'proposed',
  'granted',
  'held',
  'done',
  'withdrawn',
] as const;
export type State = (typeof STATES)[number];

/** What happens to a request: by its team, by a coach, by a parrain, or by the clock. */
export const EVENTS = [
  'save',
  'send',
  'comment',
  'letGo',
  'leave',
  'resend',
  'ask',
  'nobody',
  'again',
  'decline',
  'take',
  'counter',
  'agree',
  'release',
  'lapse',
  'over',
  'tell',
  'missed',
  'follow',
  'withdraw',
] as const;
export type Event = (typeof EVENTS)[number];

/** `ended`: nothing more can happen; `elsewhere`: this can happen, but not where the request now stands. */
export type Refusal = { refused: 'ended' | 'elsewhere'; at: State };

type Moves = Readonly<Partial<Record<Event, State>>>;

/** Where each event leads, in each state; what is not named is refused. */
const MOVES: Readonly<Record<State, Moves>> = {
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
};

const ENDED: readonly State[] = ['done', 'withdrawn'];
/** A search, or an agreement, is under way: the request waits for somebody. */
export const WAITING: readonly State[] = ['review', 'commented', 'searching', 'unanswered', 'proposed'];
/** Minutes of the quota are reserved, or were used. */
export const HOLDING: readonly State[] = ['proposed', 'granted', 'held', 'done'];
export const OPEN: readonly State[] = STATES.filter((state) => !ENDED.includes(state));

/** What becomes of a request: its next state, or why the event changes nothing. */
export function next(state: State, event: Event): State | Refusal {
  return MOVES[state][event] ?? { refused: ENDED.includes(state) ? 'ended' : 'elsewhere', at: state };
}
