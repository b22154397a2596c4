import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SandboxHarness, startSandbox } from '../../../test/support/sandbox-harness.ts';
import { everyBlock, firstForm, opening, secondForm } from '../../../test/support/sandbox-samples.ts';
import { formFaults, messageFaults } from '../../chat/limits.ts';
import { md } from '../../chat/markdown.ts';
import { text } from '../../chat/message.ts';
import { limits } from './limits.ts';
import { renderForm, renderMessage } from './render.ts';

const said = {
  id: 'm1',
  seq: 7,
  conversation: 'person:alix',
  author: '@magellan',
  at: 1_646_996_400_000,
  revision: 2,
  message: everyBlock,
};

describe('a message as the page draws it', () => {
  it('keeps every block, in order', () => {
    const { blocks } = renderMessage(said, 'Magellan');
    expect(blocks.map(({ kind }) => kind)).toEqual(everyBlock.blocks.map(({ kind }) => kind));
  });

  it('turns Markdown into a tree, so that nothing is ever read as HTML', () => {
    const message = {
      summary: 's',
      blocks: [text(md`<b>**a**</b>\n- [x](https://exemple.fr/)`)],
    };
    expect(renderMessage({ ...said, message }, 'Magellan').blocks[0]).toEqual({
      kind: 'text',
      paragraphs: [
        {
          kind: 'paragraph',
          lines: [
            [
              { kind: 'plain', text: '<b>' },
              { kind: 'bold', parts: [{ kind: 'plain', text: 'a' }] },
              { kind: 'plain', text: '</b>' },
            ],
          ],
        },
        { kind: 'list', items: [[{ kind: 'link', text: 'x', url: 'https://exemple.fr/' }]] },
      ],
    });
  });

  it('gives a picture an address of its own, new at each revision, and never its figures', () => {
    const shown = renderMessage(said, 'Magellan');
    const picture = shown.blocks.find(({ kind }) => kind === 'image');
    expect(picture).toEqual({
      kind: 'image',
      url: '/sandbox/pictures/m1/3.png?r=2',
      alt: 'Mon défi : trois réponses « Grand soleil », quatre réponses « Orage ».',
    });
  });

  it('says who speaks: Magellan, or a person by her name', () => {
    expect(renderMessage(said, 'Magellan').author).toEqual({ kind: 'magellan' });
    expect(renderMessage({ ...said, author: 'alix' }, 'Alix Moreau').author).toEqual({
      kind: 'person',
      id: 'alix',
      name: 'Alix Moreau',
    });
  });
});

describe('a form as the page draws it', () => {
  it.each([firstForm, secondForm])('keeps every field of "$title", with nothing left undefined', (form) => {
    const shown = renderForm(form, 'token');
    expect(shown.fields.map(({ id, kind }) => [id, kind])).toEqual(
      form.fields.map(({ id, kind }) => [id, kind]),
    );
    expect(JSON.parse(JSON.stringify(shown))).toEqual(shown);
  });

  it('fills in what was known before', () => {
    const fields = [
      { kind: 'number' as const, id: 'n', label: 'n', initial: 3 },
      { kind: 'choices' as const, id: 'c', label: 'c', options: [], initial: ['a'] },
      { kind: 'line' as const, id: 'l', label: 'l', maxLength: 5, initial: 'mot' },
    ];
    const initials = renderForm({ ...firstForm, fields }, 't').fields.map(({ initial }) => initial);
    expect(initials).toEqual(['3', ['a'], 'mot']);
  });
});

describe('limits', () => {
  it('let the samples through', () => {
    expect([opening, everyBlock].flatMap((message) => messageFaults(message, limits))).toEqual([]);
    expect([firstForm, secondForm].flatMap((form) => formFaults(form, limits))).toEqual([]);
  });
});

describe('pictures and files over HTTP', () => {
  let harness: SandboxHarness;
  beforeEach(async () => {
    harness = await startSandbox();
  });
  afterEach(() => harness.stop());

  it('a picture is drawn once for all who look at it, and again when it changed', async () => {
    const receipt = await harness.post('channel:promotion', everyBlock);
    const look = async (revision: number) => {
      const response = await harness.get(`/pictures/${receipt.message}/3.png?r=${revision}`);
      return [response.status, response.headers.get('Content-Type')];
    };
    expect(await Promise.all([look(0), look(0), look(0)])).toEqual(Array(3).fill([200, 'image/png']));
    expect(harness.drawn()).toBe(1);
    const { outboxId, to, firstTriedAt } = harness.delivery('channel:promotion', everyBlock);
    const common = { outboxId, to, firstTriedAt, message: everyBlock };
    await harness.sandbox.send({ ...common, kind: 'update', target: receipt });
    await look(1);
    expect(harness.drawn()).toBe(2);
  });

  it('a picture that could not be drawn is tried again', async () => {
    await harness.stop();
    let broken = true;
    harness = await startSandbox({
      draw: async () => {
        if (broken) throw new Error('out of ink');
        return Buffer.from('png');
      },
    });
    const { message } = await harness.post('person:alix', everyBlock);
    expect((await harness.get(`/pictures/${message}/3.png`)).status).toBe(500);
    broken = false;
    expect((await harness.get(`/pictures/${message}/3.png`)).status).toBe(200);
    expect(harness.errors.length).toBe(1);
  });

  it('a block that is no picture, or does not exist, is not found', async () => {
    const { message } = await harness.post('person:alix', everyBlock);
    const statuses = await Promise.all(
      [`${message}/0.png`, `${message}/99.png`, 'none/0.png', `${message}/x.gif`].map(
        async (path) => (await harness.get(`/pictures/${path}`)).status,
      ),
    );
    expect(statuses).toEqual([404, 404, 404, 400]);
  });

  it('a file is downloaded under its name, once, by a press on its page', async () => {
    const { message } = await harness.post('person:alix', everyBlock);
    const index = everyBlock.blocks.findIndex(({ kind }) => kind === 'file');
    const path = `/files/${message}/${index}`;
    for (let looks = 0; looks < 2; looks += 1) {
      const page = await harness.get(path);
      expect([page.status, page.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(await page.text()).not.toContain('soleil');
    }
    // The browser names its origin, since the page says where it comes from.
    const response = await harness.send(path, '', { Origin: harness.url });
    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename=meteo.csv');
    expect(response.headers.get('Cache-Control')).toContain('no-store');
    expect(await response.text()).toBe('niveau;nombre\nsoleil;3\n');
    expect((await harness.send(path, '')).status).toBe(410);
    expect((await harness.get(path)).status).toBe(410);
  });
});
