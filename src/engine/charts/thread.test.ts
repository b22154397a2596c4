import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import { charts, distribution, sizeOf, stopCharts, trend } from '../../../test/support/chart-samples.ts';
import { FONT_FAMILY, FONT_FILES } from './font.ts';
import { pictureOf } from './index.ts';

afterEach(async () => {
  await stopCharts();
});

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
