import { describe, expect, it } from 'vitest';
import { SQLite } from '../../src/engine/sqlite/connection.ts';
import { testCommunity } from '../support/community.ts';
import { textOf } from '../support/meteo.ts';

/** Three times as long as SQLite waits for a lock, and half of what chats allow for an answer. */
const HELD_MS = 4_000;

/** Another program writes, and takes its time. */
function holdDatabase(file: string): { released: Promise<void> } {
  const other = new SQLite(file);
  other.exec('BEGIN IMMEDIATE');
  const released = new Promise<void>((resolve) => {
    setTimeout(() => {
      other.exec('COMMIT');
      other.close();
      resolve();
    }, HELD_MS);
  });
  return { released };
}

describe('while another program holds the database', () => {
  it('who presses hears soon that nothing was saved; afterwards her press counts', async () => {
    const community = await testCommunity({ now: '2022-03-11T11:50' });
    const { alix, app, database, clock } = community;
    await clock.to('2022-03-11T12:00');
    community.expectErrors();
    const { released } = holdDatabase(database.file);
    const press = () =>
      app.receive({
        id: 'the-same-press',
        from: { platform: 'memory', user: 'u-alix' },
        kind: 'press',
        press: alix.button('Je passe cette fois').press,
        ref: alix.button('Je passe cette fois').ref,
        value: null,
      });
    const startedAt = performance.now();
    const apology = await press();
    const waitedMs = performance.now() - startedAt;
    expect(apology.kind).toBe('whisper');
    expect('message' in apology && textOf(apology.message)).toContain('rien n’a été');
    expect(waitedMs).toBeLessThan(HELD_MS);
    await released;
    expect((await press()).kind).not.toBe('whisper');
    const row = database.sqlite
      .prepare("SELECT status FROM meteo_invitations WHERE member_id = 'm-alix'")
      .get();
    expect(row).toEqual({ status: 'skipped' });
  });

  it('what falls due waits, then happens once', async () => {
    const community = await testCommunity({ now: '2022-03-11T11:50' });
    const { app, clock, database, platform } = community;
    community.expectErrors();
    const { released } = holdDatabase(database.file);
    await clock.to('2022-03-11T12:00');
    expect(platform.posted).toEqual([]);
    await released;
    await clock.to('2022-03-11T12:02');
    await app.outbox.idle();
    // Six EIG, and the promotion's channel.
    expect(platform.posted).toHaveLength(7);
    expect(new Set(platform.posts).size).toBe(7);
    const states = database.sqlite.prepare('SELECT DISTINCT state FROM outbox').all();
    expect(states).toEqual([{ state: 'sent' }]);
  });
});
