import { describe, expect, it } from 'vitest';
import { demoProgramme } from '../../../../../../test/support/programme.ts';
import { makeCalendar } from '../../../../../community/programme/calendar.ts';
import { DEFAULT_PATH } from '../../../../../community/programme/default-path.ts';
import type { PathItem } from '../../../../../community/programme/path-schema.ts';
import { readProgramme } from '../../../../../community/programme/programme.ts';
import { expectedFor, expectedIn } from './expected.ts';
import {
  dueOf,
  isHers,
  isSilent,
  type Mark,
  mayAnswer,
  refOfStep,
  stageOf,
  stateOf,
  stepsAt,
} from './progress.ts';
import { notifyingDay } from './weekly.ts';

const programme = demoProgramme();
const calendar = makeCalendar(programme.promotion);
const phases = [
  { id: 'une', fr: 'Une', en: 'One', from: '2021-11-08', to: '2022-01-14' },
  { id: 'deux', fr: 'Deux', en: 'Two', from: '2022-01-17', to: '2022-04-15' },
];

describe('what a promotion expects of a défi', () => {
  it('counts from its start, its end or each phase, stage by stage; what hangs on phases is nowhere without any', () => {
    const without = expectedIn(programme, calendar);
    const hanging = DEFAULT_PATH.filter(({ countedFrom }) => countedFrom.startsWith('phase'));
    expect(hanging).toHaveLength(2);
    expect(without).toHaveLength(DEFAULT_PATH.length - hanging.length);
    const withPhases = expectedIn({ ...programme, phases }, calendar);
    expect(withPhases).toHaveLength(without.length + hanging.length * phases.length);
    expect(new Set(withPhases.map(({ key }) => key)).size).toBe(withPhases.length);
    const ids = programme.path.stages.map(({ id }) => id);
    const order = withPhases.map(({ stage }) => ids.indexOf(stage.id));
    expect(order).toEqual([...order].sort((one, other) => one - other));
    const goal = withPhases.find(({ key }) => key === 'objectif-phase/deux');
    expect(goal).toMatchObject({
      opensOn: '2022-01-17',
      closesOn: '2022-02-07',
      stage: { phase: { id: 'deux' } },
    });
    // Before what the end is counted back to, nothing of a promotion that is not prepared.
    const earliest = withPhases.map(({ opensOn }) => opensOn).sort()[0];
    expect(earliest).toBe('2021-11-08');
  });

  it('leaves to a défi what its métiers call for', () => {
    const all = expectedIn(programme, calendar);
    const posts = (metiers: string[]) =>
      expectedFor(all, metiers).flatMap(({ key }) => (key.startsWith('poste-') ? [key] : []));
    expect(posts([])).toEqual([]);
    expect(posts(['design', 'data']).sort()).toEqual(['poste-design', 'poste-technique']);
  });
});

const [first] = expectedIn(programme, calendar);
if (!first) throw new Error('the default path has steps');
const one = { ...first, opensOn: '2022-03-01', closesOn: '2022-03-31' };
const mark = (more: Partial<Mark>): Mark => ({
  ...{ item: one.key, toldOn: null, againOn: null, state: 'open', byId: null, at: null },
  ...more,
});

it.each([
  ['never told', undefined, '2022-03-08', 'first'],
  ['not open yet', undefined, '2022-02-28', null],
  ['past', undefined, '2022-04-01', null],
  ['told this week', mark({ toldOn: '2022-03-07' }), '2022-03-08', null],
  ['told last week', mark({ toldOn: '2022-03-01' }), '2022-03-08', 'again'],
  ['told last week, on a day moved', mark({ toldOn: '2022-03-04' }), '2022-03-07', 'again'],
  ['told twice', mark({ toldOn: '2022-03-01', againOn: '2022-03-08' }), '2022-03-15', null],
  ['done', mark({ toldOn: '2022-03-01', state: 'done' }), '2022-03-08', null],
  ['set aside', mark({ state: 'set-aside' }), '2022-03-08', null],
] as const)('a step that is %s', (_what, its, on, told) => {
  const [due] = dueOf([one], its ? [its] : [], on);
  expect(due ? (due.isAgain ? 'again' : 'first') : null).toBe(told);
});

it.each([
  ['told once', mark({ toldOn: '2022-03-01' }), '2022-03-15', false],
  ['told twice, days ago', mark({ toldOn: '2022-03-01', againOn: '2022-03-08' }), '2022-03-14', false],
  ['told twice, a week ago', mark({ toldOn: '2022-03-01', againOn: '2022-03-08' }), '2022-03-15', true],
  ['told once and past', mark({ toldOn: '2022-03-22' }), '2022-04-01', true],
  ['long past', mark({ toldOn: '2022-03-22' }), '2022-05-02', false],
  ['answered', mark({ toldOn: '2022-03-01', againOn: '2022-03-08', state: 'done' }), '2022-03-15', false],
  ['never told', undefined, '2022-03-15', false],
] as const)('coaches hear of silence: %s', (_what, its, on, isHeard) => {
  expect(isSilent(one, its, on)).toBe(isHeard);
});

it('at most three are told, what closes first first', () => {
  const many = [5, 3, 1, 4, 2].map((day) => ({ ...one, key: `k${day}`, closesOn: `2022-03-2${day}` }));
  expect(dueOf(many, [], '2022-03-08').map(({ one: { key } }) => key)).toEqual(['k1', 'k2', 'k3']);
});

it('a défi is at the first stage in which something is to be done, or will be', () => {
  const at = (on: string, marks: Mark[] = []) =>
    stageOf(stepsAt(expectedIn(programme, calendar), marks, on))?.id ?? null;
  expect(at('2021-11-08')).toBe('recruter');
  expect(at('2022-03-11')).toBe('piloter');
  expect(at('2022-09-09')).toBe('perenniser');
  expect(stageOf([])).toBe(null);
});

it.each([
  [['porteur'], undefined, 'porteur', true, true],
  [['porteur'], undefined, 'sponsor', false, false],
  [['porteur', 'eig'], undefined, 'eig', true, true],
  [['porteur'], undefined, 'coach', false, false],
  [['porteur'], 'coach', 'porteur', false, true],
  [['porteur'], 'coach', 'coach', true, false],
] as const)('of a step for %s (confirmed by %s), a %s', (roles, confirmedBy, side, answers, hers) => {
  const step = { step: { ...one.step, for: [...roles], ...(confirmedBy ? { confirmedBy } : {}) } };
  expect([mayAnswer(step, side), isHers(step, side)]).toEqual([answers, hers]);
});

it('what is settled is so whatever the day', () => {
  expect(stateOf(one, mark({ state: 'done' }), '2022-12-01')).toBe('done');
  expect(refOfStep('a'.repeat(24), 'x').length).toBeLessThan(60);
});

it.each([
  ['an ordinary week', '2022-03-07', 'tuesday', '2022-03-08'],
  ['a Monday that is a holiday', '2022-04-18', 'monday', '2022-04-19'],
  ['a Thursday that is a holiday', '2022-05-23', 'thursday', '2022-05-25'],
  ['a pause', '2021-12-20', 'tuesday', null],
] as const)('the day of a week: %s', (_what, monday, weekday, on) => {
  expect(notifyingDay(monday, weekday, calendar)).toBe(on);
});

it.each([
  ['a stage that is not there', 'stages: [{ id: a, fr: A, en: A }]', 'path.items[0].stage'],
  ['a faulty role', item({ for: '[coach]' }), 'path.items[0].for[0]'],
  ['phases of what hangs on none', item({ phases: '[une]' }), 'path.items[0].phases'],
  ['an end before its start', item({ until: '-3' }), 'path.items[0].until'],
  ['a métier that is not there', item({ metiers: '[magie]' }), 'path.items[0].metiers[0]'],
  ['a time at night', "at: '23:00'", 'path.at'],
  ['a switch that is none', 'sends: perhaps', 'path.sends'],
])('programme.yaml is refused for %s, by its key', (_what, yaml, key) => {
  const text = `promotion: { id: p, name: P, startsOn: 2022-03-07, endsOn: 2022-12-16, timeZone: Europe/Paris, holidays: { country: FR } }
channels: { promotion: p, coaches: c }
path:
  ${yaml}
`;
  const read = readProgramme(text);
  expect('faults' in read ? read.faults.map((fault) => fault.key) : []).toContain(key);
});

function item(more: Partial<Record<keyof PathItem, string>>): string {
  const all = {
    id: 'a',
    stage: 'recruter',
    for: '[porteur]',
    from: '0',
    until: '9',
    fr: 'A',
    en: 'A',
    ...more,
  };
  const said = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `items: [{ ${said.join(', ')} }]`;
}
