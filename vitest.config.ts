import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes tens of seconds: begun last, one of them would be waited for alone. */
const LONG = /\/(browser|durability)\/|\/(matrix|platform-[a-z-]+|stored|unsigned-places|trying-out)\.test/;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    environment: 'node',
    globalSetup: 'test/support/postgres/run.ts',
    // Patient: a machine that is busy with other things is slow, not wrong.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
    pool: 'forks',
    // Fewer and larger sweeps of what tests leave behind.
    execArgv: ['--max-semi-space-size=64'],
    // The modules are loaded once a worker, not once a file: nothing of ours keeps state in a module.
    isolate: false,
    // One more than the two cores that are counted on: some tests only wait.
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
  },
});
