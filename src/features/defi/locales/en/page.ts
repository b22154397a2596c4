import type { PageWords } from '../fr/page.ts';

export const en: PageWords = {
  commands: {
    page: 'see your challenge: where it stands, and what’s next for you',
    follow: 'follow the challenges: steps, what’s late, decisions',
  },
  page: {
    home: (name) => `The ${name} challenge`,
    show: 'See my challenge',
    porteurs: 'Porteurs',
    sponsors: 'Sponsors',
    eig: 'EIG',
    coaches: 'Coaches',
    phase: 'Phase',
    nobody: 'nobody yet',
    others: (count) => (count === 1 ? 'one other person' : `${count} other people`),
    who: 'This page is read by the challenge’s team and the coaches. The météo is never here.',
  },
  refused: {
    noDefi: 'The list of members doesn’t put you in any challenge. A coach can correct it.',
    notYours: 'This challenge isn’t yours: its page is for its own team and the coaches.',
    unknown: (typed) => `I don’t know a challenge called “${typed}”.`,
    gone: 'This challenge has ended.',
  },
  follow: {
    title: 'Following the challenges',
    colon: ': ',
    nothing: 'nothing to report',
    none: 'No challenge has a team yet.',
    how: 'In alphabetical order: nothing here ranks the challenges, and the météo is never here.',
    choose: 'See a challenge',
    previous: 'Previous',
    next: 'Next',
    csv: {
      button: 'Get the CSV',
      head: ['Challenge', 'Porteurs', 'Sponsors', 'EIG', 'Coaches'],
      file: 'challenges.csv',
      label: 'The challenges (CSV)',
      summary: 'The challenges, as CSV.',
      sent: 'The file is in your direct messages.',
    },
  },
};
