import { createRequire } from 'node:module';
import type better from 'better-sqlite3';
import { EXIT, Refusal } from '../refusal.ts';

/** One connection to a SQLite file. */
export type Connection = better.Database;

/** The least version of Node-API on which better-sqlite3 13 runs: Node 22.14 and 24 have it, 20 has not. */
const NODE_API = 10;

/**
 * SQLite, as better-sqlite3 gives it: 13 where Node.js can carry it, 12 on Node 20. They are the same to their
 * users; but built for Node 24.19 or later, 12 aborts the process when a statement is collected
 * (nodejs/node#65446), and 13 needs more than Node 20 has.
 * @throws Refusal when neither was installed for this version of Node.js.
 */
export const SQLite: typeof better = load();

function load(): typeof better {
  const require = createRequire(import.meta.url);
  try {
    return Number(process.versions.napi) >= NODE_API
      ? require('better-sqlite3-13')
      : require('better-sqlite3');
  } catch (cause) {
    throw new Refusal(
      `SQLite's library was not installed for Node.js ${process.version}: type \`npm ci\` again, and read what ` +
        'it says of better-sqlite3.',
      EXIT.refused,
      { cause },
    );
  }
}
