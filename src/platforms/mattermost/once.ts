import type { Clock } from '../../engine/clock.ts';
import { DIALOG_LASTS_MS, fingerprint } from './signature.ts';

/**
 * One use of each dialog: once a submission is accepted, or the dialog closed, its state is worth nothing, and
 * whoever sends it again is told so. This is remembered by the process; after a restart the reception still
 * knows the submission by its id, and changes nothing.
 */
export type Once = {
  /** Runs `work` unless the dialog is used up; what was not accepted can be mended and sent again. */
  use<Result>(
    nonce: string,
    work: () => Promise<{ result: Result; accepted: boolean }>,
  ): Promise<{ result: Result } | 'used'>;
};

const AT_MOST = 20_000;

type Memory = { used: boolean; until: number; tail: Promise<unknown> };

export function createOnce(clock: Clock): Once {
  const memories = new Map<string, Memory>();

  function remember(nonce: string): Memory {
    const key = fingerprint(nonce);
    const known = memories.get(key);
    if (known) return known;
    const now = clock.now();
    for (const [old, { until }] of memories) {
      if (until > now && memories.size < AT_MOST) break;
      memories.delete(old);
    }
    const memory = { used: false, until: now + DIALOG_LASTS_MS, tail: Promise.resolve() };
    memories.set(key, memory);
    return memory;
  }

  return {
    use(nonce, work) {
      const memory = remember(nonce);
      // Two submissions at the same instant: the second waits to see what became of the first.
      const turn = memory.tail.then(async () => {
        if (memory.used) return 'used' as const;
        const { result, accepted } = await work();
        memory.used = accepted;
        return { result };
      });
      memory.tail = turn.catch(() => undefined);
      return turn;
    },
  };
}
