import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { up } from '../../migrations/0001_baseline.ts';
import { fakeClock } from './clock.ts';
import type { Database } from './database.ts';
import { createPendingAnswers } from './pending-answers.ts';
import { loadSecrets, type Secrets } from './secrets.ts';
import { openSqlite } from './sqlite/database.ts';

const clock = fakeClock(1_000_000);
let folder: string;
let database: Database;
let secrets: Secrets;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-pending-'));
  database = openSqlite(join(folder, 'magellan.db'));
  await up(database.db as Parameters<typeof up>[0]);
  secrets = loadSecrets({ file: join(folder, 'magellan.secret') });
  clock.set(1_000_000);
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const on = (platform: string) => createPendingAnswers({ database, clock, secrets }, platform);
const rows = () => database.db.selectFrom('pending_answers').selectAll().execute();

describe('a pending answer', () => {
  it('is one a person and platform: a newer one takes its place, and says where the former stood', async () => {
    const pending = on('mattermost');
    const first = await pending.put('alix', 'un', 2_000_000);
    await pending.placed(first.id, 'post-1');
    await on('slack').put('alix', 'ailleurs', 2_000_000);
    const second = await pending.put('alix', 'deux', 2_000_000);
    expect(second.former).toBe('post-1');
    expect(await pending.read(first.id)).toBeNull();
    expect(await pending.read(second.id)).toMatchObject({ user: 'alix', message: null, content: 'deux' });
    expect(await rows()).toHaveLength(2);
  });

  it('is sealed, ends with its time, and is not another platform’s', async () => {
    const pending = on('mattermost');
    const { id } = await pending.put('alix', 'un secret', 2_000_000);
    expect(JSON.stringify(await rows())).not.toContain('secret');
    expect(await on('slack').read(id)).toBeNull();
    clock.set(2_000_000);
    expect(await pending.read(id)).toBeNull();
    await pending.put('noe', 'autre', 3_000_000);
    expect(await rows()).toHaveLength(1);
  });

  it('is nothing where the secret that sealed it is lost', async () => {
    const { id } = await on('mattermost').put('alix', 'un secret', 2_000_000);
    secrets = loadSecrets({ file: join(folder, 'another.secret') });
    expect(await on('mattermost').read(id)).toBeNull();
  });
});
