import { describe, expect, it } from 'vitest';
import { DEFAULT_FORMATS } from './default-formats.ts';
import { readProgramme } from './programme.ts';

const programme = `
promotion:
  id: promotion-6
  name: Promotion 6
  startsOn: 2022-11-07
  endsOn: 2023-09-08
  timeZone: Europe/Paris
  holidays: { country: FR }
channels: { promotion: eig, coaches: coachs }
`;
const words = 'gettingReady: { fr: A, en: A }, makingUse: { fr: B, en: B }';
const seminar = `{ id: seminaire, fr: Séminaire, en: Seminar, audience: promotion, minutes: 480, ${words} }`;

const read = (text: string) => readProgramme(programme + text);
function formatsOf(text: string) {
  const result = read(text);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.programme.formats;
}
const faultsOf = (text: string) => {
  const result = read(text);
  return 'faults' in result ? result.faults : [];
};

describe('the formats of a programme', () => {
  it('are those of the Académie when it says nothing of them', () => {
    expect(formatsOf('')).toEqual(DEFAULT_FORMATS);
  });

  it('may have another of the same kind, in a few words, with lead times that go without saying', () => {
    expect(formatsOf(`formats: [${seminar}]`)).toMatchObject([
      { id: 'seminaire', visit: false, announce: { workingDays: 10, at: '10:00' }, minutesBefore: 15 },
    ]);
  });

  it('are on request for one défi only, without a rhythm', () => {
    const asked = (more: string) =>
      faultsOf(
        `formats: [{ id: aide, fr: Aide, en: Help, minutes: 60, onRequest: true, ${more}, ${words} }]`,
      );
    expect(asked('audience: roles, roles: [eig], oneDefi: true')).toEqual([]);
    for (const more of [
      'audience: promotion',
      'audience: roles, roles: [eig], oneDefi: true, rhythm: { nth: 1, weekday: monday, at: 10:00 }',
    ])
      expect(asked(more)).toHaveLength(1);
  });

  it('may be none at all', () => {
    expect(formatsOf('formats: []')).toEqual([]);
  });

  it.each([
    [seminar.replace('seminaire', 'meteo'), 'formats[0].id', /another id than meteo/],
    [seminar.replace('seminaire', 'acceleration'), 'formats[0].id', /another id than .*acceleration/],
    [seminar.replace('seminaire', 'mentoring'), 'formats[0].id', /another id than .*mentoring/],
    [`${seminar}, ${seminar}`, 'formats[1].id', /not in the list yet/],
    [seminar.replace('audience: promotion', 'audience: all'), 'formats[0].audience', /promotion, metier/],
    [seminar.replace('minutes: 480', 'minutes: 5'), 'formats[0].minutes', /from 10 to 720/],
    [seminar.replace('minutes: 480', 'minutes: 60, groupSize: 5'), 'formats[0].groupSize', /groups/],
    [
      seminar.replace('minutes: 480', "minutes: 60, rhythm: { nth: 3, at: '17:00' }"),
      'formats[0].rhythm',
      /either/,
    ],
    [
      seminar.replace('minutes: 480', "minutes: 60, rhythm: { nth: 3, weekday: sunday, at: '17:00' }"),
      'formats[0].rhythm.weekday',
      /monday, tuesday/,
    ],
    [
      seminar.replace('minutes: 480', "minutes: 60, rhythm: { everyWeeks: 2, nth: 1, at: '17:00' }"),
      'formats[0].rhythm',
      /either/,
    ],
    [
      seminar.replace(
        'promotion, minutes',
        "invited, rhythm: { nth: 1, weekday: friday, at: '09:00' }, minutes",
      ),
      'formats[0].rhythm',
      /planned one by one/,
    ],
    [
      seminar.replace('minutes: 480', "minutes: 60, prepare: { workingDays: 12, at: '10:00' }"),
      'formats[0].prepare',
      /after the announcement/,
    ],
    [
      seminar.replace('makingUse: { fr: B, en: B }', 'makingUse: { fr: B }'),
      'formats[0].makingUse.en',
      /words/,
    ],
  ])('with %s are told what is wrong', (list, key, expected) => {
    expect(faultsOf(`formats: [${list}]`)).toEqual([
      { key, given: expect.any(String), expected: expect.stringMatching(expected) },
    ]);
  });
});

describe('a métier', () => {
  const metiers = (channel: string) =>
    `metiers: [{ id: design, fr: Design, en: Design, channel: ${channel} }]\n`;

  it('may have a channel of its own', () => {
    expect(faultsOf(metiers('eig-design'))).toEqual([]);
  });

  it('never announces in the coaches’ channel', () => {
    expect(faultsOf(metiers('coachs'))).toMatchObject([{ key: 'metiers[0].channel' }]);
  });
});

describe('what is made to measure', () => {
  it('has five hours a team and month, and cycles of four weekly sessions, unless it says otherwise', () => {
    const result = read('mentoring: { minutes: 60 }');
    expect('faults' in result ? result.faults : result.programme).toMatchObject({
      acceleration: { hours: 5, per: 'team', every: 'month', askedAtOnce: 3 },
      mentoring: { sessions: 4, everyWeeks: 1, minutes: 60, leastMinutes: 30 },
    });
  });

  it.each([
    ['acceleration: { per: défi }', 'acceleration.per', /team, person/],
    ['acceleration: { hours: 0 }', 'acceleration.hours', /from 1/],
    ['mentoring: { minutes: 90 }', 'mentoring.mostMinutes', /90 at least/],
    ['mentoring: { minutes: 20 }', 'mentoring.leastMinutes', /20 at most/],
  ])('with %s is told what is wrong', (text, key, expected) => {
    expect(faultsOf(text)).toEqual([
      { key, given: expect.any(String), expected: expect.stringMatching(expected) },
    ]);
  });
});
