import { expect, it } from 'vitest';
import { SQLite } from './connection.ts';
import { keepStatements } from './statements.ts';

it('a statement that is asked for again is the same one, also after others', () => {
  const kept = keepStatements(new SQLite(':memory:'));
  const first = kept.prepare('SELECT 1');
  kept.prepare('SELECT 2');
  expect(kept.prepare('SELECT 1')).toBe(first);
  kept.close();
});

it('the least recently used goes when there are too many', () => {
  const kept = keepStatements(new SQLite(':memory:'));
  const often = kept.prepare('SELECT 1');
  const once = kept.prepare('SELECT 2');
  for (let n = 3; n <= 501; n += 1) {
    kept.prepare(`SELECT ${n}`);
    kept.prepare('SELECT 1');
  }
  expect(kept.prepare('SELECT 1')).toBe(often);
  expect(kept.prepare('SELECT 2')).not.toBe(once);
  kept.close();
});

it('a kept statement sees a column that was added since', () => {
  const sqlite = new SQLite(':memory:');
  const kept = keepStatements(sqlite);
  sqlite.exec('CREATE TABLE towns (name TEXT)');
  sqlite.exec("INSERT INTO towns VALUES ('Brest')");
  expect(kept.prepare('SELECT * FROM towns').all()).toEqual([{ name: 'Brest' }]);
  sqlite.exec('ALTER TABLE towns ADD COLUMN people INTEGER');
  expect(kept.prepare('SELECT * FROM towns').all()).toEqual([{ name: 'Brest', people: null }]);
  kept.close();
});
