import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { Refusal } from './refusal.ts';
import { readOrCreateSecrets, secretFault } from './secret-file.ts';

/** What is derived from the master secrets. All values are text, safe in a URL and in a database. */
export type Secrets = {
  /**
   * Encrypts text (AES-256-GCM) under the newest secret. `associated` says where it belongs ("answers/17"):
   * it opens nowhere else.
   */
  seal(plain: string, associated: string): string;
  /** @throws Error when it was changed, belongs elsewhere, or was sealed under a secret that is not known. */
  open(sealed: string, associated: string): string;
  /** Which keys open texts here, the newest secret's first: ids, which tell nothing of the keys. */
  keyIds: readonly string[];
  /** Signs a reference that travels through others' hands; null for one that never expires. */
  sign(parts: readonly string[], expiresAt: number | null): string;
  /** Whether the token was signed for just these parts, under any known secret, and holds at `now`. */
  verify(token: string, parts: readonly string[], now: number): 'ok' | 'expired' | 'forged';
  /**
   * The unguessable end of a member's calendar address; another generation gives another address. It follows
   * from the newest secret: who rotates secrets changes the addresses.
   */
  calendarAddress(memberId: string, generation: number): string;
};

type Options = {
  /** From MAGELLAN_SECRET, newest first. */
  given?: readonly string[];
  /** Read when none is given; created when it is not there. */
  file: string;
};

type Keys = { field: Buffer; fieldId: string; reference: Buffer; calendar: Buffer };

const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** How every text begins that is sealed under a key: what tells, without opening it, which secret it needs. */
export const sealStart = (keyId: string): string => `${VERSION}.${keyId}.`;

/** How long a text of so many bytes is once it is sealed. */
export const sealedLength = (bytes: number): number =>
  sealStart('12345678').length + Math.ceil(((NONCE_BYTES + bytes + TAG_BYTES) * 4) / 3);

/** One key a purpose (HKDF-SHA256, RFC 5869), so that what leaks of one says nothing of the others. */
function deriveKeys(secret: string): Keys {
  const key = (purpose: 'field' | 'reference' | 'calendar') =>
    Buffer.from(
      hkdfSync('sha256', Buffer.from(secret, 'base64url'), 'magellan', `${purpose}/${VERSION}`, 32),
    );
  const field = key('field');
  const fieldId = createHash('sha256').update(field).digest('base64url').slice(0, 8);
  return { field, fieldId, reference: key('reference'), calendar: key('calendar') };
}

/** Lists are signed as JSON, where no list can be mistaken for another. */
const macOf = (key: Buffer, list: readonly (string | number | null)[]): string =>
  createHmac('sha256', key).update(JSON.stringify(list)).digest('base64url');

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** @throws Refusal, which never shows a secret */
export function loadSecrets({ given = [], file }: Options): Secrets {
  const fromEnvironment = given.length > 0;
  const secrets = fromEnvironment ? given : readOrCreateSecrets(file);
  const all = secrets.map((secret, index) => {
    const fault = secretFault(secret);
    if (fault === null) return deriveKeys(secret);
    const where = fromEnvironment ? 'MAGELLAN_SECRET' : `The file of secrets ${file}`;
    throw new Refusal(`${where}, secret ${index + 1}: ${fault}. To make one: openssl rand -base64 32`);
  });
  const [newest] = all;
  if (!newest) throw new Refusal(`There is no secret in ${file}.`);

  /** The key id is authenticated too, so that nothing of what is stored can be changed unseen. */
  const bound = (fieldId: string, associated: string) => Buffer.from(`${VERSION}.${fieldId}.${associated}`);

  return {
    seal(plain, associated) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', newest.field, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(bound(newest.fieldId, associated));
      const body = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${sealStart(newest.fieldId)}${body.toString('base64url')}`;
    },

    open(sealed, associated) {
      const [version, fieldId = '', text = '', ...more] = sealed.split('.');
      if (version !== VERSION || more.length > 0) throw new Error('sealed text of an unknown kind');
      const keys = all.find((known) => known.fieldId === fieldId);
      if (!keys) throw new Error(`text sealed under a secret that is not known here (key ${fieldId})`);
      const body = Buffer.from(text, 'base64url');
      const tagAt = body.length - TAG_BYTES;
      if (tagAt < NONCE_BYTES) throw new Error('sealed text that was cut short');
      const decipher = createDecipheriv('aes-256-gcm', keys.field, body.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(bound(fieldId, associated));
      decipher.setAuthTag(body.subarray(tagAt));
      try {
        return decipher.update(body.subarray(NONCE_BYTES, tagAt), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        throw new Error('sealed text that was changed, or that belongs elsewhere');
      }
    },

    keyIds: all.map(({ fieldId }) => fieldId),

    sign(parts, expiresAt) {
      const until = expiresAt === null ? '-' : expiresAt.toString(36);
      return `${until}.${macOf(newest.reference, [VERSION, until, ...parts])}`;
    },

    verify(token, parts, now) {
      const [until = '', mac = ''] = token.split('.', 2);
      // Every key is tried, so that the time taken doesn't tell which one fits.
      const fitting = all.filter((keys) => sameText(mac, macOf(keys.reference, [VERSION, until, ...parts])));
      if (fitting.length === 0 || token !== `${until}.${mac}`) return 'forged';
      return until === '-' || now < Number.parseInt(until, 36) ? 'ok' : 'expired';
    },

    calendarAddress: (memberId, generation) => macOf(newest.calendar, [VERSION, memberId, generation]),
  };
}
