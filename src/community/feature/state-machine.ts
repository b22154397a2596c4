/** Where each move leads from each state; what a state does not name is refused there. */
export type Moves<State extends string, Move extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Move, State>>>>
>;

/** `ended`: nothing more can become of it; `elsewhere`: this can happen, but not where it now stands. */
export type Refused<State extends string> = { refused: 'ended' | 'elsewhere'; at: State };

/** What something goes through: a request, a session, a gathering. Pure; `docs/states.md` is printed from it. */
export type StateMachine<State extends string = string, Move extends string = string> = {
  /** What goes through these states, in English: "A request for hours". */
  name: string;
  /** What each state is, in a few English words, the first first. */
  about: Readonly<Record<State, string>>;
  moves: Moves<State, Move>;
  states: readonly State[];
  /** The names of all moves, in the order of the table. */
  names: readonly Move[];
  /** Whether a move leads anywhere from a state. */
  can(state: State, move: Move): boolean;
  /** The state to which a move leads, or why it changes nothing. */
  next(state: State, move: Move): State | Refused<State>;
};

export type StateOf<Machine extends { states: readonly string[] }> = Machine['states'][number];
export type MoveOf<Machine extends { names: readonly string[] }> = Machine['names'][number];

export const isRefused = <State extends string>(to: State | Refused<State>): to is Refused<State> =>
  typeof to === 'object';

/** Makes the machine of a table of moves; a state from which no move leads to another has ended. */
export function stateMachine<State extends string, Move extends string>(
  name: string,
  about: Readonly<Record<State, string>>,
  moves: Readonly<Record<State, Readonly<Partial<Record<Move, NoInfer<State>>>>>>,
): StateMachine<State, Move> {
  const states = Object.keys(about) as State[];
  const ended = (state: State) => Object.values(moves[state]).every((to) => to === state);
  return {
    name,
    about,
    moves,
    states,
    names: [...new Set(states.flatMap((state) => Object.keys(moves[state]) as Move[]))],
    can: (state, move) => moves[state][move] !== undefined,
    next: (state, move) => moves[state][move] ?? { refused: ended(state) ? 'ended' : 'elsewhere', at: state },
  };
}
