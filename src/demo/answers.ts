import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { demoFile } from '../config.ts';
import { LEVELS, type Level, type MeteoAnswer } from '../features/meteo/rules/levels.ts';
import { chanceOf } from './dice.ts';

const schema = z.strictObject({
  rounds: z.array(z.record(z.enum(LEVELS), z.number())).min(1),
  successes: z.array(z.string()).min(1),
  difficulties: z.array(z.string()).min(1),
});

/** What an invented member answers in a round, and when she does. */
export type InventedAnswer = {
  answer: MeteoAnswer;
  signed: boolean;
  /** How far into the round she answers, from 0 (it opens) to 1 (it closes). */
  moment: number;
};

export type Inventor = (person: number, round: number) => InventedAnswer | null;

/** Of the invented EIG, these never answer: a digest has to notice somebody. */
const SILENT = [1, 2];

/**
 * Makes the answers of the invented promotion. Everything follows from who and when, so that every newcomer
 * meets the same people; null for who does not answer this time.
 */
export function readInventor(): Inventor {
  const { rounds, successes, difficulties } = schema.parse(
    parse(readFileSync(demoFile('past.yaml'), 'utf8')),
  );
  return (person, round) => {
    const dice = (throwOf: number) => chanceOf(`${person}/${round}/${throwOf}`);
    if (SILENT.includes(person) || dice(0) > 0.82) return null;
    const weights = rounds[round % rounds.length] ?? {};
    const said = (list: readonly string[], throwOf: number, chance: number) =>
      dice(throwOf) < chance ? (list[Math.floor(dice(throwOf + 1) * list.length)] ?? null) : null;
    return {
      answer: {
        defi: pick(weights, dice(2)),
        team: pick(weights, dice(3)),
        self: pick(weights, dice(4)),
        successes: said(successes, 5, 0.7),
        difficulties: said(difficulties, 7, 0.5),
      },
      signed: dice(1) > 0.25,
      moment: 0.05 + dice(9) * 0.9,
    };
  };
}

function pick(weights: Partial<Record<Level, number>>, chance: number): Level {
  const total = LEVELS.reduce((sum, level) => sum + (weights[level] ?? 0), 0);
  let left = chance * total;
  for (const level of LEVELS) {
    left -= weights[level] ?? 0;
    if (left < 0) return level;
  }
  return 'cloud';
}
