import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MattermostDouble, startMattermost } from '../support/mattermost/double.ts';
import { installCommands, listenForCalls, until } from '../support/mattermost/harness.ts';
import { somebody } from '../support/mattermost/person.ts';
import { type RestRequest, rest } from '../support/mattermost/rest.ts';
import { sample, shape } from '../support/mattermost/samples.ts';

let double: MattermostDouble;
beforeEach(async () => {
  double = await startMattermost();
});
afterEach(() => double.stop());

const api = (...request: RestRequest) => rest(double, ...request);
const human = () => somebody(double);

describe('the double calls integrations as the real server did', () => {
  async function listening(answer: object) {
    const calls = await listenForCalls();
    const heard: { path: string; headers: Record<string, unknown>; body: string }[] = [];
    calls.router.use(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      heard.push({ path: `/mattermost${request.path}`, headers: request.headers, body });
      response.json(answer);
    });
    return { ...calls, heard };
  }

  it('sends slash commands', async () => {
    const recorded = sample('slash-command-request');
    const there = await listening({
      response_type: 'ephemeral',
      text: 'ok',
      attachments: [
        {
          text: 'Quel temps ?',
          actions: [
            {
              id: 'sunny',
              type: 'button',
              name: 'Soleil',
              style: 'primary',
              integration: { url: 'http://x', context: {} },
            },
          ],
        },
      ],
    });
    const alix = human();
    installCommands(double, there.publicUrl, ['meteo']);
    const result = await alix.types('/meteo aide moi');
    const [{ path, headers, body } = { path: '', headers: {}, body: '' }] = there.heard;
    expect(path).toBe(recorded.path);
    expect(headers['content-type']).toBe(recorded.headers['content-type']);
    expect(headers.authorization).toBe(`Token ${double.commands[0]?.token}`);
    const form = Object.fromEntries(new URLSearchParams(body));
    expect(Object.keys(form).sort()).toEqual(Object.keys(recorded.form).sort());
    expect(form).toMatchObject({ command: '/meteo', text: 'aide moi', user_name: 'alix' });
    expect(triggerParts(form.trigger_id)).toEqual(triggerParts(recorded.form.trigger_id));
    expect(Object.keys(result).sort()).toEqual(
      Object.keys(sample('slash-command-execute-response').body).sort(),
    );
    const [action] = result.attachments[0].actions;
    expect(Object.keys(action).sort()).toEqual(
      Object.keys(sample('slash-command-execute-response').body.attachments[0].actions[0]).sort(),
    );
    await there.stop();
  });

  it('sends presses, choices and dialogs', async () => {
    const there = await listening({ errors: { succes: 'Trop court' }, error: 'Une erreur' });
    const alix = human();
    const post = sample('create-post-with-actions').request;
    const text = JSON.stringify(post).replaceAll('http://127.0.0.1:8931', there.publicUrl);
    await api('POST', '/posts', { ...JSON.parse(text), channel_id: alix.direct });
    const pressed = await alix.presses('Répondre');
    expect(shape(pressed)).toEqual(shape(sample('button-action-click-response').body));
    await alix.chooses('Choisir', 'B');
    const state = 'STATE';
    const url = `${there.publicUrl}/mattermost/dialogs`;
    const given = { url, callback_id: 'meteo', state, channel_id: alix.direct };
    const answer = await double.integrations.submitDialog(alix.id, {
      ...given,
      submission: sample('dialog-submit-request').body.submission,
    });
    expect(answer).toEqual(sample('dialog-submit-answer-with-errors').client_received.body);
    await double.integrations.submitDialog(alix.id, { ...given, cancelled: true });
    const names = [
      'button-action-request',
      'menu-action-request',
      'dialog-submit-request',
      'dialog-cancelled-request',
    ];
    for (const [index, name] of names.entries()) {
      const { path, body } = sample(name);
      expect(there.heard[index]?.path, name).toBe(path);
      expect(shape(JSON.parse(there.heard[index]?.body ?? '')), name).toEqual(shape(body));
    }
    expect(JSON.parse(there.heard[1]?.body ?? '').context).toEqual(
      sample('menu-action-request').body.context,
    );
    await there.stop();
  });

  it('opens dialogs of any size, once there is a trigger', async () => {
    const alix = human();
    const { dialog, url } = sample('dialog-open').request;
    const trigger = double.integrations.newTrigger(alix.id);
    const opened = await api('POST', '/actions/dialogs/open', { trigger_id: trigger, url, dialog });
    expect(opened).toEqual({ status: 200, body: sample('dialog-open').body });
    expect(alix.dialog?.title).toBe(dialog.title);
    const bad = await api('POST', '/actions/dialogs/open', { trigger_id: btoa('x'), url, dialog });
    expect(bad.status).toBe(sample('dialog-open-bad-trigger').status);
    expect({ ...bad.body, request_id: '' }).toEqual({
      ...sample('dialog-open-bad-trigger').body,
      request_id: '',
    });
  });

  it('breaks the button whose id is not made of letters and digits', async () => {
    const alix = human();
    const action = {
      id: 'my-id',
      name: 'Cassé',
      type: 'button',
      integration: { url: 'http://127.0.0.1:9', context: {} },
    };
    await api('POST', '/posts', {
      channel_id: alix.direct,
      message: '',
      props: { attachments: [{ actions: [action] }] },
    });
    await expect(alix.presses('Cassé')).rejects.toMatchObject({ status: 404 });
  });
});

/** A trigger's parts by their kinds: an id, a user, an instant, a signature. */
const triggerParts = (trigger = '') =>
  Buffer.from(trigger, 'base64')
    .toString()
    .split(':')
    .map((part) => (/^\d+$/.test(part) ? 'instant' : /^[a-z0-9]{26}$/.test(part) ? 'id' : 'signature'));

describe('the double speaks by WebSocket as the real server did', () => {
  it('says hello, and tells of direct messages', async () => {
    const alix = human();
    const heard: string[] = [];
    const socket = new (await import('undici')).WebSocket(
      `${double.url.replace('http', 'ws')}/api/v4/websocket`,
    );
    socket.addEventListener('message', ({ data }) => heard.push(String(data)));
    await new Promise((resolve) => socket.addEventListener('open', resolve));
    socket.send(
      JSON.stringify({ action: 'authentication_challenge', seq: 1, data: { token: double.botToken } }),
    );
    await until(() => heard.length === 2);
    alix.writes('aide');
    await until(() => heard.length === 3);
    const [reply, hello, posted] = heard.map((text) => JSON.parse(text));
    expect(reply).toEqual(sample('ws-auth-reply'));
    expect(shape(hello)).toEqual(shape(sample('ws-hello')));
    const recorded = sample('ws-posted-direct');
    expect(shape(posted)).toEqual(shape(recorded));
    const parts = (event: { data: { post: string } }) => {
      const { metadata: _files, ...post } = JSON.parse(event.data.post);
      return shape(post);
    };
    expect(parts(posted)).toEqual(parts(recorded));
    socket.close();
  });
});
