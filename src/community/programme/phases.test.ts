import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readProgramme } from './programme.ts';

const text = readFileSync(new URL('../../../demo/promotion-6.yaml', import.meta.url), 'utf8');

/** What is wrong with promotion 6 once one of its lines is another. */
function faultsWith(line: string, instead: string) {
  expect(text).toContain(line);
  const result = readProgramme(text.replace(line, instead));
  return 'faults' in result ? result.faults : [];
}

const CONCEPT = '{ id: concept, fr: Prouver le concept, from: 2023-01-09, to: 2023-03-31 }';
const ATELIER = 'rhythm: { phase: start, workingDays: 20, at: 09:30 }';

describe('phases, and what hangs on them', () => {
  it('as the example has them are in order', () => {
    expect(faultsWith('id: promotion-6', 'id: promotion-6')).toEqual([]);
  });

  it.each([
    [CONCEPT, CONCEPT.replace('id: concept', 'id: hypothese'), 'phases[1].id', /not in the list yet/],
    [CONCEPT, CONCEPT.replace('2023-01-09', '2023-01-06'), 'phases[1].from', /after the end of the phases/],
    [CONCEPT, CONCEPT.replace('2023-03-31', '2023-01-08'), 'phases[1].to', /on or after the phase's start/],
    [CONCEPT, CONCEPT.replace('2023-03-31', '2023-02-30'), 'phases[1].to', /a date that exists/],
    [CONCEPT, CONCEPT.replace(', to: 2023-03-31', ''), 'phases[1].to', /a date that exists/],
    [CONCEPT, CONCEPT.replace('fr: Prouver le concept, ', ''), 'phases[1].fr', /words/],
    [CONCEPT, CONCEPT.replace('concept,', 'Le concept,'), 'phases[1].id', /small letters/],
    [CONCEPT, '2023', 'phases[1]', /the keys id, fr, en, from, to/],
    [
      'from: 2022-11-07, to: 2023-01-06',
      'from: 2022-11-06, to: 2023-01-06',
      'phases[0].from',
      /in the promo/,
    ],
    ['to: 2023-09-08 }', 'to: 2023-09-09 }', 'phases[3].to', /in the promotion/],
    ['phases: [hypothese, impact]', 'phases: [hypothese, ailleurs]', 'formats[0].rhythm.phases[1]', /one of/],
    ['phases: [hypothese, impact]', 'phases: [impact, impact]', 'formats[0].rhythm.phases[1]', /not in the/],
    ['phases: [hypothese, impact]', 'phases: []', 'formats[0].rhythm.phases', /one phase at least/],
    [ATELIER, 'rhythm: { phase: middle, at: 09:30 }', 'formats[2].rhythm.phase', /start, end/],
    [ATELIER, 'rhythm: { workingDays: 20, at: 09:30 }', 'formats[2].rhythm', /or phase/],
    [ATELIER, 'rhythm: { phase: start, nth: 1, at: 09:30 }', 'formats[2].rhythm', /either nth/],
    [ATELIER, 'rhythm: { phase: start, workingDays: 2 }', 'formats[2].rhythm.at', /a time of day/],
    [ATELIER, ATELIER.replace('20', '1e12'), 'formats[2].rhythm.workingDays', /from 0 to 120/],
    ['languages: [fr]', 'languages: [fr, fr]', 'promotion.languages[1]', /not in the list yet/],
    ['roles: [porteur, sponsor]', 'roles: [porteur, porteur]', 'formats[1].roles[1]', /not in the list yet/],
  ])('with %j as %j is told the key and what is expected', (line, instead, key, expected) => {
    expect(faultsWith(line, instead)).toContainEqual(
      expect.objectContaining({ key, expected: expect.stringMatching(expected) }),
    );
  });

  it('a day that would fall out of its phase is told, with how far it may be', () => {
    expect(faultsWith(ATELIER, 'rhythm: { phase: start, workingDays: 60, at: 09:30 }')).toEqual([
      {
        key: 'formats[2].rhythm.workingDays',
        given: '60',
        expected: '37 at most, to be in the phase hypothese (2022-11-07 to 2023-01-06)',
      },
    ]);
    const oneDay = '{ id: concept, fr: Concept, from: 2023-01-14, to: 2023-01-15 }';
    expect(faultsWith(CONCEPT, oneDay)).toContainEqual(
      expect.objectContaining({
        key: 'formats[2].rhythm.phases',
        expected: 'other phases than concept, which has no working day',
      }),
    );
  });
});
