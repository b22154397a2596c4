import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageFaults } from '../../src/chat/limits.ts';
import { md, person } from '../../src/chat/markdown.ts';
import { type Block, buttons, facts, heading, type Message, note, text } from '../../src/chat/message.ts';
import { nameAgain } from '../../src/chat/people.ts';
import { renderForm } from '../../src/platforms/slack/forms.ts';
import { limits } from '../../src/platforms/slack/limits.ts';
import { DoesNotFit, renderHome, renderMessage, type Uploads } from '../../src/platforms/slack/render.ts';
import { chart, everyBlock, opening } from '../support/sandbox-samples.ts';
import { faultsIn, home, messageBlocks, modal } from '../support/slack/block-kit.ts';
import { wordsOf } from '../support/slack/shown.ts';
import type { FakeBlock } from '../support/slack/workspace.ts';

const messageOf = (...blocks: Block[]): Message => ({ summary: 's', blocks });

const uploads: Uploads = new Map(
  everyBlock.blocks.flatMap((block, index) =>
    block.kind === 'image' || block.kind === 'file'
      ? [[index, { id: `F0${index}`, permalink: `https://files.example.org/F0${index}` }] as const]
      : [],
  ),
);

const words = (rendered: unknown) => JSON.stringify(rendered);

describe('a message as Block Kit', () => {
  it.each([
    ['an opening', opening, undefined],
    ['every block, with its files', everyBlock, uploads],
    ['every block, without its files', everyBlock, undefined],
  ])('is what Slack takes: %s', (_name, message, files) => {
    expect(faultsIn(messageBlocks, renderMessage(message, files).blocks)).toEqual([]);
    expect(faultsIn(home, renderHome(message))).toEqual([]);
  });

  it('always has its summary as text, with nothing in it that Slack would take for a mention', () => {
    const rendered = renderMessage({ summary: 'A <!channel> & <@U1>', blocks: [text('x')] });
    expect(rendered.text).toBe('A &lt;!channel&gt; &amp; &lt;@U1&gt;');
  });

  it('names people by their accounts, and by name where they have none', () => {
    const bo = person({ id: 'm-2', name: '<@U3> *Bo*' });
    const words = md`**${person({ id: 'm-1', name: 'Alix' })}** et ${bo}`;
    const message = messageOf(text(words), note(words), facts([{ label: 'Avec', value: words }]));
    const of = (id: string) => (id === 'm-1' ? 'U0ALIX' : null);
    const known = renderMessage(nameAgain(message, 'member', of)).blocks;
    expect(faultsIn(messageBlocks, known)).toEqual([]);
    const mention = { type: 'user', user_id: 'U0ALIX', style: { bold: true } };
    expect(known[0]).toEqual({
      type: 'rich_text',
      elements: [
        { type: 'rich_text_section', elements: [mention, { type: 'text', text: ' et <@U3> *Bo*' }] },
      ],
    });
    const only = messageOf(note(md`Avec ${person({ id: 'm-1', name: 'Al_x' })}`));
    expect(JSON.stringify(renderMessage(nameAgain(only, 'member', of)))).toContain('Avec <@U0ALIX>');
    expect(JSON.stringify(renderMessage(message))).not.toMatch(/"user"|U0ALIX/);
  });

  it('writes Markdown as rich text: bold, italic, code, links, real lists', () => {
    const [block] = renderMessage(
      messageOf(text(md`Un **deux** _trois_\n\`/meteo\`\n\n- [a](https://b.fr/)`)),
    ).blocks;
    expect(block).toEqual({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'Un ' },
            { type: 'text', text: 'deux', style: { bold: true } },
            { type: 'text', text: ' ' },
            { type: 'text', text: 'trois', style: { italic: true } },
            { type: 'text', text: '\n' },
            { type: 'text', text: '/meteo', style: { code: true } },
          ],
        },
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: [
            { type: 'rich_text_section', elements: [{ type: 'link', url: 'https://b.fr/', text: 'a' }] },
          ],
        },
      ],
    });
  });

  it('writes notes in mrkdwn, escaped', () => {
    const [block] = renderMessage(messageOf(note(md`**Un** < deux & [x](https://y.fr/?a=1&b=2)`))).blocks;
    expect(words(block)).toContain('*Un* &lt; deux &amp; <https://y.fr/?a=1&amp;b=2|x>');
  });

  it('shows what somebody typed as she typed it, whatever block it stands in', () => {
    const typed = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((value) => value.trim() !== '' && !/[\n\r]/.test(value));
    const markup = fc.constantFrom(
      '*gras*',
      '_a_',
      '~b~',
      '`c`',
      ':sunny:',
      '> d',
      '<!here>',
      '<@U123>',
      '&lt;',
    );
    fc.assert(
      fc.property(fc.oneof(typed, markup), (value) => {
        const { blocks } = renderMessage(messageOf(text(value), note(value), facts([{ label: 'x', value }])));
        for (const block of blocks) expect(shownBy(block)).toContain(value);
        expect(faultsIn(messageBlocks, blocks)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('makes a link of a fact that is an address, whatever stands beside it', () => {
    const link = { label: 'Lien', value: 'https://visio.example.org/a_b?c=d&e' };
    const alone = renderMessage(messageOf(facts([link]))).blocks;
    expect(words(alone)).toContain('<https://visio.example.org/a_b?c=d&amp;e>');
    const beside = renderMessage(messageOf(facts([link, { label: 'Où', value: '*ici*' }]))).blocks;
    expect(words(beside)).toContain('{"type":"link","url":"https://visio.example.org/a_b?c=d&e"}');
    for (const blocks of [alone, beside]) expect(faultsIn(messageBlocks, blocks)).toEqual([]);
  });

  it('keeps the same press of several rows apart', () => {
    const row = (ref: string) => ({ label: `Lire ${ref}`, press: 'meteo/read', ref });
    const { blocks } = renderMessage(messageOf(buttons(row('a'), row('b')), buttons(row('a'))));
    expect(faultsIn(messageBlocks, blocks)).toEqual([]);
    expect(words(blocks)).toContain('"meteo/read|0.1"');
  });

  it('puts the alternative text where a picture cannot be shown, and the figures of a file behind its label', () => {
    const alt = 'Mon défi : trois réponses « Grand soleil ».';
    const message = messageOf({ kind: 'image', chart, alt });
    expect(words(renderMessage(message).blocks)).toContain(alt);
    expect(words(renderHome(message))).toContain(alt);
    const withFiles = words(renderMessage(everyBlock, uploads).blocks);
    expect(withFiles).toContain('"slack_file":{"id":"F03"}');
    expect(withFiles).toContain('<https://files.example.org/F07|Les chiffres (CSV)>');
  });

  it('refuses what Slack would refuse, and cuts nothing', () => {
    const long = Array.from({ length: 10 }, () => text('é'.repeat(2_000)));
    expect(() => renderMessage(messageOf(...long))).toThrow(DoesNotFit);
    expect(messageFaults(messageOf(...long), limits)).toEqual([expect.stringContaining('at most 9000')]);
    const many = Array.from({ length: 51 }, () => text('x'));
    expect(() => renderMessage(messageOf(...many))).toThrow('51 blocks, at most 50');
    expect(messageFaults(messageOf(heading('x'.repeat(151))), limits)).toHaveLength(1);
  });

  it('fits whenever our limits say that it does', () => {
    const word = fc.string({ minLength: 1, maxLength: 40 }).filter((value) => value.trim() !== '');
    const block = fc.oneof(
      word.map((value) => text(value)),
      word.map((value) => heading(value)),
      word.map((value) => note(value)),
      fc
        .array(word, { minLength: 1, maxLength: 20 })
        .map((list) => facts(list.map((value) => ({ label: value, value })))),
      fc
        .array(word, { minLength: 1, maxLength: 25 })
        .map((list) => buttons(...list.map((label) => ({ label, press: 'a/b', ref: label })))),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (blocks) => {
        const message = messageOf(...blocks);
        fc.pre(messageFaults(message, limits).length === 0);
        expect(faultsIn(messageBlocks, renderMessage(message).blocks)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

/** The words of a block as Slack shows them: rich text as it is, mrkdwn with its entities read. */
function shownBy(block: unknown): string {
  const shown: string[] = [];
  const walk = (part: unknown, escaped: boolean) => {
    if (Array.isArray(part)) for (const one of part) walk(one, escaped);
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return;
    const record = part as Record<string, unknown>;
    if (typeof record.text === 'string')
      shown.push(record.type === 'mrkdwn' ? unescaped(record.text) : record.text);
    for (const value of Object.values(record)) walk(value, escaped);
  };
  walk(block, false);
  return shown.join('');
}

const unescaped = (value: string) =>
  value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe('what holds no words, or codes of emoji', () => {
  const blocksOf = (...blocks: Message['blocks']) => renderMessage({ summary: 'x', blocks }).blocks;

  it('is never a block or a list item that Slack refuses for being empty', () => {
    for (const words of ['- ', '- un\n- \n- trois', '-  \n', '', '  ', '\n\n'])
      for (const blocks of [blocksOf(text(words)), blocksOf(note(words)), blocksOf(text('a'), note(words))])
        expect(faultsIn(messageBlocks, blocks), JSON.stringify(words)).toEqual([]);
    const form = { id: 'a/b', ref: '', title: 'F', submit: 'OK', fields: [], intro: '- ' };
    expect(faultsIn(modal, renderForm(form, null, 'Non')).filter((one) => !/blocks/.test(one))).toEqual([]);
  });

  it('stays as it was typed in titles, labels and menus; the characters themselves are shown as ever', () => {
    const option = { value: '1', label: 'Point :rocket:' };
    const shown = wordsOf(
      blocksOf(
        heading('Atelier :tada:'),
        buttons({ label: 'Voir :tada:', press: 'a/b', ref: '1' }),
        { kind: 'choice', label: 'Lequel :eyes:', press: 'a/c', ref: '1', options: [option] },
        note('Dit :wave:'),
      ) as FakeBlock[],
    );
    for (const typed of ['Atelier :tada:', ':eyes:', 'Dit :wave:']) expect(shown).toContain(typed);
    expect(JSON.stringify(blocksOf(heading('Soleil ☀️')))).toContain('"emoji":true');
    expect(JSON.stringify(blocksOf(buttons({ label: 'Voir :tada:', press: 'a/b', ref: '1' })))).toContain(
      '"emoji":false',
    );
  });
});
