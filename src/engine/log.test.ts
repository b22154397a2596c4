import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createLog, type Log } from './log.ts';

function logInHand({ pretty = false, level = 'trace' } = {}) {
  let written = '';
  const destination = {
    write(line: string) {
      written += line;
    },
  };
  const log = createLog({ level, pretty, destination });
  const lines = () =>
    written
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  return { log, written: () => written, lines };
}

const WORDS = 'je me sens isolée dans mon équipe';

/** What code does, or may do by mistake, with what a person wrote or with a secret. */
const calls: [string, (log: Log) => void][] = [
  [
    'an incoming submission',
    (log) => log.info({ incoming: { kind: 'submit', values: { me: WORDS } } }, 'received'),
  ],
  ['an incoming command', (log) => log.info({ kind: 'command', text: WORDS }, 'received')],
  [
    'the values of a form',
    (log) => log.debug({ values: { successes: WORDS, difficulties: [WORDS] } }, 'form'),
  ],
  [
    'a form to open',
    (log) => log.debug({ answer: { kind: 'openForm', form: { fields: [{ initial: WORDS }] } } }, 'a'),
  ],
  ['an answer', (log) => log.info({ member: 'm1', answer: WORDS }, 'answered')],
  ['a message', (log) => log.info({ message: { summary: WORDS, blocks: [] } }, 'sending')],
  [
    'a message in an outbox entry',
    (log) => log.warn({ entry: { id: 'o1', message: { summary: WORDS } } }, 'late'),
  ],
  [
    'a batch of entries',
    (log) => log.warn({ batch: { entries: [{ delivery: { message: { summary: WORDS } } }] } }, 'b'),
  ],
  ['a payload', (log) => log.error({ row: { id: 1, payload: JSON.stringify({ text: WORDS }) } }, 'row')],
  [
    'bytes of a payload',
    (log) => log.error({ chunk: Buffer.from(WORDS), list: [new Uint8Array([1, 2])] }, 'row'),
  ],
  ['a block by itself', (log) => log.info({ block: { kind: 'text', text: WORDS } }, 'block')],
  ['an HTTP body', (log) => log.info({ request: { body: { a: WORDS } } }, 'request')],
  [
    'HTTP headers',
    (log) => log.info({ request: { headers: { Authorization: WORDS, Cookie: WORDS } } }, 'request'),
  ],
  ['a token', (log) => log.info({ token: WORDS }, 'token')],
  ['an e-mail address', (log) => log.info({ member: { id: 'm1', email: WORDS } }, 'linked')],
  ['a list of members', (log) => log.info({ members: [{ id: 'm1', Email: WORDS }] }, 'linked')],
  [
    'a query with its parameters',
    (log) => log.debug({ query: { sql: 'select ?', parameters: [WORDS] } }, 'query'),
  ],
  ['a child logger of an answer', (log) => log.child({ answer: WORDS }).info('bound')],
  ['a child logger of a member', (log) => log.child({ member: { id: 'm1', email: WORDS } }).info('bound')],
  [
    'what a child logger is bound to later',
    (log) => {
      const child = log.child({ job: 'j' });
      child.setBindings({ member: { email: WORDS } });
      child.info('bound');
    },
  ],
  [
    'a child logger of something deep',
    (log) => log.child({ a: { b: { c: [{ text: WORDS }] } } }).info('bound'),
  ],
  ['a child of a child', (log) => log.child({ job: 'j' }).child({ text: WORDS }).info({ a: 1 }, 'bound')],
  [
    'an error with what it was given',
    (log) => log.error(Object.assign(new Error('refused'), { parameters: [WORDS] })),
  ],
  [
    'an error with a whole request',
    (log) =>
      log.error(
        { err: Object.assign(new Error('x'), { config: { data: { a: WORDS } }, detail: WORDS }) },
        'y',
      ),
  ],
  [
    'an error under another name',
    (log) => log.error({ failure: Object.assign(new Error('x'), { input: WORDS }) }, 'y'),
  ],
  [
    'an error in a list',
    (log) => log.error({ results: [Object.assign(new Error('x'), { input: WORDS })] }, 'y'),
  ],
  [
    'an error with a cause',
    (log) => log.error(new Error('x', { cause: Object.assign(new Error('y'), { input: WORDS }) })),
  ],
  ['an error whose cause is data', (log) => log.error(new Error('x', { cause: { input: WORDS } }))],
  [
    'a form that zod refused',
    (log) => {
      const parsed = z
        .object({ me: z.enum(['sun', 'rain']), at: z.iso.date() })
        .safeParse({ me: WORDS, at: WORDS });
      log.warn({ err: parsed.error }, 'refused');
      log.warn({ parsed, issues: parsed.error?.issues }, 'refused');
    },
  ],
];

describe('the log', () => {
  test.each(calls)('does not print what people wrote: %s', (_, call) => {
    const { log, written } = logInHand();
    call(log);
    expect(written()).not.toBe('');
    expect(written()).not.toContain('isolée');
    // Nor as a list of bytes, which is how JSON writes a buffer.
    expect(written()).not.toContain('105,115,111,108');
  });

  test.each(calls)('does not print it on a terminal either: %s', (_, call) => {
    const { log, written } = logInHand({ pretty: true });
    call(log);
    expect(written()).not.toBe('');
    expect(written()).not.toContain('isolée');
  });

  test('keeps what one needs to follow what happened', () => {
    const { log, lines } = logInHand();
    const at = new Date(0);
    log
      .child({ job: 'meteo/open' })
      .info({ round: 3, lateMs: 12, nested: { list: [1, null, 'two'], at } }, 'job ran');
    expect(lines()).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        job: 'meteo/open',
        round: 3,
        lateMs: 12,
        nested: { list: [1, null, 'two'], at: '1970-01-01T00:00:00.000Z' },
        msg: 'job ran',
      },
    ]);
  });

  test('keeps the type, message, stack, code and cause of an error, and nothing else', () => {
    const { log, lines } = logInHand();
    const cause = Object.assign(new TypeError('connect refused'), {
      code: 'ECONNREFUSED',
      address: '10.0.0.1',
    });
    log.error(
      { err: Object.assign(new Error('cannot send', { cause }), { code: 7, request: {} }) },
      'failed',
    );
    expect(lines()[0].err).toEqual({
      type: 'Error',
      message: 'cannot send',
      stack: expect.stringContaining('log.test'),
      code: 7,
      cause: {
        type: 'TypeError',
        message: 'connect refused',
        stack: expect.any(String),
        code: 'ECONNREFUSED',
      },
    });
    log.child({ err: Object.assign(new Error('bound'), { input: 1 }) }).info('child');
    expect(lines()[1].err).toEqual({ type: 'Error', message: 'bound', stack: expect.any(String) });
  });

  test('says that something was withheld, but not for what was absent', () => {
    const { log, lines } = logInHand();
    log.info({ incoming: { text: 'oui', email: null } }, 'received');
    expect(lines()[0].incoming).toEqual({ text: '[withheld]', email: null });
  });

  test('does not choke on what refers to itself', () => {
    const { log, lines } = logInHand();
    const loop: Record<string, unknown> = { id: 1 };
    loop.self = loop;
    log.info({ loop }, 'round and round');
    expect(lines()[0].msg).toBe('round and round');
  });

  test('leaves out what is below its level', () => {
    const { log, written } = logInHand({ level: 'warn' });
    log.info('quiet');
    expect(written()).toBe('');
    log.warn('loud');
    expect(written()).toContain('loud');
  });

  test('is for people on a terminal', () => {
    const { log, written } = logInHand({ pretty: true });
    log.info({ round: 3 }, 'the round is open');
    expect(written()).toMatch(/INFO.*the round is open/);
    expect(written()).not.toMatch(/^\{/);
  });
});
