/**
 * A picture as plain data. Views describe it, the engine draws it when the message is sent, so that no
 * picture is ever stored. Each comes with an alternative text and the same figures in words, in the view.
 */
export type Chart = DistributionChart | TrendChart | BarsChart | YearChart;

/** Tones from the most favourable to the least; drawn in colours that a colour-blind reader can order. */
export type Tone = 'best' | 'good' | 'middle' | 'poor' | 'worst';

/** Horizontal stacked bars: for each row, how many answers at each level. */
export type DistributionChart = {
  kind: 'distribution';
  title: string;
  levels: { label: string; tone: Tone }[];
  rows: { label: string; counts: number[] }[];
};

/** Lines over time; `values` are positions on `scale` (0 is its first label), null where there is none. */
export type TrendChart = {
  kind: 'trend';
  title: string;
  moments: string[];
  scale: string[];
  lines: { label: string; values: (number | null)[] }[];
};

/**
 * Horizontal bars, one a row, in the order given, each with its value at its end as it is to be read ("1 h 30",
 * "1 cycle"). `max` is what a whole bar stands for, where there is such a thing (the share of all, a goal that
 * is reached); the greatest value otherwise. Values are not negative.
 */
export type BarsChart = {
  kind: 'bars';
  title: string;
  max?: number;
  rows: { label: string; value: number; shown: string }[];
};

/**
 * A stretch of time from left to right: its months and phases above, a row for each thing with a mark at each of its
 * days, pauses across all of it. Places are parts of the whole, from 0 to 1. Those that are not `sure` are hollow.
 */
export type YearChart = {
  kind: 'year';
  title: string;
  months: { label: string; at: number }[];
  phases: { label: string; from: number; to: number }[];
  pauses: { from: number; to: number }[];
  today: number | null;
  words: { pause: string; today: string; foreseen: string | null };
  rows: { label: string; sure: number[]; unsure: number[] }[];
};
