import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { loadSecrets, sealStart } from './secrets.ts';

const made: string[] = [];
const newSecret = () => randomBytes(32).toString('base64url');
let file: string;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'magellan-secrets-'));
  made.push(folder);
  file = join(folder, 'data', 'secret');
});

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/** Changes one character of a text to another of the same alphabet. */
const changed = (text: string, at: number) =>
  text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);

describe('the file of secrets', () => {
  test('is created on first start, with 32 bytes, for its owner only', () => {
    loadSecrets({ file });
    expect(Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(file, '..'))).toEqual(['secret']);
  });

  test('gives the same secret on second start', () => {
    const sealed = loadSecrets({ file }).seal('bonjour', 'a');
    const content = readFileSync(file, 'utf8');
    expect(loadSecrets({ file }).open(sealed, 'a')).toBe('bonjour');
    expect(readFileSync(file, 'utf8')).toBe(content);
  });

  test('is neither read nor created when a secret is given', () => {
    loadSecrets({ given: [newSecret()], file });
    expect(() => statSync(file)).toThrow('ENOENT');
  });

  test('is refused when others may read it, with the remedy', () => {
    loadSecrets({ file });
    for (const mode of [0o640, 0o604, 0o620]) {
      chmodSync(file, mode);
      expect(() => loadSecrets({ file })).toThrow(`chmod 600 ${file}`);
    }
    chmodSync(file, 0o400);
    expect(() => loadSecrets({ file })).not.toThrow();
  });

  test('holds one secret a line, the newest first, among comments and blank lines', () => {
    const [older, newer] = [newSecret(), newSecret()];
    loadSecrets({ file });
    writeFileSync(file, `# rotated in March\r\n${newer}\r\n\n  ${older}  \n`);
    const secrets = loadSecrets({ file });
    expect(secrets.open(loadSecrets({ given: [older], file }).seal('a', 'x'), 'x')).toBe('a');
    expect(secrets.keyIds[0]).toBe(loadSecrets({ given: [newer], file }).keyIds[0]);
  });

  test('is refused when it holds no secret, rather than filled with another', () => {
    loadSecrets({ file });
    writeFileSync(file, '# nothing\n');
    expect(() => loadSecrets({ file })).toThrow('holds none');
    expect(readFileSync(file, 'utf8')).toBe('# nothing\n');
  });
});

describe('a secret', () => {
  test('that is too short is refused in words, without being shown', () => {
    const short = randomBytes(31).toString('base64url');
    const load = () => loadSecrets({ given: [newSecret(), short], file });
    expect(load).toThrow('MAGELLAN_SECRET, secret 2: it must hold at least 32 bytes, and holds 31');
    expect(load).not.toThrow(short);
    loadSecrets({ file });
    writeFileSync(file, 'short');
    expect(() => loadSecrets({ file })).toThrow(`${file}, secret 1: it must hold at least 32 bytes`);
  });

  test('that is not base64 is refused', () => {
    const given = ['a sentence of more than forty-three characters, all in all'];
    expect(() => loadSecrets({ given, file })).toThrow('base64');
  });

  test('is the same in base64 and in base64url', () => {
    const bytes = Buffer.alloc(32, 0xfb);
    const sealed = loadSecrets({ given: [bytes.toString('base64')], file }).seal('a', 'x');
    expect(loadSecrets({ given: [bytes.toString('base64url')], file }).open(sealed, 'x')).toBe('a');
  });
});

describe('sealed text', () => {
  const text = 'Une difficulté : « l’équipe » 🌧';

  test.each(['', 'a', text, 'é'.repeat(10_000)])('opens to what was sealed (%#)', (plain) => {
    const secrets = loadSecrets({ file });
    expect(secrets.open(secrets.seal(plain, 'answers/1'), 'answers/1')).toBe(plain);
  });

  test('shows nothing of the text, and never looks the same twice', () => {
    const secrets = loadSecrets({ file });
    const sealed = [secrets.seal(text, 'a'), secrets.seal(text, 'a')];
    expect(sealed[0]).not.toBe(sealed[1]);
    expect(sealed[0]).toMatch(/^v1\.[\w-]{8}\.[\w-]+$/);
    expect(Buffer.from(sealed[0]!.split('.')[2]!, 'base64url').toString('utf8')).not.toContain('équipe');
  });

  test('does not open where it does not belong', () => {
    const secrets = loadSecrets({ file });
    const sealed = secrets.seal(text, 'answers/1');
    for (const other of ['answers/2', 'answers/10', '']) {
      expect(() => secrets.open(sealed, other)).toThrow('changed, or that belongs elsewhere');
    }
  });

  test('does not open when a single character was changed, wherever it is', () => {
    const secrets = loadSecrets({ file });
    // Of 42 bytes: no bit of the last character is padding, so that every change is one.
    const sealed = secrets.seal('quatorze lettr', 'a');
    for (let at = 0; at < sealed.length; at += 1) {
      expect(() => secrets.open(changed(sealed, at), 'a'), `character ${at}`).toThrow();
    }
  });

  test.each(['', 'v1', 'v1.abc', 'v2.a.b', 'plain text', 'v1.a.b.c'])(
    'is refused when it is none: %j',
    (value) => {
      expect(() => loadSecrets({ file }).open(value, 'a')).toThrow();
    },
  );

  test('is refused when it was cut short', () => {
    const secrets = loadSecrets({ file });
    const sealed = secrets.seal('abc', 'a');
    expect(() => secrets.open(sealed.slice(0, 30), 'a')).toThrow('cut short');
    expect(() => secrets.open(sealed.slice(0, -4), 'a')).toThrow();
  });

  test('does not open under another secret', () => {
    const sealed = loadSecrets({ given: [newSecret()], file }).seal(text, 'a');
    expect(() => loadSecrets({ given: [newSecret()], file }).open(sealed, 'a')).toThrow('not known here');
  });
});

describe('rotation', () => {
  test('still opens what the old secret sealed, and seals again under the new one', () => {
    const [older, newer] = [newSecret(), newSecret()];
    const sealed = loadSecrets({ given: [older], file }).seal('bonjour', 'a');

    const both = loadSecrets({ given: [newer, older], file });
    expect(both.open(sealed, 'a')).toBe('bonjour');
    const again = both.seal(both.open(sealed, 'a'), 'a');

    const after = loadSecrets({ given: [newer], file });
    expect(after.open(again, 'a')).toBe('bonjour');
    expect(() => after.open(sealed, 'a')).toThrow('not known here');
  });

  test('still accepts what the old secret signed', () => {
    const [older, newer] = [newSecret(), newSecret()];
    const token = loadSecrets({ given: [older], file }).sign(['press', '7'], null);
    expect(loadSecrets({ given: [newer, older], file }).verify(token, ['press', '7'], 0)).toBe('ok');
    expect(loadSecrets({ given: [newer], file }).verify(token, ['press', '7'], 0)).toBe('forged');
  });
});

test('a sealed text tells which secret it needs, by an id that every holder of that secret finds again', () => {
  const [older, newer] = [newSecret(), newSecret()];
  const { keyIds } = loadSecrets({ given: [newer, older], file });
  expect(keyIds).toEqual([newer, older].flatMap((one) => loadSecrets({ given: [one], file }).keyIds));
  const sealed = loadSecrets({ given: [older], file }).seal('bonjour', 'a');
  expect(keyIds.map((id) => sealed.startsWith(sealStart(id)))).toEqual([false, true]);
});

describe('a signed reference', () => {
  const now = Date.UTC(2022, 2, 11);
  const parts = ['meteo/answer', '17', 'user-1'];

  test('holds until it expires, and not after', () => {
    const secrets = loadSecrets({ file });
    const token = secrets.sign(parts, now);
    expect(secrets.verify(token, parts, now - 1)).toBe('ok');
    expect(secrets.verify(token, parts, now)).toBe('expired');
    expect(secrets.verify(secrets.sign(parts, null), parts, now * 100)).toBe('ok');
  });

  test('is forged for any other parts, however they are cut', () => {
    const secrets = loadSecrets({ file });
    const token = secrets.sign(parts, null);
    for (const other of [
      ['meteo/answer', '18', 'user-1'],
      ['meteo/answer', '17'],
      [...parts, ''],
      ['meteo/answer1', '7', 'user-1'],
      ['meteo/answer","17', 'user-1'],
      [],
    ]) {
      expect(secrets.verify(token, other, now)).toBe('forged');
    }
  });

  test('is forged when anything of it was changed, its expiry first of all', () => {
    const secrets = loadSecrets({ file });
    const token = secrets.sign(parts, now);
    for (let at = 0; at < token.length; at += 1) {
      expect(secrets.verify(changed(token, at), parts, now - 1), `character ${at}`).toBe('forged');
    }
    const [, mac] = token.split('.');
    for (const other of [
      `-.${mac}`,
      `${(now * 2).toString(36)}.${mac}`,
      `${token}.`,
      `${token}=`,
      ` ${token}`,
      '',
      '.',
    ]) {
      expect(secrets.verify(other, parts, now + 1), other).toBe('forged');
    }
  });

  test('is forged when another secret signed it', () => {
    const token = loadSecrets({ given: [newSecret()], file }).sign(parts, null);
    expect(loadSecrets({ given: [newSecret()], file }).verify(token, parts, now)).toBe('forged');
  });
});

test('a calendar address is the same every time, and tells nothing of its member', () => {
  const secrets = loadSecrets({ file });
  const address = secrets.calendarAddress('m1', 1);
  expect(address).toMatch(/^[\w-]{43}$/);
  expect(loadSecrets({ file }).calendarAddress('m1', 1)).toBe(address);
  expect(secrets.calendarAddress('m1', 2)).not.toBe(address);
  expect(secrets.calendarAddress('m2', 1)).not.toBe(address);
  expect(loadSecrets({ given: [newSecret()], file }).calendarAddress('m1', 1)).not.toBe(address);
});
