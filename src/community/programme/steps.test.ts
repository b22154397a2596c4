import { describe, expect, it } from 'vitest';
import { demoProgramme } from '../../../test/support/programme.ts';
import { makeCalendar } from './calendar.ts';
import { DEFAULT_ARRIVAL, DEFAULT_DEPARTURE } from './default-steps.ts';
import { readProgramme } from './programme.ts';
import { countedDay, datedFrom, stepsDue, stepsFor, windowOf } from './steps.ts';
import type { Step } from './steps-schema.ts';

const calendar = makeCalendar(demoProgramme().promotion);

describe('the window of a step', () => {
  it.each([
    ['a working day', '2022-03-14', 0, 14, '2022-03-14', '2022-03-28'],
    ['a week before the first day', '2022-03-14', -7, 0, '2022-03-07', '2022-03-14'],
    ['what opens on a Saturday opens on Monday', '2022-03-14', 5, 20, '2022-03-21', '2022-04-01'],
    ['what closes on Easter Monday closes on Friday', '2022-03-14', 21, 35, '2022-04-04', '2022-04-15'],
    ['two days off leave the next working day', '2022-03-14', 33, 35, '2022-04-19', '2022-04-19'],
    ['a pause is not counted', '2022-07-25', 0, 14, '2022-07-25', '2022-08-26'],
    ['nor when counted back', '2022-08-22', -7, 0, '2022-07-27', '2022-08-22'],
  ])('%s', (_, anchorOn, from, until, opensOn, closesOn) => {
    expect(windowOf({ from, until }, anchorOn, calendar)).toEqual({ opensOn, closesOn });
  });

  it('counts in whole days when nothing is off', () => {
    expect(countedDay('2022-03-01', 60, { isPause: () => false })).toBe('2022-04-30');
    expect(countedDay('2022-03-01', -1, { isPause: () => false })).toBe('2022-02-28');
  });
});

describe('the steps of somebody', () => {
  const idsFor = (roles: Step['for'], metier: string | null, steps = DEFAULT_ARRIVAL) =>
    stepsFor(datedFrom(steps, { anchorOn: '2022-03-14', notBefore: '2022-01-01' }, calendar), {
      roles,
      metier,
    }).map(({ step }) => step.id);

  it('are those of her roles, and of her métier', () => {
    expect(idsFor(['eig'], 'data')).toContain('donnees');
    expect(idsFor(['eig'], 'data')).not.toContain('terrain');
    expect(idsFor(['eig'], null)).not.toContain('poste-technique');
    expect(idsFor(['coach'], 'data')).toEqual(['fiche', 'entre-coachs']);
    expect(idsFor(['sponsor'], null)).toEqual([]);
    expect(idsFor(['eig'], 'droit', DEFAULT_DEPARTURE)).not.toContain('code-et-donnees');
  });

  it('open on no day before anything may be sent', () => {
    const [first] = datedFrom(DEFAULT_ARRIVAL, { anchorOn: '2021-11-08', notBefore: '2021-11-08' }, calendar);
    expect(first).toMatchObject({
      step: { id: 'premier-jour' },
      opensOn: '2021-11-08',
      closesOn: '2021-11-05',
    });
  });

  it('are told while they make sense, what closes first first, each once', () => {
    const dated = datedFrom(DEFAULT_ARRIVAL, { anchorOn: '2022-03-14', notBefore: '2022-01-01' }, calendar);
    const steps = stepsFor(dated, { roles: ['eig'], metier: 'data' });
    const due = (on: string, settled: string[] = []) =>
      stepsDue(steps, on, new Set(settled), 2).map(({ step }) => step.id);
    expect(due('2022-03-06')).toEqual([]);
    expect(due('2022-03-07')).toEqual(['premier-jour']);
    expect(due('2022-03-18')).toEqual(['poste-technique', 'fiche']);
    expect(due('2022-03-18', ['fiche'])).toEqual(['poste-technique', 'coach']);
    // Who comes six weeks late is told of what makes sense still, and of nothing else.
    expect(due('2022-04-27')).toEqual(['dsi', 'etonnement']);
  });
});

const withSteps = (lines: string) => `
promotion:
  id: p
  name: P
  startsOn: 2022-01-03
  endsOn: 2022-10-28
  timeZone: Europe/Paris
  holidays: { country: FR }
  preparesFrom: 2022-02-01
channels: { promotion: a, coaches: b }
${lines}`;

describe('what programme.yaml says of steps', () => {
  it('is told whole where it is wrong', () => {
    const read = readProgramme(
      withSteps(`
arrival:
  at: 07:00
  steps:
    - { id: badge, for: [eig, nobody], from: 9, until: 2, fr: ${'x'.repeat(201)}, en: Badge }
    - { id: badge, for: [eig], metiers: [magie], from: 0, until: 200, fr: A, en: B, link: http://a, confirmedBy: me }
    - { id: mot, for: [eig], from: 0, until: 9, fr: A, en: B, opens: report, confirmedBy: coach }
departure:
  steps: [{ id: badge, for: [eig], from: -3, until: 2, fr: A, en: B }]`),
    );
    const faults = 'faults' in read ? read.faults.map(({ key, expected }) => `${key}: ${expected}`) : [];
    expect(faults.sort()).toEqual([
      'arrival.at: a time in working hours, 09:00 to 18:00, rather than 07:00',
      'arrival.steps[0].for[1]: one of: eig, porteur, sponsor, coach, parrain, team, alumni, partner',
      'arrival.steps[0].fr: some words, on one line, 200 characters at most',
      'arrival.steps[0].until: a day that is not before the step’s own from (9)',
      'arrival.steps[1].confirmedBy: coach, or nothing',
      'arrival.steps[1].id: an id that is not in the list yet',
      'arrival.steps[1].link: an address that begins with https://',
      'arrival.steps[1].metiers[0]: one of metiers (design, developpement, data, produit, droit)',
      'arrival.steps[1].until: a whole number from -30 to 120',
      'arrival.steps[2].confirmedBy: nothing: sending the report is what confirms it',
      'departure.steps[0].until: a whole number from -90 to 0',
      'promotion.preparesFrom: a date before promotion.startsOn (2022-01-03), or nothing',
    ]);
  });

  it('may be left out, also by who has other métiers, and be said in one language', () => {
    const usual = readProgramme(
      withSteps('metiers: [{ id: cuisine, fr: Cuisine, en: Cooking }]').replace('2022-02-01', '2021-12-01'),
    );
    expect('programme' in usual && usual.programme.arrival.steps).toEqual(DEFAULT_ARRIVAL);
    const one = readProgramme(
      withSteps('arrival: { steps: [{ id: a, for: [eig], from: 0, until: 9, fr: Le badge }] }').replace(
        'preparesFrom: 2022-02-01',
        'languages: [fr]',
      ),
    );
    expect('programme' in one && one.programme.arrival.steps[0]?.en).toBe('Le badge');
  });
});
