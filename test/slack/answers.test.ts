import { describe, expect, it } from 'vitest';
import { type Answer, replace, say, whisper } from '../../src/chat/answer.ts';
import { buttons, type Message, storable, text } from '../../src/chat/message.ts';
import { chart, everyBlock, opening } from '../support/sandbox-samples.ts';
import { startSlack } from '../support/slack/harness.ts';
import { storedTexts } from '../support/stored-texts.ts';

const short = (words: string, ...more: Message['blocks']): Message => ({
  summary: words,
  blocks: [text(words), ...more],
});

const picture: Message['blocks'][number] = { kind: 'image', chart, alt: 'Trois soleils, quatre orages.' };

/** An application that gives one answer to everything but what is given for a kind. */
const giving =
  (answer: Answer, special: Partial<Record<string, Answer>> = {}) =>
  async ({ kind }: { kind: string }) =>
    special[kind] ?? answer;

describe('a whisper', () => {
  it('has the words of its picture in its place', async () => {
    const { alix } = await startSlack({ answer: giving(whisper(short('Votre passé', picture))) });
    await alix.types('/meteo');
    expect(alix.lastWhisper()).toContain('Trois soleils, quatre orages.');
  });

  it('finds another way when its address is used up: for her eyes in the conversation', async () => {
    const { alix, workspace, calls } = await startSlack({
      async answer() {
        workspace.expireResponses();
        return whisper(short('Rien que pour vous'));
      },
    });
    await alix.types('/meteo');
    expect(calls('chat.postEphemeral')).toHaveLength(1);
    expect(alix.lastWhisper()).toContain('Rien que pour vous');
  });

  it('goes to her direct conversation when Magellan is not where she typed', async () => {
    const { alix, workspace } = await startSlack({
      async answer() {
        workspace.expireResponses();
        return whisper(short('Rien que pour vous'));
      },
    });
    const elsewhere = workspace.addChannel({ name: 'ailleurs', is_member: false });
    await alix.types('/meteo', elsewhere.id);
    expect(alix.messages()).toEqual(['Rien que pour vous\nRien que pour vous']);
  });

  it('with a file waits in her direct conversation, and says so', async () => {
    const { alix, workspace } = await startSlack({ answer: giving(whisper(storable(everyBlock))) });
    const [promotion] = workspace.channels.values();
    await alix.types('/meteo export', promotion?.id);
    expect(alix.messages().at(-1)).toContain('Les chiffres (CSV)');
    expect(alix.lastWhisper()).toContain('Le fichier vous attend dans notre conversation directe.');
  });

  it('with a file that Slack may not keep is written out, in what is not kept', async () => {
    const file = (content: string) =>
      ({ kind: 'file', name: 'donnees.csv', mediaType: 'text/csv', content, label: 'Vos données' }) as const;
    const answers: Message['blocks'] = [
      file('jour;mot\n1;orage_secret\n'),
      file('un secret de plus\n'.repeat(2_000)),
    ];
    const { double, alix } = await startSlack({
      answer: async () => whisper(short('Voici', ...answers.splice(0, 1))),
    });
    await alix.types('/magellan export');
    expect(alix.lastWhisper()).toMatch(/Vos données \(donnees.csv\)\n.*jour;mot\n1;orage_secret/);
    await alix.types('/magellan export');
    expect(alix.lastWhisper()).toContain('trop long');
    expect(storedTexts(double).join()).not.toMatch(/secret|donnees/);
  });

  it('with a file that Slack may not keep has a page from which it is fetched once, where people reach Magellan', async () => {
    const content = 'jour;mot\n1;orage_secret\n';
    const file = {
      kind: 'file',
      name: 'donnees.csv',
      mediaType: 'text/csv',
      content,
      label: 'Vos données',
    } as const;
    const { alix, double, workspace, address } = await startSlack({
      reachable: true,
      answer: giving(whisper(short('Voici', file))),
    });
    await alix.types('/magellan export');
    expect(alix.lastWhisper()).toContain('Vos données (donnees.csv)\n[Télécharger]');
    expect(alix.lastWhisper()).toContain('une seule fois');
    const given = JSON.stringify(workspace.messages.at(-1)?.blocks).match(/"url":"([^"]+)"/)?.[1] ?? '';
    const url = given.replace('https://magellan.exemple.fr', new URL(address).origin);
    // A preview changes nothing.
    expect(await (await fetch(url)).text()).not.toContain('orage');
    expect(await (await fetch(url, { method: 'POST' })).text()).toBe(content);
    expect((await fetch(url, { method: 'POST' })).status).toBe(410);
    expect((await fetch(`${url}x`)).status).toBe(410);
    expect(storedTexts(double).join()).not.toMatch(/secret|donnees/);
  });

  it('that Slack may keep stays in her direct messages, when she is there', async () => {
    const { alix, workspace } = await startSlack({ answer: giving(whisper(storable(short('C’est noté')))) });
    await alix.types('/magellan');
    expect(alix.messages().at(-1)).toContain('C’est noté');
    const [promotion] = workspace.channels.values();
    await alix.types('/magellan', promotion?.id);
    expect(alix.lastWhisper()).toContain('C’est noté');
    expect(alix.messages()).toHaveLength(1);
  });
});

describe('what is said aloud', () => {
  it('stands in the conversation for all, also where Magellan is not', async () => {
    const { alix, workspace } = await startSlack({ answer: giving(say(short('Bonjour à tous'))) });
    const elsewhere = workspace.addChannel({ name: 'ailleurs', is_member: false });
    await alix.types('/meteo', elsewhere.id);
    expect(workspace.messages).toMatchObject([
      { channel: elsewhere.id, onlyFor: null, text: 'Bonjour à tous' },
    ]);
  });

  it('brings its picture', async () => {
    const { alix, workspace } = await startSlack({ answer: giving(say(short('Voici', picture))) });
    await alix.types('/meteo');
    expect(workspace.messages.at(-1)?.blocks.map(({ type }) => type)).toEqual(['rich_text', 'image']);
  });
});

describe('what takes the place of a message', () => {
  it('brings its picture when everybody sees the message', async () => {
    const { alix, slack, delivery, workspace, calls } = await startSlack({
      answer: giving(replace(storable(short('Clos', picture)))),
    });
    await slack.send(delivery(alix.id, opening));
    await alix.presses('Plus tard');
    expect(calls('chat.update')).toHaveLength(1);
    expect(workspace.messages.map(({ blocks }) => blocks.at(-1)?.type)).toEqual(['image']);
  });

  it('takes no message’s place when Slack may not keep it, nor the home view’s', async () => {
    const { double, alix, slack, delivery } = await startSlack({
      answer: giving(replace(short('Un secret')), { 'home-opened': replace(short('Un autre secret')) }),
    });
    await slack.send(delivery(alix.id, opening));
    await alix.presses('Plus tard');
    expect(alix.lastWhisper()).toContain('Un secret');
    await alix.opensHome();
    expect(alix.home()).toContain('Tapez /magellan');
    expect(storedTexts(double).join()).not.toContain('secret');
  });

  it('takes the place of a whisper too', async () => {
    const step = (words: string) => short(words, buttons({ label: 'Suivant', press: 'a/next', ref: '1' }));
    const { alix, workspace } = await startSlack({
      answer: giving(whisper(step('Un')), { press: replace(short('Deux')) }),
    });
    await alix.types('/meteo');
    await alix.presses('Suivant');
    expect(workspace.messages.map(({ text: words }) => words)).toEqual(['Deux']);
  });

  it('takes the place of the home view, and of a window over it', async () => {
    const step = (words: string) => short(words, buttons({ label: 'Suivant', press: 'a/next', ref: '1' }));
    let presses = 0;
    const { alix } = await startSlack({
      async answer({ kind }) {
        if (kind === 'home-opened') return replace(storable(step('Accueil')));
        presses += 1;
        return presses === 1 ? whisper(step('Fenêtre')) : replace(short('Fin'));
      },
    });
    await alix.opensHome();
    await alix.pressesAtHome('Suivant');
    expect(alix.windowWords()).toContain('Fenêtre');
    await alix.presses('Suivant');
    expect(alix.windowWords()).toBe('Fin');
    expect(alix.home()).toContain('Accueil');
  });
});

describe('an answer that cannot be given', () => {
  it('is logged without a word of it, and nothing breaks', async () => {
    const { alix, double, logged } = await startSlack({ answer: giving(whisper(short('très secret'))) });
    double.plan((method) => (method.startsWith('chat.') ? { kind: 'status', status: 500 } : null));
    double.workspace.expireResponses();
    await alix.writes('meteo');
    expect(logged()).toContain('an answer could not be given on Slack');
    expect(logged()).not.toContain('très secret');
  });
});
