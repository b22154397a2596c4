import type { BarsChart } from '../../chat/chart.ts';
import { drawable, FONT_FAMILY, widthOf, wrap } from './font.ts';
import { lineHeight, type Picture, textAt, titleShapes } from './picture.ts';
import { BAR_FILL, INK, INNER_WIDTH, MARGIN, PAPER, SIZE, TRACK, WIDTH } from './theme.ts';

const BAR = 40;
const LABEL_GAP = 6;
const ROW_GAP = 22;
const VALUE_GAP = 12;

/** Horizontal bars, each under its label, its value written after its end: nothing is told by colour. */
export function barsPicture(chart: BarsChart): Picture {
  const title = titleShapes(drawable(chart.title));
  const rows = chart.rows.map(({ label, value, shown }) => ({
    lines: wrap(drawable(label), INNER_WIDTH, SIZE.text),
    value: Math.min(Math.max(0, value), chart.max ?? Number.POSITIVE_INFINITY),
    shown: drawable(shown),
  }));
  const step = lineHeight(SIZE.text);
  // The band of a row is as high as the longest label needs, so that all bars have the same rhythm.
  const lines = Math.max(1, ...rows.map((row) => row.lines.length));
  const band = step * lines + LABEL_GAP + BAR + ROW_GAP;
  const top = title.bottom + 18;
  const bottom = top + band * rows.length;
  const labels = rows.flatMap((row, index) =>
    row.lines.map((line, at) =>
      textAt(line, { x: MARGIN, y: top + band * index + step * (lines - row.lines.length + at + 0.5) }),
    ),
  );
  // A bar stands in the middle of its band: the bands are lowered so that it ends under its label.
  const lowered = (band - BAR) / 2 - ROW_GAP;
  const widest = Math.max(0, ...rows.map(({ shown }) => widthOf(shown, SIZE.count, 'bold')));
  const right = MARGIN + Math.min(VALUE_GAP + widest, INNER_WIDTH / 2);
  const whole = chart.max ?? Math.max(...rows.map(({ value }) => value), 0);
  return {
    width: WIDTH,
    height: bottom - ROW_GAP + MARGIN,
    option: {
      animation: false,
      backgroundColor: PAPER,
      graphic: [...title.shapes, ...labels],
      grid: {
        left: MARGIN,
        right,
        top: top + lowered,
        height: Math.max(1, bottom - top),
        outerBoundsMode: 'none',
      },
      xAxis: { type: 'value', show: false, min: 0, max: whole || 1 },
      yAxis: { type: 'category', show: false, inverse: true, data: rows.map((_, index) => String(index)) },
      series: [
        {
          type: 'bar',
          barWidth: BAR,
          silent: true,
          showBackground: true,
          backgroundStyle: { color: TRACK },
          itemStyle: { color: BAR_FILL },
          data: rows.map(({ value, shown }) => ({
            value,
            label: {
              show: true,
              position: 'right' as const,
              distance: VALUE_GAP,
              color: INK,
              fontFamily: FONT_FAMILY,
              fontWeight: 'bold' as const,
              fontSize: SIZE.count,
              formatter: shown.replace(/[{}]/g, ''),
            },
          })),
        },
      ],
    },
  };
}
