/** The states of a problem that somebody raised. */
export const STATES = ['open', 'planned', 'over', 'withdrawn'] as const;
export type State = (typeof STATES)[number];

/**
 * - `join`, `leave`: somebody has the same problem, or no longer; `withdraw`: who raised it, or a coach, ends it;
 * - `plan`: a coach plans the gathering; `cancelled`, `over`: what becomes of it.
 */
export const EVENTS = ['join', 'leave', 'withdraw', 'plan', 'cancelled', 'over'] as const;
export type Event = (typeof EVENTS)[number];

export type Refusal = { refused: 'ended' | 'elsewhere'; at: State };

/** Where each event leads, in each state; what is not named is refused. */
export const MOVES: Readonly<Record<State, Readonly<Partial<Record<Event, State>>>>> = {
  open: { join: 'open', leave: 'open', withdraw: 'withdrawn', plan: 'planned' },
  planned: { cancelled: 'open', over: 'over' },
  over: {},
  withdrawn: {},
};

export const next = (state: State, event: Event): State | Refusal =>
  MOVES[state][event] ?? {
    refused: Object.keys(MOVES[state]).length === 0 ? 'ended' : 'elsewhere',
    at: state,
  };

export const isRefusal = (to: State | Refusal): to is Refusal => typeof to === 'object';
