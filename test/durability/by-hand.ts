import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** What is the same for every campaign that is run from a terminal. */

type Size = { kills: number; members: number; rounds: number };

/** The size and the seed that were asked for: `--kills 200 --seed 1 --members 40 --rounds 8`. */
export function askedFor(usual: Size): Size & { seed: number } {
  const option = (value: number) => ({ type: 'string', default: String(value) }) as const;
  const { values } = parseArgs({
    options: {
      kills: option(usual.kills),
      seed: option(1),
      members: option(usual.members),
      rounds: option(usual.rounds),
    },
  });
  return {
    kills: Number(values.kills),
    seed: Number(values.seed),
    members: Number(values.members),
    rounds: Number(values.rounds),
  };
}

/** Does something in a folder of its own, which is gone afterwards. */
export async function inFolder<Done>(work: (folder: string) => Promise<Done>): Promise<Done> {
  const folder = mkdtempSync(join(tmpdir(), 'magellan-durability-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Says what was found over so many kills, and ends with it; `also` is what else held. */
export function conclude(faults: readonly string[], kills: number, also = ''): never {
  const held = `Zero lost, zero doubled over ${kills} kills${also}, in ${Math.round(performance.now() / 1000)} s.`;
  console.log(faults.length === 0 ? held : `FAILED: ${faults.join('; ')}`);
  process.exit(faults.length === 0 ? 0 : 1);
}
