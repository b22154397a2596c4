import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { physicalPath } from '../database-file.ts';
import { type Secrets, sealedLength, sealStart } from '../secrets.ts';
import { eraseFile, eraseLargeFile, GOING, openPool, type Pool } from './pool.ts';
import type { Topic } from './unsigned.ts';

/**
 * Where unsigned texts are while their topic is open: in files beside the database, each text padded to its slot
 * and sealed under its place. The database never holds them, nor does its log.
 */
export type Intake = {
  /** Makes room for so many people's texts; slots are drawn from all of it, from the first text on. */
  open(topic: Topic, people: number): void;
  /** Keeps a text, durably. */
  put(topic: Topic, text: string): void;
  /**
   * Opens some texts of a topic that is about to be closed, ahead of it, so that reading all of them holds nobody up;
   * they are kept in memory until the topic is erased, and all are read there once they are open, for as long as
   * nothing was written. Gives those that it opened, and whether there are more.
   */
  openAhead(topic: Topic, max: number): { texts: string[]; more: boolean };
  /** All texts of a topic. A slot that does not open, half written when the power failed, is left out. */
  texts(topic: Topic): string[];
  /** How many slots hold something, whether or not it opens here. */
  count(topic: Topic): number;
  /** Empties the slots that do not open although their secret is known. */
  mend(topic: Topic): void;
  /** Puts these texts, and no others, in places drawn anew, under the newest secret. */
  refill(topic: Topic, texts: readonly string[]): void;
  /** Forgets a topic, and overwrites all that is kept of it. */
  erase(topic: Topic): Promise<void>;
  /** Every topic of which there is a file. */
  topics(): Topic[];
  /** Removes what a crash left half written, where the file that it was to replace is whole, or half overwritten. */
  sweep(): void;
  /** By the key that their secret has, how many texts of a topic are sealed under it. */
  keysIn(topic: Topic): Map<string, number>;
};

/** The sizes of slots, in bytes: a text takes the least that it fits, and is padded to it. */
const SIZES = [1024, 4096, 16_384, 65_536] as const;
/** The least slots of a pool: the first one has room for everybody, the others grow when they are needed. */
const MIN_SLOTS = 64;
const MIN_LONG_SLOTS = 16;

export const intakeFolder = (databaseFile: string): string => `${physicalPath(databaseFile)}-unsigned`;

/** How many slots of a topic hold something, in the intake that is in a folder. */
export const slotsTaken = (folder: string, { kind, topic }: Topic): number =>
  SIZES.reduce(
    (sum, size) => sum + openPool(join(folder, `${kind}.${topic}.${size}`), size).texts().length,
    0,
  );

const placeOf = ({ kind, topic }: Topic, slot: number): string => `intake/${kind}/${topic}/${slot}`;

/** As many bytes of text as fit a slot once they are sealed. */
const roomIn = (size: number): number => {
  let room = Math.floor((size * 3) / 4);
  while (sealedLength(room) > size) room -= 1;
  return room;
};

const nameOf = ({ kind, topic }: Topic): string => `${kind}.${topic}`;

/**
 * What is opened ahead, by its seal, which no two texts have in common: of the files as they were in one version, with
 * what of it is left to be opened.
 */
type Ahead = { version: string; texts: Map<string, string>; left: { slot: number; text: string }[] };

type Options = { folder: string; secrets: Pick<Secrets, 'seal' | 'open' | 'keyIds'> };

export function createIntake({ folder, secrets }: Options): Intake {
  const pools = new Map<string, Pool>();

  function poolOf({ kind, topic }: Topic, size: number): Pool {
    const name = `${kind}.${topic}.${size}`;
    if (!/^[\w-]+\.[\w-]+\.\d+$/.test(name)) throw new Error(`${name} cannot be the name of a file`);
    const pool = pools.get(name) ?? openPool(join(folder, name), size);
    pools.set(name, pool);
    return pool;
  }

  /** Padded with spaces, which JSON ignores at its end. */
  function sealedIn(topic: Topic, size: number, text: string): (slot: number) => string {
    const padded = text + ' '.repeat(roomIn(size) - Buffer.byteLength(text));
    return (slot) => secrets.seal(padded, placeOf(topic, slot));
  }

  function sizeFor(text: string): number {
    const size = SIZES.find((each) => Buffer.byteLength(text) <= roomIn(each));
    if (size === undefined) throw new Error('an unsigned text is longer than any slot');
    return size;
  }

  const ahead = new Map<string, Ahead>();

  const sealedOf = (topic: Topic) => SIZES.flatMap((size) => poolOf(topic, size).texts());
  const versionOf = (topic: Topic): string => SIZES.map((size) => poolOf(topic, size).version).join();

  /** What is opened ahead of a topic as its files are now. */
  function aheadOf(topic: Topic): Ahead {
    const version = versionOf(topic);
    const before = ahead.get(nameOf(topic));
    if (before?.version === version) return before;
    const now: Ahead = { version, texts: new Map(), left: [] };
    for (const each of sealedOf(topic)) {
      const known = before?.texts.get(each.text);
      if (known === undefined) now.left.push(each);
      else now.texts.set(each.text, known);
    }
    ahead.set(nameOf(topic), now);
    return now;
  }

  function opened(topic: Topic, slot: number, sealed: string): string | null {
    const known = ahead.get(nameOf(topic))?.texts.get(sealed);
    if (known !== undefined) return known;
    try {
      return secrets.open(sealed, placeOf(topic, slot)).trimEnd();
    } catch {
      return null;
    }
  }

  const isKnown = (sealed: string): boolean => secrets.keyIds.some((id) => sealed.startsWith(sealStart(id)));

  const leastOf = (size: number): number => (size === SIZES[0] ? MIN_SLOTS : MIN_LONG_SLOTS);

  /** Opens all of a pool, for it to be written anew. @throws when some cannot be: nothing may be lost. */
  function textsOf(topic: Topic, size: number): string[] {
    return poolOf(topic, size)
      .texts()
      .flatMap(({ slot, text }) => {
        const plain = opened(topic, slot, text);
        if (plain === null && !isKnown(text))
          throw new Error('an unsigned text needs a secret that is not known');
        return plain ?? [];
      });
  }

  function fill(topic: Topic, size: number, slots: number, texts: readonly string[]): void {
    poolOf(topic, size).refill(
      slots,
      texts.map((text) => sealedIn(topic, size, text)),
    );
  }

  const names = (): string[] => (existsSync(folder) ? readdirSync(folder) : []);

  return {
    open(topic, people) {
      const pool = poolOf(topic, SIZES[0]);
      const slots = Math.max(MIN_SLOTS, people);
      if (pool.slots < slots) fill(topic, SIZES[0], slots, textsOf(topic, SIZES[0]));
    },
    put(topic, text) {
      const size = sizeFor(text);
      const pool = poolOf(topic, size);
      if (pool.put(sealedIn(topic, size, text))) return;
      // All that is there is drawn anew, over all of the new room: what comes later must not lie apart.
      fill(topic, size, Math.max(leastOf(size), pool.slots * 2), textsOf(topic, size));
      pool.put(sealedIn(topic, size, text));
    },
    openAhead(topic, max) {
      const { texts, left } = aheadOf(topic);
      const now: string[] = [];
      for (const { slot, text } of left.splice(0, max)) {
        const plain = opened(topic, slot, text);
        if (plain === null) continue;
        texts.set(text, plain);
        now.push(plain);
      }
      return { texts: now, more: left.length > 0 };
    },
    texts(topic) {
      const known = ahead.get(nameOf(topic));
      if (known?.left.length === 0 && known.version === versionOf(topic)) return [...known.texts.values()];
      return sealedOf(topic).flatMap(({ slot, text }) => opened(topic, slot, text) ?? []);
    },
    count: (topic) => slotsTaken(folder, topic),
    mend(topic) {
      for (const size of SIZES) {
        const pool = poolOf(topic, size);
        const broken = pool
          .texts()
          .filter(({ slot, text }) => isKnown(text) && opened(topic, slot, text) === null);
        pool.empty(broken.map(({ slot }) => slot));
      }
    },
    refill(topic, texts) {
      for (const size of SIZES) {
        const own = texts.filter((text) => sizeFor(text) === size);
        const { slots } = poolOf(topic, size);
        if (own.length > 0 || slots > 0) fill(topic, size, Math.max(slots, leastOf(size), own.length), own);
      }
    },
    async erase({ kind, topic }) {
      ahead.delete(nameOf({ kind, topic }));
      const own = names().filter((name) => name.startsWith(`${kind}.${topic}.`));
      for (const name of own) pools.delete(name);
      await Promise.all(
        own.map((name) => (name.endsWith(GOING) ? undefined : eraseLargeFile(join(folder, name)))),
      );
    },
    topics() {
      const found = new Map<string, Topic>();
      for (const name of names()) {
        if (name.endsWith(GOING)) continue;
        const [kind = '', topic = ''] = name.split('.');
        found.set(`${kind}.${topic}`, { kind, topic });
      }
      return [...found.values()];
    },
    sweep() {
      for (const name of names())
        if (name.endsWith('.new') || name.endsWith(GOING)) eraseFile(join(folder, name));
    },
    keysIn(topic) {
      const keys = new Map<string, number>();
      for (const size of SIZES)
        for (const { text } of poolOf(topic, size).texts()) {
          const id = text.split('.')[1] ?? '';
          keys.set(id, (keys.get(id) ?? 0) + 1);
        }
      return keys;
    },
  };
}

/** How many texts of an intake need a secret that is not the newest: `former` are known here, `unknown` are not. */
export function formerSealsIn(
  intake: Intake,
  [newest, ...others]: readonly string[],
): { former: number; unknown: number } {
  const counted = { former: 0, unknown: 0 };
  for (const topic of intake.topics())
    for (const [key, count] of intake.keysIn(topic))
      if (key !== newest) counted[others.includes(key) ? 'former' : 'unknown'] += count;
  return counted;
}
