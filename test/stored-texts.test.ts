import { afterEach, describe, expect, it } from 'vitest';
import { startMattermost } from './support/mattermost/double.ts';
import { somebody } from './support/mattermost/person.ts';
import { rest } from './support/mattermost/rest.ts';
import { memoryPlatform } from './support/memory-platform.ts';
import { startSlackDouble, TOKENS } from './support/slack/double.ts';
import { storedTexts } from './support/stored-texts.ts';

let stop = async () => {};
afterEach(() => stop());

const encoded = (words: string) => Buffer.from(JSON.stringify({ words })).toString('base64url');

describe('what is stored', () => {
  it('on Mattermost: former versions, deleted posts, properties, headers, files', async () => {
    const double = await startMattermost();
    stop = double.stop;
    const alix = somebody(double);
    const channel = double.addChannel('eig-promotion', 'O', [double.bot.id]);
    channel.header = 'le titre du canal';
    const post = async (message: string, props = {}) =>
      (await rest(double, 'POST', '/posts', { channel_id: alix.direct, message, props })).body.id;
    const edited = await post('avant la retouche', { attachments: [{ text: 'sous le message' }] });
    await rest(double, 'PUT', `/posts/${edited}/patch`, { message: 'après la retouche', props: {} });
    const deleted = await post('effacé depuis', { state: encoded('à peine voilé') });
    await rest(double, 'DELETE', `/posts/${deleted}`);
    double.files.set('f', {
      id: 'f',
      name: 'chiffres.csv',
      type: 'text/csv',
      content: Buffer.from('soleil;3'),
      user_id: '',
    });
    const stored = storedTexts(double).join('\n');
    for (const words of [
      'avant la retouche',
      'sous le message',
      'après la retouche',
      'effacé depuis',
      'à peine voilé',
      'le titre du canal',
      'chiffres.csv',
      'soleil;3',
    ])
      expect(stored).toContain(words);
    expect(double.versions).toMatchObject([{ original_id: edited, message: 'avant la retouche' }]);
  });

  it('on Slack: former versions, deleted messages, home views, files; not what only one person sees', async () => {
    const double = await startSlackDouble();
    stop = double.stop;
    const alix = double.workspace.addUser({ id: 'U0ALIX001' });
    const call = async (method: string, args: Record<string, string>) => {
      const response = await fetch(`${double.apiUrl}${method}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${TOKENS.bot}` },
        body: new URLSearchParams(args).toString(),
      });
      return (await response.json()) as { channel: string; ts: string };
    };
    const say = (text: string) => call('chat.postMessage', { channel: alix.id, text });
    const { channel, ts } = await say('avant la retouche');
    await call('chat.update', { channel, ts, text: 'après la retouche' });
    const deleted = await say('effacé depuis');
    await call('chat.delete', { channel, ts: deleted.ts });
    await call('chat.postEphemeral', { channel, user: alix.id, text: 'pour elle seule' });
    const home = (text: string) =>
      JSON.stringify({ type: 'home', blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] });
    await call('views.publish', { user_id: alix.id, view: home('premier accueil') });
    await call('views.publish', { user_id: alix.id, view: home('second accueil') });
    await call('files.getUploadURLExternal', { filename: 'f.png', length: '3', alt_txt: 'en mots' });
    const stored = storedTexts(double).join('\n');
    for (const words of [
      'avant la retouche',
      'après la retouche',
      'effacé depuis',
      'premier accueil',
      'second accueil',
      'en mots',
    ])
      expect(stored).toContain(words);
    expect(stored).not.toContain('pour elle seule');
  });

  it('in memory: former versions and what was deleted', async () => {
    const platform = memoryPlatform();
    const to = { platform: 'memory', kind: 'person' as const, id: 'alix' };
    const entry = { outboxId: 'one', to, firstTriedAt: 0 };
    const message = (summary: string) => ({ summary, blocks: [] });
    const target = await platform.send({ ...entry, kind: 'post', message: message('avant') });
    await platform.send({ ...entry, kind: 'update', target, message: message('après') });
    await platform.send({ ...entry, kind: 'delete', target });
    const stored = storedTexts(platform).join('\n');
    expect(stored).toContain('avant');
    expect(stored).toContain('après');
  });
});
