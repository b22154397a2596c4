import type { DistributionChart } from '../../chat/chart.ts';
import { drawable, FONT_FAMILY, widthOf } from './font.ts';
import { legendShapes, lineHeight, type Picture, type Shape, textAt, titleShapes } from './picture.ts';
import { INNER_WIDTH, MARGIN, PAPER, SIZE, TONES, TRACK, WIDTH } from './theme.ts';

const BAR = 58;
const LABEL_GAP = 6;
const ROW_GAP = 26;
const CHIP = 26;

/** Horizontal stacked bars, each under its label; a count is written where its part is wide enough. */
export function distributionPicture(chart: DistributionChart): Picture {
  const title = titleShapes(drawable(chart.title));
  const legend = legendShapes(
    chart.levels.map(({ label, tone }) => ({ label: drawable(label), sample: chipOf(TONES[tone].fill) })),
    title.bottom + 16,
    CHIP,
  );
  const band = lineHeight(SIZE.text) + LABEL_GAP + BAR + ROW_GAP;
  const top = legend.bottom + 18;
  const bottom = top + band * chart.rows.length;
  const labels = chart.rows.map(({ label }, index) =>
    textAt(drawable(label), { x: MARGIN, y: top + band * index + lineHeight(SIZE.text) / 2 }),
  );
  // A bar stands in the middle of its band: the bands are lowered so that it ends under its label.
  const lowered = (band - BAR) / 2 - ROW_GAP;
  const height = bottom - ROW_GAP + MARGIN;
  const max = Math.max(1, ...chart.rows.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0)));
  return {
    width: WIDTH,
    height,
    option: {
      animation: false,
      backgroundColor: PAPER,
      graphic: [...title.shapes, ...legend.shapes, ...labels],
      grid: {
        left: MARGIN,
        right: MARGIN,
        top: top + lowered,
        height: Math.max(1, bottom - top),
        outerBoundsMode: 'none',
      },
      xAxis: { type: 'value', show: false, min: 0, max: max },
      yAxis: { type: 'category', show: false, inverse: true, data: chart.rows.map(({ label }) => label) },
      series: chart.levels.map(({ tone }, level) => ({
        type: 'bar',
        stack: 'answers',
        barWidth: BAR,
        silent: true,
        showBackground: level === 0,
        backgroundStyle: { color: TRACK },
        itemStyle: { color: TONES[tone].fill, borderColor: PAPER },
        label: {
          position: 'inside',
          color: TONES[tone].ink,
          fontFamily: FONT_FAMILY,
          fontWeight: 'bold',
          fontSize: SIZE.count,
        },
        data: chart.rows.map(({ counts }) => {
          const value = counts[level] ?? 0;
          const width = (value / max) * INNER_WIDTH;
          return {
            value,
            label: { show: value > 0 && widthOf(String(value), SIZE.count, 'bold') + 3 <= width },
            // A single answer among hundreds must not disappear under the white line between parts.
            itemStyle: { borderWidth: width < 8 ? 0 : 2 },
          };
        }),
      })),
    },
  };
}

const chipOf =
  (fill: string) =>
  (x: number, y: number): Shape[] => [
    {
      type: 'rect',
      silent: true,
      shape: { x: x - CHIP / 2, y: y - CHIP / 2, width: CHIP, height: CHIP, r: 5 },
      style: { fill },
    },
  ];
