import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSecrets } from '../secrets.ts';
import { createIntake, type Intake, slotsTaken } from './intake.ts';

let folder: string;
let intake: Intake;
const topic = { kind: 'notes', topic: 'one' };
const secrets = () => loadSecrets({ file: join(folder, 'secret') });
const fileOf = (size: number) => join(folder, 'intake', `notes.one.${size}`);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-pool-'));
  intake = createIntake({ folder: join(folder, 'intake'), secrets: secrets() });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The texts in the order of their slots. */
const inPlace = (size: number): string[] => {
  const bytes = readFileSync(fileOf(size));
  const found: string[] = [];
  for (let slot = 0; slot * size < bytes.length; slot += 1) {
    const own = bytes.subarray(slot * size, (slot + 1) * size);
    if (own[0] !== 0)
      found.push(
        secrets().open(own.toString('latin1').replaceAll('\0', ''), `intake/notes/one/${slot}`).trimEnd(),
      );
  }
  return found;
};

test('texts are padded to their slots: all sealed ones of a size are equally long', () => {
  for (const length of [2, 50, 400, 731]) intake.put(topic, `"${'x'.repeat(length - 2)}"`);
  const bytes = readFileSync(fileOf(1024)).toString('latin1').replaceAll('\0', '');
  expect(bytes.length).toBe(4 * 1024);
  intake.put(topic, `"${'é'.repeat(1500)}"`);
  intake.put(topic, `"${'x'.repeat(732 - 2)}"`);
  expect(statSync(fileOf(4096)).size % 4096).toBe(0);
  expect(intake.texts(topic)).toHaveLength(6);
  expect(() => intake.put(topic, 'x'.repeat(50_000))).toThrow('longer than any slot');
  expect(statSync(fileOf(1024)).mode & 0o777).toBe(0o600);
});

test('a pool that is full is drawn anew over all of its new room: what came later does not lie apart', async () => {
  // Of the first half, one in two lies in the first half of the file, whenever it grew.
  let inFirstHalf = 0;
  const rounds = 30;
  for (let round = 0; round < rounds; round += 1) {
    for (let index = 0; index < 65; index += 1) intake.put(topic, `${index}`);
    const places = inPlace(1024);
    expect(places).toHaveLength(65);
    inFirstHalf += places.slice(0, 32).filter((text) => Number(text) < 32).length;
    await intake.erase(topic);
  }
  const share = inFirstHalf / (rounds * 32);
  expect(share).toBeGreaterThan(0.4);
  expect(share).toBeLessThan(0.6);
});

test('room for everybody is made beforehand, and the file never grows while they write', () => {
  intake.open(topic, 300);
  const before = statSync(fileOf(1024));
  for (let index = 0; index < 300; index += 1) intake.put(topic, `"${index}"`);
  const after = statSync(fileOf(1024));
  expect(after.size).toBe(before.size);
  expect(after.ino).toBe(before.ino);
  expect(intake.count(topic)).toBe(300);
});

test('a slot that was half written is no text, and is emptied; the others stay', () => {
  intake.put(topic, '"whole"');
  intake.put(topic, '"torn"');
  const bytes = readFileSync(fileOf(1024));
  const slot = bytes.findIndex((byte, at) => at % 1024 === 0 && byte !== 0) / 1024;
  bytes.fill(0, slot * 1024 + 512, (slot + 1) * 1024);
  writeFileSync(fileOf(1024), bytes);
  expect(intake.texts(topic)).toHaveLength(1);
  expect(intake.count(topic)).toBe(2);
  intake.mend(topic);
  expect(intake.count(topic)).toBe(1);
});

test('what is opened ahead is read from memory for as long as nothing is written, by anybody', () => {
  for (let index = 0; index < 5; index += 1) intake.put(topic, `"${index}"`);
  const first = intake.openAhead(topic, 3);
  expect([first.texts.length, first.more]).toEqual([3, true]);
  expect(intake.texts(topic)).toHaveLength(5);
  const last = intake.openAhead(topic, 3);
  expect([last.texts.length, last.more]).toEqual([2, false]);
  expect([...first.texts, ...last.texts].sort()).toEqual(intake.texts(topic).sort());
  // One that comes late, by this process in the same instant, is opened, and it alone.
  intake.put(topic, '"late"');
  expect(intake.texts(topic)).toHaveLength(6);
  expect(intake.openAhead(topic, 3)).toEqual({ texts: ['"late"'], more: false });
  // Another puts a file in the place of this one.
  createIntake({ folder: join(folder, 'intake'), secrets: secrets() }).refill(topic, ['"other"']);
  expect(intake.texts(topic)).toEqual(['"other"']);
  expect(intake.openAhead(topic, 3)).toEqual({ texts: ['"other"'], more: false });
  intake.refill(topic, ['"again"', '"again"']);
  intake.openAhead(topic, 3);
  expect(intake.texts(topic)).toEqual(['"again"', '"again"']);
});

test('one that is half overwritten after a crash is no topic any more, and goes at the next start', () => {
  intake.put(topic, '"here"');
  const going = `${fileOf(1024)}.gone`;
  renameSync(fileOf(1024), going);
  expect([intake.topics(), intake.texts(topic), intake.count(topic)]).toEqual([[], [], 0]);
  intake.sweep();
  expect(existsSync(going)).toBe(false);
});

test('what is erased is overwritten, and writing anew leaves nothing of the former file', async () => {
  intake.put(topic, '"short"');
  intake.put(topic, `"${'long'.repeat(400)}"`);
  intake.put({ kind: 'notes', topic: 'other' }, '"other"');
  intake.refill(topic, ['"short"']);
  expect(intake.texts(topic)).toEqual(['"short"']);
  await intake.erase(topic);
  expect(existsSync(fileOf(1024))).toBe(false);
  expect(intake.topics()).toEqual([{ kind: 'notes', topic: 'other' }]);
  expect(slotsTaken(join(folder, 'intake'), topic)).toBe(0);
});
