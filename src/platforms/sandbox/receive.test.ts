import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SandboxHarness, startSandbox } from '../../../test/support/sandbox-harness.ts';
import { everyBlock, opening } from '../../../test/support/sandbox-samples.ts';
import { whisper } from '../../chat/answer.ts';
import { storable, text } from '../../chat/message.ts';
import type { Outcome, WireForm } from './wire.ts';

let harness: SandboxHarness;
beforeEach(async () => {
  harness = await startSandbox();
});
afterEach(() => harness.stop());

const id = () => randomUUID();
const act = async (path: string, body: object): Promise<Outcome> =>
  (await (await harness.send(path, { id: id(), as: 'alix', ...body })).json()) as Outcome;
const press = (message: string, action: string, value: string | null = null, as = 'alix') =>
  harness.send('/presses', { id: id(), as, message, press: action, ref: 'round-1', value });

async function openForm(action = 'sample/form'): Promise<WireForm> {
  const { message } = await harness.post('person:alix', opening);
  const outcome = (await (await press(message, action)).json()) as Outcome;
  if (outcome.kind !== 'form') throw new Error('no form was opened');
  return outcome.form;
}

describe('what a person does becomes an Incoming', () => {
  it('a text to Magellan is a direct message, and stays in the conversation', async () => {
    const outcome = await act('/texts', { id: 'text-0001', conversation: 'person:alix', text: ' bonjour ' });
    expect(harness.received).toEqual([
      {
        id: 'text-0001',
        from: { platform: 'sandbox', user: 'alix' },
        kind: 'direct-message',
        text: 'bonjour',
      },
    ]);
    expect(outcome.kind).toBe('shown');
  });

  it('a text in a channel is for the others, not for Magellan', async () => {
    expect(await act('/texts', { conversation: 'channel:promotion', text: 'bonjour' })).toEqual({
      kind: 'nothing',
    });
    expect(harness.received).toEqual([]);
  });

  it('a text in a channel that names Magellan is answered to whoever wrote it alone', async () => {
    const text = 'Dis @Magellan, bonjour';
    const outcome = await act('/texts', { conversation: 'channel:promotion', text });
    expect(harness.received).toMatchObject([{ kind: 'direct-message', text: 'Dis bonjour' }]);
    expect(outcome).toMatchObject({
      kind: 'shown',
      message: { conversation: 'channel:promotion', whisper: true },
    });
    await act('/texts', { conversation: 'channel:promotion', text: 'moi@magellan.fr, @magellanes' });
    expect(harness.received).toHaveLength(1);
  });

  it('a text that starts with a slash is a command, wherever it is typed', async () => {
    await act('/texts', { conversation: 'channel:promotion', text: '/METEO  bilan du mois ' });
    expect(harness.received[0]).toMatchObject({ kind: 'command', command: 'meteo', text: 'bilan du mois' });
  });

  it('a command is taken by its English name from anybody, and told by it to English readers', async () => {
    await act('/texts', { conversation: 'person:alix', text: '/gathering' });
    expect(harness.received[0]).toMatchObject({ kind: 'command', command: 'gathering' });
    const told = async (as: string) => {
      const typed = { as, id: `text-${as}-00`, conversation: `person:${as}`, text: '/x' };
      return (await harness.send('/texts', typed)).text();
    };
    expect(await told('alix')).toMatch(/\/rencontre/);
    expect(await told('sam')).toMatch(/\/gathering/);
    expect(await told('sam')).not.toMatch(/\/rencontre/);
  });

  it('a command that nobody answers to is told kindly, without bothering anyone', async () => {
    const outcome = await act('/texts', { conversation: 'person:alix', text: '/metro' });
    expect(outcome).toMatchObject({ kind: 'shown', message: { whisper: true, answers: '/metro' } });
    expect(harness.received).toEqual([]);
  });

  it('a press carries its ref, and a choice its value', async () => {
    const { message } = await harness.post('person:alix', everyBlock);
    await press(message, 'sample/choose', 'team');
    expect(harness.received[0]).toMatchObject({
      kind: 'press',
      press: 'sample/choose',
      ref: 'round-1',
      value: 'team',
    });
  });

  it('a submission is normalised: empty is null, a number a number, a list a list', async () => {
    const form = await openForm();
    const values = { defi: '5', title: ' mot ', successes: '', days: '2,5', coach: true };
    await act('/forms/submit', { token: form.token, values });
    expect(harness.received.at(-1)).toMatchObject({
      kind: 'submit',
      form: 'sample/answer',
      ref: 'round-1',
      values: { defi: '5', title: 'mot', successes: null, days: 2.5, coach: true },
    });
  });

  it('dates, times, members and several choices arrive as the chat language writes them', async () => {
    const form = await openForm('sample/second-form');
    const values = { with: 'camille', on: '2022-03-11', at: '14:30', topics: ['design', 'law'] };
    await act('/forms/submit', { token: form.token, values });
    expect(harness.received.at(-1)).toMatchObject({ values: { ...values, place: null } });
  });

  it('what cannot be read as a number or a date is said beside its field, and goes no further', async () => {
    const first = await act('/forms/submit', { token: (await openForm()).token, values: { days: 'trois' } });
    const second = await act('/forms/submit', {
      token: (await openForm('sample/second-form')).token,
      values: { on: '11/03/2022', at: '25:00' },
    });
    expect(first).toEqual({ kind: 'errors', errors: { days: expect.stringContaining('nombre') } });
    expect(Object.keys(second.kind === 'errors' ? second.errors : {})).toEqual(['on', 'at']);
    expect(harness.received.map(({ kind }) => kind)).toEqual(['press', 'press']);
  });

  it('a cancelled form says which one', async () => {
    await act('/forms/cancel', { token: (await openForm()).token });
    expect(harness.received.at(-1)).toMatchObject({ kind: 'cancel', form: 'sample/answer', ref: 'round-1' });
  });

  it('opening the home view says so, and shows the answer there', async () => {
    const outcome = await act('/home', {});
    expect(harness.received[0]).toMatchObject({ kind: 'home-opened' });
    expect(outcome).toMatchObject({ kind: 'shown', message: { conversation: 'home:alix', whisper: false } });
  });
});

describe('an action counts once', () => {
  it('a press sent twice at once reaches the application once, and both get its answer', async () => {
    const { message } = await harness.post('person:alix', opening);
    const body = { id: 'press-0001', as: 'alix', message, press: 'sample/replace', ref: 'round-1' };
    const both = await Promise.all([harness.send('/presses', body), harness.send('/presses', body)]);
    const [first, second] = await Promise.all(both.map((response) => response.json()));
    expect(first).toEqual(second);
    expect(harness.received.length).toBe(1);
  });

  it('a text sent again after a lost answer is not said twice', async () => {
    const body = { id: 'text-0001', as: 'alix', conversation: 'channel:promotion', text: 'bonjour' };
    await harness.send('/texts', body);
    await harness.send('/texts', body);
    const page = await (await harness.get('/conversations/channel:promotion/messages?as=alix')).json();
    expect((page as { messages: unknown[] }).messages.length).toBe(1);
  });
});

describe('answers', () => {
  it('a whisper is seen by one person alone, and never written to the database', async () => {
    const { message } = await harness.post('channel:promotion', opening);
    await press(message, 'sample/whisper');
    const seenBy = async (person: string) => {
      const page = await (await harness.get(`/conversations/channel:promotion/messages?as=${person}`)).json();
      return (page as { messages: { whisper: boolean }[] }).messages.filter(({ whisper }) => whisper).length;
    };
    expect([await seenBy('alix'), await seenBy('camille')]).toEqual([1, 0]);
    const kept = await harness.database.db.selectFrom('sandbox_messages').select('content').execute();
    expect(JSON.stringify(kept)).not.toContain('rien que pour vous');
  });

  it('what may be stored stays in the direct conversation, under what she typed', async () => {
    await harness.stop();
    const help = storable({ summary: 'Aide', blocks: [text('Aide')] });
    harness = await startSandbox({ answer: async () => whisper(help) });
    const outcome = await act('/texts', { conversation: 'person:alix', text: '/meteo aide' });
    expect(outcome).toMatchObject({ kind: 'shown', message: { whisper: false } });
    const kept = await harness.database.db
      .selectFrom('sandbox_messages')
      .select(['author', 'content'])
      .execute();
    expect(kept.map(({ author }) => author)).toEqual(['alix', '@magellan']);
    // In a channel it is hers alone, as ever.
    await act('/texts', { conversation: 'channel:promotion', text: '/meteo aide' });
    expect(await harness.database.db.selectFrom('sandbox_messages').selectAll().execute()).toHaveLength(2);
  });

  it('a whisper that was dismissed is gone, and only she can dismiss it', async () => {
    const outcome = await act('/texts', { conversation: 'person:alix', text: '/meteo' });
    const whisper = outcome.kind === 'shown' ? outcome.message.id : '';
    const dismiss = (as: string) =>
      fetch(`${harness.url}/sandbox/whispers/${whisper}?as=${as}`, { method: 'DELETE' });
    const left = async () => {
      const page = await (await harness.get('/conversations/person:alix/messages?as=alix')).json();
      return (page as { messages: unknown[] }).messages.length;
    };
    await dismiss('camille');
    expect(await left()).toBe(1);
    await dismiss('alix');
    expect(await left()).toBe(0);
  });

  it('a replacement takes the place of the message in which she pressed', async () => {
    const { message } = await harness.post('person:alix', opening);
    const outcome = (await (await press(message, 'sample/replace')).json()) as Outcome;
    expect(outcome).toMatchObject({ kind: 'shown', message: { id: message, revision: 1 } });
  });

  it('what a home view’s button says goes to her direct messages, what it whispers stays in sight', async () => {
    const home = await act('/home', {});
    const message = home.kind === 'shown' ? home.message.id : '';
    const outcome = (await (await press(message, 'sample/whisper')).json()) as Outcome;
    expect(outcome).toMatchObject({ kind: 'shown', message: { conversation: 'home:alix', whisper: true } });
  });

  it('a rejected form comes back with its errors', async () => {
    const form = await openForm();
    const outcome = await act('/forms/submit', { token: form.token, values: { title: 'faux' } });
    expect(outcome).toEqual({
      kind: 'errors',
      errors: { title: 'Dites-le en un mot.', defi: 'Choisissez un temps.' },
    });
  });
});
