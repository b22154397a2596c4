import { Worker } from 'node:worker_threads';
import type { Chart } from '../../chat/chart.ts';
import { barsPicture } from './bars.ts';
import { distributionPicture } from './distribution.ts';
import { FONT_FAMILY, FONT_FILES } from './font.ts';
import type { Picture } from './picture.ts';
import { trendPicture } from './trend.ts';
import { yearPicture } from './year.ts';

/** Pixels of the PNG for one of the drawing: sharp on a phone, and half the memory of twice as many. */
const SCALE = 1.5;

export type Charts = {
  /**
   * Draws a chart as PNG, 1200 pixels wide; the same chart gives the same bytes.
   * @throws Error when it can't be drawn, when the drawing thread ends meanwhile, or after `stop`.
   */
  draw(chart: Chart): Promise<Buffer>;
  /** Ends the drawing thread; what is being drawn is rejected. */
  stop(): Promise<void>;
};

type Options = {
  /** The drawing thread ends after this long without work, and gives its memory back. */
  idleMs?: number;
  /** A drawing thread that is silent for this long with work to do is taken for stuck, and ended. */
  stuckMs?: number;
  startWorker?: () => Worker;
};

type Pending = { resolve(png: Buffer): void; reject(error: Error): void };
type Drawn = { id: number; png: Uint8Array<ArrayBuffer> } | { id: number; fault: string };

/** What the chart looks like, before it is drawn. */
export function pictureOf(chart: Chart): Picture {
  if (chart.kind === 'distribution') return distributionPicture(chart);
  if (chart.kind === 'year') return yearPicture(chart);
  return chart.kind === 'trend' ? trendPicture(chart) : barsPicture(chart);
}

const startDrawing = (): Worker =>
  new Worker(new URL('./worker.js', import.meta.url), {
    name: 'charts',
    workerData: { fontFiles: Object.values(FONT_FILES), fontFamily: FONT_FAMILY, scale: SCALE },
    resourceLimits: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 2 },
    // Whatever loads TypeScript in the main thread is of no use there.
    execArgv: [],
  });

/**
 * Draws pictures in one thread of its own, so that a press is answered while pictures are drawn. The thread
 * starts with the first picture, and again whenever one is asked for after it ended.
 */
export function createCharts(options: Options = {}): Charts {
  const { idleMs = 60_000, stuckMs = 20_000, startWorker = startDrawing } = options;
  let thread: ReturnType<typeof startThread> | null = null;
  let stopped = false;
  let lastId = 0;

  function startThread() {
    const worker = startWorker();
    const pending = new Map<number, Pending>();
    let cause = '';
    let timer: NodeJS.Timeout | undefined;

    /** Keeps the process alive only while there is work, and the thread only while it is of use. */
    const attend = () => {
      clearTimeout(timer);
      const busy = pending.size > 0;
      if (busy) worker.ref();
      else worker.unref();
      timer = setTimeout(
        () => end(busy ? `it was silent for ${stuckMs} ms` : ''),
        busy ? stuckMs : idleMs,
      ).unref();
    };
    const end = (reason: string) => {
      cause ||= reason;
      clearTimeout(timer);
      if (thread === started) thread = null;
      return worker.terminate();
    };
    worker.on('message', (drawn: Drawn) => {
      const asked = pending.get(drawn.id);
      pending.delete(drawn.id);
      if ('png' in drawn) asked?.resolve(Buffer.from(drawn.png.buffer));
      else asked?.reject(new Error(`the picture could not be drawn: ${drawn.fault}`));
      attend();
    });
    worker.on('error', (error: Error) => {
      cause ||= error.message;
    });
    worker.on('exit', (code) => {
      clearTimeout(timer);
      if (thread === started) thread = null;
      const reason = `the drawing of pictures was interrupted: ${cause || `its thread ended (${code})`}`;
      for (const { reject } of pending.values()) reject(new Error(reason));
      pending.clear();
    });

    const started = {
      draw: (picture: Picture) =>
        new Promise<Buffer>((resolve, reject) => {
          lastId += 1;
          worker.postMessage({ id: lastId, picture });
          pending.set(lastId, { resolve, reject });
          attend();
        }),
      end,
    };
    return started;
  }

  return {
    draw: async (chart) => {
      if (stopped) throw new Error('the drawing of pictures has stopped');
      const picture = pictureOf(chart);
      thread ??= startThread();
      return thread.draw(picture);
    },
    stop: async () => {
      stopped = true;
      await thread?.end('Magellan is stopping');
    },
  };
}
