import { type ZodRawShape, z } from 'zod';
import { isDate, isTime } from '../format/iso-dates.ts';

// Every message is what is expected, in words: it is read after "expected".

export const section = <Shape extends ZodRawShape>(shape: Shape) => {
  const keys = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: ({ code }) =>
      code === 'unrecognized_keys' ? `no such key; known here: ${keys}` : `the keys ${keys}`,
  });
};
// `abort: false` lets the rules of programme-coherence.ts run beside a faulty value.
export const checked = (isValid: (value: unknown) => boolean, expected: string) =>
  z.custom<string>(isValid, { error: expected, abort: false });
export const matching = (pattern: RegExp, expected: string) =>
  checked((value) => typeof value === 'string' && pattern.test(value), expected);
export const whole = (least: number, max: number) =>
  z.custom<number>(
    (value) => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= max,
    { error: `a whole number from ${least} to ${max}`, abort: false },
  );

export const words = matching(/^\S(.*\S)?$/u, 'some words, on one line');
export const slug = matching(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  'small letters without accents, digits and hyphens: data-science',
);
export const date = checked(isDate, 'a date that exists, such as 2022-03-11');
export const time = checked(isTime, 'a time of day on five characters, such as 09:00');

/** A text in each language. */
export const inBothLanguages = section({ fr: words, en: words });

/** So many working days something may be from a phase's start or end. */
export const MOST_WORKING_DAYS = 120;

/** A moment counted in working days, at a wall-clock time. */
export const offset = section({ workingDays: whole(0, 60), at: time });

/** A list in which nothing stands twice: whoever wrote it twice may have meant another. */
export const eachOnce = <Item extends z.ZodType<string>>(item: Item, expected: string) =>
  z.array(item, expected).superRefine((items, context) => {
    items.forEach((each, index) => {
      if (items.indexOf(each) < index)
        context.addIssue({ code: 'custom', path: [index], message: 'one that is not in the list yet' });
    });
  });
