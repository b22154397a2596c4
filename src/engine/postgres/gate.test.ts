import { expect, it } from 'vitest';
import { createGate } from './gate.ts';

it('lets in as many as there are places, in the order of coming', async () => {
  const gate = createGate(2);
  const entered: number[] = [];
  for (const one of [1, 2, 3, 4]) void gate.enter().then(() => entered.push(one));
  await Promise.resolve();
  expect(entered).toEqual([1, 2]);
  gate.leave();
  await Promise.resolve();
  expect(entered).toEqual([1, 2, 3]);
});

it('lets one in at a time where they are in each other’s way, and more again once they are not', async () => {
  const gate = createGate(4);
  const entered: number[] = [];
  const come = (one: number) => void gate.enter().then(() => entered.push(one));
  for (let conflict = 0; conflict < 5; conflict += 1) gate.narrow();
  for (const one of [1, 2, 3]) come(one);
  await Promise.resolve();
  expect(entered).toEqual([1]);
  gate.widen();
  gate.leave();
  await Promise.resolve();
  expect(entered).toEqual([1, 2, 3]);
  for (let commit = 0; commit < 40; commit += 1) gate.widen();
  for (const one of [4, 5, 6, 7]) come(one);
  await Promise.resolve();
  expect(entered, 'never more at once than there were at first').toEqual([1, 2, 3, 4, 5]);
});
