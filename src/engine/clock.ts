/** The one source of the present instant, in epoch milliseconds. */
export type Clock = { now(): number };

export const realClock: Clock = { now: () => Date.now() };

/** A clock that stands still until it is moved: for tests. */
export type FakeClock = Clock & { set(at: number): void };

export function fakeClock(startAt: number): FakeClock {
  let current = startAt;
  return {
    now: () => current,
    set: (at) => {
      current = at;
    },
  };
}

/** A clock that runs on from wherever it is put: the sandbox's, moved by hand. */
export type MovableClock = FakeClock;

export function movableClock(startAt: number): MovableClock {
  let offset = startAt - Date.now();
  return {
    now: () => Date.now() + offset,
    set: (at) => {
      offset = at - Date.now();
    },
  };
}
