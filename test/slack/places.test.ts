import { describe, expect, it } from 'vitest';
import { openForm, say, whisper } from '../../src/chat/answer.ts';
import { buttons, storable, text } from '../../src/chat/message.ts';
import { everyBlock, firstForm } from '../support/sandbox-samples.ts';
import { startSlack } from '../support/slack/harness.ts';

const short = (words: string) => ({ summary: words, blocks: [text(words)] });
const welcome = async () => whisper(storable(short('Bienvenue !')));

describe('what is written to Magellan', () => {
  it('in a thread of the direct conversation is answered there', async () => {
    const { alix, workspace } = await startSlack({ answer: async () => say(short('Voici')) });
    const first = alix.begins('une question');
    await alix.writes('meteo', { thread_ts: first });
    expect(workspace.messages.at(-1)).toMatchObject({ text: 'Voici', thread_ts: first });
    await alix.writes('meteo');
    expect(workspace.messages.at(-1)?.thread_ts).toBeUndefined();
  });

  it('in a thread loses what can be pressed there once it is spent, whatever was said since', async () => {
    const asking = {
      ...short('Encore ?'),
      blocks: [text('Encore ?'), buttons({ label: 'Oui', press: 'a/b', ref: '1' })],
    };
    const { alix, slack, workspace } = await startSlack({ answer: async () => say(asking) });
    await alix.writes('meteo', { thread_ts: alix.begins('une question') });
    const inThread = workspace.messages.at(-1);
    await alix.writes('meteo');
    const beside = workspace.messages.at(-1);
    await alix.writes('meteo');
    for (const answer of [inThread, beside]) {
      expect(JSON.stringify(answer?.blocks)).toContain('Oui');
      const target = { conversation: answer?.channel ?? '', message: answer?.ts ?? '' };
      const to = { platform: 'slack', kind: 'person' as const, id: alix.id };
      await slack.send({ kind: 'expire', outboxId: 'x', to, firstTriedAt: 0, target });
      const now = workspace.messages.find(({ ts }) => ts === target.message);
      expect(JSON.stringify(now?.blocks)).not.toContain('Oui');
    }
  });

  it('in a thread is answered there by a whisper too, and so is what is pressed there', async () => {
    const secret = { ...short('Confidentiel'), blocks: [buttons({ label: 'Voir', press: 'a/b', ref: '1' })] };
    const { alix, workspace } = await startSlack({ answer: async () => whisper(secret) });
    const first = alix.begins('une question');
    await alix.writes('meteo', { thread_ts: first });
    expect(workspace.messages.at(-1)).toMatchObject({ onlyFor: alix.id, thread_ts: first });
    await alix.presses('Voir');
    expect(workspace.messages.at(-1)).toMatchObject({ onlyFor: alix.id, thread_ts: first });
  });

  it('is read with its file, from a thread to its channel, and without the name by which she calls', async () => {
    const { alix, received } = await startSlack();
    const files = [{ id: 'F1' }];
    await alix.writes('meteo', { subtype: 'file_share', files });
    await alix.writes('', { subtype: 'file_share', files });
    await alix.writes('<@U0MAGELL1> meteo');
    await alix.writes('<@U0MAGELL1|magellan>   meteo <@U0SAM0001>');
    await alix.writes('meteo', { subtype: 'thread_broadcast', thread_ts: alix.begins('…') });
    await alix.writes('changé', { subtype: 'message_changed' });
    await alix.writes('  ');
    expect(received).toMatchObject([
      { kind: 'direct-message', text: 'meteo' },
      { kind: 'direct-message', text: '' },
      { kind: 'direct-message', text: 'meteo' },
      { kind: 'direct-message', text: 'meteo @U0SAM0001' },
      { kind: 'direct-message', text: 'meteo' },
    ]);
  });
});

describe('who names Magellan in a channel', () => {
  it('is answered there, for her eyes only, whatever the answer is; a form by a button', async () => {
    const answers = [say(short('Voici')), whisper(storable(short('Aide'))), openForm(firstForm)];
    const { alix, sam, workspace, received } = await startSlack({
      answer: async () => answers.shift() ?? openForm(firstForm),
    });
    const [promotion] = workspace.channels.values();
    const channel = promotion?.id ?? '';
    await alix.mentions('meteo &lt;3', channel);
    expect(received).toMatchObject([{ kind: 'direct-message', text: 'meteo <3', from: { user: alix.id } }]);
    expect(workspace.messages.at(-1)).toMatchObject({ channel, onlyFor: alix.id, text: 'Voici' });
    const first = sam.begins('bonjour', channel);
    await alix.mentions('aide', channel, first);
    expect(workspace.messages.at(-1)).toMatchObject({ channel, onlyFor: alix.id, thread_ts: first });
    await alix.mentions('meteo', channel);
    expect(workspace.messages.at(-1)).toMatchObject({ channel, onlyFor: alix.id });
    await alix.presses('Ouvrir le formulaire');
    expect(alix.windowWords()).toContain('La météo de mon défi');
    expect(
      workspace.messages.filter(({ user, onlyFor }) => user === 'U0MAGELL1' && onlyFor === null),
    ).toEqual([]);
    await alix.tells({ type: 'app_mention', channel, bot_id: 'B1', text: '<@U0MAGELL1> x', ts: '9.9' });
    expect(received).toHaveLength(4);
  });

  it('finds what comes with a file in her direct conversation', async () => {
    const { alix, workspace } = await startSlack({ answer: async () => say(storable(everyBlock)) });
    const [promotion] = workspace.channels.values();
    await alix.mentions('export', promotion?.id ?? '');
    expect(
      workspace.messages.filter(({ channel, onlyFor }) => channel === promotion?.id && onlyFor === null),
    ).toHaveLength(1);
    expect(alix.messages().at(-1)).toContain('Les chiffres (CSV)');
  });
});

describe('who arrives while Slack is busy', () => {
  it('is welcomed when the event comes again, and once the rate allows it', async () => {
    const { alix, workspace, double } = await startSlack({
      answer: welcome,
      errorsExpected: true,
      mode: 'http',
    });
    const [promotion] = workspace.channels.values();
    const joins = () =>
      alix.tells({ type: 'member_joined_channel', user: alix.id, channel: promotion?.id, channel_type: 'C' });
    let asked = 0;
    double.plan((method) => {
      if (method === 'conversations.info') {
        asked += 1;
        return asked === 1 ? { kind: 'status', status: 503 } : null;
      }
      if (method === 'chat.postMessage' && asked === 2) {
        asked += 1;
        return { kind: 'rate-limited', seconds: 1 };
      }
      return null;
    });
    expect((await joins()).status).toBe(500);
    expect(alix.messages()).toEqual([]);
    expect((await joins()).status).toBe(200);
    expect(alix.lastMessage()).toContain('Bienvenue !');
    expect(double.tooEarly).toEqual([]);
  });

  it('is welcomed in a channel into which Magellan came a moment before', async () => {
    const { alix, slack, workspace, delivery } = await startSlack({ answer: welcome });
    const [promotion] = workspace.channels.values();
    if (promotion) promotion.is_member = false;
    await expect(slack.send(delivery('eig-promotion', short('x')))).rejects.toThrow('no channel');
    if (promotion) promotion.is_member = true;
    const joins = (user: string) =>
      alix.tells({ type: 'member_joined_channel', user, channel: promotion?.id, channel_type: 'C' });
    await joins('U0MAGELL1');
    await slack.send(delivery('eig-promotion', short('x')));
    await joins(alix.id);
    expect(alix.lastMessage()).toContain('Bienvenue !');
  });
});

describe('what Slack tells the app of itself', () => {
  it.each(['socket', 'http'] as const)('too many events are logged, and accepted, by %s', async (mode) => {
    const { double, logged } = await startSlack({ mode });
    const acked = await double.deliver('events_api', {
      token: 'x',
      type: 'app_rate_limited',
      team_id: 'T0PROMO01',
      minute_rate_limited: 1_646_996_400,
      api_app_id: 'A0MAGELL1',
    });
    expect(acked.status).toBe(200);
    expect(logged()).toContain('"event":"slack.rate-limited"');
  });

  it('tokens of people that are revoked are no alarm; ours are', async () => {
    const { alix, logged } = await startSlack({ errorsExpected: true });
    await alix.tells({ type: 'tokens_revoked', tokens: { oauth: ['U0ALIX001'], bot: [] } });
    await alix.tells({ type: 'tokens_revoked', tokens: { oauth: ['U0ALIX001'] } });
    expect(logged()).not.toContain('slack.uninstalled');
    await alix.tells({ type: 'tokens_revoked', tokens: { bot: ['U0MAGELL1'] } });
    expect(logged()).toContain('slack.uninstalled');
  });
});
