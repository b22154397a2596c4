import type { TrendChart } from '../../chat/chart.ts';
import { drawable, FONT_FAMILY, widthOf, wrap } from './font.ts';
import { legendShapes, lineHeight, type Picture, type Shape, titleShapes } from './picture.ts';
import { INK, INNER_WIDTH, MARGIN, MUTED, PAPER, RULE, SIZE, STROKES, WIDTH } from './theme.ts';

const STEP = 76;
const SAMPLE = 64;
const LABEL_GAP = 18;

const strokeOf = (line: number) => STROKES[line % STROKES.length] ?? STROKES[0];

/**
 * Lines over time. The first label of the scale is at the top, as in a list; a value between two labels
 * stands between them; where there is no value the line is interrupted.
 */
export function trendPicture(chart: TrendChart): Picture {
  const title = titleShapes(drawable(chart.title));
  const legend = legendShapes(
    chart.lines.map(({ label }, index) => ({ label: drawable(label), sample: sampleOf(index) })),
    title.bottom + 16,
    SAMPLE,
  );
  const scale = chart.scale.map((label) => wrap(drawable(label), INNER_WIDTH * 0.35, SIZE.text));
  const scaleWidth = Math.max(0, ...scale.flat().map((line) => widthOf(line, SIZE.text)));
  const left = MARGIN + scaleWidth + LABEL_GAP;
  const slot = (WIDTH - MARGIN - left) / Math.max(1, chart.moments.length);
  const moments = momentLabels(chart.moments.map(drawable), slot);
  const top = legend.bottom + 40;
  const last = Math.max(1, chart.scale.length - 1);
  const below = moments.lines * lineHeight(SIZE.text) + LABEL_GAP;
  const axisText = { fontFamily: FONT_FAMILY, fontSize: SIZE.text, lineHeight: lineHeight(SIZE.text) };
  return {
    width: WIDTH,
    height: top + STEP * last + 24 + below + MARGIN,
    option: {
      animation: false,
      backgroundColor: PAPER,
      graphic: [...title.shapes, ...legend.shapes],
      grid: { left, right: MARGIN + moments.overhang, top, height: STEP * last, outerBoundsMode: 'none' },
      xAxis: {
        type: 'category',
        data: moments.labels,
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { ...axisText, color: MUTED, interval: 0, margin: 24 + 4 },
      },
      yAxis: [
        {
          type: 'value',
          min: 0,
          max: last,
          interval: 1,
          inverse: true,
          axisLabel: { show: false },
          splitLine: { lineStyle: { color: RULE, width: 2 } },
        },
        {
          type: 'category',
          position: 'left',
          inverse: true,
          boundaryGap: false,
          data: scale.map((lines) => lines.join('\n')),
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: { ...axisText, color: INK, interval: 0, margin: LABEL_GAP },
        },
      ],
      series: chart.lines.map(({ values }, index) => {
        const { color, width, dash, symbol, symbolSize } = strokeOf(index);
        return {
          type: 'line',
          silent: true,
          clip: false,
          symbol,
          symbolSize,
          showAllSymbol: true,
          lineStyle: { color, width, type: dash === 'solid' ? dash : [...dash] },
          itemStyle: { color, borderColor: PAPER, borderWidth: 2, opacity: 1 },
          data: chart.moments.map((_, moment) => values[moment] ?? null),
        };
      }),
    },
  };
}

/** Labels on one line where they fit, else broken at spaces, else only some of them, the last one always. */
function momentLabels(moments: string[], slot: number) {
  const between = 10;
  const widest = (texts: string[]) => Math.max(0, ...texts.map((line) => widthOf(line, SIZE.text)));
  const narrowest = widest(moments.flatMap((moment) => moment.split(' '))) + between;
  const every = Math.max(1, Math.ceil(narrowest / slot));
  const shown = moments.map((moment, index) => ((moments.length - 1 - index) % every === 0 ? moment : ''));
  const room = slot * every - between;
  // All in the same way: some broken and some not would look like two kinds of moments.
  const labels = shown.map((moment) => (widest(shown) <= room ? [moment] : wrap(moment, 0, SIZE.text)));
  return {
    labels: labels.map((lines) => lines.join('\n')),
    lines: Math.max(1, ...labels.map(({ length }) => length)),
    // How far the last label goes beyond the last slot.
    overhang: Math.max(0, (widest(labels.at(-1) ?? []) - slot) / 2),
  };
}

const sampleOf =
  (line: number) =>
  (x: number, y: number): Shape[] => {
    const { color, width, dash, symbol, symbolSize } = strokeOf(line);
    const half = symbolSize / 2;
    const marker = { fill: color, stroke: PAPER, lineWidth: 2 };
    const markers: Record<typeof symbol, Shape> = {
      circle: { type: 'circle', shape: { cx: x, cy: y, r: half }, style: marker },
      rect: {
        type: 'rect',
        shape: { x: x - half, y: y - half, width: symbolSize, height: symbolSize },
        style: marker,
      },
      triangle: {
        type: 'polygon',
        shape: {
          points: [
            [x, y - half],
            [x + half, y + half],
            [x - half, y + half],
          ],
        },
        style: marker,
      },
    };
    return [
      {
        type: 'line',
        silent: true,
        shape: { x1: x - SAMPLE / 2, y1: y, x2: x + SAMPLE / 2, y2: y },
        style: { stroke: color, lineWidth: width, lineDash: dash === 'solid' ? dash : [...dash] },
      },
      markers[symbol],
    ];
  };
