import { describe, expect, it } from 'vitest';
import { md } from '../../chat/markdown.ts';
import { listOf, namesInSentence } from './lists.ts';

const named = (lines: readonly string[], bounds: { lines: number; bytes: number }) =>
  listOf(
    md`**Personnes**`,
    lines.map((line) => ({ markdown: line })),
    (others) => md`- et ${others} autres`,
    bounds,
  ).markdown.split('\n');

describe('a list in a message', () => {
  it.each([0, 1, 3])('shows its %s lines whole while there is room', (count) => {
    const lines = Array<string>(count).fill('- Alix');
    expect(named(lines, { lines: 3, bytes: 1000 })).toEqual(['**Personnes**', ...lines]);
  });

  it('counts the lines that it leaves out', () => {
    expect(named(['- Alix', '- Noé', '- Inès', '- Lina'], { lines: 2, bytes: 1000 })).toEqual([
      '**Personnes**',
      '- Alix',
      '- Noé',
      '- et 2 autres',
    ]);
  });

  it('is held by its bytes too, where an accent is two', () => {
    expect(named(['éé', 'éé'], { lines: 2, bytes: 8 })).toEqual(['**Personnes**', 'éé', 'éé']);
    expect(named(['éé', 'éé'], { lines: 2, bytes: 7 })).toEqual(['**Personnes**', 'éé', '- et 1 autres']);
  });
});

describe('names in a sentence', () => {
  const people = ['Alix', 'Noé', 'Inès'];
  const others = (count: number) => `${count} autres`;
  const said = (names: readonly string[], bytes: number) =>
    namesInSentence(names, 'fr', { bytes, others }).join('');

  it('have commas between them, and a word before the last', () => {
    expect(said([], 100)).toBe('');
    expect(said(people.slice(0, 1), 100)).toBe('Alix');
    expect(said(people, 100)).toBe('Alix, Noé et Inès');
    expect(namesInSentence(people, 'en', { bytes: 100, others }).join('')).toBe('Alix, Noé and Inès');
  });

  it('say how many are left out, as names weigh with their escapes; the first is always there', () => {
    expect(said(people, 12)).toBe('Alix, Noé et 1 autres');
    expect(said(['A*x', 'Noé'], 11)).toBe('A*x et 1 autres');
    expect(said(['Alexandrine', 'Noé'], 5)).toBe('Alexandrine et 1 autres');
  });
});
