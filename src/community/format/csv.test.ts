import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvContent, csvContents } from './csv.ts';

const readBack = (content: string): string[][] =>
  parse(content, { bom: true, delimiter: ';', relaxColumnCount: true });

describe('a CSV file', () => {
  it('begins with a byte order mark, and has a line for its head and one for each row', () => {
    expect(csvContent(['jour', 'titre'], [['2022-03-17', 'Été']])).toBe(
      '\ufeffjour;titre\r\n2022-03-17;Été\r\n',
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+33 1', "'+33 1"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['a=1', 'a=1'],
    ['', ''],
  ])('keeps a spreadsheet from computing “%s”', (typed, expected) => {
    expect(readBack(csvContent(['a'], [[typed, 'b']]))[1]).toEqual([expected, 'b']);
  });

  it('gives back what was put in it, separators, quotes and line breaks included', () => {
    const cell = fc.string().filter((text) => !/^[=+\-@\t\r\n]/.test(text));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 4 }), (cells) => {
        expect(readBack(csvContent(['a'], [cells]))[1]).toEqual(cells);
      }),
    );
  });

  it('is cut between lines into files that chats carry, each with the head', () => {
    const lines = Array.from({ length: 3000 }, (_, index) => [String(index), 'é'.repeat(500)]);
    const contents = csvContents(['n', 'texte'], lines);
    expect(contents.length).toBeGreaterThan(2);
    for (const content of contents) {
      expect(Buffer.byteLength(content)).toBeLessThan(1_000_000);
      expect(readBack(content)[0]).toEqual(['n', 'texte']);
    }
    expect(contents.flatMap((content) => readBack(content).slice(1))).toEqual(lines);
    expect(csvContents(['n'], [])).toHaveLength(1);
  });
});
