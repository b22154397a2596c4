import { afterEach, describe, expect, test } from 'vitest';
import {
  charts,
  distribution,
  levels,
  sizeOf,
  stopCharts,
  trend,
} from '../../../test/support/chart-samples.ts';
import type { BarsChart, Chart } from '../../chat/chart.ts';
import { widthOf } from './font.ts';
import { pictureOf } from './index.ts';

const bars: BarsChart = {
  kind: 'bars',
  title: 'Votre mois de mars 2022\u00a0: 11 h',
  rows: [
    { label: 'Expédition apprenante', value: 3, shown: '3\u00a0h' },
    { label: 'Atelier-conférence', value: 1.5, shown: '1 h 30' },
    { label: 'Mentorat individuel', value: 0, shown: '0\u00a0h' },
  ],
};

afterEach(async () => {
  await stopCharts();
});

async function svgOf(chart: Chart): Promise<string> {
  const drawing: { toSvg(picture: unknown): string } = await import(
    new URL('./svg.js', import.meta.url).href
  );
  return drawing.toSvg(pictureOf(chart));
}

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

describe('a picture', () => {
  test('is a PNG half as large again as its drawing, for sharp screens', async () => {
    const { draw } = charts();
    for (const chart of [distribution, trend, bars]) {
      const { width, height } = pictureOf(chart);
      expect(sizeOf(await draw(chart))).toEqual({ width: width * 1.5, height: Math.ceil(height * 1.5) });
    }
  });

  test('is the same to the byte when drawn again, even by another thread', async () => {
    const { draw } = charts();
    const first = await draw(trend);
    await draw(distribution);
    expect((await draw(trend)).equals(first)).toBe(true);
    expect((await charts().draw(trend)).equals(first)).toBe(true);
    expect((await draw({ ...trend, title: 'Une autre' })).equals(first)).toBe(false);
  });

  test('of a distribution holds its title, levels, rows and counts, but no zero', async () => {
    const texts = textsOf(await svgOf(distribution));
    expect(texts).toEqual(
      expect.arrayContaining([
        distribution.title,
        ...levels.map(({ label }) => label),
        ...['Mon défi', 'Mon équipe', 'Moi', '14', '12', '1'],
      ]),
    );
    expect(texts).not.toContain('0');
  });

  test('of a trend holds its title, scale, moments and lines', async () => {
    const texts = textsOf(await svgOf(trend));
    expect(texts).toEqual(expect.arrayContaining([trend.title, ...trend.scale, ...trend.moments]));
    expect(texts).toEqual(expect.arrayContaining(['Mon défi', 'Mon équipe', 'Moi']));
  });

  test('of twelve moments shows as many of them as can be read, the last one always', async () => {
    const moments = Array.from({ length: 12 }, (_, index) => `${index + 10} septembre`);
    const values = moments.map(() => 1);
    const texts = textsOf(await svgOf({ ...trend, moments, lines: [{ label: 'Moi', values }] }));
    const days = texts.filter((text) => /^\d/.test(text ?? ''));
    expect(days.length).toBeGreaterThanOrEqual(4);
    expect(days.at(-1)).toMatch(/^21/);
  });

  test('of a trend interrupts its line where there is no value', async () => {
    const moments = ['a', 'b', 'c', 'd', 'e'];
    const lineParts = async (values: (number | null)[]) => {
      const svg = await svgOf({ ...trend, moments, lines: [{ label: 'Moi', values }] });
      const path =
        svg.match(/<path d="([^"]+)"[^>]* stroke="#1b5fa8"[^>]* stroke-linejoin="bevel"/)?.[1] ?? '';
      return path.split('M').length - 1;
    };
    expect(await lineParts([1, 1, 1, 1, 1])).toBe(1);
    expect(await lineParts([1, 1, null, 1, 1])).toBe(2);
  });

  test('of bars holds its title, its labels, and each value as it should be written, a zero too', async () => {
    const texts = textsOf(await svgOf(bars)).map((text) => text?.replace('\u00a0', ' '));
    expect(texts.map((text) => text?.trim())).toEqual(
      expect.arrayContaining([
        ...['Votre mois de mars 2022 : 11 h', 'Expédition apprenante', 'Atelier-conférence'],
        ...['3 h', '1 h 30', '0 h'],
      ]),
    );
  });

  test('of bars is in proportion, and keeps each value inside the paper', async () => {
    const long = { label: 'Un autre', value: 3, shown: '1 234 heures et 30 minutes' };
    const svg = await svgOf({ ...bars, rows: [...bars.rows, long] });
    const widths = [...svg.matchAll(/<path d="M[\d.]+ [\d.]+l([\d.]+) 0[^"]*" fill="#2b6cae"/g)].map(
      ([, width]) => Number(width),
    );
    expect(widths[0]! / widths[1]!).toBeCloseTo(2, 1);
    const whole = await svgOf({ ...bars, max: 6 });
    const [half] = [...whole.matchAll(/<path d="M[\d.]+ [\d.]+l([\d.]+) 0[^"]*" fill="#2b6cae"/g)];
    const [track] = [...whole.matchAll(/<path d="M[\d.]+ [\d.]+l([\d.]+) 0/g)];
    expect(Number(track?.[1]) / Number(half?.[1])).toBeCloseTo(2, 1);
    const [, x] = svg.match(/translate\(([\d.]+) [\d.]+\)"[^>]*>1 234 heures/) ?? [];
    expect(Number(x) + widthOf('1 234 heures et 30 minutes', 24, 'bold')).toBeLessThanOrEqual(800);
  });

  test.each<[string, Chart]>([
    ['bars and no row', { ...bars, rows: [] }],
    ['bars that are all of nothing', { ...bars, rows: [{ label: 'Rien', value: 0, shown: '0' }] }],
    [
      'a label longer than the picture',
      { ...bars, rows: [{ label: 'mot '.repeat(60), value: 2, shown: '2' }] },
    ],
    ['braces in a value', { ...bars, rows: [{ label: 'a', value: 2, shown: '{b|c}' }] }],
    ['no answer at all', { ...distribution, rows: [{ label: 'Moi', counts: [0, 0, 0, 0, 0] }] }],
    ['fewer counts than levels', { ...distribution, rows: [{ label: 'Moi', counts: [3] }] }],
    ['no row', { ...distribution, rows: [] }],
    ['no level', { ...distribution, levels: [] }],
    ['no title', { ...distribution, title: '' }],
    ['no moment', { ...trend, moments: [], lines: [{ label: 'Moi', values: [] }] }],
    ['no value', { ...trend, lines: [{ label: 'Moi', values: [null, null, null, null] }] }],
    ['no line', { ...trend, lines: [] }],
    [
      'one label on the scale',
      { ...trend, scale: ['Seul'], lines: [{ label: 'Moi', values: [0, 0, 0, 0] }] },
    ],
    ['no scale', { ...trend, scale: [], lines: [] }],
    ['more lines than strokes', { ...trend, lines: [...trend.lines, ...trend.lines] }],
    ['what would be markup', { ...distribution, title: '<b>&"\' ]]>\u0000\u0008' }],
  ])('can be drawn with %s', async (_, chart) => {
    const { width, height } = sizeOf(await charts().draw(chart));
    expect(width).toBe(1200);
    expect(height).toBeGreaterThan(80);
  });
});
