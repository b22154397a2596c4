import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openForm, whisper } from '../../src/chat/answer.ts';
import { storable } from '../../src/chat/message.ts';
import { SIGNING_KEY } from '../../src/platforms/mattermost/receivers/trigger.ts';
import { type Harness, startHarness } from '../support/mattermost/harness.ts';
import { KIND } from '../support/mattermost/refusals.ts';
import { form, opening, short } from '../support/mattermost/small-meteo.ts';
import { newSigningKey } from '../support/mattermost/triggers.ts';

let there: Harness;

beforeEach(async () => {
  there = await startHarness();
});

afterEach(() => there.stop());

const triggerOf = (user: string, more: { at?: number; key?: ReturnType<typeof newSigningKey> } = {}) =>
  there.double.integrations.newTrigger(user, more);

const command = (more: object = {}) => there.call('commands', there.commandOf(there.camille, more));

const keysAsked = () => there.double.calls.filter(({ path }) => path === '/config/client').length;

describe('the server’s key', () => {
  it('is asked for at start, and never by what is right', async () => {
    for (let time = 0; time < 3; time += 1) await there.alix.types('/meteo');
    expect(keysAsked()).toBe(1);
  });

  it('is followed when the server takes another', async () => {
    there.double.signing.key = newSigningKey();
    await there.alix.types('/meteo');
    expect(there.refused).toEqual([]);
    expect(keysAsked()).toBe(2);
    // The former one is worth nothing any more.
    there.double.signing.key = newSigningKey();
    there.clock.set(there.clock.now() + 61_000);
    await there.alix.types('/meteo');
    expect(there.received).toHaveLength(2);
  });

  it('is followed in time for a form: it opens within the three seconds', async () => {
    there.answers(() => openForm(form));
    there.double.signing.key = newSigningKey();
    await there.alix.types('/meteo');
    expect(there.alix.dialog).toMatchObject({ title: 'Météo' });
  });

  it('is asked for once a minute at most, however many forge', async () => {
    const forge = () => command({ trigger_id: triggerOf(there.camille.id, { key: newSigningKey() }) });
    await Promise.all(Array.from({ length: 10 }, forge));
    await forge();
    expect(keysAsked()).toBe(2);
    there.clock.set(there.clock.now() + 60_000);
    await forge();
    await forge();
    expect(keysAsked()).toBe(3);
    expect(there.received).toEqual([]);
  });

  it('stays what it was when the server cannot be asked', async () => {
    there.double.fault = ({ path }) => (path === '/config/client' ? { status: 500 } : null);
    await command({ trigger_id: triggerOf(there.camille.id, { key: newSigningKey() }) });
    await there.camille.types('/meteo');
    expect(there.refused).toEqual([['command', 'forged']]);
    expect(there.received).toHaveLength(1);
  });
});

describe('a server that shows no key', () => {
  let keyless: Harness;
  beforeEach(async () => {
    keyless = await startHarness({ before: ({ signing }) => Object.assign(signing, { shown: false }) });
  });
  afterEach(() => keyless.stop());

  it('has every command and press refused, kindly', async () => {
    await keyless.alix.types('/meteo');
    expect(keyless.alix.whispers()[0]).toMatch(KIND['no-key']);
    await keyless.post(`person:${keyless.alix.id}`, opening);
    await keyless.alix.presses('Répondre');
    expect(keyless.refused).toEqual([
      ['command', 'no-key'],
      ['action', 'no-key'],
    ]);
    expect(keyless.received).toEqual([]);
    expect(keyless.logged.join('')).toContain('"why":"no-key"');
  });

  it('still answers what is written to the bot, which the server itself delivers', async () => {
    keyless.answers(() => whisper(storable(short('Bonjour'))));
    keyless.alix.writes('bonjour');
    await expect.poll(() => keyless.received.length).toBe(1);
  });

  it('is told by doctor and by what watches, with the remedy', async () => {
    const problems = keyless.platform.problems?.() ?? [];
    expect(problems.join()).toMatch(/no key.*Restart the Mattermost server/);
    const findings = (await keyless.platform.doctor()).filter(({ level }) => level === 'error');
    expect(findings).toEqual([
      {
        level: 'error',
        what: expect.stringContaining(SIGNING_KEY),
        remedy: expect.stringContaining('Restart'),
      },
    ]);
  });

  it('is believed again once it does, without a restart of Magellan', async () => {
    expect(keyless.platform.problems?.()).toHaveLength(1);
    keyless.double.signing.shown = true;
    keyless.clock.set(keyless.clock.now() + 61_000);
    await keyless.alix.types('/meteo');
    expect(keyless.received).toHaveLength(1);
    expect(keyless.platform.problems?.()).toEqual([]);
  });

  it('is asked again by what watches, so that the trouble ends with nobody calling', async () => {
    keyless.double.signing.shown = true;
    await expect.poll(() => keyless.platform.problems?.()).toEqual([]);
  });
});
