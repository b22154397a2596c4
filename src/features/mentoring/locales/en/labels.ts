import { md } from '../../../../chat/markdown.ts';
import type { MentoringWords } from '../fr.ts';

export const labels: MentoringWords['labels'] = {
  label: 'Individual mentoring',
  entry: (name) => `Mentoring with ${name}`,
  gone: 'somebody who left',
  commands: {
    own: 'ask a coach to mentor you, and follow your sessions',
    pattern: 'say at which times of the week you can be seen',
    report: 'see how mentoring goes: requests, cycles, sessions',
  },
  jobs: {
    prepare: 'a mentoring session is prepared',
    startingSoon: 'a mentoring session is brought to mind',
    over: 'a mentoring session ends',
    overdue: 'a mentoring request still waits',
  },
  refused: {
    gone: 'I cannot find what you are looking for: it is not for you, or it is no longer there. Nothing has changed.',
    ended: 'This is over already: nothing has changed.',
    elsewhere: md`This button no longer does anything, things have moved on. Nothing has changed; \`/mentorat\` tells you where you stand.`,
    past: 'This moment has passed already: nothing has changed.',
  },
  minutes: (n) => (n === 1 ? '1 minute' : `${n} minutes`),
  place: 'Place or link',
  when: 'When',
  see: 'See my mentoring',
  saved: 'It is saved.',
};
