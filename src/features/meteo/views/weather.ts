import type { Tone } from '../../../chat/chart.ts';
import type { ViewContext } from '../locales/index.ts';
import { type Dimension, LEVELS, type Level } from '../rules/levels.ts';

const EMOJI: Record<Level, string> = { sun: '☀️', clear: '🌤️', cloud: '☁️', rain: '🌧️', storm: '⛈️' };

export const TONES: Record<Level, Tone> = {
  sun: 'best',
  clear: 'good',
  cloud: 'middle',
  rain: 'poor',
  storm: 'worst',
};

/** A level as people see it: a word with its emoji, never an emoji alone. */
export const levelLabel = ({ words }: ViewContext, level: Level): string =>
  `${EMOJI[level]} ${words.weather.levels[level]}`;

/** A level inside a sentence. */
export const levelWord = ({ words }: ViewContext, level: Level): string =>
  words.weather.levels[level].toLowerCase();

/** How many at each level that somebody gave: "grand soleil : 5, éclaircies : 2". */
export const formatCounts = ({ words }: ViewContext, counts: readonly number[]): string =>
  LEVELS.flatMap((level, index) => {
    const count = counts[index] ?? 0;
    return count === 0 ? [] : [words.weather.count(words.weather.levels[level].toLowerCase(), count)];
  }).join(', ');

/** How many at each level, those that nobody gave too. */
export const formatAllCounts = ({ words }: ViewContext, counts: readonly number[]): string =>
  LEVELS.map((level, index) => words.weather.ofLevel(words.weather.levels[level], counts[index] ?? 0)).join(
    ' · ',
  );

export const groupLabel = ({ words }: ViewContext, dimension: Dimension): string =>
  words.weather.group[dimension];
