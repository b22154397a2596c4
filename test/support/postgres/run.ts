import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopServer } from './server.ts';

/** Where the one PostgreSQL of a run is, and whose end it ends with; the first test that needs it starts it. */
export const FOLDER = 'MAGELLAN_TEST_POSTGRES_FOLDER';
export const OWNER = 'MAGELLAN_TEST_POSTGRES_OWNER';

/** Around all tests of a run. */
export default function run(): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'magellan-postgres-'));
  process.env[FOLDER] = folder;
  process.env[OWNER] = String(process.pid);
  return async () => {
    await stopServer(folder);
    rmSync(folder, { recursive: true, force: true });
  };
}
