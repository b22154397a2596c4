// Reads the pages of a SQLite file by itself, as somebody would who has a copy of it: where each row lies, and
// what the write-ahead log adds. The format is https://www.sqlite.org/fileformat2.html.
import { existsSync, readFileSync } from 'node:fs';

const TABLE_LEAF = 13;
const TABLE_INTERIOR = 5;
const INDEX_LEAF = 10;
const INDEX_INTERIOR = 2;
const WAL_HEADER = 32;
const FRAME_HEADER = 24;

/** One row, or one entry of an index, and where it lies. */
export type Cell = {
  values: (string | number | bigint | Buffer | null)[];
  page: number;
  /** Its byte in the page: SQLite fills a page from the end, so that what comes later lies before. */
  offset: number;
  /** The first page of what did not fit, null when all did. */
  overflow: number | null;
};

export type Frame = { page: number; content: Buffer };
export type Transaction = { frames: Frame[] };

export type Pages = {
  page(number: number): Buffer;
  count: number;
  /** Pages that hold nothing any more, with what is still in them. */
  free: number[];
  cells(root: number): Cell[];
};

/** What was committed to the log since it was last emptied, a transaction at a time. */
export function transactionsIn(walFile: string): Transaction[] {
  if (!existsSync(walFile)) return [];
  const wal = readFileSync(walFile);
  if (wal.length < WAL_HEADER) return [];
  const pageSize = wal.readUInt32BE(8);
  const salts = wal.subarray(16, 24);
  const transactions: Transaction[] = [];
  let frames: Frame[] = [];
  for (let at = WAL_HEADER; at + FRAME_HEADER + pageSize <= wal.length; at += FRAME_HEADER + pageSize) {
    // A frame of an earlier round of the log has other salts.
    if (!wal.subarray(at + 8, at + 16).equals(salts)) break;
    const content = wal.subarray(at + FRAME_HEADER, at + FRAME_HEADER + pageSize);
    frames.push({ page: wal.readUInt32BE(at), content });
    if (wal.readUInt32BE(at + 4) === 0) continue;
    transactions.push({ frames });
    frames = [];
  }
  return transactions;
}

/** The pages of a file as they are once these transactions of its log are applied. */
export const readPages = (file: string, transactions: readonly Transaction[] = []): Pages =>
  pagesOf(readFileSync(file), transactions);

/** The same, of what was read of the file. */
export function pagesOf(main: Buffer, transactions: readonly Transaction[]): Pages {
  const stated = main.readUInt16BE(16);
  const size = stated === 1 ? 65_536 : stated;
  const changed = new Map(transactions.flatMap(({ frames }) => frames.map((frame) => [frame.page, frame])));
  const page = (number: number): Buffer =>
    changed.get(number)?.content ?? main.subarray((number - 1) * size, number * size);
  const usable = size - page(1).readUInt8(20);

  /** The whole payload of a cell whose own part begins at `start`. */
  function payloadAt(own: Buffer, start: number, length: number, max: number) {
    const least = Math.floor(((usable - 12) * 32) / 255) - 23;
    const fitting = least + ((length - least) % (usable - 4));
    const local = length <= max ? length : fitting <= max ? fitting : least;
    const parts = [own.subarray(start, start + local)];
    const overflow = local < length ? own.readUInt32BE(start + local) : null;
    let left = length - local;
    for (let next = overflow ?? 0; next !== 0 && left > 0; ) {
      const more = page(next);
      parts.push(more.subarray(4, 4 + Math.min(left, usable - 4)));
      left -= usable - 4;
      next = more.readUInt32BE(0);
    }
    return { payload: Buffer.concat(parts), overflow };
  }

  function* cellsOf(number: number): Generator<Cell> {
    const own = page(number);
    const head = number === 1 ? 100 : 0;
    const kind = own.readUInt8(head);
    const isInterior = kind === TABLE_INTERIOR || kind === INDEX_INTERIOR;
    const isTable = kind === TABLE_LEAF || kind === TABLE_INTERIOR;
    if (![TABLE_LEAF, TABLE_INTERIOR, INDEX_LEAF, INDEX_INTERIOR].includes(kind)) return;
    const pointers = head + (isInterior ? 12 : 8);
    for (let index = 0; index < own.readUInt16BE(head + 3); index += 1) {
      const offset = own.readUInt16BE(pointers + index * 2);
      let at = offset;
      if (isInterior) {
        yield* cellsOf(own.readUInt32BE(at));
        at += 4;
      }
      if (kind === TABLE_INTERIOR) continue;
      const [length, afterLength] = varint(own, at);
      const start = isTable ? varint(own, afterLength)[1] : afterLength;
      const max = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
      const { payload, overflow } = payloadAt(own, start, length, max);
      yield { values: recordIn(payload), page: number, offset, overflow };
    }
    if (isInterior) yield* cellsOf(own.readUInt32BE(head + 8));
  }

  function freePages(): number[] {
    const found: number[] = [];
    for (let trunk = page(1).readUInt32BE(32); trunk !== 0; trunk = page(trunk).readUInt32BE(0)) {
      found.push(trunk);
      const leaves = page(trunk).readUInt32BE(4);
      for (let index = 0; index < leaves; index += 1) found.push(page(trunk).readUInt32BE(8 + index * 4));
    }
    return found;
  }

  return {
    page,
    count: main.length / size,
    get free() {
      return freePages();
    },
    cells: (root) => [...cellsOf(root)],
  };
}

/** The first page of each table and index, by name. */
export function rootsOf(pages: Pages): Map<string, number> {
  const roots = new Map<string, number>();
  for (const { values } of pages.cells(1)) roots.set(String(values[1]), Number(values[3]));
  return roots;
}

function varint(from: Buffer, start: number): [value: number, end: number] {
  let value = 0;
  for (let at = start; ; at += 1) {
    const byte = from.readUInt8(at);
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80 || at === start + 8) return [value, at + 1];
  }
}

function recordIn(payload: Buffer): Cell['values'] {
  const [headerLength, afterLength] = varint(payload, 0);
  const values: Cell['values'] = [];
  let body = headerLength;
  for (let at = afterLength; at < headerLength; ) {
    const [type, next] = varint(payload, at);
    at = next;
    const width = type >= 12 ? (type - (type % 2) - 12) / 2 : ([0, 1, 2, 3, 4, 6, 8, 8, 0, 0][type] ?? 0);
    const bytes = payload.subarray(body, body + width);
    body += width;
    if (type >= 12) values.push(type % 2 === 1 ? bytes.toString('utf8') : bytes);
    else if (type === 0) values.push(null);
    else if (type === 8 || type === 9) values.push(type - 8);
    else if (type === 6) values.push(Number(bytes.readBigInt64BE()));
    else values.push(type === 7 ? bytes.readDoubleBE() : bytes.readIntBE(0, width));
  }
  return values;
}
