// All tests, while four loops that do nothing keep the processors busy: no test may fail because a machine is slow.
// What is given goes to `npm test`: npm run test:busy -- test/slack

import { spawn } from 'node:child_process';

const LOOPS = 4;
/** Ends by itself when whoever started it is gone. */
const LOOP = 'const parent = process.ppid; while (process.ppid === parent);';

const loops = Array.from({ length: LOOPS }, () => spawn(process.execPath, ['-e', LOOP], { stdio: 'ignore' }));
const tests = spawn('npm', ['test', '--', ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => tests.kill(signal));
tests.on('exit', (code) => {
  for (const loop of loops) loop.kill();
  process.exitCode = code ?? 1;
});
