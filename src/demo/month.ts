import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { isDate, isTime } from '../community/dates.ts';
import { demoFile } from '../config.ts';

const line = z.string().min(1);
const moment = line.refine((value) => {
  const [on = '', time = '', ...more] = value.split('T');
  return isDate(on) && isTime(time) && more.length === 0;
}, 'a local moment, such as 2022-03-17T17:00');

const gathering = z.strictObject({
  format: line,
  starts: moment,
  minutes: z.int().positive().optional(),
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
});

const schema = z.strictObject({ gatherings: z.array(gathering).min(1), proposals: z.array(line).min(2) });

/** One gathering as demo/month.yaml has it. */
export type WrittenGathering = z.output<typeof gathering>;

/** The gatherings of the invented promotion, and what else its groups had proposed. */
export const readMonth = (): z.output<typeof schema> =>
  schema.parse(parse(readFileSync(demoFile('month.yaml'), 'utf8')));
