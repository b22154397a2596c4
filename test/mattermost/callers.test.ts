import { afterEach, describe, expect, it } from 'vitest';
import { whisper } from '../../src/chat/answer.ts';
import { image } from '../../src/chat/message.ts';
import { callerOf } from '../../src/platforms/mattermost/receivers/callers.ts';
import { type Harness, startHarness } from '../support/mattermost/harness.ts';

describe('who called, past the proxies', () => {
  const caller = (remoteAddress: string | undefined, forwarded: string | undefined, proxies: number) =>
    callerOf({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } } as never, proxies);

  it.each([
    ['nobody between', '10.0.0.5', undefined, 0, '10.0.0.5'],
    ['one proxy, which wrote down its caller', '127.0.0.1', '10.0.0.5', 1, '10.0.0.5'],
    ['one proxy, and what its caller had written', '127.0.0.1', '10.0.0.5, 203.0.113.7', 1, '203.0.113.7'],
    ['two proxies', '127.0.0.1', '10.9.9.9, 10.0.0.5, 203.0.113.7', 2, '10.0.0.5'],
    ['a proxy that writes ports', '127.0.0.1', '10.0.0.5:51234', 1, '10.0.0.5'],
    ['a proxy that writes IPv6 with its port', '127.0.0.1', '[fd00::5]:51234', 1, 'fd00::5'],
    ['a proxy that none was stated to be', '127.0.0.1', '10.0.0.5', 0, null],
    ['no proxy where one was stated', '10.0.0.5', undefined, 1, null],
    ['fewer proxies than stated', '127.0.0.1', '10.0.0.5', 2, null],
    ['a connection that is gone', undefined, undefined, 0, null],
  ])('%s', (_what, socket, forwarded, proxies, expected) => {
    expect(caller(socket, forwarded, proxies)).toBe(expected);
  });
});

describe('MATTERMOST_FROM', () => {
  let there: Harness;
  afterEach(() => there.stop());
  const start = async (networks: string[], proxies: number) => {
    there = await startHarness({ more: { from: { networks, proxies } } });
  };
  const asks = (path: string, init: RequestInit = {}) =>
    fetch(`${there.publicUrl}/mattermost/${path}`, { method: 'POST', ...init });

  it('lets the server in', async () => {
    await start(['127.0.0.0/8'], 0);
    await there.alix.types('/meteo');
    expect(there.received).toHaveLength(1);
  });

  it('turns away whoever else, whatever she brings, before anything is read', async () => {
    await start(['10.0.0.5'], 0);
    const { status } = await there.call('commands', there.commandOf(there.alix));
    expect(status).toBe(403);
    for (const path of ['commands', 'actions', 'dialogs']) {
      const headers = { 'Content-Type': 'application/json' };
      expect((await asks(path, { headers, body: '{"not json' })).status).toBe(403);
      expect((await asks(path, { headers, body: 'x'.repeat(500_000) })).status).toBe(403);
    }
    expect(there.received).toEqual([]);
    expect(there.refused[0]).toEqual(['command', 'address']);
    expect(there.logged.join('')).toContain('MATTERMOST_FROM');
  });

  it('believes what the stated proxy says of who called it, and nobody else', async () => {
    await start(['10.0.0.5'], 1);
    const call = (forwarded: string) =>
      there.call('commands', there.commandOf(there.alix), { 'X-Forwarded-For': forwarded });
    expect((await call('10.0.0.5')).status).toBe(200);
    expect((await call('::ffff:10.0.0.5')).status).toBe(200);
    expect((await call('10.0.0.5, 203.0.113.7')).status).toBe(403);
    expect((await there.call('commands', there.commandOf(there.alix))).status).toBe(403);
    expect(there.received).toHaveLength(2);
  });

  it('leaves open what members’ browsers fetch: the pictures of whispers', async () => {
    await start(['10.0.0.5'], 1);
    const chart = { kind: 'trend' as const, title: 'T', moments: [], scale: [], lines: [] };
    there.answers(() => whisper({ summary: 's', blocks: [image(chart, 'En hausse.')] }));
    await there.call('commands', there.commandOf(there.alix), { 'X-Forwarded-For': '10.0.0.5' });
    const { body } = await there.call('actions', there.actionOf(there.alix, there.alix.messages()[0]), {
      'X-Forwarded-For': '10.0.0.5',
    });
    const [, picture = ''] = /!\[\]\((http[^)]+)\)/.exec(body.ephemeral_text) ?? [];
    expect((await fetch(picture)).status).toBe(200);
  });
});
