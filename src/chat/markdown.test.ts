import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asMarkdown,
  bulletList,
  type Inline,
  joinMarkdown,
  link,
  type Markdown,
  md,
  parseMarkdown,
  person,
  plainText,
  withAccounts,
  wordsOf,
} from './markdown.ts';

const plain = (text: string) => ({ kind: 'plain' as const, text });
const lineOf = (value: string | Markdown): Inline[] => {
  const [first] = parseMarkdown(value);
  return first?.kind === 'paragraph' ? first.lines.flat() : [];
};

describe('the small Markdown', () => {
  it.each([
    [md`**gras**`, { kind: 'bold', parts: [plain('gras')] }],
    [md`_penché_`, { kind: 'italic', parts: [plain('penché')] }],
    [md`\`/meteo\``, { kind: 'code', text: '/meteo' }],
    [md`[ici](https://example.org/a)`, { kind: 'link', text: 'ici', url: 'https://example.org/a' }],
    [md`snake_case_name`, plain('snake_case_name')],
    [md`[ici](javascript:alert)`, plain('[ici](javascript:alert)')],
    [md`2 * 3 * 4`, plain('2 * 3 * 4')],
  ])('reads %s', (source, inline) => {
    expect(parseMarkdown(source)).toEqual([{ kind: 'paragraph', lines: [[inline]] }]);
  });

  it('reads lists, line breaks and paragraphs', () => {
    expect(parseMarkdown(md`un\ndeux\n- a\n- b\n\n- c`)).toEqual([
      { kind: 'paragraph', lines: [[plain('un')], [plain('deux')]] },
      { kind: 'list', items: [[plain('a')], [plain('b')]] },
      { kind: 'list', items: [[plain('c')]] },
    ]);
  });

  it.each<[string, Markdown, Inline]>([
    ['bold', md`**${'Atelier *données*'}**`, { kind: 'bold', parts: [plain('Atelier *données*')] }],
    ['italic', md`_${'nom_de_code_'}_`, { kind: 'italic', parts: [plain('nom_de_code_')] }],
    ['code', md`\`/meteo ${'a`b\\c_d'}\``, { kind: 'code', text: '/meteo a`b\\c_d' }],
    [
      'a link',
      link('[x] *y*', 'https://a.org/b_(c)'),
      { kind: 'link', text: '[x] *y*', url: 'https://a.org/b_%28c%29' },
    ],
  ])('keeps whole what was put into %s', (_where, source, inline) => {
    expect(lineOf(source)).toEqual([inline]);
  });

  it('names people, within marks too, and by their accounts once these are known', () => {
    const alix = person({ id: 'm-1', name: 'Alix [*M*]' });
    const words = md`**${alix}** et ${person({ id: 'm-2', name: 'Bo' })}, _${alix}_`;
    const named = (account: string | null) => ({ kind: 'person', text: 'Alix [*M*]', account });
    expect(plainText(words)).toBe('Alix [*M*] et Bo, Alix [*M*]');
    expect(lineOf(words)[0]).toEqual({ kind: 'bold', parts: [named(null)] });
    const again = withAccounts(words, 'member', (id) => (id === 'm-1' ? 'alix_m.-1' : null));
    expect(lineOf(again)).toEqual([
      { kind: 'bold', parts: [named('alix_m.-1')] },
      plain(' et Bo, '),
      { kind: 'italic', parts: [named('alix_m.-1')] },
    ]);
    expect(plainText(again)).toBe(plainText(words));
    // What no mention can be written with is none.
    expect(lineOf(withAccounts(alix, 'member', () => 'a) **b'))).toEqual([plain('Alix [*M*]')]);
  });

  it('nobody names anybody by typing', () => {
    const typed = ['[Bo](member:m-2)', '[Bo](account:U2)', '\\[Bo](account:U2)', '[a', '](account:U2)', '\\'];
    const forged = typed.flatMap((one) => typed.map((other) => `${one}${other}`));
    for (const words of [...typed, ...forged])
      for (const source of [
        md`${words}`,
        md`**${words}**`,
        md`_${words}_`,
        md`\`${words}\``,
        md`- ${words}`,
      ]) {
        const account = () => 'U2';
        const read = withAccounts(withAccounts(source, 'member', account), 'account', account);
        expect(JSON.stringify(parseMarkdown(read))).not.toContain('"account"');
        expect(plainText(read)).toBe(plainText(source));
      }
    // Nor by standing before somebody who is named.
    const source = md`**${'[a'}${person({ id: 'm-2', name: 'Bo' })}**`;
    expect(lineOf(source)).toEqual([
      { kind: 'bold', parts: [plain('[a'), { kind: 'person', text: 'Bo', account: null }] },
    ]);
  });

  it('shows what a person typed exactly as she typed it, whatever it is and wherever it stands', () => {
    const typed = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((value) => value.trim() !== '' && !/[\n\r]/.test(value));
    fc.assert(
      fc.property(typed, (value) => {
        const alone = lineOf(value);
        expect(alone.every(({ kind }) => kind === 'plain' || kind === 'link')).toBe(true);
        expect(wordsOf(alone)).toBe(value);
        expect(wordsOf(lineOf(md`avant **${value}** après`))).toBe(`avant ${value} après`);
        expect(wordsOf(lineOf(md`avant _${value}_ après`))).toBe(`avant ${value} après`);
        expect(parseMarkdown(bulletList([value, md`**b**`]))).toHaveLength(1);
        expect(plainText(asMarkdown(value)).trim()).toBe(value.trim());
      }),
      {
        numRuns: 500,
        examples: [['- item'], ['**x**'], ['\\*'], ['[a](https://b.c)'], ['`code`'], ['_a_'], ['a\\'], ['*']],
      },
    );
  });

  it('keeps the marks of the Markdown that is put into it', () => {
    const name = md`**${'A*B'}**`;
    expect(plainText(md`Bonjour ${name}, à ${12}\u00a0h`)).toBe('Bonjour A*B, à 12\u00a0h');
    expect(parseMarkdown(joinMarkdown([name, '- non']))).toEqual([
      { kind: 'paragraph', lines: [[{ kind: 'bold', parts: [plain('A*B')] }], [plain('- non')]] },
    ]);
  });

  it('gives the words alone', () => {
    const source = md`**Un** [lien](https://a.org/)\n- \`/meteo\`\n- ${'a_b'}\n\nfin`;
    expect(plainText(source)).toBe('Un lien\n\n- /meteo\n- a_b\n\nfin');
    expect(plainText('*tel quel*')).toBe('*tel quel*');
  });

  it('cannot be put into a string by mistake', () => {
    expect(() => `${md`**a**`}`).toThrow(TypeError);
    expect(() => [md`**a**`].join()).toThrow(TypeError);
    expect(JSON.stringify(md`**a**`)).toBe('{"markdown":"**a**"}');
  });
});

describe('an address within plain words', () => {
  const address = (url: string, text = url) => ({ kind: 'link', text, url });
  it.each<[string, unknown[]]>([
    ['https://mastodon.social/@name', [address('https://mastodon.social/@name')]],
    [
      'Voir https://fr.wikipedia.org/wiki/Pair_(homonymie).',
      [plain('Voir '), address('https://fr.wikipedia.org/wiki/Pair_(homonymie)'), plain('.')],
    ],
    ['(https://a.org/b_c)', [plain('('), address('https://a.org/b_c'), plain(')')]],
    [
      '«\u00a0https://a.org/?q=[x]&y=*\u00a0»',
      [plain('«\u00a0'), address('https://a.org/?q=[x]&y=*'), plain('\u00a0»')],
    ],
    ['“https://a.org/é”, puis', [plain('“'), address('https://a.org/é'), plain('”, puis')]],
    ['Salle 2, https://a.org/_b_', [plain('Salle 2, '), address('https://a.org/_b_')]],
    ['nina_roy@exemple.fr.', [address('mailto:nina_roy@exemple.fr', 'nina_roy@exemple.fr'), plain('.')]],
    ['xhttps://a.org/', [plain('xhttps://a.org/')]],
    ['https://', [plain('https://')]],
    ['@nina@mastodon.social', [plain('@nina@mastodon.social')]],
    ['javascript:alert(1)', [plain('javascript:alert(1)')]],
  ])('is a link, whole: %s', (typed, expected) => {
    expect(lineOf(typed)).toEqual(expected);
  });

  it('keeps the style of the words around it', () => {
    expect(lineOf(md`**Lien : ${'https://a.org/b_c'}**`)).toEqual([
      { kind: 'bold', parts: [plain('Lien : '), address('https://a.org/b_c')] },
    ]);
  });

  it('never takes a time that grows out of measure with the text', () => {
    const long = `${'a@'.repeat(2_000)} ${'https://a.org/('.repeat(500)} ${'x.'.repeat(2_000)}@${'-.'.repeat(2_000)}`;
    expect(plainText(asMarkdown(long))).toBe(long);
  });
});

it('words that name another host than the one to which they would lead stand beside its address', () => {
  const leads = (label: string, url: string) =>
    lineOf(link(label, url)).flatMap((part) => (part.kind === 'link' ? [[part.text, part.url]] : []));
  const elsewhere = 'https://ailleurs.example/x_y';
  const same = (url: string) => [url, url];
  expect(leads('https://gouv.example/impots', elsewhere)).toEqual([
    same('https://gouv.example/impots'),
    same(elsewhere),
  ]);
  for (const label of ['www.gouv.example', 'gouv.example', 'Voir gouv.example/impots', 'GOUV.EXAMPLE'])
    expect(leads(label, elsewhere), label).toEqual([same(elsewhere)]);
  for (const label of [
    'Support',
    'ailleurs.example',
    'https://www.ailleurs.example',
    'Bilan.pdf',
    'a@b.example',
  ])
    expect(leads(label, elsewhere), label).toEqual([[label, elsewhere]]);
  expect(leads('example.org', 'https://docs.example.org')).toEqual([
    ['example.org', 'https://docs.example.org'],
  ]);
});
