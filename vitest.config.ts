import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    environment: 'node',
    testTimeout: 20_000,
    hookTimeout: 30_000,
    pool: 'forks',
    // The modules are loaded once a worker, not once a file: nothing of ours keeps state in a module.
    isolate: false,
    // One more than the two cores that are counted on: some tests only wait.
    maxWorkers: 3,
  },
});
