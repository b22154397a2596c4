/** What has begun and has not ended: a stop waits for it. */
export type InFlight = {
  /** Counts a promise until it settles; a failure stays the caller's. */
  track<Value>(work: Promise<Value>): Promise<Value>;
  /** Resolves when nothing is under way any more, what began meanwhile included. */
  idle(): Promise<void>;
  /** The same, `withinMs` at most. */
  drain(withinMs: number): Promise<void>;
};

export function createInFlight(): InFlight {
  const underWay = new Set<Promise<unknown>>();

  async function idle(): Promise<void> {
    while (underWay.size > 0) await Promise.allSettled(underWay);
  }

  return {
    idle,
    track(work) {
      const forget = () => underWay.delete(work);
      underWay.add(work);
      work.then(forget, forget);
      return work;
    },
    async drain(withinMs) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, withinMs);
      });
      await Promise.race([idle(), late]);
      clearTimeout(timer);
    },
  };
}
