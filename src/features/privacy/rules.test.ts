import { describe, expect, it } from 'vitest';
import type { HeldCategory } from '../../community/feature/feature.ts';
import { confirmsErasure, erasedAmong } from './rules.ts';

describe('the word that confirms', () => {
  it.each(['EFFACER', 'effacer', ' Effacer ', '« EFFACER »', 'ERASE', 'erase.'])('“%s” does', (typed) => {
    expect(confirmsErasure(typed)).toBe(true);
  });

  it.each(['', 'oui', 'EFACER', 'EFFACER TOUT', 'non, ne pas effacer'])('“%s” does not', (typed) => {
    expect(confirmsErasure(typed)).toBe(false);
  });
});

describe('what was erased', () => {
  it('is what is gone; what is still there stays', () => {
    const heldOf = (label: string): HeldCategory => ({
      id: label,
      label,
      stays: label !== 'absences',
      rows: [],
    });
    const [roster, round, absences] = [heldOf('fiche'), heldOf('météo en cours'), heldOf('absences')];
    expect(erasedAmong([roster, round, absences], [roster, round])).toEqual({
      erased: [absences],
      stays: [roster, round],
    });
  });
});
