import type { EChartsOption, GraphicComponentOption } from 'echarts';
import { FONT_FAMILY, type Weight, widthOf, wrap } from './font.ts';
import { INK, INNER_WIDTH, MARGIN, SIZE, WIDTH } from './theme.ts';

/**
 * A picture ready to draw: echarts' own description, all positions decided. It is plain data (no function),
 * so that it can travel to the drawing thread.
 */
export type Picture = { width: number; height: number; option: EChartsOption };

export type Shape = GraphicComponentOption;

const LINE = 1.3;

export const lineHeight = (size: number): number => Math.round(size * LINE);

type Placed = { x: number; y: number; size?: number; weight?: Weight; fill?: string };

/** One line of text; `y` is its middle. */
export const textAt = (
  text: string,
  { x, y, size = SIZE.text, weight = 'regular', fill = INK }: Placed,
): Shape => ({
  type: 'text',
  x,
  y,
  silent: true,
  style: {
    text,
    fill,
    fontFamily: FONT_FAMILY,
    fontSize: size,
    fontWeight: weight === 'bold' ? 'bold' : 'normal',
    align: 'left',
    verticalAlign: 'middle',
  },
});

/** The title at the top, on as many lines as it needs; `bottom` is where the next thing may begin. */
export function titleShapes(title: string): { shapes: Shape[]; bottom: number } {
  const lines = title === '' ? [] : wrap(title, INNER_WIDTH, SIZE.title, 'bold');
  const step = lineHeight(SIZE.title);
  const shapes = lines.map((line, index) =>
    textAt(line, { x: MARGIN, y: MARGIN + step * (index + 0.5), size: SIZE.title, weight: 'bold' }),
  );
  return { shapes, bottom: MARGIN + step * lines.length };
}

/** A legend's entry: its label, and the sample drawn `sampleWidth` wide with its middle at (x, y). */
export type LegendEntry = { label: string; sample(x: number, y: number): Shape[] };

/** The entries side by side, going to the next line when the row is full. */
export function legendShapes(entries: LegendEntry[], top: number, sampleWidth: number) {
  const step = lineHeight(SIZE.text) + 8;
  const between = 20;
  const toLabel = 12;
  const shapes: Shape[] = [];
  let x = MARGIN;
  let row = 0;
  for (const { label, sample } of entries) {
    const width = sampleWidth + toLabel + widthOf(label, SIZE.text);
    if (x > MARGIN && x + width > WIDTH - MARGIN) {
      x = MARGIN;
      row += 1;
    }
    const y = top + step * (row + 0.5);
    shapes.push(...sample(x + sampleWidth / 2, y), textAt(label, { x: x + sampleWidth + toLabel, y }));
    x += width + between;
  }
  return { shapes, bottom: top + (entries.length === 0 ? 0 : step * (row + 1)) };
}
