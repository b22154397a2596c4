import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { levels, stopCharts } from '../../../test/support/chart-samples.ts';
import { drawable, FONT_FILES, widthOf, wrap } from './font.ts';
import { BAR_FILL, INK, PAPER, TONES, TRACK } from './theme.ts';

afterEach(async () => {
  await stopCharts();
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
