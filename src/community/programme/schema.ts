import { z } from 'zod';
import { isTimeZone } from '../format/time-zone.ts';
import { LOCALES, ROLES } from '../members/member.ts';
import { charterFrom } from './charter-schema.ts';
import {
  channelRules,
  evenWhenFaulty,
  holidayRules,
  labelRules,
  meteoRules,
  programmeRules,
  promotionRules,
} from './coherence.ts';
import { DEFAULT_PRACTICES, DEFAULT_VALUES } from './default-charter.ts';
import { DEFAULT_FORMATS } from './default-formats.ts';
import { DEFAULT_PATH, DEFAULT_STAGES } from './default-path.ts';
import { DEFAULT_ARRIVAL, DEFAULT_DEPARTURE } from './default-steps.ts';
import {
  DEFAULT_CLOSING,
  DEFAULT_DIGEST,
  DEFAULT_EXPERTISE,
  DEFAULT_FAMILIES,
  DEFAULT_METIERS,
  DEFAULT_REMINDERS,
} from './defaults.ts';
import { checked, date, eachOnce, matching, offset, section, slug, time, whole, words } from './fields.ts';
import { formats, NTHS, WEEKDAYS } from './formats-schema.ts';
import { isKnownCountry } from './holidays.ts';
import { pathFrom, pathRules } from './path-schema.ts';
import { stepMetierRules } from './steps-coherence.ts';
import { stepsFrom } from './steps-schema.ts';
import { acceleration, mentoring } from './support-schema.ts';

const channel = matching(/^[^\s#@]{1,80}$/u, 'the name of a channel, without its #');

// YAML reads an unquoted 57 as a number: it names Moselle all the same.
const asText = (value: unknown) => (typeof value === 'number' ? String(value) : value);

const holidays = section({
  country: checked(
    (value) => typeof value === 'string' && isKnownCountry(value),
    'a country whose public holidays are known, by its ISO 3166 code in capitals, such as FR',
  ),
  region: z.preprocess(asText, words).optional(),
  also: z.array(section({ on: date, name: words }), 'a list of days: on, name').optional(),
  except: eachOnce(date, 'a list of days, such as 2022-06-06').optional(),
}).superRefine(holidayRules, evenWhenFaulty);

export const promotion = section({
  id: slug,
  name: words,
  startsOn: date,
  endsOn: date,
  preparesFrom: date.optional(),
  timeZone: checked(
    (value) => typeof value === 'string' && isTimeZone(value),
    'a time zone of the IANA list, such as Europe/Paris',
  ),
  holidays,
  pauses: z
    .array(section({ name: words, from: date, to: date }), 'a list of pauses: name, from, to')
    .default([]),
  workingHours: section({ from: time, to: time }).default({ from: '09:00', to: '18:00' }),
  locale: z.enum(LOCALES, `one of: ${LOCALES.join(', ')}`).default('fr'),
  languages: eachOnce(
    z.enum(LOCALES, `one of: ${LOCALES.join(', ')}`),
    `a list of languages: ${LOCALES.join(', ')}`,
  )
    .min(1, 'one language at least')
    .optional(),
}).superRefine(promotionRules, evenWhenFaulty);

const labelKeys = { id: slug, fr: words, en: words };
const labels = z
  .array(section(labelKeys), 'a list of labels: id, fr, en')
  .min(1, 'one label at least: id, fr, en')
  .superRefine(labelRules, evenWhenFaulty);

const expertise = z
  .array(
    section({ ...labelKeys, family: slug.optional() }),
    'a list of fields of expertise: id, fr, en, family',
  )
  .min(1, 'one field at least: id, fr, en')
  .superRefine(labelRules, evenWhenFaulty);

const metiers = z
  .array(section({ ...labelKeys, channel: channel.optional() }), 'a list of métiers: id, fr, en, channel')
  .min(1, 'one métier at least: id, fr, en')
  .superRefine(labelRules, evenWhenFaulty);

const meteo = section({
  anchor: date.optional(),
  at: time.default('12:00'),
  everyWeeks: whole(1, 12).default(2),
  reminders: z
    .array(offset, 'a list of reminders: workingDays, at')
    .max(2, 'two reminders at most')
    .default(DEFAULT_REMINDERS),
  closes: offset.default(DEFAULT_CLOSING),
  digest: offset.default(DEFAULT_DIGEST),
  thresholds: section({
    figures: whole(3, 100).default(5),
    unsigned: whole(3, 100).default(3),
  }).prefault({}),
  retentionDays: whole(30, 3650).default(365),
}).superRefine(meteoRules, evenWhenFaulty);

const channels = section({
  promotion: channel,
  coaches: channel,
  roles: z
    .partialRecord(z.enum(ROLES, `one of: ${ROLES.join(', ')}`), channel, {
      error: () => `channels by role (${ROLES.join(', ')})`,
    })
    .default({}),
  defis: z.record(words, channel, 'channels by défi, as the roster names it').default({}),
});

const phases = z
  .array(section({ ...labelKeys, from: date, to: date }), 'a list of phases: id, fr, en, from, to')
  .superRefine(labelRules, evenWhenFaulty)
  .default([]);

/** The first weeks of who arrives, in days from the first one; `from`: whoever came before is written to of none. */
const arrival = section({
  from: date.optional(),
  at: time.default('09:30'),
  meetings: whole(0, 5).default(3),
  steps: stepsFrom(-30, 120).default(DEFAULT_ARRIVAL),
});

/** The last weeks of who leaves, in days from the last one. */
const departure = section({ steps: stepsFrom(-90, 0).default(DEFAULT_DEPARTURE) });

/** What is asked of each défi's porteurs once a month, unless `asks` is false; and how long it is kept. */
const pilotage = section({
  asks: z.boolean('true or false').default(true),
  nth: z.literal(NTHS, `one of: ${NTHS.join(', ')}`).default(1),
  weekday: z.enum(WEEKDAYS, `one of: ${WEEKDAYS.join(', ')}`).default('thursday'),
  at: time.default('10:00'),
  retentionDays: whole(30, 3650).default(365),
});

/** Whether those who leave are asked to stay reachable, and alumni, six months after, where they work. */
const alumni = section({
  asks: z.boolean('true or false').default(true),
  sixMonths: z.boolean('true or false').default(true),
});

/** The shape of programme.yaml, once read. */
export const programmeSchema = section({
  promotion,
  channels: channels.superRefine(channelRules, evenWhenFaulty),
  phases,
  metiers: metiers.default(DEFAULT_METIERS),
  families: labels.default(DEFAULT_FAMILIES),
  expertise: expertise.default(DEFAULT_EXPERTISE),
  meteo: meteo.prefault({}),
  acceleration: acceleration.prefault({}),
  mentoring: mentoring.prefault({}),
  formats: formats.superRefine(labelRules, evenWhenFaulty).default(DEFAULT_FORMATS),
  arrival: arrival.prefault({}),
  departure: departure.prefault({}),
  pilotage: pilotage.prefault({}),
  alumni: alumni.prefault({}),
  path: pathFrom({ stages: DEFAULT_STAGES, items: DEFAULT_PATH }).prefault({}),
  charter: charterFrom({ values: DEFAULT_VALUES, practices: DEFAULT_PRACTICES }).prefault({}),
})
  .superRefine(programmeRules, evenWhenFaulty)
  .superRefine(stepMetierRules, evenWhenFaulty)
  .superRefine(pathRules, evenWhenFaulty);

export type Promotion = z.output<typeof promotion>;

/** A métier, a field of expertise or a family of them: configuration, not code. */
export type Label = z.output<typeof labels>[number];

/** A moment counted in working days from a round's opening, at a wall-clock time. */
export type Offset = z.output<typeof offset>;
