import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openForm, whisper } from '../../src/chat/answer.ts';
import { type Harness, startHarness } from '../support/mattermost/harness.ts';
import { expectRefused } from '../support/mattermost/refusals.ts';
import { form } from '../support/mattermost/small-meteo.ts';
import { newId } from '../support/mattermost/state.ts';

let there: Harness;
beforeEach(async () => {
  there = await startHarness();
});
afterEach(() => there.stop());

describe('a slash command that is not what it seems is refused', () => {
  const given = (more: object = {}) => there.commandOf(there.alix, more);

  it('is taken with its token, in its team, with or without the header that a proxy may drop', async () => {
    await there.call('commands', given());
    await there.call('commands', given(), { Authorization: `Token ${there.options.commandTokens.meteo}` });
    expect(there.received).toHaveLength(2);
    expect(there.refused).toEqual([]);
  });

  it.each([
    ['a wrong token', { token: 'commandtoken99999999999999' }],
    ['no token', { token: '' }],
    ['a command that is not installed', { command: '/privacy' }],
    ['the English name of one, which nobody installed', { command: '/gathering' }],
    ['a command that every object has', { command: '/constructor', token: '' }],
  ])('with %s', async (_what, more) => {
    expectRefused(there, await there.call('commands', given(more)), 'command', 'forged');
  });

  it('with the token of another command', async () => {
    const token = there.options.commandTokens.magellan;
    expectRefused(there, await there.call('commands', given({ token })), 'command', 'forged');
  });

  it('with another token in the header than in the form', async () => {
    const header = { Authorization: 'Token commandtoken99999999999999' };
    expectRefused(there, await there.call('commands', given(), header), 'command', 'forged');
  });

  it('from another team', async () => {
    expectRefused(there, await there.call('commands', given({ team_id: newId() })), 'command', 'foreign');
  });

  it('delivered again', async () => {
    const once = given();
    await there.call('commands', once);
    there.received.length = 0;
    expectRefused(there, await there.call('commands', once), 'command', 'replayed');
  });

  it('and never makes Magellan call another server than its own', async () => {
    const asked: string[] = [];
    const stranger = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const { port } = stranger.address() as { port: number };
    there.answers(() => openForm(form));
    await there.call(
      'commands',
      given({ response_url: `http://127.0.0.1:${port}/hooks/commands/${newId()}` }),
    );
    there.answers(() => whisper({ summary: 'Reçu', blocks: [] }));
    await there.alix.fills({ mot: 'x' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).toEqual([]);
    stranger.close();
  });
});
