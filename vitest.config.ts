import { readdirSync, readFileSync } from 'node:fs';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { builtModules } from './test/support/modules.ts';

/** What takes long, mostly to wait for other processes, or for a time that has to pass. */
const WAITS =
  /\/(browser|durability|postgres)\/|\/contracts\/platform-|\/(trying-out(\.long)?|fortnight|finding-on-chats\.long|starting|main)\.test|\/slack\/(send|socket)\.test/;
/** What takes long to compute. */
const COMPUTES =
  /\/contracts\/(views|stored|matrix|lives)\.test|\/unsigned-places\.test|\/planning\/promotion-6\.test|\/demo\/messages\.test/;

/**
 * What takes long comes first: begun last, one of them would be waited for alone. By turns what waits and what
 * computes, so that neither all processors nor none are asked for.
 */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const those = (kind: RegExp) => sorted.filter(({ moduleId }) => kind.test(moduleId));
    const computing = those(COMPUTES);
    const long = those(WAITS).flatMap((waiting) => [waiting, ...computing.splice(0, 1)]);
    const begun = new Set([...long, ...computing]);
    return [...begun, ...sorted.filter((file) => !begun.has(file))];
  }
}

const TESTS = ['src/**/*.test.ts', 'test/**/*.test.ts'];
/** What takes so long that `npm test` leaves it to `npm run test:long`. */
const LONG = '**/*.long.test.ts';

/** What `npm test` tries in short, and `npm run test:long` at length: tests that ask which of them this is. */
const triedInShort = (): string[] =>
  ['src', 'test'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter((path) => path.endsWith('.test.ts') && /\bisAtLength\b/.test(readFileSync(path, 'utf8'))),
  );

/** Which tests are run: those of a day, those that take long, or, on PostgreSQL, all of them at length. */
function whichTests(): { include: string[]; exclude: string[] } {
  const { exclude } = configDefaults;
  if (process.env.TEST_LENGTH === 'long') return { include: [LONG, ...triedInShort()], exclude };
  if (process.env.TEST_DATABASE === 'postgres') return { include: TESTS, exclude };
  return { include: TESTS, exclude: [...exclude, LONG] };
}

/** Whole runs on PostgreSQL take several times as long. */
const SLOWER = process.env.TEST_DATABASE === 'postgres' ? 4 : 1;

export default defineConfig({
  plugins: [builtModules()],
  test: {
    ...whichTests(),
    environment: 'node',
    setupFiles: [
      'test/support/no-fsync.ts',
      'test/support/storages-left-on.ts',
      'test/support/close-opened.ts',
    ],
    globalSetup: 'test/support/postgres/run.ts',
    // Patient: a machine that is busy with other things is slow, not wrong.
    testTimeout: 240_000 * SLOWER,
    hookTimeout: 240_000 * SLOWER,
    expect: { poll: { timeout: 60_000 } },
    pool: 'forks',
    // Fewer and larger sweeps of what tests leave behind.
    execArgv: ['--max-semi-space-size=64'],
    // The modules are loaded once a worker, not once a file: nothing of ours keeps state in a module.
    isolate: false,
    // Two more than the two cores that are counted on: some tests only wait.
    maxWorkers: 4,
    sequence: { sequencer: LongFirst },
  },
});
