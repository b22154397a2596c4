import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openForm } from '../../src/chat/answer.ts';
import { buttons, type Message, text } from '../../src/chat/message.ts';
import { createRateGate } from '../../src/platforms/mattermost/pace.ts';
import { type Harness, startHarness } from '../support/mattermost/harness.ts';

let there: Harness;

beforeEach(async () => {
  there = await startHarness();
});

afterEach(() => there.stop());

const hello: Message = {
  summary: 'Bonjour',
  blocks: [text('Bonjour !'), buttons({ label: 'Répondre', press: 'meteo/answer', ref: 'round-1' })],
};

const formOf = (ref: string) => ({
  id: 'meteo/form',
  ref,
  title: 'Météo',
  fields: [{ kind: 'line' as const, id: 'mot', label: 'Un mot', maxLength: 100, optional: true }],
  submit: 'Envoyer',
});

describe('the pace', () => {
  const answer = (remaining: number, resetS: number) => ({
    status: 200,
    headers: new Headers({
      'X-RateLimit-Limit': '101',
      'X-RateLimit-Remaining': String(remaining),
      'X-RateLimit-Reset': String(resetS),
    }),
  });

  it('is not held back while the server states no limit', async () => {
    const gate = createRateGate(() => 0);
    for (let index = 0; index < 1_000; index += 1) await gate.enter(true);
  });

  it('keeps to what is left, and leaves room for answers to people', async () => {
    const gate = createRateGate(() => 0);
    await gate.enter(true);
    // Eighty places were taken, and come back in eight seconds: one each tenth of a second.
    gate.left(answer(21.2, 8));
    await gate.enter(true);
    const waiting = gate.enter(true).then(() => 'let in');
    const pause = new Promise((resolve) => setTimeout(resolve, 30, 'held back'));
    expect(await Promise.race([waiting, pause])).toBe('held back');
    await gate.enter(false);
  });

  it('waits as long as a 429 asks', async () => {
    let now = 0;
    const gate = createRateGate(() => now);
    await gate.enter(true);
    gate.left({ status: 429, headers: new Headers({ 'Retry-After': '0.05' }) });
    const waiting = gate.enter(true).then(() => now);
    now = 60;
    expect(await waiting).toBe(60);
  });

  it('sends to a crowd as fast as the limiter lets it, without being turned away once', async () => {
    // By user and by address, as `VaryByUser` has it: each header says its number twice.
    there.double.limiter = { perSecond: 100, burst: 40, byUser: true };
    const startedAt = performance.now();
    let left = 150;
    const sender = async () => {
      while (left > 0) {
        left -= 1;
        await there.post('channel:eig-promotion', hello);
      }
    };
    await Promise.all(Array.from({ length: there.platform.pace.concurrency }, sender));
    const took = performance.now() - startedAt;
    expect(there.double.calls.filter(({ method }) => method === 'LIMITED')).toEqual([]);
    expect(there.double.posts).toHaveLength(150);
    // At best (150 - 40) / 100 of a second; at the pace of a server that says nothing, twelve seconds.
    expect(took).toBeLessThan(10_000);
  });

  it('of five calls a second opens a crowd’s forms, and tells those for whom there is no time when to come back', async () => {
    there.answers((incoming) => openForm(formOf(incoming.id)));
    await there.post('channel:eig-promotion', hello);
    const crowd = Array.from({ length: 40 }, (_, index) => there.double.addUser(`eig${index}`));
    for (const { id } of crowd) there.promotion.members.add(id);
    there.double.limiter = { perSecond: 5, burst: 5, byUser: true };
    const press = (id: string) =>
      there.call('actions', there.actionOf({ id, direct: there.promotion.id }, there.double.posts[0]));
    const told = await Promise.all(crowd.map(({ id }) => press(id)));
    const waits = told
      .flatMap(({ body }) => /recommencez dans (\d+)/.exec(body.ephemeral_text ?? '')?.[1] ?? [])
      .map(Number);
    // A few at once, and five a second as long as their triggers live.
    expect(there.double.dialogs.length).toBeGreaterThan(10);
    // Where the machine is busy, a call may be on its way for longer than its trigger lives: that is told as well.
    const late = told.filter(({ body }) => /n’a pas pu/.test(body.ephemeral_text ?? ''));
    expect(late).toHaveLength(there.double.expired);
    expect(there.double.dialogs.length + waits.length + late.length).toBe(40);
    expect(Math.max(...waits)).toBeGreaterThan(4);
    expect(Math.max(...waits)).toBeLessThan(15);
  });
});
