import { expect, it, vi } from 'vitest';
import { lastingMinutes, repeating } from './watch.ts';

it('what has lasted is told in minutes, from two on', () => {
  expect([0, 119_999, 120_000, 299_999].map((at) => lastingMinutes(0, at))).toEqual([null, null, 2, 4]);
  expect(lastingMinutes(null, 1e9)).toBeNull();
});

it('what is repeated begins anew when it has ended, and never once it was stopped while it was under way', async () => {
  let begun = 0;
  let end = () => {};
  const looking = repeating(1, () => {
    begun += 1;
    return new Promise((resolve) => {
      end = resolve;
    });
  });
  looking.start();
  await vi.waitFor(() => expect(begun).toBe(1));
  end();
  await vi.waitFor(() => expect(begun).toBe(2));
  looking.stop();
  end();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(begun).toBe(2);
});
