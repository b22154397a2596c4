import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, parseMarkdown } from './markdown.ts';

const plain = (text: string) => ({ kind: 'plain', text });

describe('the small Markdown', () => {
  it.each([
    ['**gras**', { kind: 'bold', text: 'gras' }],
    ['_penché_', { kind: 'italic', text: 'penché' }],
    ['`/meteo`', { kind: 'code', text: '/meteo' }],
    ['[ici](https://example.org/a)', { kind: 'link', text: 'ici', url: 'https://example.org/a' }],
    ['snake_case_name', plain('snake_case_name')],
    ['[ici](javascript:alert)', plain('[ici](javascript:alert)')],
    ['2 * 3 * 4', plain('2 * 3 * 4')],
  ])('reads %s', (source, inline) => {
    expect(parseMarkdown(source)).toEqual([{ kind: 'paragraph', lines: [[inline]] }]);
  });

  it('reads lists, line breaks and paragraphs', () => {
    expect(parseMarkdown('un\ndeux\n- a\n- b\n\n- c')).toEqual([
      { kind: 'paragraph', lines: [[plain('un')], [plain('deux')]] },
      { kind: 'list', items: [[plain('a')], [plain('b')]] },
      { kind: 'list', items: [[plain('c')]] },
    ]);
  });

  it('shows what a person typed exactly as she typed it, whatever it is', () => {
    const line = fc
      .string({ unit: 'grapheme' })
      .filter((typed) => typed.trim() !== '' && !/[\n\r]/.test(typed));
    fc.assert(
      fc.property(line, (typed) => {
        const [paragraph] = parseMarkdown(escapeMarkdown(typed));
        const lines = paragraph?.kind === 'paragraph' ? paragraph.lines : [];
        expect(lines.flat().every(({ kind }) => kind === 'plain')).toBe(true);
        expect(
          lines
            .flat()
            .map(({ text }) => text)
            .join(''),
        ).toBe(typed);
      }),
      { numRuns: 500, examples: [['- item'], ['**x**'], ['\\*'], ['[a](https://b.c)'], ['`code`'], ['_a_']] },
    );
  });
});
