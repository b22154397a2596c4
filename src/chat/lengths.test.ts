import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortened } from './lengths.ts';

describe('a text that is fitted to a length', () => {
  it.each([
    ['Atelier', 7, 'Atelier'],
    ['Atelier données', 12, 'Atelier d…'],
    ['Atelier du mois', 11, 'Atelier…'],
    ['ééééé', 9, 'ééé…'],
    ['  un\n deux\t trois ', 20, 'un deux trois'],
    ['à 18\u00a0h', 20, 'à 18\u00a0h'],
    // A family is one letter for its reader, and 25 bytes; an accent may come as a letter of its own.
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 30, '👩‍👩‍👧‍👦…'],
    ['e\u0301e\u0301', 5, '…'],
  ])('%j in %i bytes', (text, bytes, expected) => {
    expect(shortened(text, bytes)).toBe(expected);
  });

  it('never weighs more, cuts no letter in two, and says that it was cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 3, max: 40 }), (text, bytes) => {
        const short = shortened(text, bytes);
        expect(Buffer.byteLength(short)).toBeLessThanOrEqual(bytes);
        expect(Buffer.from(short, 'utf8').toString()).toBe(short);
        expect(shortened(short, bytes)).toBe(short);
        if (!short.endsWith('…')) expect(short).toBe(text.replace(/[^\S\u00a0\u202f]+/g, ' ').trim());
      }),
      { numRuns: 500 },
    );
  });
});
