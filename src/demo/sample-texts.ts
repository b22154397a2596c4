import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { demoFile } from '../config/config.ts';
import { USEFUL } from '../features/gatherings/parts/follow-up/rules/feedback.ts';
import { LEVELS } from '../features/meteo/rules/levels.ts';
import { AUDIENCES, LIMITS, STANCES } from '../features/mutual-aid/rules/request.ts';

const solved = {
  title: z.string().max(LIMITS.title),
  text: z.string().max(LIMITS.text),
  helped: z.string().max(LIMITS.text),
};

const sentences = z.array(z.string().min(1)).min(1);

const schema = z.strictObject({
  rounds: z.array(z.record(z.enum(LEVELS), z.number())).min(1),
  successes: sentences,
  difficulties: sentences,
  feedback: z.strictObject({
    useful: z.record(z.enum(USEFUL), z.number()),
    apply: sentences,
    better: sentences,
  }),
  topics: z.record(z.string(), sentences),
  subjects: sentences,
  meeting: z.string().min(1),
  help: z.strictObject({
    card: z.strictObject({ author: z.string(), at: z.string(), field: z.string(), ...solved }),
    request: z.strictObject({
      author: z.string(),
      at: z.string(),
      title: z.string().max(LIMITS.title),
      text: z.string().max(LIMITS.text),
      field: z.string(),
      stance: z.enum(STANCES),
      audience: z.enum(AUDIENCES),
    }),
    understood: sentences,
    ideas: sentences,
    helped: z.string().max(LIMITS.helped),
  }),
});

/** What demo/past.yaml has the invented members say. */
export type SampleTexts = z.output<typeof schema>;

export const readSampleTexts = (): SampleTexts =>
  schema.parse(parse(readFileSync(demoFile('past.yaml'), 'utf8')));
