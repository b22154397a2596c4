import { md } from '../../../../chat/markdown.ts';
import type { MentoringWords } from '../fr.ts';

const requests = (n: number) => (n === 0 ? 'no request' : n === 1 ? 'one request' : `${n} requests`);
const cycles = (n: number) => `${n}\u00a0${n === 1 ? 'cycle' : 'cycles'}`;
const sessions = (n: number) => (n === 0 ? 'no session' : n === 1 ? 'one session' : `${n} sessions`);

export const report: MentoringWords['report'] = {
  summary: 'Report on individual mentoring',
  title: 'Report on individual mentoring',
  requests: 'Requests',
  requestsAre: (waiting, taken, withdrawn) => `${waiting} waiting, ${taken} taken, ${withdrawn} withdrawn`,
  wait: 'Wait before a coach accepts',
  waitIs: (median, longest) => `median ${median}, longest ${longest}`,
  noWait: 'no request accepted yet',
  days: (n) => (Number(n) === 1 ? 'a day' : `${n} days`),
  oneDay: 'less than a day',
  cycles: 'Cycles',
  cyclesAre: (open, closed, stopped) => `${open} open, ${closed} closed, ${stopped} stopped before the end`,
  sessions: 'Sessions',
  sessionsAre: (held, planned, moved, missed, cancelled) =>
    `${held} held, ${planned} upcoming, ${moved} moved, ${missed} not held, ${cancelled} cancelled`,
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
      `Requests: ${requested} (coaches read them). Cycles: ${cycles}. Texts you wrote (goals, progress, preparations, notes): ${texts}.`,
    coach: (cycles, notes, times) =>
      `As a coach. Cycles: ${cycles}. Your private notes: ${notes}. Your usual times: ${times}.`,
    retention: (days) =>
      `These texts are encrypted, read only by the two of you (your notes: only by you), and erased ${days === 1 ? 'a day' : `${days} days`} after the end of the cycle.`,
  },
};
