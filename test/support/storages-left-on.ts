import { AsyncLocalStorage } from 'node:async_hooks';
import { afterAll } from 'vitest';

/**
 * Once a storage was run in (by PostgreSQL's transactions, by the driver of the browser), every promise of the process
 * takes a third longer, until it is switched off: after each file of tests, for those that come after it. It goes on
 * again by itself.
 */
type Followed = { followed?: Set<AsyncLocalStorage<unknown>> };
const prototype: typeof AsyncLocalStorage.prototype & Followed = AsyncLocalStorage.prototype;

function follow(): Set<AsyncLocalStorage<unknown>> {
  const followed = new Set<AsyncLocalStorage<unknown>>();
  const { run } = prototype;
  prototype.run = function (this: AsyncLocalStorage<unknown>, ...given: unknown[]) {
    followed.add(this);
    return Reflect.apply(run, this, given);
  };
  return followed;
}

// This file is read again for each file of tests; the worker stays.
prototype.followed ??= follow();
const { followed } = prototype;

afterAll(() => {
  for (const each of followed) each.disable();
  followed.clear();
});
