// The drawing thread: pictures in, PNG out, one at a time. Plain JavaScript for the reason given in svg.js.
// @ts-check
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import { toSvg } from './svg.js';

/** @type {{ fontFiles: string[], fontFamily: string, scale: number }} */
const { fontFiles, fontFamily, scale } = workerData;

/** @param {import('./picture.ts').Picture} picture */
function toPng(picture) {
  const resvg = new Resvg(toSvg(picture), {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: fontFamily },
    fitTo: { mode: 'zoom', value: scale },
  });
  // Copied, because what the native library allocated can't be handed to another thread.
  return new Uint8Array(resvg.render().asPng());
}

/** @param {{ id: number, picture: import('./picture.ts').Picture }} asked */
function draw({ id, picture }) {
  try {
    const png = toPng(picture);
    parentPort?.postMessage({ id, png }, [png.buffer]);
  } catch (error) {
    parentPort?.postMessage({ id, fault: error instanceof Error ? error.message : String(error) });
  }
}

let drawn = Promise.resolve();

parentPort?.on('message', (asked) => {
  // A turn of the event loop between two: only then does the native library give back a bitmap's megabytes.
  drawn = drawn.then(() => setImmediate()).then(() => draw(asked));
});
