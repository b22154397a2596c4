import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { migratedDatabase } from '../../../test/support/template.ts';
import { openSqlite } from '../sqlite/database.ts';
import { askedSince, unaskedSince } from './counts.ts';
import { failuresIn, isBeingChanged, waitingUpdatesOf } from './deliveries.ts';
import { partsOf, waitingFor } from './parts.ts';
import { claimEntries, isSomethingDue, nextDueAfter, nextDueAt } from './turns.ts';

const folder = mkdtempSync(join(tmpdir(), 'magellan-indexes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('what is asked of the outbox while it works is found by an index, however much was sent', async () => {
  const database = openSqlite(await migratedDatabase(folder));
  const { sqlite } = database;
  const asked = new Set<string>();
  const prepare = sqlite.prepare.bind(sqlite);
  sqlite.prepare = ((text: string) => {
    asked.add(text);
    return prepare(text);
  }) as typeof sqlite.prepare;
  await database.transact(async (tx) => {
    await isBeingChanged(tx, 'key');
    await waitingUpdatesOf(tx, 'key');
    await failuresIn(tx, 'batch');
    await askedSince(tx, ['kind'], 0);
    await unaskedSince(tx, ['member'], 0);
    await waitingFor(tx, ['member'], { fromAt: 0, untilAt: 1 });
    await partsOf(tx, 'key');
    await isSomethingDue(tx, 'sandbox', 0);
    await nextDueAt(tx, 'sandbox');
    await nextDueAfter(tx, 0);
    await claimEntries(tx, 'sandbox', 0, { all: 1, changes: 1 }, ['post', 'update', 'delete']);
  });
  const plans = [...asked].filter((text) => /\boutbox\b/.test(text));
  expect(plans.length).toBeGreaterThanOrEqual(12);
  for (const text of plans) {
    const values = (text.match(/\?/g) ?? []).map(() => null);
    const steps = prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values) as { detail: string }[];
    // A partial index of what is unsettled may be gone through: it is as short as what waits.
    const scans = steps
      .map(({ detail }) => detail)
      .filter((detail) => /^SCAN (?!.*USING .*outbox_turn)/.test(detail));
    expect(scans, text).toEqual([]);
  }
  await database.close();
});
