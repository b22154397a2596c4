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
  it('is what is gone or has changed; the rest stays', () => {
    const roster = { label: 'Fiche', detail: 'Alix' };
    const answers = { label: 'Réponses', detail: 'Trois.' };
    const absences = { label: 'Absences', detail: 'Une.' };
    expect(
      erasedAmong([roster, answers, absences], [roster, { label: 'Réponses', detail: 'Aucune.' }]),
    ).toEqual({ erased: [answers, absences], stays: [roster] });
  });
});
