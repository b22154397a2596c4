import { md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';
import type { MentoringWords } from '../fr.ts';

const requests = (n: number) => (n === 0 ? 'no request' : n === 1 ? 'one request' : `${n} requests`);
const cycles = (n: number) => `${n}\u00a0${n === 1 ? 'cycle' : 'cycles'}`;
const counted = (none: string, ...counts: [n: number, one: string, many?: string][]) =>
  counts
    .filter(([n]) => n > 0)
    .map(([n, one, many = one]) => `${n} ${n > 1 ? many : one}`)
    .join(', ') || none;
const sessions = (n: number) => (n === 0 ? 'no session' : n === 1 ? 'one session' : `${n} sessions`);

export const report: MentoringWords['report'] = {
  summary: 'Report on individual mentoring',
  title: 'Report on individual mentoring',
  requests: 'Requests',
  requestsAre: (waiting, taken, withdrawn) =>
    counted('none', [waiting, 'waiting'], [taken, 'taken'], [withdrawn, 'withdrawn']),
  wait: 'Wait before a coach accepts',
  waitIs: (median, longest) => `median ${median}, longest ${longest}`,
  noWait: 'no request accepted yet',
  days: (n) => (Number(n) === 1 ? 'a day' : `${n} days`),
  oneDay: 'less than a day',
  cycles: 'Cycles',
  cyclesAre: (open, closed, stopped) =>
    counted('none', [open, 'under way'], [closed, 'closed'], [stopped, 'stopped before the end']),
  sessions: 'Sessions',
  sessionsAre: (held, planned, moved, missed, cancelled) =>
    counted(
      'none',
      [held, 'held'],
      [planned, 'upcoming'],
      [moved, 'moved'],
      [missed, 'not held'],
      [cancelled, 'cancelled'],
    ),
  load: 'Cycles under way, by coach',
  loadLine: (name, n) => md`- ${name}: ${cycles(n)}`,
  loadShown: cycles,
  alt: (loads) => `Cycles under way, by coach: ${loads}.`,
  altOne: (name, load) => `${name} (${load})`,
  nobody: 'There are no coaches in the list of members yet.',
  privacy: 'Nothing that is said in mentoring is shown here: no goals, preparations or notes.',
  csv: 'CSV file',
  csvSent: 'The file is on its way to your direct messages.',
  csvMessage: 'Individual mentoring in figures',
  csvLabel: 'mentoring.csv',
  csvHead: [
    'Coach',
    'Cycles under way',
    'Cycles closed',
    'Cycles stopped',
    'Sessions held',
    'Upcoming sessions',
    'Sessions moved',
    'Sessions not held',
    'Sessions cancelled',
  ],
  digest: {
    summary: (n) => `Individual mentoring: ${requests(n)} waiting`,
    text: (n, since) => md`**Individual mentoring**: ${requests(n)} waiting, the first one since ${since}.`,
    unbooked: (n) => (n === 1 ? 'One cycle has no time set yet.' : `${n} cycles have no time set yet.`),
    only: (n) => `Individual mentoring: ${n === 1 ? 'one cycle' : `${n} cycles`} without a time`,
    held: (n) => `In the last two weeks: ${sessions(n)}.`,
    see: 'See the mentoring report',
  },
  kept: {
    label: 'Your individual mentoring',
    mentee: (requested, cycles, texts) =>
      `${capitalised(requests(requested))}, which coaches read; ${cycles === 0 ? 'no cycle' : cycles === 1 ? 'one cycle' : `${cycles} cycles`}; ${texts === 0 ? 'no text you wrote' : texts === 1 ? 'one text you wrote' : `${texts} texts you wrote`} (goals, progress, preparations, notes).`,
    coach: (cycles, notes, times) =>
      `As a coach, ${counted('nothing yet', [cycles, 'cycle', 'cycles'], [notes, 'private note', 'private notes'], [times, 'usual time', 'usual times'])}.`,
    retention: (days) =>
      `These texts are encrypted, read only by the two of you (your notes: only by you), and erased ${days === 1 ? 'a day' : `${days} days`} after the end of the cycle.`,
  },
};
