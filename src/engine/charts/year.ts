import type { YearChart } from '../../chat/chart.ts';
import { drawable, widthOf, wrap } from './font.ts';
import {
  type LegendEntry,
  legendShapes,
  lineHeight,
  type Picture,
  type Shape,
  textAt,
  titleShapes,
} from './picture.ts';
import { BAR_FILL, INK, INNER_WIDTH, MARGIN, MUTED, PAPER, RULE, SIZE, TRACK, WIDTH } from './theme.ts';

const PHASE = 44;
const TRACK_HEIGHT = 26;
const DOT = 8;
const ROW_GAP = 18;
const SAMPLE = 30;

const xOf = (at: number): number => MARGIN + INNER_WIDTH * Math.min(1, Math.max(0, at));

type Box = { x: number; y: number; width: number; height: number };
const rect = (shape: Box, fill: string, stroke?: string): Shape => ({
  type: 'rect',
  silent: true,
  shape,
  style: { fill, ...(stroke === undefined ? {} : { stroke, lineWidth: 2 }) },
});
const upright = (x: number, y1: number, y2: number, stroke: string, width = 2, dash?: number[]): Shape => ({
  type: 'line',
  silent: true,
  shape: { x1: x, y1, x2: x, y2 },
  style: { stroke, lineWidth: width, ...(dash === undefined ? {} : { lineDash: dash }) },
});
/** Full for what is sure, hollow for what is not: the form tells it, not the colour. */
const dot = (cx: number, cy: number, sure: boolean): Shape => ({
  type: 'circle',
  silent: true,
  shape: { cx, cy, r: sure ? DOT : DOT - 1 },
  style: sure
    ? { fill: BAR_FILL, stroke: PAPER, lineWidth: 2 }
    : { fill: PAPER, stroke: BAR_FILL, lineWidth: 3 },
});

/** The names of months that fit, the first always. */
function monthShapes(months: YearChart['months'], y: number): Shape[] {
  let free = 0;
  return months.flatMap(({ label, at }) => {
    const said = drawable(label);
    const x = xOf(at);
    if (x < free || x + widthOf(said, SIZE.text) > WIDTH - MARGIN / 2) return [];
    free = x + widthOf(said, SIZE.text) + 14;
    return [textAt(said, { x, y, fill: MUTED })];
  });
}

/** A number in each phase, as its name rarely fits; the names follow, each after its number. */
function phaseShapes(phases: YearChart['phases'], top: number): { shapes: Shape[]; bottom: number } {
  if (phases.length === 0) return { shapes: [], bottom: top };
  const boxes = phases.flatMap(({ from, to }, index): Shape[] => {
    const number = String(index + 1);
    const [x, width] = [xOf(from), Math.max(4, xOf(to) - xOf(from))];
    return [
      rect({ x, y: top, width, height: PHASE }, index % 2 === 0 ? '#dbe7f5' : '#f4e3d0', INK),
      textAt(number, {
        x: x + (width - widthOf(number, SIZE.text, 'bold')) / 2,
        y: top + PHASE / 2,
        weight: 'bold',
      }),
    ];
  });
  const step = lineHeight(SIZE.text);
  const lines = phases.flatMap(({ label }, index) =>
    wrap(drawable(`${index + 1}. ${label}`), INNER_WIDTH, SIZE.text),
  );
  const below = top + PHASE + 10;
  return {
    shapes: [
      ...boxes,
      ...lines.map((line, index) => textAt(line, { x: MARGIN, y: below + step * (index + 0.5) })),
    ],
    bottom: below + step * lines.length,
  };
}

/** A year: what is in it, each on a line of its own under its name, from its first day to its last. */
export function yearPicture(chart: YearChart): Picture {
  const title = titleShapes(drawable(chart.title));
  const step = lineHeight(SIZE.text);
  const monthsAt = title.bottom + 16;
  const phases = phaseShapes(chart.phases, monthsAt + step + 6);
  const { pause, today, foreseen } = chart.words;
  const entries: LegendEntry[] = [
    ...(chart.pauses.length === 0
      ? []
      : [
          {
            label: drawable(pause),
            sample: (x: number, y: number) => [
              rect({ x: x - SAMPLE / 2, y: y - 12, width: SAMPLE, height: 24 }, RULE),
            ],
          },
        ]),
    ...(chart.today === null
      ? []
      : [
          {
            label: drawable(today),
            sample: (x: number, y: number) => [upright(x, y - 14, y + 14, INK, 3, [6, 4])],
          },
        ]),
    ...(foreseen === null
      ? []
      : [{ label: drawable(foreseen), sample: (x: number, y: number) => [dot(x, y, false)] }]),
  ];
  const legend = legendShapes(entries, phases.bottom + 12, SAMPLE);
  const top = legend.bottom + 18;
  let y = top;
  const under: Shape[] = [];
  const rows = chart.rows.flatMap(({ label, sure, unsure }): Shape[] => {
    const lines = wrap(drawable(label), INNER_WIDTH, SIZE.text);
    const said = lines.map((line, index) => textAt(line, { x: MARGIN, y: y + step * (index + 0.5) }));
    const track = y + step * lines.length + 4;
    under.push(rect({ x: MARGIN, y: track, width: INNER_WIDTH, height: TRACK_HEIGHT }, TRACK));
    for (const { from, to } of chart.pauses)
      under.push(
        rect({ x: xOf(from), y: track, width: Math.max(3, xOf(to) - xOf(from)), height: TRACK_HEIGHT }, RULE),
      );
    for (const { at } of chart.months) under.push(upright(xOf(at), track, track + TRACK_HEIGHT, RULE));
    if (chart.today !== null)
      under.push(upright(xOf(chart.today), track - 3, track + TRACK_HEIGHT + 3, INK, 3, [6, 4]));
    y = track + TRACK_HEIGHT + ROW_GAP;
    const middle = track + TRACK_HEIGHT / 2;
    return [
      ...said,
      ...unsure.map((at) => dot(xOf(at), middle, false)),
      ...sure.map((at) => dot(xOf(at), middle, true)),
    ];
  });
  return {
    width: WIDTH,
    height: Math.round(y - (chart.rows.length === 0 ? 0 : ROW_GAP) + MARGIN),
    option: {
      animation: false,
      backgroundColor: PAPER,
      graphic: [
        ...title.shapes,
        ...monthShapes(chart.months, monthsAt + step / 2),
        ...phases.shapes,
        ...legend.shapes,
        ...under,
        ...rows,
      ],
    },
  };
}
