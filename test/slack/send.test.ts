import { describe, expect, it } from 'vitest';
import { text } from '../../src/chat/message.ts';
import { type Delivery, DeliveryError, groupOf } from '../../src/engine/platform.ts';
import { createMethodPace } from '../../src/platforms/slack/pace.ts';
import { SCOPES } from '../../src/platforms/slack/scopes.ts';
import { everyBlock, opening } from '../support/sandbox-samples.ts';
import type { CallTrouble } from '../support/slack/call-ledger.ts';
import { CHANNELS, type SlackHarness, startSlack } from '../support/slack/harness.ts';

const short = (words: string) => ({ summary: words, blocks: [text(words)] });

/** The error of a delivery, which must be a DeliveryError. */
async function failure(sending: Promise<unknown>): Promise<DeliveryError> {
  const error = await sending.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DeliveryError)) throw new Error(`expected a DeliveryError, not ${String(error)}`);
  return error;
}

/** Trouble with one method only. */
const only = (wanted: string, trouble: CallTrouble) => (method: string) =>
  method === wanted ? trouble : null;

const asUpdate = (
  of: Delivery,
  target: { conversation: string; message: string },
  words: string,
): Delivery => {
  const { outboxId, to, firstTriedAt } = of;
  return { outboxId, to, firstTriedAt, kind: 'update', target, message: short(words) };
};

describe('a message on its way out', () => {
  it('reaches a person in her direct conversation, whose address is learnt on the way', async () => {
    const { alix, slack, delivery, calls } = await startSlack();
    const receipt = await slack.send(delivery(alix.id, opening));
    expect(receipt.conversation).toBe(alix.direct);
    expect(alix.lastMessage()).toContain('Quel temps fait-il dans votre défi ?');
    await slack.send(delivery(alix.id, opening));
    expect(calls('chat.postMessage').map(({ args }) => args.channel)).toEqual([alix.id, alix.direct]);
    expect(calls('conversations.open')).toEqual([]);
  });

  it('reaches a channel by its name in the programme, looked up once', async () => {
    const { slack, delivery, calls, workspace } = await startSlack();
    for (let at = 0; at < 3; at += 1) await slack.send(delivery(CHANNELS.coaches, short('bilan')));
    expect(workspace.messages.map(({ text: words }) => words)).toEqual(['bilan', 'bilan', 'bilan']);
    expect(calls('users.conversations')).toHaveLength(1);
  });

  it('to a few people opens their conversation once; one that Slack refuses is refused in words', async () => {
    const { alix, slack, delivery, workspace, calls } = await startSlack();
    const all = [
      alix.id,
      ...Array.from({ length: 8 }, (_, index) => workspace.addUser({ id: `U0CROWD${index}` }).id),
    ];
    const to = (people: number) => delivery(groupOf('slack', all.slice(0, people)), opening);
    const receipt = await slack.send(to(2));
    expect(await slack.send(to(2))).toMatchObject({ conversation: receipt.conversation });
    expect(calls('conversations.open').map(({ args }) => args.users)).toEqual([
      [...all.slice(0, 2)].sort().join(','),
    ]);
    await slack.send(to(8));
    const refused = async (people: number, why: string) =>
      expect(await failure(slack.send(to(people)))).toMatchObject({
        outcome: 'rejected',
        message: expect.stringContaining(why),
      });
    await refused(9, 'eight people at most');
    Object.assign(workspace.users.get(all[2] ?? '') ?? {}, { is_stranger: true });
    await refused(3, 'share a channel');
    Object.assign(workspace.users.get(all[2] ?? '') ?? {}, { is_stranger: false, deleted: true });
    await refused(3, 'deactivated');
  });

  it('waits for nobody when the app may not open such a conversation: each can be told alone', async () => {
    const scopes = Object.keys(SCOPES).filter((scope) => scope !== 'mpim:write');
    const { alix, slack, delivery, workspace } = await startSlack({ slack: { scopes } });
    const { id } = workspace.addUser({ id: 'U0NOE' });
    expect(await failure(slack.send(delivery(groupOf('slack', [alix.id, id]), opening)))).toMatchObject({
      outcome: 'rejected',
      message: expect.stringContaining('manifests/slack.yaml (missing_scope)'),
    });
  });

  it('carries its outbox id, and no word of anybody, in its metadata', async () => {
    const { alix, slack, delivery, workspace } = await startSlack();
    const post = delivery(alix.id, opening);
    await slack.send(post);
    expect(workspace.messages[0]?.metadata).toEqual({
      event_type: 'magellan_delivery',
      event_payload: { outbox_id: post.outboxId },
    });
  });

  it('can be changed, and taken back, also twice', async () => {
    const { alix, slack, delivery, workspace } = await startSlack();
    const post = delivery(alix.id, opening);
    const receipt = await slack.send(post);
    const { outboxId, to, firstTriedAt } = post;
    await slack.send(asUpdate(post, receipt, 'C’est clos.'));
    expect(alix.messages()).toEqual(['C’est clos.\nC’est clos.']);
    const removal: Delivery = { outboxId, to, firstTriedAt, kind: 'delete', target: receipt };
    await slack.send(removal);
    await slack.send(removal);
    expect(workspace.messages).toEqual([]);
    const gone = await failure(slack.send(asUpdate(post, receipt, 'x')));
    expect(gone).toMatchObject({ outcome: 'rejected', message: expect.stringContaining('no longer there') });
  });

  it('brings its pictures and files, with their alternative text, uploaded before it is posted', async () => {
    const { slack, delivery, workspace, double } = await startSlack();
    await slack.send(delivery(CHANNELS.coaches, everyBlock));
    const [message] = workspace.messages;
    const picture = message?.blocks.find(({ type }) => type === 'image');
    expect(picture?.alt_text).toBe('Mon défi : trois réponses « Grand soleil », quatre réponses « Orage ».');
    const files = [...workspace.files.values()];
    expect(files.map(({ name, complete }) => [name, complete])).toEqual([
      ['magellan-3.png', true],
      ['meteo.csv', true],
    ]);
    expect(files[1]?.content?.toString('utf8')).toBe('niveau;nombre\nsoleil;3\n');
    expect(JSON.stringify(message?.blocks)).toContain('|Les chiffres (CSV)>');
    expect(double.calls.at(-1)?.method).toBe('chat.postMessage');
  });

  it('does not upload its pictures again when it is tried again', async () => {
    const { slack, delivery, workspace, double } = await startSlack();
    const post = delivery(CHANNELS.coaches, everyBlock);
    double.plan(only('chat.postMessage', { kind: 'status', status: 503 }));
    await failure(slack.send(post));
    double.plan(null);
    await slack.send(post);
    expect(workspace.files.size).toBe(2);
    expect(workspace.messages).toHaveLength(1);
  });
});

describe('a message that could not be sent', () => {
  const cases: [string, CallTrouble, DeliveryError['outcome'], RegExp][] = [
    ['Slack fails', { kind: 'status', status: 500 }, 'uncertain', /status 500/],
    ['Slack says that it fails', { kind: 'error', error: 'internal_error' }, 'uncertain', /internal_error/],
    ['the answer is dropped', { kind: 'dropped-after' }, 'uncertain', /lost/],
    ['Slack is too busy', { kind: 'rate-limited', seconds: 7 }, 'retry', /rate limited for 7 s/],
    ['the token was revoked', { kind: 'error', error: 'token_revoked' }, 'retry', /install the app again/],
    ['a right is missing', { kind: 'error', error: 'missing_scope' }, 'retry', /manifests\/slack\.yaml/],
    [
      'Magellan is not in the channel',
      { kind: 'error', error: 'not_in_channel' },
      'rejected',
      /\/invite @Magellan/,
    ],
    ['the channel is archived', { kind: 'error', error: 'is_archived' }, 'rejected', /unarchive it/],
    ['it is too long', { kind: 'error', error: 'msg_too_long' }, 'rejected', /longer than Slack takes/],
    [
      'Slack refuses it for another reason',
      { kind: 'error', error: 'something_new' },
      'rejected',
      /something_new/,
    ],
  ];
  it.each(cases)(
    'says whether it may have arrived, and what to do: %s',
    async (_name, trouble, outcome, words) => {
      const { slack, delivery, double, calls } = await startSlack();
      double.plan(only('chat.postMessage', trouble));
      const error = await failure(slack.send(delivery(CHANNELS.promotion, short('x'))));
      expect(error.outcome).toBe(outcome);
      expect(error.message).toMatch(words);
      if (trouble.kind === 'rate-limited') {
        expect(error.scope).toBe('platform');
        expect(error.retryAfterMs).toBeGreaterThan(6_500);
      }
      expect(calls('chat.postMessage'), 'only the outbox tries again').toHaveLength(1);
    },
  );

  it('may have arrived when Slack does not answer, and is not waited for longer than ten seconds', async () => {
    const { slack, delivery, double } = await startSlack();
    double.plan(only('chat.postMessage', { kind: 'delay', ms: 12_000 }));
    const error = await failure(slack.send(delivery(CHANNELS.promotion, short('x'))));
    expect([error.outcome, error.message]).toEqual([
      'uncertain',
      expect.stringContaining('did not answer in time'),
    ]);
  });

  it('certainly did not arrive when Slack cannot be reached, or its picture not be uploaded', async () => {
    const { alix, slack, delivery, double } = await startSlack();
    double.plan(only('files.completeUploadExternal', { kind: 'status', status: 500 }));
    expect((await failure(slack.send(delivery(CHANNELS.coaches, everyBlock)))).outcome).toBe('retry');
    await double.stop();
    // The first call may have been on a line that was open: whether it arrived, nobody can say.
    await failure(slack.send(delivery(alix.id, opening)));
    const error = await failure(slack.send(delivery(alix.id, opening)));
    expect(error).toMatchObject({ outcome: 'retry', scope: 'platform' });
    expect(error.message).toContain('Slack cannot be reached');
  });

  it('is not called again before Slack’s Retry-After, whoever asks', async () => {
    const { alix, slack, delivery, double, calls } = await startSlack();
    double.plan(only('chat.postMessage', { kind: 'rate-limited', seconds: 1 }));
    await failure(slack.send(delivery(alix.id, opening)));
    double.plan(null);
    const error = await failure(slack.send(delivery(CHANNELS.promotion, opening)));
    expect(error.retryAfterMs).toBeLessThanOrEqual(1_000);
    expect(calls('chat.postMessage')).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    await slack.send(delivery(CHANNELS.promotion, opening));
    expect(double.tooEarly).toEqual([]);
  });

  it('goes to no deactivated account, though Slack would take it', async () => {
    const { alix, slack, delivery, calls } = await startSlack();
    await alix.tells({ type: 'user_change', user: { ...alix.user, deleted: true }, cache_ts: 1 });
    const error = await failure(slack.send(delivery(alix.id, opening)));
    expect(error).toMatchObject({ outcome: 'rejected', message: 'the account is deactivated on Slack' });
    expect(calls('chat.postMessage')).toEqual([]);
  });

  it('says that there is no such person', async () => {
    const { slack, delivery } = await startSlack();
    const error = await failure(slack.send(delivery('U0NOBODY1', short('x'))));
    expect(error).toMatchObject({ outcome: 'rejected', message: expect.stringContaining('no such person') });
  });

  it('says which channel is not there, and what to do', async () => {
    const { slack, delivery } = await startSlack();
    const error = await failure(slack.send(delivery('inconnu', short('x'))));
    expect(error.outcome).toBe('rejected');
    expect(error.message).toContain('no channel #inconnu');
    expect(error.message).toContain('/invite @Magellan');
  });

  it('is refused, and not cut, when it does not fit', async () => {
    const { alix, slack, delivery, calls } = await startSlack();
    const long = { summary: 's', blocks: Array.from({ length: 5 }, () => text('x'.repeat(2_900))) };
    const error = await failure(slack.send(delivery(alix.id, long)));
    expect(error).toMatchObject({
      outcome: 'rejected',
      message: expect.stringContaining('does not fit Slack'),
    });
    expect(calls('chat.postMessage')).toEqual([]);
  });
});

describe('what may have arrived', () => {
  it('is found by its outbox id, in a person’s conversation and in a channel', async () => {
    const { alix, slack, delivery, double, workspace } = await startSlack();
    for (const to of [alix.id, CHANNELS.coaches]) {
      const post = delivery(to, opening);
      double.plan(only('chat.postMessage', { kind: 'dropped-after' }));
      expect((await failure(slack.send(post))).outcome).toBe('uncertain');
      double.plan(null);
      const found = await slack.find(post);
      expect(found?.message).toBe(workspace.messages.at(-1)?.ts);
      await slack.send(asUpdate(post, found!, 'changé'));
      expect(workspace.messages.at(-1)?.text).toBe('changé');
    }
    expect(workspace.messages).toHaveLength(2);
  });

  it('is looked for through everything said since, page after page', async () => {
    const { slack, delivery, workspace, calls } = await startSlack();
    const post = delivery(CHANNELS.promotion, opening);
    const receipt = await slack.send(post);
    const [first] = workspace.messages;
    for (let at = 0; at < 450; at += 1)
      workspace.messages.push({ ...first!, ts: workspace.stamp(), metadata: undefined! });
    expect(await slack.find(post)).toEqual(receipt);
    expect(calls('conversations.history')).toHaveLength(3);
  });

  it('certainly did not arrive when it is nowhere since it was first tried', async () => {
    const { alix, slack, delivery, double } = await startSlack();
    const post = delivery(alix.id, opening);
    double.plan(only('chat.postMessage', { kind: 'lost' }));
    expect((await failure(slack.send(post))).outcome).toBe('uncertain');
    expect(await slack.find(post)).toBeNull();
  });

  it('stays uncertain while it cannot be looked up', async () => {
    const { alix, slack, delivery, double } = await startSlack();
    double.plan(only('conversations.history', { kind: 'status', status: 500 }));
    expect((await failure(slack.find(delivery(alix.id, opening)))).outcome).toBe('retry');
  });
});

describe('the pace of a method', () => {
  it('never lets more through in any minute than Slack allows, and lets a burst through after a rest', () => {
    let now = 0;
    const pace = createMethodPace({ 'chat.update': 50 }, () => now);
    const taken: number[] = [];
    for (; now < 300_000; now += 50) while (pace.take('chat.update', 0) === 0) taken.push(now);
    const inMinuteFrom = (from: number) => taken.filter((at) => at >= from && at < from + 60_000).length;
    expect(Math.max(...taken.map(inMinuteFrom))).toBeLessThanOrEqual(51);
    expect(taken.filter((at) => at < 1_000).length).toBeGreaterThanOrEqual(10);
    expect(taken.length).toBeGreaterThan(195);
  });

  it('closes a method for as long as Slack asks, and only that one', () => {
    let now = 0;
    const pace = createMethodPace({}, () => now);
    pace.close('views.open', 3_000);
    expect([pace.take('views.open', 0), pace.take('chat.postMessage', 0)]).toEqual([3_000, 0]);
    now = 3_000;
    expect(pace.take('views.open', 0)).toBe(0);
  });

  it('holds updates back without calling Slack, and says for how long', async () => {
    const harness: SlackHarness = await startSlack();
    const post = harness.delivery(harness.alix.id, opening);
    const receipt = await harness.slack.send(post);
    const tries = await Promise.allSettled(
      Array.from({ length: 16 }, (_, at) => harness.slack.send(asUpdate(post, receipt, `essai ${at}`))),
    );
    const held = tries
      .filter((one) => one.status === 'rejected')
      .map(({ reason }) => reason as DeliveryError);
    expect(held.length).toBeGreaterThan(2);
    for (const error of held) expect(error).toMatchObject({ outcome: 'retry', scope: 'platform' });
    expect(harness.calls('chat.update')).toHaveLength(16 - held.length);
  });
});
