import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPeriod } from './dates.ts';
import { plusDays } from './iso-dates.ts';
import { readDay, readPeriod } from './read-days.ts';

/** A Friday. */
const todayOn = '2022-03-11';

describe('a period as people type it', () => {
  it.each([
    // Both days, the month said once.
    ['du 3 au 10 avril', '2022-04-03', '2022-04-10'],
    ['3-10 avril', '2022-04-03', '2022-04-10'],
    ['du 1er au 3 avril', '2022-04-01', '2022-04-03'],
    ['le 3 et le 4 avril', '2022-04-03', '2022-04-04'],
    ['from 3 to 10 April', '2022-04-03', '2022-04-10'],
    ['from the 3rd to the 10th of April', '2022-04-03', '2022-04-10'],
    ['April 3 to 10', '2022-04-03', '2022-04-10'],
    ['April 3rd – April 10th, 2022', '2022-04-03', '2022-04-10'],
    // Both months.
    ['du 13 mars au 10 avril 2022', '2022-03-13', '2022-04-10'],
    ['du 13 mars 2022 au 10 avril', '2022-03-13', '2022-04-10'],
    ['Du jeudi 31 mars au vendredi 1er avril', '2022-03-31', '2022-04-01'],
    ['13 févr. 2023 → 20 févr. 2023', '2023-02-13', '2023-02-20'],
    ['DU 20 AOÛT AU 2 SEPT.', '2022-08-20', '2022-09-02'],
    // Over New Year.
    ['du 20 décembre au 3 janvier', '2022-12-20', '2023-01-03'],
    ['du 20 décembre 2022 au 3 janvier', '2022-12-20', '2023-01-03'],
    ['du 20 décembre au 3 janvier 2023', '2022-12-20', '2023-01-03'],
    // In figures, the day first.
    ['2022-04-03 2022-04-10', '2022-04-03', '2022-04-10'],
    ['2022-04-03/2022-04-10', '2022-04-03', '2022-04-10'],
    ['3/4 - 10/4', '2022-04-03', '2022-04-10'],
    ['03/04/2022 au 10/04/2022', '2022-04-03', '2022-04-10'],
    ['03.04.22 au 10.04.22', '2022-04-03', '2022-04-10'],
    ['3-4-2022 10-4-2022', '2022-04-03', '2022-04-10'],
    // One day.
    ['demain', '2022-03-12', '2022-03-12'],
    ['aujourd’hui', '2022-03-11', '2022-03-11'],
    ['today', '2022-03-11', '2022-03-11'],
    ['après-demain', '2022-03-13', '2022-03-13'],
    ['the day after tomorrow', '2022-03-13', '2022-03-13'],
    ['hier', '2022-03-10', '2022-03-10'],
    ['le 3 avril', '2022-04-03', '2022-04-03'],
    ['le 15', '2022-03-15', '2022-03-15'],
    ['le 3', '2022-04-03', '2022-04-03'],
    ['3/4', '2022-04-03', '2022-04-03'],
    ['lundi', '2022-03-14', '2022-03-14'],
    ['vendredi prochain', '2022-03-18', '2022-03-18'],
    ['next Monday', '2022-03-14', '2022-03-14'],
    ['lundi 14', '2022-03-14', '2022-03-14'],
    // From now to a day, and weeks.
    ['jusqu’à vendredi', '2022-03-11', '2022-03-18'],
    ['jusqu’au 20 mars inclus', '2022-03-11', '2022-03-20'],
    ['until 20 March', '2022-03-11', '2022-03-20'],
    ['cette semaine', '2022-03-11', '2022-03-13'],
    ['la semaine prochaine', '2022-03-14', '2022-03-20'],
    ['next week', '2022-03-14', '2022-03-20'],
    // Mixed.
    ['de lundi à vendredi', '2022-03-14', '2022-03-18'],
    ['from tomorrow to Tuesday', '2022-03-12', '2022-03-15'],
    ['de demain au 20', '2022-03-12', '2022-03-20'],
    ['à partir de lundi jusqu’au 25 mars', '2022-03-14', '2022-03-25'],
    ['du 14 au 18', '2022-03-14', '2022-03-18'],
    ['du 28 au 3', '2022-03-28', '2022-04-03'],
    ['je serai absente du 14 au 18 mars.', '2022-03-14', '2022-03-18'],
    // Just over: taken as it is, so that it can be told.
    ['du 3 au 5 mars', '2022-03-03', '2022-03-05'],
    // The wrong way round: taken as it is, too.
    ['du 10 au 3 avril', '2022-04-10', '2022-04-03'],
    ['du 10 avril au 3 mars', '2022-04-10', '2022-03-03'],
  ])('“%s” is from %s to %s', (typed, fromOn, toOn) => {
    expect(readPeriod(typed, todayOn)).toEqual({ fromOn, toOn });
  });

  it.each([
    ['bientôt', { refused: 'unreadable', typed: 'bientôt' }],
    ['du 3 au 10 marsu', { refused: 'unreadable', typed: 'marsu' }],
    ['le 3, le 5 et le 8 avril', { refused: 'unreadable', typed: 'le 3, le 5 et le 8 avril' }],
    ['je serai absent', { refused: 'unreadable', typed: 'je serai absent' }],
    ['du 31 avril au 3 mai', { refused: 'no-such-day', typed: '31 avril' }],
    ['30 février', { refused: 'no-such-day', typed: '30 février' }],
    ['2022-13-01', { refused: 'no-such-day', typed: '2022-13-01' }],
    ['du 0 au 40', { refused: 'no-such-day', typed: '40' }],
    ['à partir du 3 avril', { refused: 'no-end' }],
    ['from Monday', { refused: 'no-end' }],
    ['lundi 15 mars', { refused: 'wrong-weekday', typed: 'lundi 15 mars', on: '2022-03-15' }],
    ['du jeudi 14 au vendredi 18 mars', { refused: 'wrong-weekday', typed: 'jeudi 14', on: '2022-03-14' }],
  ])('“%s” is not understood, and what is in question is named', (typed, expected) => {
    expect(readPeriod(typed, todayOn)).toEqual(expected);
  });

  const anyDay = fc.integer({ min: 0, max: 3650 }).map((days) => plusDays('2020-01-01', days));
  const anyPeriod = fc
    .tuple(anyDay, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 120 }))
    .map(([on, ahead, length]) => ({
      on,
      fromOn: plusDays(on, ahead),
      toOn: plusDays(on, ahead + length),
    }));

  it('whatever the day, a period put into words is read back the same', () => {
    fc.assert(
      fc.property(anyPeriod, fc.constantFrom('fr' as const, 'en' as const), (period, locale) => {
        const { on, fromOn, toOn } = period;
        expect(readPeriod(formatPeriod(fromOn, toOn, locale), on)).toEqual({ fromOn, toOn });
      }),
    );
  });

  it('whatever the day, a period in figures is read back the same', () => {
    const inFigures = (on: string) => on.split('-').reverse().join('/');
    fc.assert(
      fc.property(anyPeriod, ({ on, fromOn, toOn }) => {
        expect(readPeriod(`${fromOn} ${toOn}`, on)).toEqual({ fromOn, toOn });
        expect(readPeriod(`${inFigures(fromOn)} - ${inFigures(toOn)}`, on)).toEqual({ fromOn, toOn });
      }),
    );
  });

  it('whatever is typed, there is an answer', () => {
    const word = fc.constantFrom(
      'du',
      'au',
      '3',
      '31',
      '99',
      'mars',
      'lundi',
      '-',
      '/',
      'demain',
      '2022',
      'le',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(' ')),
        ),
        (typed) => {
          expect(readPeriod(typed, todayOn)).toBeTypeOf('object');
        },
      ),
    );
  });
});

describe('a day as people type it', () => {
  it.each([
    ['2022-03-18', '2022-03-18'],
    ['2022-03-18T00:00:00Z', '2022-03-18'],
    ['18/03/2022', '2022-03-18'],
    ['18/3/22', '2022-03-18'],
    ['18.03', '2022-03-18'],
    ['18-03', '2022-03-18'],
    ['18 mars', '2022-03-18'],
    ['vendredi 18 mars 2022', '2022-03-18'],
    ['le vendredi 18 mars', '2022-03-18'],
    ['le 1er avril', '2022-04-01'],
    ['3 août', '2022-08-03'],
    ['3 AOUT', '2022-08-03'],
    ['14 juin', '2022-06-14'],
    ['14 juillet', '2022-07-14'],
    ['14 juil.', '2022-07-14'],
    ['March 18', '2022-03-18'],
    ['Friday, March 18th, 2022', '2022-03-18'],
    ['18th of March', '2022-03-18'],
    ['demain', '2022-03-12'],
    ['Aujourd’hui', '2022-03-11'],
    ['tomorrow', '2022-03-12'],
    ['jeudi prochain', '2022-03-17'],
    ['next Thursday', '2022-03-17'],
    ['1 mars', '2022-03-01'],
    ['2 janvier', '2023-01-02'],
    ['29 février', '2024-02-29'],
  ])('“%s” is %s', (typed, on) => {
    expect(readDay(typed, todayOn)).toEqual({ on });
  });

  it.each([
    ['', 'unreadable'],
    ['bientôt', 'unreadable'],
    ['31/02/2022', 'no-such-day'],
    ['32 mars', 'no-such-day'],
    ['2022-13-01', 'no-such-day'],
    ['mars', 'unreadable'],
    ['18 martien x', 'unreadable'],
    ['constructor', 'unreadable'],
    ['99999', 'unreadable'],
    ['du 3 au 10 mars', 'unreadable'],
    ['jusqu’à vendredi', 'unreadable'],
    ['la semaine prochaine', 'unreadable'],
    ['mercredi 8 mars', 'wrong-weekday'],
    ['Wednesday 8 March', 'wrong-weekday'],
  ])('“%s” is none: %s', (typed, refused) => {
    expect(readDay(typed, todayOn)).toMatchObject({ refused });
  });
});
