import { md } from '../../../../chat/markdown.ts';
import type { MentoringWords } from '../fr.ts';

export const labels: MentoringWords['labels'] = {
  label: 'Individual mentoring',
  entry: (name) => `Mentoring with ${name}`,
  gone: 'somebody who has left',
  commands: {
    own: 'see your mentoring sessions, and requests',
    pattern: 'set the times of the week when you can mentor',
    report: 'see how mentoring is going: requests, cycles, sessions',
  },
  jobs: {
    prepare: 'reminder to prepare a mentoring session',
    startingSoon: 'reminder of a mentoring session',
    over: 'a mentoring session ends',
    overdue: 'reminder of a waiting mentoring request',
  },
  refused: {
    gone: 'I can’t find what you’re looking for: it isn’t for you, or it no longer exists.',
    ended: 'This is already over: nothing has changed.',
    elsewhere: md`Things have moved on, and this button no longer does anything. \`/mentorat\` shows where you stand.`,
    past: 'That time has already passed: nothing has changed.',
  },
  minutes: (n) => (n === 1 ? '1 minute' : `${n} minutes`),
  place: 'Place or link',
  when: 'When',
  see: 'See my mentoring',
  saved: 'Saved.',
};
