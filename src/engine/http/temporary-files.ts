import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Database, Tx } from '../database.ts';

declare module '../database.ts' {
  interface Tables {
    temporary_files: { id: string; platform: string; sealed: string; until: number };
  }
}

/**
 * What one platform lets somebody fetch for some minutes, by an address that cannot be guessed. It is in the
 * database, so that every instance can serve it, and encrypted under a key that is in the address alone: what a
 * file or a backup of the database keeps of it opens by nothing that Magellan has.
 */
export type TemporaryFiles = {
  /** Keeps a text until an instant (epoch ms). @returns the end of its address */
  put(content: string, until: number): Promise<string>;
  /** Null when there is none, or its time is over. */
  find(token: string): Promise<string | null>;
  /** The same, once: then there is none. */
  take(token: string): Promise<string | null>;
};

const TOKEN_BYTES = 18;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const idOf = (token: string): string => createHash('sha256').update(`id ${token}`).digest('base64url');

/** HKDF-SHA256 (RFC 5869): what the database has, the hash of the token, says nothing of the key. */
const keyOf = (token: string): Buffer =>
  Buffer.from(hkdfSync('sha256', token, 'magellan', 'temporary-file/v1', 32));

function seal(token: string, content: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(token), nonce, { authTagLength: TAG_BYTES });
  const body = [nonce, cipher.update(content, 'utf8'), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(body).toString('base64url');
}

/** @throws Error when it was changed */
function open(token: string, sealed: string): string {
  const body = Buffer.from(sealed, 'base64url');
  const tagAt = body.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', keyOf(token), body.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(body.subarray(tagAt));
  return decipher.update(body.subarray(NONCE_BYTES, tagAt), undefined, 'utf8') + decipher.final('utf8');
}

export function createTemporaryFiles(database: Database, clock: Clock, platform: string): TemporaryFiles {
  const found = (tx: Tx, token: string) =>
    tx
      .selectFrom('temporary_files')
      .select('sealed')
      .where('id', '=', idOf(token))
      .where('platform', '=', platform)
      .where('until', '>', clock.now())
      .executeTakeFirst();
  return {
    async put(content, until) {
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      const row = { id: idOf(token), platform, sealed: seal(token, content), until };
      await database.transact(async (tx) => {
        await forgetTemporaryFiles(tx, clock.now());
        await tx.insertInto('temporary_files').values(row).execute();
      });
      return token;
    },
    find: (token) =>
      database.transact(async (tx) => {
        const row = await found(tx, token);
        return row ? open(token, row.sealed) : null;
      }),
    take: (token) =>
      database.transact(async (tx) => {
        const row = await found(tx, token);
        await tx.deleteFrom('temporary_files').where('id', '=', idOf(token)).execute();
        return row ? open(token, row.sealed) : null;
      }),
  };
}

/** Forgets those whose time is over. */
export async function forgetTemporaryFiles(tx: Tx, now: number): Promise<void> {
  await tx.deleteFrom('temporary_files').where('until', '<=', now).execute();
}
