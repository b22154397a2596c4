import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SandboxHarness, startSandbox } from '../../../test/support/sandbox-harness.ts';
import { opening } from '../../../test/support/sandbox-samples.ts';
import type { LiveEvent } from './wire.ts';

let harness: SandboxHarness;
const open: AbortController[] = [];
beforeEach(async () => {
  harness = await startSandbox();
});
afterEach(async () => {
  for (const stream of open.splice(0)) stream.abort();
  await harness.stop();
});

type Heard = { id: string; event: LiveEvent };

/** Listens as a browser does; gives what was heard, as it comes. */
async function listen(as: string, lastEventId?: string) {
  const stream = new AbortController();
  open.push(stream);
  const headers: Record<string, string> = lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId };
  const response = await fetch(`${harness.url}/sandbox/live?as=${as}`, { headers, signal: stream.signal });
  const heard: Heard[] = [];
  const reading = (async () => {
    let buffer = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      buffer += chunk;
      const frames = buffer.split('\n\n');
      buffer = frames.pop() ?? '';
      for (const frame of frames) {
        const id = /^id: (.+)$/m.exec(frame)?.[1];
        const data = /^data: (.+)$/m.exec(frame)?.[1];
        if (id !== undefined && data !== undefined) heard.push({ id, event: JSON.parse(data) });
      }
    }
  })();
  reading.catch(() => {});
  return { heard, response, reading, leave: () => stream.abort() };
}

const kinds = (heard: Heard[]) => heard.map(({ event }) => event.kind);

describe('the live stream', () => {
  it('brings messages to those who may see them, and to nobody else', async () => {
    const alix = await listen('alix');
    const camille = await listen('camille');
    await harness.post('person:alix', opening);
    await harness.post('channel:coachs', opening);
    await harness.post('channel:promotion', opening);
    const conversations = (heard: Heard[]) =>
      heard.map(({ event }) => (event.kind === 'message' ? event.message.conversation : event.kind));
    await expect.poll(() => conversations(alix.heard)).toEqual(['person:alix', 'channel:promotion']);
    await expect.poll(() => conversations(camille.heard)).toEqual(['channel:coachs', 'channel:promotion']);
  });

  it('whispers travel to one person only', async () => {
    const alix = await listen('alix');
    const camille = await listen('camille');
    await harness.send('/texts', {
      id: 'text-0001',
      as: 'alix',
      conversation: 'channel:promotion',
      text: '/meteo',
    });
    await harness.post('channel:promotion', opening);
    await expect.poll(() => alix.heard.length).toBe(2);
    await expect.poll(() => camille.heard.length).toBe(1);
  });

  it('tells of changes, removals, time and a new beginning', async () => {
    const alix = await listen('alix');
    const target = await harness.post('person:alix', opening);
    const { outboxId, to, firstTriedAt } = harness.delivery('person:alix', opening);
    await harness.sandbox.send({ outboxId, to, firstTriedAt, kind: 'update', target, message: opening });
    await harness.sandbox.send({ outboxId, to, firstTriedAt, kind: 'delete', target });
    await harness.send('/time', { to: 'hour' });
    await harness.send('/reset', { sure: true });
    await expect
      .poll(() => kinds(alix.heard))
      .toEqual(['message', 'message', 'removed', 'time', 'time', 'time', 'time', 'reset']);
  });

  it('a page that comes back hears what it missed, in order, once', async () => {
    const first = await listen('alix');
    await harness.post('person:alix', opening);
    await expect.poll(() => first.heard.length).toBe(1);
    first.leave();
    await harness.post('person:camille', opening);
    await harness.post('person:alix', opening);
    const second = await listen('alix', first.heard[0]?.id);
    await expect.poll(() => kinds(second.heard)).toEqual(['message']);
    await harness.post('person:alix', opening);
    await expect.poll(() => kinds(second.heard)).toEqual(['message', 'message']);
  });

  it('a page that was away too long, or since before a restart, is told to read everything again', async () => {
    const first = await listen('alix');
    await harness.post('person:alix', opening);
    await expect.poll(() => first.heard.length).toBe(1);
    first.leave();
    for (let index = 0; index < 510; index++) await harness.post('channel:promotion', opening);
    const late = await listen('alix', first.heard[0]?.id);
    await expect.poll(() => kinds(late.heard)).toEqual(['reread']);
    const restarted = await listen('alix', 'otherone-3');
    await expect.poll(() => kinds(restarted.heard)).toEqual(['reread']);
  });

  it('is for somebody', async () => {
    expect((await harness.get('/live')).status).toBe(400);
    expect((await harness.get('/live?as=nobody')).status).toBe(404);
  });

  it('ends when the sandbox stops, so that nothing holds the server', async () => {
    const alix = await listen('alix');
    await harness.sandbox.stop();
    await expect(alix.reading).resolves.toBeUndefined();
  });
});
