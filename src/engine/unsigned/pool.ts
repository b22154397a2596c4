import { randomInt } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  fdatasyncSync,
  fsync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  write,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { syncFile } from '../sqlite/snapshot.ts';

/**
 * A file of slots of one size, each empty (zeros) or holding one text. A text goes into a slot drawn by lot from
 * the empty ones, in its place and in one write: the file has no log, and no former version of itself, so that
 * nothing in it tells which text came last.
 */
export type Pool = {
  /** Writes one text into an empty slot, durably; false when none is empty. */
  put(text: (slot: number) => string): boolean;
  /** All texts, in the order of their slots. */
  texts(): { slot: number; text: string }[];
  /** Empties slots. */
  empty(slots: readonly number[]): void;
  /** Writes these texts, and no others, into slots drawn anew, in a file of so many; whole or not at all. */
  refill(slots: number, texts: readonly ((slot: number) => string)[]): void;
  readonly slots: number;
  readonly isThere: boolean;
  /** The same for as long as nothing is written into it: by this process, or by another that put a file in its place. */
  readonly version: string;
};

const ZEROS = Buffer.alloc(1024 * 1024);
const DURABLY = constants.O_RDWR | (constants.O_DSYNC ?? 0);

/** Overwrites a file with zeros, in its place. */
function blank(descriptor: number, bytes: number): void {
  for (let at = 0; at < bytes; at += ZEROS.length)
    writeSync(descriptor, ZEROS, 0, Math.min(ZEROS.length, bytes - at), at);
  fsyncSync(descriptor);
}

/** Overwrites a file, and removes it. */
export function eraseFile(file: string): void {
  if (!existsSync(file)) return;
  const descriptor = openSync(file, 'r+');
  try {
    blank(descriptor, statSync(file).size);
  } finally {
    closeSync(descriptor);
  }
  rmSync(file, { force: true });
}

/** How a file is called that is being overwritten, to be removed. */
export const GOING = '.gone';

/** The same of a large one, whose name is free at once, and in whose midst others have their turn. */
export async function eraseLargeFile(file: string): Promise<void> {
  if (!existsSync(file)) return;
  const going = `${file}${GOING}`;
  eraseFile(going);
  const descriptor = openSync(file, 'r+');
  try {
    renameSync(file, going);
    const { size } = statSync(going);
    for (let at = 0; at < size; at += ZEROS.length)
      await writeTo(descriptor, ZEROS, 0, Math.min(ZEROS.length, size - at), at);
    await syncOf(descriptor);
  } finally {
    closeSync(descriptor);
  }
  rmSync(going, { force: true });
}

const [writeTo, syncOf] = [promisify(write), promisify(fsync)];

/** Numbers below `most`, in an order drawn by lot: so many of them. */
function drawn(max: number, count: number): number[] {
  const all = Array.from({ length: max }, (_, index) => index);
  for (let index = 0; index < count; index += 1) {
    const other = randomInt(index, max);
    [all[index], all[other]] = [all[other] as number, all[index] as number];
  }
  return all.slice(0, count);
}

export function openPool(file: string, slotBytes: number): Pool {
  /** The empty slots, as they were last read; forgotten when the file is another one. */
  let known: { inode: bigint; empty: number[] } | null = null;
  /** Within one tick of the file's own clock a write of ours would not be told by its time. */
  let writes = 0;

  function readSlots(): Buffer[] {
    if (!existsSync(file)) return [];
    const bytes = readFileSync(file);
    const count = Math.floor(bytes.length / slotBytes);
    return Array.from({ length: count }, (_, slot) =>
      bytes.subarray(slot * slotBytes, (slot + 1) * slotBytes),
    );
  }

  function emptySlots(): number[] {
    const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
    if (stat === undefined) return [];
    if (known?.inode !== stat.ino)
      known = { inode: stat.ino, empty: readSlots().flatMap((own, slot) => (own[0] === 0 ? [slot] : [])) };
    return known.empty;
  }

  const slotOf = (text: string): Buffer => {
    const slot = Buffer.alloc(slotBytes);
    if (slot.write(text, 'latin1') < text.length) throw new Error('a text is longer than its slot');
    return slot;
  };

  return {
    put(text) {
      const empty = emptySlots();
      if (empty.length === 0) return false;
      writes += 1;
      const index = randomInt(empty.length);
      const slot = empty[index] as number;
      const descriptor = openSync(file, DURABLY);
      try {
        writeSync(descriptor, slotOf(text(slot)), 0, slotBytes, slot * slotBytes);
        if (constants.O_DSYNC === undefined) fdatasyncSync(descriptor);
      } finally {
        closeSync(descriptor);
      }
      empty[index] = empty.at(-1) as number;
      empty.pop();
      return true;
    },
    texts: () =>
      readSlots().flatMap((own, slot) => {
        if (own[0] === 0) return [];
        const end = own.indexOf(0);
        return [{ slot, text: own.subarray(0, end < 0 ? slotBytes : end).toString('latin1') }];
      }),
    empty(slots) {
      if (slots.length === 0) return;
      writes += 1;
      const descriptor = openSync(file, 'r+');
      try {
        for (const slot of slots) writeSync(descriptor, ZEROS, 0, slotBytes, slot * slotBytes);
        fdatasyncSync(descriptor);
      } finally {
        closeSync(descriptor);
      }
      known = null;
    },
    refill(slots, texts) {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      const draft = `${file}.new`;
      eraseFile(draft);
      const places = drawn(slots, texts.length);
      const descriptor = openSync(draft, 'wx+', 0o600);
      const former = existsSync(file) ? openSync(file, 'r+') : null;
      try {
        // Every slot is given its place on the disk now: none is found full later, or tells by its place when
        // it was written.
        blank(descriptor, slots * slotBytes);
        for (const [index, text] of texts.entries()) {
          const slot = places[index] as number;
          writeSync(descriptor, slotOf(text(slot)), 0, slotBytes, slot * slotBytes);
        }
        fsyncSync(descriptor);
        const formerBytes = former === null ? 0 : statSync(file).size;
        renameSync(draft, file);
        syncFile(dirname(file));
        if (former !== null) blank(former, formerBytes);
      } finally {
        closeSync(descriptor);
        if (former !== null) closeSync(former);
        known = null;
      }
    },
    get slots() {
      return Math.floor((statSync(file, { throwIfNoEntry: false })?.size ?? 0) / slotBytes);
    },
    get isThere() {
      return existsSync(file);
    },
    get version() {
      const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
      return `${stat?.ino}/${stat?.mtimeNs}/${writes}`;
    },
  };
}
