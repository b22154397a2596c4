import { readDay, type Unread } from './read-days.ts';
import { plainText, readTime, TIME_PATTERN } from './read-times.ts';

/** A day and a time of day, "2022-03-08" at "17:00". */
export type Moment = { on: string; time: string };

/** Why a line is no moment; `line` is the whole of what was typed there. */
export type UnreadMoment = { line: string } & (Unread | { refused: 'no-time' });

const AT_END = new RegExp(`^(?<day>.*?)[\\s,t]+(?:(?:a|at|vers|@) ?)?(?<time>${TIME_PATTERN})$`);
const AT_START = new RegExp(`^(?:(?:a|at|vers) )?(?<time>${TIME_PATTERN}),? (?<day>.+)$`);

/** "le mardi 8 mars à 17 h", "demain à midi", "8/3 17h30", "Tue 8 March 17:00", "17 h jeudi prochain". */
export function readMoment(typed: string, todayOn: string): Moment | UnreadMoment {
  const line = typed.trim();
  const text = plainText(line).replace(/^-\s*/, '');
  const found = (AT_END.exec(text) ?? AT_START.exec(text))?.groups;
  const time = readTime(found?.time ?? '');
  const day = readDay(found === undefined ? text : (found.day ?? ''), todayOn);
  if ('refused' in day) return { line, ...day };
  return time === null ? { line, refused: 'no-time' } : { on: day.on, time };
}

/** One moment a line, each once, in the order given; or the first line that cannot be read. */
export function readMoments(typed: string, todayOn: string): Moment[] | UnreadMoment {
  const moments: Moment[] = [];
  for (const line of typed.split('\n').filter((each) => each.trim() !== '')) {
    const moment = readMoment(line, todayOn);
    if ('refused' in moment) return moment;
    if (!moments.some(({ on, time }) => on === moment.on && time === moment.time)) moments.push(moment);
  }
  return moments;
}
