import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Wire, wireOf } from '../../src/platforms/slack/receive.ts';
import { readBody, teamsIn } from '../../src/platforms/slack/wire.ts';
import { everyBlock, opening } from '../support/sandbox-samples.ts';
import { CHANNELS, startSlack } from '../support/slack/harness.ts';
import { TEAM } from '../support/slack/workspace.ts';

/** Slack's own shapes, their values blanked (java-slack-sdk, MIT: LICENSE.txt beside them). */
const sample = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../wire/slack/${path}.json`, import.meta.url), 'utf8'));

/** Free-form parts, and those that the samples cut. */
const OPEN = new Set([
  'blocks',
  'metadata',
  'state',
  'messages',
  'scopes',
  'accessory',
  'elements',
  'user',
  'type',
]);

/** Where a body says what Slack does not: a key that the sample lacks, or a value of another kind. */
function strayIn(given: unknown, known: unknown, path = ''): string[] {
  if (given === null || given === undefined || known === null || known === undefined) return [];
  if (Array.isArray(given))
    return given.flatMap((one, at) => strayIn(one, (known as unknown[])[0], `${path}/${at}`));
  if (typeof given !== typeof known) return [`${path}: ${typeof given}, in the sample ${typeof known}`];
  if (typeof given !== 'object') return [];
  return Object.entries(given).flatMap(([key, value]) => {
    if (!(key in (known as object))) return [`${path}/${key}: not in the sample`];
    return OPEN.has(key) ? [] : strayIn(value, (known as Record<string, unknown>)[key], `${path}/${key}`);
  });
}

describe('the double', () => {
  it('answers every method in the shape that Slack has recorded', async () => {
    const harness = await startSlack();
    const { alix, slack, delivery, double } = harness;
    const post = delivery(CHANNELS.coaches, everyBlock);
    const receipt = await slack.send(post);
    await slack.find(post);
    const { outboxId, to, firstTriedAt } = post;
    await slack.send({ outboxId, to, firstTriedAt, kind: 'update', target: receipt, message: opening });
    await slack.person(alix.id);
    await slack.find(delivery(alix.id, opening));
    await slack.send(delivery(alix.id, opening));
    await alix.presses('Répondre');
    await alix.opensHome();
    double.workspace.expireResponses();
    await alix.writes('meteo');
    const methods = new Set<string>();
    for (const { method, reply } of double.calls) {
      if (reply === null) continue;
      methods.add(method);
      // Nothing was recorded of the list of one's own channels: it has the shape of the other.
      const recorded = method === 'users.conversations' ? 'conversations.list' : method;
      expect(strayIn(reply, sample(`api/${recorded}`)), method).toEqual([]);
    }
    expect([...methods].sort()).toEqual([
      'apps.connections.open',
      'auth.test',
      'chat.postMessage',
      'chat.update',
      'conversations.history',
      'conversations.open',
      'files.completeUploadExternal',
      'files.getUploadURLExternal',
      'files.info',
      'users.conversations',
      'users.info',
      'users.list',
      'views.open',
      'views.publish',
    ]);
  });

  it('tells what happens in the shape that Slack has recorded', async () => {
    const { alix, slack, delivery, double, workspace } = await startSlack();
    const told: object[] = [];
    const deliver = double.deliver;
    double.deliver = (type, payload, retry) => {
      told.push(payload);
      return deliver(type, payload, retry);
    };
    await alix.writes('meteo');
    await alix.opensHome();
    await alix.tells({ type: 'user_change', user: alix.user, cache_ts: 1 });
    await alix.tells({ type: 'team_join', user: alix.user });
    const [promotion] = workspace.channels.values();
    const { id: channel } = promotion!;
    await alix.tells({
      type: 'member_joined_channel',
      user: alix.id,
      channel,
      channel_type: 'C',
      team: TEAM,
      event_ts: '1.1',
    });
    await alix.mentions('meteo', channel);
    await alix.types('/meteo');
    await slack.send(delivery(alix.id, opening));
    await alix.presses('Répondre');
    await alix.submits({ defi: '5', title: 'x' });
    await alix.presses('Répondre');
    await alix.closesForm();
    const samples = [
      'events/MessagePayload',
      'events/AppHomeOpenedPayload',
      'events/UserChangePayload',
      'events/TeamJoinPayload',
      'events/MemberJoinedChannelPayload',
      'events/AppMentionPayload',
      'interactive/SlashCommandPayload',
      'interactive/BlockActionPayload',
      'interactive/ViewSubmissionPayload',
      'interactive/BlockActionPayload',
      'interactive/ViewClosedPayload',
    ];
    expect(told).toHaveLength(samples.length);
    for (const [at, name] of samples.entries()) {
      const known = sample(name);
      // The recorded views hold no blocks: the key is there in the answers of views.open.
      const view = { ...(known.view as object), blocks: [], root_view_id: '', previous_view_id: '' };
      expect(strayIn(told[at], { ...known, ...(known.view ? { view } : {}) }), name).toEqual([]);
    }
  });
});

describe('Slack’s own shapes', () => {
  /** A recorded shape with values in it: every word is an id, unless given by its path. */
  function filled(given: unknown, values: Record<string, unknown>, path = ''): unknown {
    if (path in values) return values[path];
    if (Array.isArray(given)) return given.map((one) => filled(one, values, `${path}/0`));
    if (typeof given === 'object' && given !== null)
      return Object.fromEntries(
        Object.entries(given).map(([key, one]) => [key, filled(one, values, `${path}/${key}`)]),
      );
    return given === '' ? 'X1' : given;
  }

  const form = '{"f":"meteo/answer","r":"r1","o":null}';
  const cases: [string, Record<string, unknown>, Partial<Wire>][] = [
    [
      'interactive/SlashCommandPayload',
      { '/command': '/meteo', '/text': ' bilan ', '/response_url': 'https://hooks.slack.com/commands/1' },
      {
        kind: 'call',
        incoming: expect.objectContaining({ kind: 'command', command: 'meteo', text: 'bilan' }),
      },
    ],
    [
      'interactive/BlockActionPayload',
      {
        '/actions/0/action_id': 'meteo/answer|0.0',
        '/actions/0/value': 'r1',
        '/actions/0/selected_option': null,
        '/view': undefined,
      },
      {
        kind: 'call',
        incoming: expect.objectContaining({ kind: 'press', press: 'meteo/answer', ref: 'r1', value: null }),
      },
    ],
    [
      'interactive/ViewSubmissionPayload',
      {
        '/view/private_metadata': form,
        '/view/blocks': [{ type: 'input', block_id: 'defi' }],
        '/view/state': { values: {} },
      },
      {
        kind: 'submit',
        incoming: expect.objectContaining({ kind: 'submit', form: 'meteo/answer', ref: 'r1' }),
      },
    ],
    [
      'interactive/ViewClosedPayload',
      { '/view/private_metadata': form, '/view/state': { values: {} } },
      {
        kind: 'call',
        incoming: expect.objectContaining({ kind: 'cancel', form: 'meteo/answer', ref: 'r1' }),
      },
    ],
    [
      'events/MessagePayload',
      {
        '/type': 'event_callback',
        '/event/channel_type': 'im',
        '/event/bot_id': undefined,
        '/event/text': 'meteo',
      },
      { kind: 'call', incoming: expect.objectContaining({ kind: 'direct-message', text: 'meteo' }) },
    ],
    [
      'events/AppHomeOpenedPayload',
      { '/type': 'event_callback', '/event/tab': 'home' },
      { kind: 'home', incoming: expect.objectContaining({ kind: 'home-opened' }) },
    ],
    [
      'events/TeamJoinPayload',
      { '/type': 'event_callback' },
      { kind: 'person', joined: expect.objectContaining({ kind: 'joined' }) },
    ],
    ['events/UserChangePayload', { '/type': 'event_callback' }, { kind: 'person', joined: null }],
    ['events/MemberJoinedChannelPayload', { '/type': 'event_callback' }, { kind: 'entered', channel: 'X1' }],
    ['events/AppUninstalledPayload', { '/type': 'event_callback' }, { kind: 'uninstalled' }],
    ['events/TokensRevokedPayload', { '/type': 'event_callback' }, { kind: 'uninstalled' }],
    [
      'events/AppMentionPayload',
      { '/type': 'event_callback', '/event/bot_id': undefined },
      { kind: 'mention' },
    ],
  ];

  it.each(cases)('are understood: %s', (name, values, expected) => {
    const shape = sample(name);
    // Closed views are recorded without blocks, which Slack sends.
    const view = shape.view ? { view: { ...(shape.view as object), blocks: [] } } : {};
    const read = readBody(filled({ ...shape, ...view }, values));
    if (read === null || !('body' in read)) throw new Error('nothing was read');
    expect(wireOf(read, 'U0SELF')).toMatchObject(expected);
    expect(teamsIn(read.body)).toContain('X1');
  });
});
