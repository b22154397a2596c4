import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import type { BarsChart, Chart, DistributionChart, TrendChart } from '../../chat/chart.ts';
import { drawable, FONT_FAMILY, FONT_FILES, widthOf, wrap } from './font.ts';
import { type Charts, createCharts, pictureOf } from './index.ts';
import { BAR_FILL, INK, PAPER, TONES, TRACK } from './theme.ts';

const levels: DistributionChart['levels'] = [
  { label: 'Grand soleil', tone: 'best' },
  { label: 'Éclaircies', tone: 'good' },
  { label: 'Nuageux', tone: 'middle' },
  { label: 'Pluie', tone: 'poor' },
  { label: 'Orage', tone: 'worst' },
];

const distribution: DistributionChart = {
  kind: 'distribution',
  title: 'Météo du 11 mars 2022\u00a0: 34 réponses sur 40',
  levels,
  rows: [
    { label: 'Mon défi', counts: [6, 12, 9, 5, 2] },
    { label: 'Mon équipe', counts: [14, 11, 6, 3, 0] },
    { label: 'Moi', counts: [4, 9, 12, 8, 1] },
  ],
};

const trend: TrendChart = {
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

const bars: BarsChart = {
  kind: 'bars',
  title: 'Votre mois de mars 2022\u00a0: 11 h',
  unit: 'h',
  rows: [
    { label: 'Expédition apprenante', value: 3 },
    { label: 'Atelier-conférence', value: 1.5, shown: '1 h 30' },
    { label: 'Mentorat individuel', value: 0 },
  ],
};

let open: Charts[] = [];

function charts(options?: Parameters<typeof createCharts>[0]): Charts {
  const made = createCharts(options);
  open.push(made);
  return made;
}

afterEach(async () => {
  await Promise.all(open.map((made) => made.stop()));
  open = [];
});

/** Width and height as the PNG's header gives them. */
function sizeOf(png: Buffer): { width: number; height: number } {
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  expect(png.subarray(-8, -4).toString('latin1')).toBe('IEND');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

async function svgOf(chart: Chart): Promise<string> {
  const drawing: { toSvg(picture: unknown): string } = await import(
    new URL('./svg.js', import.meta.url).href
  );
  return drawing.toSvg(pictureOf(chart));
}

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

/** Drawing threads that a test can count and end, as an outage would. */
function threadsInHand({ scale = 1 } = {}) {
  const workers: Worker[] = [];
  const startWorker = () => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: { fontFiles: Object.values(FONT_FILES), fontFamily: FONT_FAMILY, scale },
    });
    workers.push(worker);
    return worker;
  };
  return { workers, startWorker };
}

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
    const [, x] = svg.match(/translate\(([\d.]+) [\d.]+\)"[^>]*>1 234 heures/) ?? [];
    expect(Number(x) + widthOf('1 234 heures et 30 minutes', 24, 'bold')).toBeLessThanOrEqual(800);
  });

  test.each<[string, Chart]>([
    ['bars and no row', { ...bars, rows: [] }],
    ['bars that are all of nothing', { ...bars, rows: [{ label: 'Rien', value: 0 }] }],
    ['a label longer than the picture', { ...bars, rows: [{ label: 'mot '.repeat(60), value: 2 }] }],
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

describe('the look', () => {
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string) => {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  test('orders the tones by darkness alone, each clearly darker than the one before', () => {
    const fills = levels.map(({ tone }) => TONES[tone].fill);
    for (const [index, fill] of fills.slice(1).entries()) {
      expect(luminance(fill)).toBeLessThan(luminance(fills[index]!));
      expect(contrast(fill, fills[index]!)).toBeGreaterThan(1.2);
    }
  });

  test('writes counts in a colour that can be read on each tone', () => {
    for (const { fill, ink } of Object.values(TONES)) expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
  });

  test('draws bars that stand out from the paper and from their track', () => {
    expect(contrast(BAR_FILL, PAPER)).toBeGreaterThanOrEqual(3);
    expect(contrast(BAR_FILL, TRACK)).toBeGreaterThanOrEqual(3);
    expect(contrast(INK, TRACK)).toBeGreaterThanOrEqual(4.5);
  });

  test('leaves out what the font has no sign for', () => {
    expect(drawable('☀️ Grand soleil 🌤')).toBe('Grand soleil');
    expect(drawable('Éclaircies\u00a0: l’été, œuvre «\u00a0çà\u00a0»')).toBe(
      'Éclaircies\u00a0: l’été, œuvre «\u00a0çà\u00a0»',
    );
    expect(drawable('a\u0000b\nc')).toBe('ab c');
  });

  test('measures text as the font does', () => {
    // Advances in DejaVu Sans Condensed, out of 2048 units: M 1590, i 512, é as e 1133.
    expect(widthOf('M', 2048)).toBe(1590);
    expect(widthOf('ii', 2048)).toBe(1024);
    expect(widthOf('é', 2048)).toBe(widthOf('e', 2048));
    expect(readFileSync(FONT_FILES.bold).length).toBeGreaterThan(100_000);
  });

  test('breaks lines at spaces, never at no-break ones', () => {
    expect(wrap('un deux trois', 1, 10)).toEqual(['un', 'deux', 'trois']);
    expect(wrap('un deux\u00a0: trois', 10_000, 10)).toEqual(['un deux\u00a0: trois']);
    expect(wrap('oui\u00a0!', 1, 10)).toEqual(['oui\u00a0!']);
  });
});

describe('the drawing thread', () => {
  test('draws twenty pictures that were asked for at once, each its own', async () => {
    const { workers, startWorker } = threadsInHand();
    const { draw } = charts({ startWorker });
    const asked = Array.from({ length: 20 }, (_, index) => ({
      ...distribution,
      rows: distribution.rows.slice(0, 1 + (index % 3)),
    }));
    const drawn = await Promise.all(asked.map((chart) => draw(chart)));
    expect(drawn.map((png) => sizeOf(png).height)).toEqual(asked.map((chart) => pictureOf(chart).height));
    expect(workers).toHaveLength(1);
  });

  test('starts with the first picture, not before', async () => {
    const { workers, startWorker } = threadsInHand();
    const { draw } = charts({ startWorker });
    expect(workers).toHaveLength(0);
    await draw(trend);
    expect(workers).toHaveLength(1);
  });

  test('that dies rejects what it was drawing with its reason, and the next picture is drawn', async () => {
    const { workers, startWorker } = threadsInHand();
    const { draw } = charts({ startWorker });
    await draw(trend);
    const drawing = [draw(trend), draw(distribution)];
    const results = Promise.allSettled(drawing);
    await workers[0]!.terminate();
    for (const result of await results) {
      expect(result).toMatchObject({
        status: 'rejected',
        reason: { message: 'the drawing of pictures was interrupted: its thread ended (1)' },
      });
    }
    expect(sizeOf(await draw(trend)).width).toBe(800);
    expect(workers).toHaveLength(2);
  });

  test('that cannot start rejects with the fault, and is tried again for the next picture', async () => {
    let broken = true;
    const { startWorker } = threadsInHand();
    const { draw } = charts({
      startWorker: () => (broken ? new Worker('throw new Error("no font")', { eval: true }) : startWorker()),
    });
    await expect(draw(trend)).rejects.toThrow('the drawing of pictures was interrupted: no font');
    broken = false;
    expect(sizeOf(await draw(trend)).width).toBe(800);
  });

  test('that is stuck is ended, and says so', async () => {
    const { draw } = charts({
      stuckMs: 100,
      startWorker: () => new Worker('setInterval(() => {}, 1000)', { eval: true }),
    });
    await expect(draw(trend)).rejects.toThrow('it was silent for 100 ms');
  });

  test('lives on after a picture that it could not draw', async () => {
    const { workers, startWorker } = threadsInHand({ scale: 0 });
    const { draw } = charts({ startWorker });
    await expect(draw(trend)).rejects.toThrow('the picture could not be drawn: ');
    await expect(draw(distribution)).rejects.toThrow('the picture could not be drawn: ');
    expect(workers).toHaveLength(1);
  });

  test('ends when idle, and starts again when asked', async () => {
    const { workers, startWorker } = threadsInHand();
    const { draw } = charts({ startWorker, idleMs: 50 });
    await draw(trend);
    await new Promise((resolve) => workers[0]!.once('exit', resolve));
    await draw(trend);
    expect(workers).toHaveLength(2);
  });

  test('is ended by stop, which rejects what waits and all that comes after', async () => {
    const made = charts();
    const waiting = expect(made.draw(trend)).rejects.toThrow('Magellan is stopping');
    // The thread is asked for its picture one turn later.
    await Promise.resolve();
    await made.stop();
    await waiting;
    await expect(made.draw(trend)).rejects.toThrow('the drawing of pictures has stopped');
  });
});
