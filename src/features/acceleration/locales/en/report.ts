import { md } from '../../../../chat/markdown.ts';
import type { AccelerationWords } from '../fr.ts';

export const report: AccelerationWords['report'] = {
  title: 'Acceleration hours, a report',
  summary: (count) =>
    count === 0
      ? 'No request for hours'
      : count === 1
        ? 'One request for hours'
        : `${count} requests for hours`,
  empty: 'No request has left yet.',
  states: 'Where requests stand',
  stateLine: (state, count) => `${state}: ${count}`,
  waiting: (median, longest) =>
    md`From the request to the agreement: **${median}** for half of them, **${longest}** at most.`,
  noWaiting: 'No request has been granted yet.',
  days: (count) => (count === 0 ? 'less than a day' : count === 1 ? 'a day' : `${count} days`),
  hours: 'Hours, by field',
  months: 'Hours, by month',
  line: (what, asked, granted, used, offered) =>
    md`**${what}**: ${asked} asked for, ${granted} granted, ${used} used, ${offered} offered a month`,
  monthLine: (what, asked, granted, used) =>
    md`**${what}**: ${asked} asked for, ${granted} granted, ${used} used`,
  none: '0 h',
  load: 'This month, on the specialists’ side',
  loadLine: (name, accepted, offered) => `${name}: ${accepted} of ${offered}`,
  unbounded: (name, accepted) => `${name}: ${accepted}, no bound said`,
  paused: 'paused',
  others: (count) =>
    count === 1 ? 'And another line, in the CSV.' : `And ${count} other lines, in the CSV.`,
  picture: 'Hours granted, by field',
  pictureAlt: (lines) => `Bars of the hours granted, by field. ${lines}`,
  bar: (what, hours) => `${what}: ${hours}.`,
  undated: 'undated',
  csv: {
    head: [
      'défi',
      'field',
      'state',
      'asked on',
      'granted on',
      'takes place on',
      'days waited',
      'minutes wished',
      'minutes granted',
      'minutes used',
    ],
    file: 'acceleration-hours.csv',
    label: 'The requests for hours (CSV)',
    summary: 'The requests for acceleration hours, as a file',
    sent: 'The file reaches you by direct message.',
  },
  digest: {
    summary: 'Acceleration hours: what waits, what was granted',
    waiting: (count) =>
      count === 0 ? 'No request waits.' : count === 1 ? 'One request waits:' : `${count} requests wait:`,
    granted: (count, hours) =>
      count === 0
        ? 'Nothing was granted over two weeks.'
        : count === 1
          ? `Over two weeks, one request granted (${hours}).`
          : `Over two weeks, ${count} requests granted (${hours}).`,
    more: md`In detail: \`/acceleration report\`.`,
  },
};
