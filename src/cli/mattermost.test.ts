import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from '../../test/support/terminal.ts';
import { demoFile } from '../config/config.ts';

let terminal: Terminal;
beforeEach(() => {
  terminal = openTerminal('migrated');
});
afterEach(() => terminal.close());

describe('magellan mattermost install', () => {
  it('says what it cannot do without, before anything is asked', async () => {
    const { exitCode, err } = await terminal.types(['mattermost', 'install'], 'a-token');
    expect(exitCode).toBe(1);
    expect(err).toBe('MATTERMOST_URL: given nothing; expected a value, in the environment or .env.');
  });

  it('tells what to do by hand when no administrator is there', async () => {
    Object.assign(terminal.env, {
      MATTERMOST_URL: 'http://127.0.0.1:9',
      MATTERMOST_TEAM: 'promotion',
      PUBLIC_URL: 'https://magellan.example.org',
      PROGRAMME_FILE: demoFile('programme.yaml'),
    });
    const { exitCode, err, out } = await terminal.types(['mattermost', 'install']);
    expect(exitCode).toBe(0);
    expect(err).toContain('trigger word: meteo');
    expect(err).toContain('https://magellan.example.org/mattermost');
    expect(out).toBe('');
  });

  it('never shows the token that was typed, and says when the server cannot be reached', async () => {
    Object.assign(terminal.env, {
      MATTERMOST_URL: 'http://127.0.0.1:9',
      MATTERMOST_TEAM: 'promotion',
      PUBLIC_URL: 'https://magellan.example.org',
      PROGRAMME_FILE: demoFile('programme.yaml'),
    });
    const { exitCode, err, out } = await terminal.types(['mattermost', 'install'], 'the-typed-token');
    expect(exitCode).toBe(2);
    expect(err).toContain('http://127.0.0.1:9');
    expect(err + out).not.toContain('the-typed-token');
  });
});
