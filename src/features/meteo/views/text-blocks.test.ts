import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../chat/markdown.ts';
import { MAX_TEXT } from '../rules/levels.ts';
import { textBlocks } from './text-blocks.ts';

describe('what a person typed', () => {
  const shownText = (typed: string) =>
    textBlocks(typed)
      .flatMap((block) => (block.kind === 'text' ? parseMarkdown(block.text) : []))
      .flatMap((paragraph) => (paragraph.kind === 'list' ? [] : paragraph.lines.flat()))
      .map((part) => (part.kind === 'plain' || part.kind === 'link' ? part.text : 'markup'))
      .join('');

  it('is shown whole, as typed, in blocks that every platform takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: MAX_TEXT }), (typed) => {
        for (const block of textBlocks(typed))
          if (block.kind === 'text') expect(Buffer.byteLength(block.text.markdown)).toBeLessThanOrEqual(3000);
        expect(shownText(typed).replace(/\s/gu, '')).toBe(typed.replace(/\s/gu, ''));
      }),
    );
  });
});
