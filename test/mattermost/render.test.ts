import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/chat/chart.ts';
import { type Markdown, md, person } from '../../src/chat/markdown.ts';
import {
  buttons,
  facts,
  heading,
  image,
  imageOfSaid,
  type Message,
  note,
  text,
} from '../../src/chat/message.ts';
import { nameAgain } from '../../src/chat/people.ts';
import { limits } from '../../src/platforms/mattermost/limits.ts';
import { mattermostMarkdown, plain } from '../../src/platforms/mattermost/markdown.ts';
import { render } from '../../src/platforms/mattermost/render.ts';
import { sigilsFor, withSigils } from '../../src/platforms/mattermost/sigils.ts';
import { mentionsIn } from '../support/mattermost/mentions.ts';
import { strictLimits } from '../support/memory-platform.ts';

const URL = 'https://magellan.example.org/mattermost/actions';
const contextOf = (press: string, ref: string) => ({ press, ref });
const rendered = (message: Message) => render(message, URL, contextOf);
const chart: Chart = { kind: 'trend', title: 'T', moments: [], scale: [], lines: [] };

describe('a message on Mattermost', () => {
  it('makes a link of a fact that is an address, which its escapes would spoil', () => {
    const { message } = rendered({
      summary: 's',
      blocks: [facts([{ label: 'Lien', value: 'https://visio.example.org/a_b' }])],
    });
    expect(message).toBe(
      's\n\n- **Lien** — [https://visio.example.org/a\\_b](https://visio.example.org/a_b)',
    );
  });

  it.each([
    ['Ici : https://a.org/a_b?c=d.', 'Ici : [https://a.org/a\\_b?c=d](https://a.org/a_b?c=d).'],
    ['Ici : https://a.org/a-b?c=d%20e#f', 'Ici : https://a.org/a-b?c=d%20e#f'],
    ['« https://a.org/b »', '« https://a.org/b »'],
    ['«https://a.org/b»', '«[https://a.org/b](https://a.org/b)»'],
    ['(https://a.org/_/)', '([https://a.org/\\_/](https://a.org/_/))'],
    ['https://a.org/@channel', '[`https://a.org/@channel`](https://a.org/@channel)'],
    ['https://a.org/b_(c)', '[https://a.org/b\\_(c)](https://a.org/b_%28c%29)'],
    ['nina_roy@exemple.fr', '[nina\\_roy@exemple.fr](mailto:nina_roy@exemple.fr)'],
    ['xhttps://a.org/a_b', 'xhttps://a.org/a\\_b'],
  ])('leaves an address whole, and calls nobody: %s', (written, expected) => {
    const { message } = rendered({
      summary: 's',
      blocks: [text(written), facts([{ label: 'l', value: written }])],
    });
    expect(message).toBe(`s\n\n${expected}\n\n- **l** — ${expected}`);
    expect(mentionsIn(message)).toEqual([]);
  });

  it('keeps an address whole within marks, where it could end them', () => {
    const { message } = rendered({ summary: 's', blocks: [text(md`_Lien : ${'https://a.org/_b_'}_`)] });
    expect(message).toBe('s\n\n_Lien : [https://a.org/\\_b\\_](https://a.org/%5Fb%5F)_');
  });

  it.each([
    '@channel',
    'a.@channel',
    '(@all)',
    '**@here**',
    '-@nina',
    '`@nina`',
    'x@nina.@all',
    'https://@all',
  ])('calls nobody by what somebody typed: %s', (typed) => {
    const message = rendered({
      summary: typed,
      blocks: [
        text(typed),
        note(md`**${typed}** \`${typed}\` _${typed}_`),
        facts([{ label: typed, value: typed }]),
      ],
    }).message;
    expect(mentionsIn(message)).toEqual([]);
    // The double of the server finds them where they are.
    expect(mentionsIn('a **@channel** [x @all](https://a.org/@b) `@c` b\\@d e@f.@g')).toEqual([
      '@channel',
      '@all',
      '@g',
    ]);
  });

  it('names people by their accounts, alone and within marks, and by name where they have none', () => {
    const alix = person({ id: 'm-1', name: 'Alix_M' });
    const words = md`${alix}, **${alix}** et ${person({ id: 'm-2', name: 'Bo_D' })}.`;
    const message: Message = {
      summary: 'Votre groupe',
      blocks: [text(words), facts([{ label: 'Avec', value: words }])],
    };
    const of = (id: string) => (id === 'm-1' ? 'alix_m' : null);
    const known = rendered(nameAgain(message, 'member', of)).message;
    expect(known).toBe(
      'Votre groupe\n\n@alix_m, **@alix_m** et Bo\\_D.\n\n- **Avec** — @alix_m, **@alix_m** et Bo\\_D.',
    );
    expect(mentionsIn(known)).toContain('@alix_m');
    expect(mentionsIn(rendered(message).message)).toEqual([]);
  });

  it('begins with its summary, then says its blocks in order, and ends with its buttons', () => {
    const { message, attachments } = rendered({
      summary: 'La météo est ouverte',
      blocks: [
        heading('Quel temps fait-il ?'),
        text(md`Bonjour **Alix**,\n- une\n- deux\n\nÀ mardi.`),
        facts([{ label: 'Jusqu’à', value: 'mardi 15 mars' }]),
        note(md`_Une note._`),
        buttons({ label: 'Répondre', press: 'meteo/answer', ref: 'r1', style: 'primary' }),
      ],
    });
    expect(message).toBe(
      [
        'La météo est ouverte',
        '#### Quel temps fait-il ?',
        'Bonjour **Alix**,\n- une\n- deux\n\nÀ mardi.',
        '- **Jusqu’à** — mardi 15 mars',
        '> _Une note._',
      ].join('\n\n'),
    );
    expect(attachments).toEqual([
      {
        fallback: '',
        text: '',
        actions: [
          {
            id: 'action1',
            name: 'Répondre',
            type: 'button',
            style: 'primary',
            integration: { url: URL, context: { press: 'meteo/answer', ref: 'r1' } },
          },
        ],
      },
    ]);
  });

  it('does not say its summary twice', () => {
    expect(rendered({ summary: 'C’est noté', blocks: [text(md`**C’est noté** : à mardi.`)] }).message).toBe(
      '**C’est noté** : à mardi.',
    );
  });

  it('does not say above its first words what they say in other signs, nor leaves out what they do not', () => {
    const begins = (summary: string, ...words: (string | Markdown)[]) =>
      rendered({ summary, blocks: words.map((each) => text(each)) }).message.split('\n\n')[0];
    const title = 'Concevoir sobre (1), dès la maquette';
    expect(begins(`${title}\u00a0: en recherche.`, md`**${title}** : en recherche.`)).toContain(
      '**Concevoir',
    );
    expect(
      begins('Merci d’être venue à l’atelier', 'Bonjour,', md`Merci d’être venue à **l’atelier** de jeudi`),
    ).toBe('Bonjour,');
    expect(begins('La météo est ouverte', 'Trois questions, cinq minutes.')).toBe('La météo est ouverte');
    expect(begins('Oui', '')).toBe('Oui');
  });

  it('writes the channels that it knows as they are written here, and leaves other words alone', () => {
    const sigils = sigilsFor(['eig-promotion', 'eig_coachs']);
    const words =
      '« Publier » l’enverra dans #eig-promotion, pas dans #eig_coachs. #eig-promotion-2 et #autre restent.';
    const shown = withSigils(rendered({ summary: 's', blocks: [text(words)] }), sigils).message;
    expect(shown).toContain('dans ~eig-promotion, pas dans ~eig_coachs. ');
    expect(shown).toMatch(/#eig-promotion-2 et \\#autre restent/);
  });

  it('keeps the order of what follows buttons, in attachments', () => {
    const press = (label: string) => buttons({ label, press: 'a/b', ref: '1' });
    const { message, attachments } = rendered({
      summary: 'Accueil',
      blocks: [text('un'), press('A'), text('deux'), press('B'), note('fin')],
    });
    expect(message).toBe('Accueil\n\nun');
    expect(
      attachments.map(({ text: words, actions }) => [words, ...actions.map(({ name }) => name)]),
    ).toEqual([['', 'A'], ['deux', 'B'], ['> fin']]);
  });

  it('gives every action an id of letters and digits, its own in the message', () => {
    const choice = {
      kind: 'choice' as const,
      label: 'Choisir',
      press: 'a/c',
      ref: '1',
      options: [{ value: 'x', label: 'X' }],
    };
    const { attachments } = rendered({
      summary: 's',
      blocks: [
        buttons({ label: 'A', press: 'a/b', ref: '1' }, { label: 'B', press: 'a/b', ref: '2' }),
        choice,
      ],
    });
    const ids = attachments.flatMap(({ actions }) => actions.map(({ id }) => id));
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9]+$/);
  });

  it('makes a link of a button that only opens an address', () => {
    const { message, attachments } = rendered({
      summary: 's',
      blocks: [buttons({ label: 'Le guide', url: 'https://example.org/a_(b)' })],
    });
    expect(message).toBe('s\n\n[Le guide](https://example.org/a_%28b%29)');
    expect(attachments).toEqual([]);
  });

  it('says in words what is in a picture, and gives the picture to be drawn', () => {
    const { message, charts } = rendered({ summary: 's', blocks: [image(chart, 'Trois soleils.')] });
    expect(message).toContain('> Trois soleils.');
    expect(charts).toEqual([chart]);
    // What the words beside it say already is not said once more.
    const said = rendered({ summary: 's', blocks: [text('Trois soleils.'), imageOfSaid(chart, 'Dessin.')] });
    expect(said).toMatchObject({ message: 's\n\nTrois soleils.', charts: [chart] });
  });
});

describe('what people typed', () => {
  it.each([
    ['@channel venez', '@\u200bchannel venez'],
    ['# titre', '\\# titre'],
    ['1. liste', '1\\. liste'],
    ['~barré~', '\\~barré\\~'],
    ['a | b', 'a \\| b'],
    ['> cité', '\\> cité'],
    ['vu #urgent', 'vu \\#urgent'],
  ])('stands as it is: %s', (typed, written) => {
    expect(plain(typed)).toBe(written);
  });

  it('never becomes markup nor a mention, whatever it is', () => {
    const line = fc
      .string({ unit: 'grapheme' })
      .filter((typed) => typed.trim() !== '' && !/[\n\r]/.test(typed));
    fc.assert(
      fc.property(line, (typed) => {
        const written = mattermostMarkdown(typed);
        expect(mentionsIn(written)).toEqual([]);
        // Each character that means something to Mattermost has its backslash before it.
        const bare = written.replace(/\\[^\s\p{L}\p{N}]/gu, '');
        expect(bare).not.toMatch(/[*_`[\]~|]/);
        expect(written.replace(/\\(?=[^\s\p{L}\p{N}])/gu, '').replaceAll('\u200b', '')).toBe(
          typed.replace(/\\(?=[^\s\p{L}\p{N}])/gu, '').replaceAll('\u200b', ''),
        );
      }),
      { numRuns: 500, examples: [['@all'], ['**x**'], ['- item'], ['#tag'], ['3) x']] },
    );
  });
});

describe('the limits of Mattermost', () => {
  it('hold all that fits the strictest platform', () => {
    const numbers = (value: object): [string, number][] =>
      Object.entries(value).flatMap(([key, each]) =>
        typeof each === 'number'
          ? [[key, each] as [string, number]]
          : typeof each === 'object'
            ? numbers(each as object).map(([inner, n]) => [`${key}.${inner}`, n] as [string, number])
            : [],
      );
    const ours = Object.fromEntries(numbers(limits));
    for (const [key, max] of numbers(strictLimits)) expect(ours[key], key).toBeGreaterThanOrEqual(max);
    expect(limits.unit).toBe('bytes');
  });
});
