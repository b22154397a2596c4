import { describe, expect, it } from 'vitest';
import { demoProgramme } from '../../../../../../test/support/programme.ts';
import { overlaps } from '../../../../../community/feature/slot.ts';
import { makeCalendar } from '../../../../../community/programme/calendar.ts';
import { agendaWarnings, clashWarnings, dayWarnings } from './warnings.ts';

const { promotion, formats } = demoProgramme();
const calendar = makeCalendar(promotion);

describe('what the calendar says of a day', () => {
  it.each<[string, object[]]>([
    ['2022-03-17', []],
    ['2022-03-19', [{ warns: 'weekend' }]],
    ['2022-04-18', [{ warns: 'holiday', name: 'Lundi de Pâques' }]],
    ['2022-05-01', [{ warns: 'weekend' }, { warns: 'holiday', name: 'Fête du travail' }]],
    ['2022-08-01', [{ warns: 'pause', name: 'Pause d’été' }]],
    ['2022-08-19', [{ warns: 'pause', name: 'Pause d’été' }]],
    ['2022-08-22', []],
  ])('%s', (on, expected) => {
    const of = (each: object) => ({ on: null, ...each });
    expect(dayWarnings([on], calendar, 'fr')).toEqual(expected.map(of));
  });

  it('in English, holidays have their English names', () => {
    expect(dayWarnings(['2022-04-18'], calendar, 'en')).toEqual([
      { warns: 'holiday', on: null, name: 'Easter Monday' },
    ]);
  });

  it('each day of a gathering of several is looked at, and what coaches added with the rest', () => {
    const added = { name: 'Pont', fromOn: '2022-04-19', toOn: '2022-04-19', addedAt: 0 };
    const changed = makeCalendar(promotion, [{ ...added, kind: 'pause' }]);
    expect(dayWarnings(['2022-04-17', '2022-04-18', '2022-04-19'], changed, 'fr')).toEqual([
      { warns: 'weekend', on: null },
      { warns: 'holiday', on: '2022-04-18', name: 'Lundi de Pâques' },
      { warns: 'pause', on: '2022-04-19', name: 'Pont' },
    ]);
  });
});

describe('hours', () => {
  const at = (startsAt: number, endsAt: number) => ({ startsAt, endsAt });

  it.each<[string, number, number, boolean]>([
    ['the same', 10, 20, true],
    ['within', 12, 15, true],
    ['around', 5, 25, true],
    ['its end only', 5, 11, true],
    ['just before', 5, 10, false],
    ['just after', 20, 25, false],
  ])('overlap or not: %s', (_name, from, to, expected) => {
    expect(overlaps(at(10, 20), at(from, to))).toBe(expected);
    expect(overlaps(at(from, to), at(10, 20))).toBe(expected);
  });

  it('clash when some of the same people are concerned, and say how many', () => {
    const gathering = { ...at(10, 20), people: new Set(['a', 'b', 'c']) };
    const other = (title: string, people: string[]) => ({ ...at(15, 25), title, people: new Set(people) });
    expect(
      clashWarnings(gathering, [
        other('both', ['b', 'c', 'd']),
        other('nobody', ['e']),
        { ...other('later', ['a']), ...at(20, 30) },
      ]),
    ).toEqual([{ warns: 'clash', title: 'both', startsAt: 15, endsAt: 25, people: 2 }]);
  });

  it('meet the agenda: the météo, a moment without a length too; neither gatherings nor what is cancelled', () => {
    const entry = { format: 'meteo', title: 'Météo', state: 'confirmed' as const, ...at(12, 12) };
    const entries = [
      entry,
      { ...entry, title: 'Annulée', state: 'cancelled' as const },
      { ...entry, title: 'Un atelier', format: 'atelier' },
      { ...entry, title: 'Avant', ...at(5, 10) },
    ];
    expect(agendaWarnings(at(10, 20), entries, formats)).toEqual([
      { warns: 'agenda', title: 'Météo', startsAt: 12 },
    ]);
  });
});
