import { describe, expect, it } from 'vitest';
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
  it('is what is gone; what is still there stays, be it otherwise than before', () => {
    const roster = { label: 'Fiche', detail: 'Alix' };
    const round = { label: 'Météo en cours', detail: 'Répondu.' };
    const absences = { label: 'Absences', detail: 'Une.' };
    const passed = { label: 'Météo en cours', detail: 'Passée.' };
    expect(erasedAmong([roster, round, absences], [roster, passed])).toEqual({
      erased: [absences],
      stays: [roster, passed],
    });
  });
});
