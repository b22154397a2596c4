import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SandboxHarness, startSandbox } from '../../../test/support/sandbox-harness.ts';
import { opening } from '../../../test/support/sandbox-samples.ts';
import type { Fault, Outcome, WireForm } from './wire.ts';

let harness: SandboxHarness;
beforeEach(async () => {
  harness = await startSandbox();
});
afterEach(() => harness.stop());

const id = () => randomUUID();
const press = (message: string, action: string, value: string | null = null, as = 'alix') =>
  harness.send('/presses', { id: id(), as, message, press: action, ref: 'round-1', value });

async function openForm(action = 'sample/form'): Promise<WireForm> {
  const { message } = await harness.post('person:alix', opening);
  const outcome = (await (await press(message, action)).json()) as Outcome;
  if (outcome.kind !== 'form') throw new Error('no form was opened');
  return outcome.form;
}

describe('what is forged is refused', () => {
  it('a press that the message does not offer', async () => {
    const { message } = await harness.post('person:alix', opening);
    expect((await press(message, 'sample/erase-everything')).status).toBe(409);
    expect((await press(message, 'sample/form', 'a-value')).status).toBe(409);
    expect(harness.received).toEqual([]);
  });

  it('a press in a conversation that she cannot see', async () => {
    const { message } = await harness.post('person:camille', opening);
    const { message: secret } = await harness.post('channel:coachs', opening);
    expect((await press(message, 'sample/form')).status).toBe(404);
    expect((await press(secret, 'sample/form')).status).toBe(404);
    expect(harness.received).toEqual([]);
  });

  it('a form token that was changed, or that belongs to somebody else', async () => {
    const { token } = await openForm();
    const submit = (as: string, sent: string) =>
      harness.send('/forms/submit', { id: id(), as, token: sent, values: { title: 'mot' } });
    expect((await submit('camille', token)).status).toBe(403);
    const [payload = '', mac = ''] = token.split('.');
    const forged = Buffer.from(payload, 'base64url').toString().replace('round-1', 'round-2');
    expect((await submit('alix', `${Buffer.from(forged).toString('base64url')}.${mac}`)).status).toBe(403);
    expect((await submit('alix', 'nonsense')).status).toBe(403);
    expect(harness.received.map(({ kind }) => kind)).toEqual(['press']);
  });

  it('a page of another site', async () => {
    const body = { id: id(), as: 'alix', conversation: 'channel:promotion', text: 'bonjour' };
    expect((await harness.send('/texts', body, { Origin: 'https://exemple.fr' })).status).toBe(403);
    expect((await harness.send('/texts', body, { Origin: 'null' })).status).toBe(403);
    expect((await harness.send('/texts', body, { Origin: harness.url })).status).toBe(200);
  });

  it('another name for this machine', async () => {
    const answered = (host: string, path: string) =>
      new Promise((done) => {
        request(`${harness.url}${path}`, { headers: { host } }, (response) =>
          done(response.statusCode),
        ).end();
      });
    const { port } = new URL(harness.url);
    expect(await answered('rebound.exemple.fr', '/sandbox/people')).toBe(403);
    expect(await answered('rebound.exemple.fr', '/')).toBe(403);
    expect(await answered(`localhost:${port}`, '/sandbox/people')).toBe(200);
    expect(await answered(`[::1]:${port}`, '/sandbox/people')).toBe(200);
  });
});

describe('bad input is refused with the name of what is wrong', () => {
  const good = { id: 'action-0001', as: 'alix', conversation: 'person:alix', text: 'bonjour' };
  const bad: [what: string, path: string, body: unknown, status: number, where: string][] = [
    ['no body', '/texts', '', 400, 'id'],
    ['what is not JSON', '/texts', '{"id":', 400, 'body'],
    ['a list', '/texts', '[]', 400, 'body'],
    ['no id', '/texts', { ...good, id: undefined }, 400, 'id'],
    ['a short id', '/texts', { ...good, id: 'x' }, 400, 'id'],
    ['nobody', '/texts', { ...good, as: 'nobody' }, 404, 'as'],
    ['an empty text', '/texts', { ...good, text: '  ' }, 400, 'text'],
    ['a text too long', '/texts', { ...good, text: 'x'.repeat(4001) }, 400, 'text'],
    ['an unknown conversation', '/texts', { ...good, conversation: 'channel:none' }, 404, 'conversation'],
    [
      'a conversation that is hers not',
      '/texts',
      { ...good, conversation: 'channel:coachs' },
      404,
      'conversation',
    ],
    ['words in a home view', '/texts', { ...good, conversation: 'home:alix' }, 400, 'conversation'],
    ['a key too many', '/texts', { ...good, admin: true }, 400, 'admin'],
    [
      'a press of nothing',
      '/presses',
      { id: id(), as: 'alix', message: 'none', press: 'a', ref: '' },
      404,
      'message',
    ],
    ['a press without its ref', '/presses', { id: id(), as: 'alix', message: 'm', press: 'a' }, 400, 'ref'],
    ['values that are not', '/forms/submit', { id: id(), as: 'alix', token: 't', values: [] }, 400, 'values'],
    [
      'a value that is an object',
      '/forms/submit',
      { id: id(), as: 'alix', token: 't', values: { a: {} } },
      400,
      'values.a',
    ],
    [
      'a read before the beginning',
      '/reads',
      { as: 'alix', conversation: 'person:alix', upTo: -1 },
      400,
      'upTo',
    ],
    ['a move to nowhere', '/time', { to: 'yesterday' }, 400, 'to'],
    ['a reset by mistake', '/reset', {}, 400, 'sure'],
  ];
  it.each(bad)('%s', async (_what, path, body, status, where) => {
    const response = await harness.send(path, body);
    const { error, faults } = (await response.json()) as Fault;
    expect([response.status, Object.keys(faults ?? {})]).toEqual([status, expect.arrayContaining([where])]);
    expect(error).toContain(where);
    expect(harness.received).toEqual([]);
    expect(harness.errors).toEqual([]);
  });

  it('a field that the form does not have, or a value of another kind', async () => {
    const { token } = await openForm();
    const faultsOf = async (values: object) =>
      ((await (await harness.send('/forms/submit', { id: id(), as: 'alix', token, values })).json()) as Fault)
        .faults;
    expect(await faultsOf({ salary: '1' })).toEqual({ 'values.salary': 'is not a field of this form' });
    expect(await faultsOf({ title: true })).toEqual({ 'values.title': 'must be a string' });
    expect(await faultsOf({ coach: 'yes' })).toEqual({ 'values.coach': 'must be a boolean' });
  });

  it('an address where there is nothing', async () => {
    const response = await harness.get('/nothing');
    expect([response.status, await response.json()]).toEqual([
      404,
      { error: 'There is nothing at GET /nothing.' },
    ]);
  });

  it('a body that is too large', async () => {
    const response = await harness.send('/texts', { ...good, text: 'x'.repeat(300_000) });
    expect([response.status, await response.json()]).toEqual([
      413,
      { error: 'body is too large', faults: { body: 'is too large' } },
    ]);
  });
});
