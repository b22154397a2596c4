import { md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';
import type { AccelerationWords } from '../fr.ts';

const told = (asked: string | null, granted: string | null, used: string | null): string =>
  [asked && `${asked} asked for`, granted && `${granted} granted`, used && `${used} used`]
    .filter((each) => each !== null)
    .join(', ');

export const report: AccelerationWords['report'] = {
  title: 'Report on acceleration hours',
  summary: (count) =>
    count === 0
      ? 'No requests for hours'
      : count === 1
        ? 'One request for hours'
        : `${count} requests for hours`,
  empty: 'No requests have been sent yet.',
  states: 'Where requests stand',
  stateLine: (state, count) => `${capitalised(state)}: ${count}`,
  waiting: (median, longest) =>
    md`Wait from request to agreement: median **${median}**, longest **${longest}**.`,
  noWaiting: 'No requests have been granted yet.',
  days: (count) => (count === 0 ? 'less than a day' : count === 1 ? 'a day' : `${count} days`),
  hours: 'Hours, by field',
  months: 'Hours, by month',
  line: (what, asked, granted, used, offered) =>
    md`**${what}**: ${told(asked, granted, used)}${offered === null ? '' : `; ${offered} offered a month`}`,
  monthLine: (what, asked, granted, used) => md`**${what}**: ${told(asked, granted, used)}`,
  none: '0 hours',
  load: 'This month, on the specialists’ side',
  loadLine: (name, accepted, offered) => `${name}: ${accepted} of ${offered}`,
  unbounded: (name, accepted) => `${name}: ${accepted}, no limit`,
  paused: 'paused',
  others: (count) =>
    count === 1 ? 'And another line, in the CSV file.' : `And ${count} other lines, in the CSV file.`,
  picture: 'Hours granted, by field',
  pictureAlt: (lines) => `Bar chart of the hours granted, by field. ${lines}`,
  bar: (what, hours) => `${what}: ${hours}.`,
  undated: 'undated',
  csv: {
    head: [
      'challenge',
      'field',
      'state',
      'asked on',
      'granted on',
      'takes place on',
      'days waited',
      'minutes wanted',
      'minutes granted',
      'minutes used',
    ],
    file: 'acceleration-hours.csv',
    label: 'The requests for hours (CSV)',
    summary: 'The requests for acceleration hours, as a file',
    sent: 'I’m sending you the file in a direct message.',
  },
  digest: {
    summary: 'Acceleration hours: what’s waiting, what was granted',
    waiting: (count) =>
      count === 0
        ? 'No requests are waiting.'
        : count === 1
          ? 'One request is waiting:'
          : `${count} requests are waiting:`,
    granted: (count, hours) =>
      count === 0
        ? 'Nothing was granted in the last two weeks.'
        : count === 1
          ? `In the last two weeks, one request granted (${hours}).`
          : `In the last two weeks, ${count} requests granted (${hours}).`,
    more: md`For details: \`/acceleration report\`.`,
  },
};
