import { describe, expect, it } from 'vitest';
import { DEFAULT_FORMATS } from '../../../../../community/programme/default-formats.ts';
import { readProgramme } from '../../../../../community/programme/programme.ts';
import { trialWords } from '../../../locales/trials.ts';
import { yamlOf } from '../exports.ts';
import { idFor, lackOfTrial, narrowedTo, settingsOf } from './trial.ts';
import { type Held, measure, outcomesOf, percentOf, verdictAt } from './verdict.ts';

const held = (over: Partial<Held> = {}): Held => ({
  attendance: { came: 8, absent: 2 },
  useful: [3, 2, 1, 0],
  keep: [3, 2, 1],
  ...over,
});
const figures = { figures: 5 };

describe('what trials came to', () => {
  it('adds up what may be shown of each, and what was withheld of one stays withheld', () => {
    expect(measure([held(), held(), held({ useful: null, keep: null, attendance: null })], figures)).toEqual({
      held: 3,
      came: { count: 16, of: 20 },
      useful: { count: 10, of: 12 },
      keep: { count: 10, of: 12 },
      kept: [6, 4, 2],
    });
  });

  it.each([
    ['nothing took place', []],
    ['nothing was noted, nor said by enough', [held({ useful: null, keep: null, attendance: null })]],
    ['few were expected', [held({ useful: null, keep: null, attendance: { came: 4, absent: 0 } })]],
  ])('is too little to say where %s', (_, all) => {
    expect(measure(all, figures)).toMatchObject({ came: null, useful: null, keep: null, kept: null });
  });

  it('says of each criterion whether it is met, as it is read: rounded', () => {
    const trial = { ...measure([held()], figures), came: null, useful: { count: 139, of: 200 } };
    expect(percentOf({ count: 139, of: 200 })).toBe(70);
    expect(outcomesOf({ useful: 70, came: 10, keep: 84 }, { trial })).toEqual([
      { criterion: 'useful', expected: 70, outcome: 'met' },
      { criterion: 'came', expected: 10, outcome: 'unknown' },
      { criterion: 'keep', expected: 84, outcome: 'missed' },
    ]);
    expect(outcomesOf({ useful: null, came: null, keep: 1 }, { trial })).toHaveLength(1);
  });

  it.each([
    ['with the report of the last trial', [50, 80], 2, 200, 80],
    ['on the day of the decision, when not all took place', [50], 2, 200, 200],
    ['once the report of what took place late is there', [250], 2, 200, 250],
    ['on that day, when none took place', [], 1, 200, 200],
  ])('is told %s', (_, reports, trials, decideAt, expected) => {
    const followed = reports.map((reportAt) => ({ reportAt, isClosed: true }));
    expect(verdictAt(followed, { trials, decideAt })).toBe(expected);
  });
});

it('says in words that agree how many trials took place', () => {
  const { held: took } = trialWords('fr').verdict;
  expect([1, 2].map(took)).toEqual(['un essai a eu lieu', '2 essais ont eu lieu']);
});

describe('a format to try out', () => {
  const [workshop] = DEFAULT_FORMATS;
  const peers = DEFAULT_FORMATS.find(({ id }) => id === 'entre-pairs');
  if (!workshop || !peers) throw new Error('they are there');

  it.each([
    ['Café debout', [], 'cafe-debout'],
    ['Café  debout !', ['cafe-debout', 'cafe-debout-2'], 'cafe-debout-3'],
    ['雪', [], 'essai'],
    ['Météo', ['meteo'], 'meteo-2'],
  ])('called %s is known by an id of its own', (name, taken, expected) => {
    expect(idFor(name, new Set(taken))).toBe(expected);
  });

  it('is the copied one without its rhythm, for the same people or for others', () => {
    const same = settingsOf(peers, { id: 'x', name: 'X', forWhom: [] });
    expect(same).toMatchObject({ id: 'x', fr: 'X', en: 'X', audience: 'metier', minutes: peers.minutes });
    expect(same.rhythm).toBeUndefined();
    const roles = settingsOf(peers, { id: 'x', name: 'X', forWhom: ['eig', 'porteur'] });
    expect(narrowedTo(roles, ['design'])).toMatchObject({
      ...{ audience: 'roles', roles: ['eig', 'porteur'], metiers: ['design'] },
    });
    expect(narrowedTo(narrowedTo(roles, ['design']), [])).not.toHaveProperty('metiers');
    expect(settingsOf(workshop, { id: 'x', name: 'X', forWhom: ['invited'] })).toMatchObject({
      audience: 'invited',
    });
  });

  it('is printed as programme.yaml takes it, whoever it is for', () => {
    const programme = `
promotion: { id: p, name: P, startsOn: 2022-01-03, endsOn: 2022-10-28, timeZone: Europe/Paris, holidays: { country: FR } }
channels: { promotion: eig, coaches: coachs }
metiers: [{ id: design, fr: Design, en: Design }]
`;
    for (const copied of DEFAULT_FORMATS)
      for (const forWhom of [[], ['invited'], ['eig', 'sponsor']] as const) {
        const settings = narrowedTo(settingsOf(copied, { id: 'x-1', name: 'X : « y »', forWhom }), [
          'design',
        ]);
        const read = readProgramme(programme + yamlOf(settings));
        expect('faults' in read ? read.faults : read.programme.formats).toEqual([settings]);
      }
  });

  it('lacks a criterion, or a day to come', () => {
    const trial = {
      ...{
        id: 'x',
        authorId: null,
        copiedFrom: 'atelier',
        forWhom: 'same' as const,
        hypothesis: 'Si…',
      },
      ...{ useful: null, came: 50, keep: null, decideOn: '2022-03-11' },
    } as const;
    expect(lackOfTrial({ ...trial, came: null }, '2022-03-11')).toBe('criterion');
    expect(lackOfTrial({ ...trial, decideOn: null }, '2022-03-11')).toBe('day');
    expect(lackOfTrial(trial, '2022-03-12')).toBe('day');
    expect(lackOfTrial(trial, '2022-03-11')).toBeNull();
  });
});
