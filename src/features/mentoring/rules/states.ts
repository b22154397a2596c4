/** What becomes of something: where each event leads in each state; what is not named is refused. */
type Table<State extends string, Event extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Event, State>>>>
>;

/** `ended`: nothing more can happen to it; `elsewhere`: this can happen, but not where it now stands. */
export type Refusal<State extends string> = { refused: 'ended' | 'elsewhere'; at: State };

const mover =
  <State extends string, Event extends string>(table: Table<State, Event>) =>
  (state: State, event: Event): State | Refusal<State> =>
    table[state][event] ?? {
      refused: Object.keys(table[state]).length === 0 ? 'ended' : 'elsewhere',
      at: state,
    };

export const isRefusal = <State extends string>(next: State | Refusal<State>): next is Refusal<State> =>
  typeof next === 'object';

export const REQUEST_STATES = ['asked', 'open', 'taken', 'withdrawn'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];
/**
 * - `accept`: the coach who was asked says yes; `decline`: not this time, all coaches are asked;
 * - `take`: one of them takes a request that is open; `pass`: she is not proposed for it any more;
 * - `leave`: the coach who was asked is no longer there; `overdue`: it has been waiting for long, all are asked.
 */
export const REQUEST_EVENTS = ['accept', 'decline', 'take', 'pass', 'withdraw', 'leave', 'overdue'] as const;
export type RequestEvent = (typeof REQUEST_EVENTS)[number];

export const REQUEST_MOVES: Table<RequestState, RequestEvent> = {
  asked: { accept: 'taken', decline: 'open', withdraw: 'withdrawn', leave: 'open', overdue: 'open' },
  open: { accept: 'taken', take: 'taken', pass: 'open', withdraw: 'withdrawn', overdue: 'open' },
  taken: {},
  withdrawn: {},
};
export const nextRequest = mover(REQUEST_MOVES);

export const CYCLE_STATES = [
  'offering',
  'choosing',
  'running',
  'ending',
  'renewing',
  'closed',
  'stopped',
] as const;
export type CycleState = (typeof CYCLE_STATES)[number];
/**
 * - `offer`: the coach offers times; `noneSuits`: the mentee can come at none; `book`: she takes one;
 * - `finish`: no session is left to come; `renew`, `agree`, `refuse`: another cycle is asked for, and given;
 * - `close`: it ends as it should; `stop`: it ends before.
 */
export const CYCLE_EVENTS = [
  'offer',
  'noneSuits',
  'book',
  'finish',
  'renew',
  'agree',
  'refuse',
  'close',
  'stop',
] as const;
export type CycleEvent = (typeof CYCLE_EVENTS)[number];

export const CYCLE_MOVES: Table<CycleState, CycleEvent> = {
  offering: { offer: 'choosing', stop: 'stopped' },
  choosing: { offer: 'choosing', noneSuits: 'offering', book: 'running', stop: 'stopped' },
  running: { finish: 'ending', stop: 'stopped' },
  ending: { renew: 'renewing', close: 'closed' },
  renewing: { agree: 'closed', refuse: 'ending', close: 'closed' },
  closed: {},
  stopped: {},
};
export const nextCycle = mover(CYCLE_MOVES);

export const SESSION_STATES = ['planned', 'proposed', 'held', 'missed', 'cancelled'] as const;
export type SessionState = (typeof SESSION_STATES)[number];
/**
 * - `propose`: one of the two asks for another moment; `agree`, `refuse`: the other answers; `retract`: the
 *   first takes it back; until then the session stays where it is;
 * - `over`: its time has passed; `miss`, `tookPlace`: whether it was held after all.
 */
export const SESSION_EVENTS = [
  'propose',
  'agree',
  'refuse',
  'retract',
  'cancel',
  'over',
  'miss',
  'tookPlace',
] as const;
export type SessionEvent = (typeof SESSION_EVENTS)[number];

export const SESSION_MOVES: Table<SessionState, SessionEvent> = {
  planned: { propose: 'proposed', cancel: 'cancelled', over: 'held' },
  proposed: { agree: 'planned', refuse: 'planned', retract: 'planned', cancel: 'cancelled', over: 'held' },
  held: { miss: 'missed' },
  missed: { tookPlace: 'held' },
  cancelled: {},
};
export const nextSession = mover(SESSION_MOVES);
