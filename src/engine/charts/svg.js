// Plain JavaScript: the drawing thread runs it as it stands, from the sources and from the build.
// @ts-check
import { createRequire } from 'node:module';

// Of echarts' builds, the smallest that has all that pictures need: bars, lines, shapes, the SVG renderer.
const echarts = createRequire(import.meta.url)('echarts/dist/echarts.common.min.js');

/**
 * @param {import('./picture.ts').Picture} picture
 * @returns {string} a complete SVG document
 */
export function toSvg({ width, height, option }) {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
