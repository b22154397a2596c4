import type { Tone } from '../../chat/chart.ts';

/** In pixels of the drawing; a picture is `SCALE` times as many, so that it stays sharp on a phone. */
export const WIDTH = 800;
export const MARGIN = 32;
export const INNER_WIDTH = WIDTH - 2 * MARGIN;

/** At 800 wide, 24 is still about 11 on a phone that shows the picture 360 wide. */
export const SIZE = { title: 30, text: 24, count: 24 } as const;

export const INK = '#14213d';
const PALE_INK = '#ffffff';
export const MUTED = '#4a5568';
export const RULE = '#d5dbe5';
export const TRACK = '#eef1f6';
export const PAPER = '#ffffff';

/**
 * From sun to storm. Each colour is darker than the one before, so that the order shows in grey, on paper,
 * and to eyes that confuse red and green; `ink` is readable on it (4.5 to 1, WCAG 1.4.3).
 */
export const TONES: Record<Tone, { fill: string; ink: string }> = {
  best: { fill: '#ffd84d', ink: INK },
  good: { fill: '#9bd3a8', ink: INK },
  middle: { fill: '#45a8b8', ink: INK },
  poor: { fill: '#2b6cae', ink: PALE_INK },
  worst: { fill: '#1f2a6b', ink: PALE_INK },
};

/**
 * Lines differ by colour, dash and marker together. Each is thinner than the one before and drawn above it,
 * so that lines that run together can all be seen.
 */
export const STROKES = [
  { color: '#1b5fa8', width: 8, dash: 'solid', symbol: 'circle', symbolSize: 24 },
  { color: '#c2410c', width: 5, dash: [14, 9], symbol: 'rect', symbolSize: 17 },
  { color: '#111827', width: 3, dash: [3, 6], symbol: 'triangle', symbolSize: 15 },
] as const;

/** Bars are told apart by their label and their length, never by their colour: one is enough. */
export const BAR_FILL = '#2b6cae';
