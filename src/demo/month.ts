import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { isDate, isTime } from '../community/format/iso-dates.ts';
import { CIRCLES } from '../community/members/circles.ts';
import { demoFile } from '../config/config.ts';
import { LEVELS } from '../features/mentoring/rules/cycle.ts';

const line = z.string().min(1);
const moment = line.refine((value) => {
  const [on = '', time = '', ...more] = value.split('T');
  return isDate(on) && isTime(time) && more.length === 0;
}, 'a local moment, such as 2022-03-17T17:00');

const minutes = z.int().positive();

const gathering = z.strictObject({
  format: line,
  starts: moment,
  minutes: minutes.optional(),
  title: line.optional(),
  description: line.optional(),
  speaker: line.optional(),
  place: line.optional(),
  directions: line.optional(),
  link: line.optional(),
  capacity: z.int().positive().optional(),
  author: line.optional(),
  invited: z.array(line).default([]),
  topics: z.record(line, line).optional(),
  questions: z.array(z.strictObject({ by: line, text: line })).default([]),
});

const action = z.strictObject({ at: moment, by: line });

const outcome = action.extend({ minutes, outcome: line });
const taken = action.extend({
  starts: moment,
  minutes,
  place: line,
  agreed: action,
  told: outcome.optional(),
});

const request = z.strictObject({
  author: line,
  field: line,
  wished: minutes,
  title: line,
  goal: line,
  tried: line,
  expected: line,
  dates: line,
  sent: z.strictObject({ at: moment }),
  letGo: action,
  taken: taken.optional(),
});

const asked = z.strictObject({ mentee: line, coach: line, about: line, asked: moment });
const level = z.literal(LEVELS);

const cycle = asked.extend({
  accepted: moment,
  booked: moment,
  first: moment,
  place: line,
  goals: z.tuple([line, line, line]),
  prepared: z.strictObject({ difficulties: line, successes: line, questions: line }),
  progress: z.array(z.tuple([level, level, level])),
});

const fields = z.array(line).default([]);
const said = z.strictObject({
  who: line,
  sharedWith: z.enum(CIRCLES).default('promotion'),
  job: line.nullable().default(null),
  reach: line.nullable().default(null),
  help: fields,
  interested: fields,
  learn: fields,
});

const schema = z.strictObject({
  directory: z.array(said),
  gatherings: z.array(gathering).min(1),
  proposals: z.array(line).min(2),
  hours: z.array(request),
  mentoring: z.strictObject({ cycles: z.array(cycle), requests: z.array(asked) }),
});

/** One gathering as demo/month.yaml has it; and a request for hours, and mentoring. */
export type WrittenGathering = z.output<typeof gathering>;
export type WrittenRequest = z.output<typeof request>;
export type WrittenAsking = z.output<typeof asked>;
export type WrittenCycle = z.output<typeof cycle>;

/** What the invented promotion did, plans, and asked for. */
export const readMonth = (): z.output<typeof schema> =>
  schema.parse(parse(readFileSync(demoFile('month.yaml'), 'utf8')));
