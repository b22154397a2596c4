import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_TEXT } from '../../rules/levels.ts';
import { MAX_NOTE, type Note, takenFrom } from './rules.ts';

const note = (well: string | null, hard: string | null, position = 1): Note => ({
  ...{ id: `n${position}`, position, notedOn: '2022-03-08' },
  ...{ well, hard },
});

describe('the first texts that notes make', () => {
  it('are each under its own question, one as it was written, several as a list', () => {
    expect(takenFrom([note('Un', null), note(null, 'Deux', 2), note('Trois', null, 3)], 100)).toMatchObject({
      successes: '– Un\n– Trois',
      difficulties: 'Deux',
      upTo: { id: 'n3' },
      left: [],
    });
    expect(takenFrom([], 100)).toEqual({ successes: null, difficulties: null, upTo: null, left: [] });
  });

  it('hold whole notes only, and leave those that follow the first that does not fit', () => {
    const long = note('x'.repeat(60), null, 2);
    const taken = takenFrom([note('y'.repeat(60), null), long, note(null, 'court', 3)], 100);
    expect(taken.successes).toBe('y'.repeat(60));
    expect(taken.left.map(({ id }) => id)).toEqual(['n2', 'n3']);
    expect(taken.difficulties).toBeNull();
  });

  it('lose nothing and never exceed, whatever the notes', () => {
    const text = fc.option(fc.string({ minLength: 1, maxLength: MAX_NOTE }), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 30 }), (texts) => {
        const notes = texts.map(([well, hard], index) => note(well, hard, index + 1));
        const { successes, difficulties, upTo, left } = takenFrom(notes, MAX_TEXT);
        for (const said of [successes, difficulties]) expect(said?.length ?? 0).toBeLessThanOrEqual(MAX_TEXT);
        const taken = notes.slice(0, upTo?.position ?? 0);
        expect([...taken, ...left]).toEqual(notes);
        if (notes.length > 0) expect(taken.length).toBeGreaterThan(0);
        for (const { well, hard } of taken) {
          if (well !== null) expect(successes).toContain(well);
          if (hard !== null) expect(difficulties).toContain(hard);
        }
      }),
      { numRuns: 60 },
    );
  });
});
