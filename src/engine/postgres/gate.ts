/**
 * How many transactions are under way at once. Where they come into each other's way, fewer go on side by side, down
 * to one: each would be run several times otherwise. Whoever waits is let in in the order of coming.
 */
export function createGate(most: number) {
  let width = most;
  let inside = 0;
  const waiting: (() => void)[] = [];

  function letIn(): void {
    while (inside < Math.floor(width)) {
      const next = waiting.shift();
      if (!next) return;
      inside += 1;
      next();
    }
  }

  return {
    enter: (): Promise<void> =>
      new Promise((done) => {
        waiting.push(done);
        letIn();
      }),
    leave(): void {
      inside -= 1;
      letIn();
    },
    /** Two were in each other's way. */
    narrow(): void {
      width = Math.max(1, width / 2);
    },
    /** One came through as it was: after as many as there are places, there is one more. */
    widen(): void {
      width = Math.min(most, width + 1 / width);
    },
  };
}
