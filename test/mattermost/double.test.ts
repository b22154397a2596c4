import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MattermostDouble, startMattermost } from '../support/mattermost/double.ts';
import { until } from '../support/mattermost/harness.ts';
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

describe('the double answers as the real server did', () => {
  it('says who the bot is, and who a person is', async () => {
    expect(shape((await api('GET', '/users/me')).body)).toEqual(shape(sample('users-me-bot').body));
    const alix = human();
    const me = await api('GET', '/users/me', undefined, double.tokenOf(alix.id));
    expect(shape(me.body)).toEqual(shape(sample('users-me-human').body));
    expect(me.body.timezone).toEqual(sample('prefs-timezone').body);
  });

  it('lists users by pages', async () => {
    const recorded = sample('users-list-page');
    const { status, body } = await api('GET', `/users?in_team=${double.team.id}&page=0&per_page=1`);
    expect(status).toBe(recorded.status);
    expect(body).toHaveLength(1);
    expect(shape(body)).toEqual(shape(recorded.body));
  });

  it('refuses a token that is not one', async () => {
    const { status, body } = await api('GET', '/users/me', undefined, 'badtoken');
    const recorded = sample('error-401');
    expect(status).toBe(recorded.status);
    expect({ ...body, request_id: '' }).toEqual({ ...recorded.body, request_id: '' });
  });

  it('makes direct channels, and shows channels', async () => {
    const alix = human();
    const { status, body } = await api('POST', '/channels/direct', [double.bot.id, alix.id]);
    const recorded = sample('direct-channel');
    expect(status).toBe(recorded.status);
    expect(shape(body)).toEqual(shape(recorded.body));
    expect(body.id).toBe(alix.direct);
    const town = double.addChannel('town-square', 'O', [double.bot.id]);
    expect(shape((await api('GET', `/channels/${town.id}`)).body)).toEqual(shape(sample('channel').body));
  });

  it('posts buttons and menus, and never shows their contexts', async () => {
    const recorded = sample('create-post-with-actions');
    const alix = human();
    const made = await api('POST', '/posts', { ...recorded.request, channel_id: alix.direct });
    expect(made.status).toBe(recorded.status);
    expect(shape(made.body)).toEqual(shape(recorded.body));
    expect(made.body.props.attachments).toEqual(recorded.body.props.attachments);
    expect(JSON.stringify(made.body)).not.toContain('integration');
    const list = await api('GET', `/channels/${alix.direct}/posts`, undefined, double.tokenOf(alix.id));
    expect(shape(list.body.posts[made.body.id])).toEqual(shape(sample('post-as-seen-by-member').body));
  });

  it('refuses posts where one is not a member, in channels that are not, and those that are too long', async () => {
    const closed = double.addChannel('closed', 'P', []);
    const outside = await api('POST', '/posts', { channel_id: closed.id, message: 'x' });
    const { status, body } = sample('error-403-not-a-member');
    expect(outside).toMatchObject({ status, body: { id: body.id, message: body.message } });
    expect(outside.body.detailed_error).toContain('permission=create_post,');
    const nowhere = await api('POST', '/posts', { channel_id: 'x'.repeat(26), message: 'x' });
    expect({ ...nowhere.body, request_id: '' }).toEqual({
      ...sample('error-404-or-403').body,
      request_id: '',
    });
    const alix = human();
    const long = await api('POST', '/posts', { channel_id: alix.direct, message: 'x'.repeat(16_384) });
    expect(long).toMatchObject({ status: 400, body: { id: sample('post-too-long').body.id } });
  });

  it('knows a pending post again', async () => {
    const alix = human();
    const post = { channel_id: alix.direct, message: 'une fois', pending_post_id: 'p:1' };
    const first = await api('POST', '/posts', post);
    const second = await api('POST', '/posts', post);
    const recorded = sample('pending-post-id-dedupe');
    expect(second.status).toBe(recorded.second.status);
    expect(second.body.id).toBe(first.body.id);
    expect(shape(second.body)).toEqual(shape(recorded.second.body));
    expect(double.posts).toHaveLength(1);
  });

  it('answers 500 to a second post while the first is under way', async () => {
    const alix = human();
    double.slowPostsMs = 80;
    const post = { channel_id: alix.direct, message: 'lentement', pending_post_id: 'p:2' };
    const first = api('POST', '/posts', post);
    await until(() => double.calls.length > 0);
    expect((await api('POST', '/posts', post)).status).toBe(500);
    expect((await first).status).toBe(201);
    expect(double.posts).toHaveLength(1);
  });

  it('takes files, and shows them with their post', async () => {
    const alix = human();
    const form = new FormData();
    form.set('channel_id', alix.direct);
    form.set('files', new Blob(['x'], { type: 'image/png' }), 'meteo.png');
    const response = await fetch(`${double.url}/api/v4/files`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${double.botToken}` },
      body: form,
    });
    const uploaded = (await response.json()) as { file_infos: [{ id: string }] };
    expect(response.status).toBe(sample('file-upload').status);
    expect(shape(uploaded)).toEqual(shape(sample('file-upload').body));
    const post = { channel_id: alix.direct, message: 'graphique', file_ids: [uploaded.file_infos[0].id] };
    expect(shape((await api('POST', '/posts', post)).body)).toEqual(shape(sample('post-with-file').body));
  });

  it('lets no bot whisper nor make commands, and lets an administrator make bots and commands', async () => {
    const { request, status, body } = sample('ephemeral-post');
    const whispered = await api('POST', '/posts/ephemeral', request);
    expect(whispered).toMatchObject({ status, body: { id: body.id } });
    const command = { ...sample('create-command-as-admin').request, team_id: double.team.id };
    expect((await api('POST', '/commands', command)).status).toBe(403);
    const made = await api('POST', '/commands', command, double.adminToken);
    expect(made.status).toBe(sample('create-command-as-admin').status);
    expect(shape(made.body)).toEqual(shape(sample('create-command-as-admin').body));
    const bot = await api(
      'POST',
      '/bots',
      { username: 'second', display_name: 'x', description: 'bot' },
      double.adminToken,
    );
    expect(bot.status).toBe(sample('create-bot').response.status);
    expect(shape(bot.body)).toEqual(shape(sample('create-bot').response.body));
  });

  it('limits the rate in plain text, and says when to come again', async () => {
    double.limiter = { perSecond: 10, burst: 1 };
    const call = () =>
      fetch(`${double.url}/api/v4/users/me`, { headers: { Authorization: `Bearer ${double.botToken}` } });
    const [first, second, third] = [await call(), await call(), await call()];
    expect([first?.status, second?.status, third?.status]).toEqual([200, 200, 429]);
    expect(third?.headers.get('content-type')).toContain('text/plain');
    expect(Number(third?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(first?.headers.get('x-ratelimit-limit')).toBe('2');
  });
});
