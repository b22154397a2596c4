import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { migratedDatabase } from '../../../test/support/template.ts';
import { checkBackup } from '../sqlite/backup.ts';
import { SQLite } from '../sqlite/connection.ts';
import { copyInThread, type Order } from './thread.ts';

test('the copying thread makes a sound copy for its owner alone; given up or failing, it leaves nothing', async () => {
  const root = mkdtempSync(join(tmpdir(), 'magellan-copying-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, 'nightly');
  mkdirSync(folder);
  const database = await migratedDatabase(root);
  const order = (name: string): Order => ({
    database,
    to: join(folder, name),
    now: Date.now(),
    unsigned: { kinds: [], least: 3 },
    secret: { given: [], file: join(root, 'magellan.secret') },
  });
  const made = await copyInThread(order('one.db')).done;
  expect(made).toMatchObject({ file: join(folder, 'one.db'), leftOut: 0 });
  expect(checkBackup(made.file).faults).toEqual([]);
  expect(statSync(made.file).mode & 0o777).toBe(0o600);
  await expect(copyInThread(order('one.db')).done).rejects.toThrow(/exists already/);

  const sqlite = new SQLite(database);
  sqlite.exec(
    "CREATE TABLE large AS SELECT randomblob(60000000) AS ballast; INSERT INTO kysely_migration VALUES ('9', '')",
  );
  const later = copyInThread(order('two.db'));
  await expect(later.done).rejects.toThrow(/later version/);
  sqlite.exec("DELETE FROM kysely_migration WHERE name = '9'");
  sqlite.close();
  const copying = copyInThread(order('three.db'));
  const ended = expect(copying.done).rejects.toThrow(/cut short/);
  while (!existsSync(join(folder, 'three.db.part'))) await new Promise((resolve) => setTimeout(resolve, 2));
  await copying.cancel();
  await ended;
  expect(readdirSync(folder)).toEqual(['one.db']);
});
