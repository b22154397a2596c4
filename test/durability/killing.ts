import type { Life } from './life.ts';

type Killing = {
  /** How many kills are wanted, and the share of what is asked during which one falls. */
  kills: number;
  share: number;
  random(): number;
  tell?(words: string): void;
  /** Starts Magellan; null when it could not, and is to be started again. */
  start(): Promise<Life | null>;
  /** Whether something may fail without a kill, as people see it: Magellan is then started again. */
  mayFail?: boolean;
};

/** What fails so often in a row without a kill does not fail by the weather: it is told, and not tried for ever. */
const MOST_FAILURES = 30;

/** Magellan, one life after the other, killed at random moments. */
export function killAtRandom({ kills, share, random, tell, start, mayFail = false }: Killing) {
  let done = 0;
  let life: Life | null = null;

  async function alive(): Promise<Life> {
    for (let failed = 0; life === null; failed += 1) {
      if (failed === MOST_FAILURES) throw new Error('Magellan does not start, however often it is tried');
      life = await start();
    }
    return life;
  }

  async function end(): Promise<void> {
    await life?.kill();
    life = null;
  }

  return {
    /** How often it was killed. */
    kills: () => done,

    /** Does something until it is done; a kill falls within so long. A killed Magellan is started again. */
    async insist<Done>(work: (current: Life) => Promise<Done | null>, withinMs: number): Promise<Done> {
      let why: unknown = 'it was not done';
      for (let failed = 0; failed < MOST_FAILURES; ) {
        const current = await alive();
        const killing = done < kills && random() < share;
        const doomed = killing ? setTimeout(() => void current.kill(), random() * withinMs) : undefined;
        const outcome = await work(current)
          .catch((error: unknown) => {
            why = error;
            if (mayFail) return null;
            throw error;
          })
          .finally(() => clearTimeout(doomed));
        if (killing) {
          // Also when it was quicker than its killer: what was acknowledged must survive.
          await end();
          done += 1;
          if (done % 20 === 0) tell?.(`${done} of ${kills} kills`);
        } else if (outcome === null) {
          if (!mayFail) throw new Error('Magellan died without being killed');
          failed += 1;
          await end();
        }
        if (outcome !== null) return outcome;
      }
      throw new Error('what the network broke is not done however often it is tried again', { cause: why });
    },

    /** A last life, left in peace: what the last kill interrupted must come right. */
    async leaveInPeace(): Promise<void> {
      const last = await alive();
      await last.ask({ kind: 'settle' }, 'settled');
      await last.stop();
      life = null;
    },

    /** Nothing of a campaign outlives it, however it ends. */
    end,
  };
}
