import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_FORMATS } from './default-formats.ts';
import { type Fault, type Programme, readProgramme } from './programme.ts';

const demo = readFileSync(new URL('../../../demo/programme.yaml', import.meta.url), 'utf8');

const smallest = `
promotion:
  id: promotion-6
  name: Promotion 6
  startsOn: 2022-11-07
  endsOn: 2023-09-08
  timeZone: Europe/Paris
  holidays: { country: FR }
channels: { promotion: eig, coaches: coachs }
`;

function programmeOf(text: string): Programme {
  const result = readProgramme(text);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.programme;
}

function faultsOf(text: string): Fault[] {
  const result = readProgramme(text);
  return 'faults' in result ? result.faults : [];
}

/** The faults that the smallest programme has once a line of it says something else. */
const faultsWith = (line: string, instead: string): Fault[] => {
  expect(smallest).toContain(line);
  return faultsOf(smallest.replace(line, instead));
};
const meteoFaults = (meteo: string): Fault[] => faultsOf(`${smallest}\nmeteo: ${meteo}`);

describe('a programme that says only what it must', () => {
  const { promotion, meteo, metiers, expertise } = programmeOf(smallest);

  it('has no pause, nine-to-six days, and speaks French', () => {
    expect(promotion).toMatchObject({
      pauses: [],
      workingHours: { from: '09:00', to: '18:00' },
      locale: 'fr',
    });
  });

  it('has a météo every second Friday at noon from its first Friday', () => {
    expect(meteo).toEqual({
      anchor: '2022-11-11',
      at: '12:00',
      everyWeeks: 2,
      reminders: [
        { workingDays: 1, at: '10:00' },
        { workingDays: 3, at: '10:00' },
      ],
      closes: { workingDays: 4, at: '18:00' },
      digest: { workingDays: 5, at: '09:00' },
      thresholds: { figures: 5, unsigned: 3 },
      retentionDays: 365,
    });
  });

  it('has métiers and fields of expertise, in both languages', () => {
    expect(metiers.map(({ id }) => id)).toContain('design');
    expect(expertise).toContainEqual({
      id: 'logiciel-libre',
      family: 'innovation-ouverte',
      fr: 'Logiciel libre',
      en: 'Free software',
    });
    expect(expertise).toHaveLength(12);
  });

  it('can group the usual fields by none of their families', () => {
    const own = programmeOf(`${smallest}families: [{ id: autre, fr: Autre, en: Other }]\n`);
    expect(own.expertise).toEqual(expertise);
  });

  it('can change one threshold and keep the other', () => {
    expect(programmeOf(`${smallest}meteo: { thresholds: { figures: 8 } }`).meteo.thresholds).toEqual({
      figures: 8,
      unsigned: 3,
    });
  });

  it('may leave a key empty, which is the same as leaving it out', () => {
    expect(programmeOf(`${smallest}metiers:\nmeteo:\n  reminders:\n`)).toEqual(programmeOf(smallest));
  });

  it('may have no reminder at all', () => {
    expect(programmeOf(`${smallest}meteo: { reminders: [] }`).meteo.reminders).toEqual([]);
  });

  it('may name Moselle without quotes', () => {
    const text = smallest.replace('country: FR', 'country: FR, region: 57');
    expect(programmeOf(text).promotion.holidays).toEqual({
      country: 'FR',
      region: '57',
    });
  });
});

describe('the programme of the demonstration', () => {
  const programme = programmeOf(demo);

  it('is sound, and says in full what is the default', () => {
    const { promotion, channels } = programme;
    const own = { meteo: { anchor: '2022-01-28' }, arrival: { from: '2022-03-01' } };
    const bare = readProgramme(JSON.stringify({ promotion, channels, ...own }));
    // The demonstration has a few formats more than go without saying.
    expect(bare).toEqual({ programme: { ...programme, formats: DEFAULT_FORMATS } });
    expect(programme.formats.slice(0, DEFAULT_FORMATS.length)).toEqual(DEFAULT_FORMATS);
  });

  it('has its two channels and its two pauses', () => {
    expect(programme.channels).toMatchObject({ promotion: 'eig-promotion', coaches: 'eig-coachs' });
    expect(programme.promotion.pauses.map(({ from, to }) => [from, to])).toEqual([
      ['2021-12-20', '2022-01-02'],
      ['2022-08-01', '2022-08-19'],
    ]);
  });
});

describe('a programme with phases, audiences and one language', () => {
  const phase = (id: string, from: string, to: string) =>
    `{ id: ${id}, fr: ${id}, from: ${from}, to: ${to} }`;
  const text = (phases: string, format: string) =>
    smallest
      .replace('country: FR', 'country: FR')
      .replace(/^promotion:\n/m, 'promotion:\n  languages: [fr]\n')
      .concat(
        `phases: [${phases}]\nformats:\n  - { id: essai, fr: Essai, minutes: 2880, gettingReady: { fr: A }, makingUse: { fr: B }, ${format} }\n`,
      );

  it('says its words once, and hangs formats on phases', () => {
    const { formats, phases } = programmeOf(
      text(
        phase('un', '2022-11-10', '2022-12-10'),
        'audience: roles, roles: [porteur], rhythm: { phase: end, at: 09:00 }',
      ),
    );
    expect(phases).toMatchObject([{ fr: 'un', en: 'un' }]);
    expect(formats).toMatchObject([{ en: 'Essai', gettingReady: { fr: 'A', en: 'A' }, minutes: 2880 }]);
  });

  it('is told each fault with its key, all at once', () => {
    const phases = [
      phase('un', '2000-01-01', '2022-12-10'),
      phase('deux', '2022-12-10', '2022-12-01'),
      phase('trois', '2022-12-09', '2099-12-20'),
    ].join(', ');
    const rhythm = 'rhythm: { phase: end, nth: 1, at: 09:00, phases: [un, quatre] }';
    const keys = faultsOf(
      text(phases, `audience: roles, metiers: [cuisine], topics: true, oneDefi: true, ${rhythm}`),
    ).map(({ key }) => key);
    expect(keys.sort()).toEqual([
      'formats[0].metiers[0]',
      'formats[0].rhythm',
      'formats[0].rhythm.phases[1]',
      'formats[0].roles',
      'formats[0].topics',
      'phases[0].from',
      'phases[1].to',
      'phases[2].from',
      'phases[2].to',
    ]);
    expect(
      faultsOf(text('', 'audience: promotion, roles: [eig], rhythm: { phase: start, at: 09:00 }')).map(
        ({ key }) => key,
      ),
    ).toEqual(['formats[0].roles', 'formats[0].rhythm.phase']);
    expect(
      faultsOf(text('', 'audience: promotion, dossier: { workingDays: 2, at: 10:00 }, report: true')).map(
        ({ key }) => key,
      ),
    ).toEqual(['formats[0].dossier', 'formats[0].report']);
    expect(
      faultsWith('coaches: ', 'roles: { porteur: x, chef: y }, coaches: ').map(({ key }) => key),
    ).toEqual(['channels.roles.chef']);
  });
});

it('the programme of promotion 6 is accepted: its phases, its formats, in one language', () => {
  const { phases, formats, mentoring } = programmeOf(
    readFileSync(new URL('../../../demo/promotion-6.yaml', import.meta.url), 'utf8'),
  );
  expect(phases.map(({ id }) => id)).toEqual(['hypothese', 'concept', 'valeur', 'impact']);
  expect(formats.map(({ id, audience }) => [id, audience])).toEqual([
    ['seminaire-promotion', 'roles'],
    ['seminaire-porteurs', 'roles'],
    ['atelier-collaboratif', 'roles'],
    ['comite-evaluation', 'roles'],
    ['bureau-aide', 'roles'],
    ['carnet-de-bord', 'invited'],
    ['conference', 'promotion'],
    ['entre-pairs', 'metier'],
    ['pluridisciplinaire', 'groups'],
  ]);
  expect(mentoring).toMatchObject({ sessions: 4, minutes: 90 });
});

describe('a faulty programme', () => {
  it('is told all its faults at once, those between keys included', () => {
    const text = `
promotion:
  id: Promotion 6
  name: Promotion 6
  startsOn: 2022-11-07
  endsOn: 2022-02-30
  timeZone: Europe/Pariss
  holidays: { country: FR, region: '99' }
  pauses: [{ name: Noël, from: 2022-12-26, to: 2022-12-20 }]
  colour: blue
channels: { promotion: eig, coaches: eig }
metiers: [{ id: a, fr: A, en: A }, { id: a, fr: B, en: B }]
meteo:
  everyWeeks: 0
  reminders: [{ workingDays: 5, at: 8h }, { workingDays: 4, at: '08:00' }]
  thresholds: { figures: 2 }
`;
    const keys = faultsOf(text).map(({ key }) => key);
    expect(keys.sort()).toEqual([
      'channels.coaches',
      'meteo.everyWeeks',
      'meteo.reminders[0].at',
      'meteo.reminders[1].at',
      'meteo.thresholds.figures',
      'metiers[1].id',
      'promotion.colour',
      'promotion.endsOn',
      'promotion.holidays.region',
      'promotion.id',
      'promotion.pauses[0].to',
      'promotion.timeZone',
    ]);
  });

  it.each([
    ['startsOn: 2022-11-07', '', 'promotion.startsOn', 'nothing', /date/],
    ['endsOn: 2023-09-08', 'endsOn: 2023-02-29', 'promotion.endsOn', '"2023-02-29"', /date that exists/],
    [
      'endsOn: 2023-09-08',
      'endsOn: 2022-11-07',
      'promotion.endsOn',
      '"2022-11-07"',
      /after promotion.startsOn/,
    ],
    ['Europe/Paris', 'Mars/Olympus', 'promotion.timeZone', '"Mars/Olympus"', /IANA/],
    ['country: FR', 'country: ZZ', 'promotion.holidays.country', '"ZZ"', /ISO 3166/],
    ['country: FR', 'country: fr', 'promotion.holidays.country', '"fr"', /capitals/],
    ['country: FR', "country: FR, region: '99'", 'promotion.holidays.region', '"99"', /57, 67, 68/],
    [
      'country: FR',
      'country: FR, except: [2022-06-07]',
      'promotion.holidays.except[0]',
      '"2022-06-07"',
      /public holiday there/,
    ],
    [
      'country: FR',
      'country: FR, also: [{ on: 2022-05-32, name: x }]',
      'promotion.holidays.also[0].on',
      '"2022-05-32"',
      /date/,
    ],
    ['country: FR', 'country: JP, region: x', 'promotion.holidays.region', '"x"', /no region of JP/],
    ['promotion-6', 'Promotion Six', 'promotion.id', '"Promotion Six"', /small letters/],
    ['coaches: coachs', 'coaches: eig', 'channels.coaches', '"eig"', /another channel/],
    ['coaches: coachs', "coaches: '#coachs'", 'channels.coaches', '"#coachs"', /without its #/],
    ['coaches: coachs', 'coaches: coachs, chat: x', 'channels.chat', '"x"', /known here: promotion, coaches/],
    [
      'channels:',
      'families: [{ id: a, fr: A, en: A }]\nexpertise: [{ id: b, family: c, fr: B, en: B }]\nchannels:',
      'expertise[0].family',
      '"c"',
      /one of families \(a\)/,
    ],
    ['name: Promotion 6', 'name: 6', 'promotion.name', '6', /words/],
    ['name: Promotion 6', 'name: P\n  locale: de', 'promotion.locale', '"de"', /fr, en/],
    [
      'name: Promotion 6',
      "name: P\n  workingHours: { from: '09:00', to: '08:00' }",
      'promotion.workingHours.to',
      '"08:00"',
      /after/,
    ],
  ])(
    'with %j as %j is told the key, what it holds and what is expected',
    (line, instead, key, given, expected) => {
      const faults = faultsWith(line, instead);
      expect(faults).toEqual([{ key, given, expected: expect.stringMatching(expected) }]);
    },
  );

  it.each([
    ['{ from: 2022-12-20, to: 2022-12-19 }', 'promotion.pauses[0].to'],
    ['{ from: 2022-11-01, to: 2022-11-10 }', 'promotion.pauses[0].from'],
    ['{ from: 2023-09-01, to: 2023-09-10 }', 'promotion.pauses[0].to'],
    ['{ from: 2022-12-20, to: 2022-12-31 }, { from: 2022-12-31, to: 2023-01-02 }', 'promotion.pauses[1]'],
  ])('with the pauses %s is told of the one that cannot be', (pauses, key) => {
    const named = pauses.replaceAll('{ from', '{ name: Pause, from');
    expect(
      faultsWith('name: Promotion 6', `name: P\n  pauses: [${named}]`).map((fault) => fault.key),
    ).toEqual([key]);
  });

  it.each([
    ['{ anchor: 2024-01-05 }', 'meteo.anchor', /before the promotion's end/],
    ['{ thresholds: { unsigned: 2 } }', 'meteo.thresholds.unsigned', /from 3/],
    ['{ retentionDays: 29 }', 'meteo.retentionDays', /from 30/],
    ['{ reminders: [{ workingDays: 0, at: 11:00 }] }', 'meteo.reminders[0]', /after the opening/],
    [
      '{ reminders: [{ workingDays: 2, at: 10:00 }, { workingDays: 2, at: 10:00 }] }',
      'meteo.reminders[1]',
      /after the reminder/,
    ],
    ['{ reminders: [{ workingDays: 5, at: 10:00 }] }', 'meteo.reminders[0]', /before meteo.closes/],
    ['{ reminders: [{ workingDays: 1, at: 19:00 }] }', 'meteo.reminders[0].at', /working hours/],
    ['{ reminders: [], closes: { workingDays: 1, at: 11:00 } }', 'meteo.closes', /one working day/],
    ['{ digest: { workingDays: 4, at: 17:00 } }', 'meteo.digest', /after meteo.closes/],
    ['{ digest: { workingDays: 10, at: 13:00 } }', 'meteo.digest', /before the next round/],
  ])('with the météo %s is told what cannot follow', (meteo, key, expected) => {
    expect(meteoFaults(meteo)).toEqual([
      { key, given: expect.any(String), expected: expect.stringMatching(expected) },
    ]);
  });

  it('is told which default no longer stands when another key forbids it', () => {
    expect(meteoFaults('{ closes: { workingDays: 2, at: 18:00 } }')).toEqual([
      {
        key: 'meteo.reminders[1]',
        given: 'nothing',
        expected: 'a moment before meteo.closes, rather than workingDays: 3, at: 10:00',
      },
    ]);
  });

  it('with three reminders is told that two are the most', () => {
    const three = [1, 2, 3].map((day) => `{ workingDays: ${day}, at: 10:00 }`).join(', ');
    expect(meteoFaults(`{ reminders: [${three}] }`)).toMatchObject([{ expected: 'two reminders at most' }]);
  });

  it('that is not YAML is told the line', () => {
    expect(faultsOf('promotion:\n  id: a\n  id: b\n')).toEqual([
      { key: 'line 3', given: '"id: b"', expected: 'valid YAML (Map keys must be unique)' },
    ]);
    expect(faultsOf('promotion: *nowhere')).toMatchObject([{ key: 'the file' }]);
  });

  it.each(['', 'hello', '- 1'])('that is only %j is told which keys a programme has', (text) => {
    expect(faultsOf(text)).toMatchObject([
      { key: 'the file', expected: expect.stringContaining('promotion, channels') },
    ]);
  });
});
