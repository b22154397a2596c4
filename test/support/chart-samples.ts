import { expect } from 'vitest';
import type { DistributionChart, TrendChart } from '../../src/chat/chart.ts';
import { type Charts, createCharts } from '../../src/engine/charts/index.ts';

export const levels: DistributionChart['levels'] = [
  { label: 'Grand soleil', tone: 'best' },
  { label: 'Éclaircies', tone: 'good' },
  { label: 'Nuageux', tone: 'middle' },
  { label: 'Pluie', tone: 'poor' },
  { label: 'Orage', tone: 'worst' },
];

export const distribution: DistributionChart = {
  kind: 'distribution',
  title: 'Météo du 11 mars 2022\u00a0: 34 réponses sur 40',
  levels,
  rows: [
    { label: 'Mon défi', counts: [6, 12, 9, 5, 2] },
    { label: 'Mon équipe', counts: [14, 11, 6, 3, 0] },
    { label: 'Moi', counts: [4, 9, 12, 8, 1] },
  ],
};

export const trend: TrendChart = {
  kind: 'trend',
  title: 'Votre météo depuis janvier',
  moments: ['14 janv.', '28 janv.', '11 févr.', '25 févr.'],
  scale: levels.map(({ label }) => label),
  lines: [
    { label: 'Mon défi', values: [2, null, 1.5, 0] },
    { label: 'Mon équipe', values: [1, null, 1, 1] },
    { label: 'Moi', values: [4, null, 3, 2] },
  ],
};

let open: Charts[] = [];

/** Stops every thread that a test has begun. */
export async function stopCharts(): Promise<void> {
  await Promise.all(open.map((made) => made.stop()));
  open = [];
}

export function charts(options?: Parameters<typeof createCharts>[0]): Charts {
  const made = createCharts(options);
  open.push(made);
  return made;
}

/** Width and height as the PNG's header gives them. */
export function sizeOf(png: Buffer): { width: number; height: number } {
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  expect(png.subarray(-8, -4).toString('latin1')).toBe('IEND');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
