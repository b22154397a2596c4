import { LEVELS, type Level, type MeteoAnswer } from '../features/meteo/rules/levels.ts';
import { chanceOf, pick } from './dice.ts';
import { readSampleTexts } from './sample-texts.ts';

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
  const { rounds, successes, difficulties } = readSampleTexts();
  return (person, round) => {
    const dice = (throwOf: number) => chanceOf(`${person}/${round}/${throwOf}`);
    if (SILENT.includes(person) || dice(0) > 0.82) return null;
    const weights = rounds[round % rounds.length] ?? {};
    const level = (throwOf: number): Level => pick(LEVELS, weights, dice(throwOf)) ?? 'cloud';
    const said = (list: readonly string[], throwOf: number, chance: number) =>
      dice(throwOf) < chance ? (list[Math.floor(dice(throwOf + 1) * list.length)] ?? null) : null;
    return {
      answer: {
        defi: level(2),
        team: level(3),
        self: level(4),
        successes: said(successes, 5, 0.7),
        difficulties: said(difficulties, 7, 0.5),
      },
      signed: dice(1) > 0.25,
      moment: 0.05 + dice(9) * 0.9,
    };
  };
}
