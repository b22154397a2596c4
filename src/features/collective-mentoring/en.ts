import type { CollectiveWords } from './fr.ts';

const people = (n: number) => (n === 0 ? 'nobody so far' : n === 1 ? 'one person' : `${n} people`);

export const en: CollectiveWords = {
  command: 'share a problem, and find who has the same',
  list: {
    summary: 'Collective mentoring',
    title: 'Collective mentoring',
    text: 'Several people, one problem: a gathering to think about it together, with a coach. Names are told to others only when each agrees.',
    none: 'No problem is shared at the moment.',
    line: (title, n) => `- **${title}**: ${people(n)}`,
    pick: 'See a problem',
    raise: 'Share a problem',
  },
  form: {
    title: 'Share a problem',
    intro:
      'The title and the few words will be read by the whole cohort, the porteurs included, and by the coaches. Your name is not told, unless you tick the box.',
    introChoice:
      'The title and the few words will be read by the whole cohort, the porteurs included, or by the EIG only: you choose. Coaches read them too. Your name is not told, unless you tick the box.',
    audience: 'Who will read it',
    audiences: { all: 'The whole cohort, the porteurs included', eig: 'The EIG and the coaches only' },
    wrongAudience: 'Choose who will read it from the list.',
    subject: 'In one title',
    words: 'In a few words',
    named: 'My name',
    namedText: 'Others may see that it comes from me.',
    submit: 'Share',
    wrongTitle: (most) => `Please give a title, of ${most} characters at most.`,
    wrongWords: (most) => `Please say a few words, ${most} characters at most.`,
  },
  problem: {
    announced: (title) => `A shared problem: ${title}`,
    announcedToEig: 'A problem shared among EIG',
    eigOnly: '**See** shows it to the EIG and the coaches only.',
    see: 'See',
    readers: {
      all: 'Read by the whole cohort, the porteurs included, and by the coaches.',
      eig: 'Read by the EIG and the coaches only.',
      asked: 'Read by those to whom a coach proposed it, and by the coaches.',
    },
    asked: (title) => `A coach thinks that this speaks to you: ${title}`,
    count: (n) => `Who has this problem: ${people(n)}.`,
    who: (names) => `Glad to be named: ${names}.`,
    mine: 'You are among them.',
    private:
      '**Me too** does not tell others your name, only a number. Coaches read it when the gathering is prepared.',
    join: 'Me too',
    leave: 'After all, no',
    show: 'Show my name',
    hide: 'Show my name no longer',
    withdraw: 'Withdraw this problem',
    plan: 'Plan the gathering',
    raised: (audience, named) =>
      `It is shared ${audience === 'eig' ? 'with the EIG and the coaches only' : 'with the whole cohort, the porteurs included'}, ${named ? 'with' : 'without'} your name.`,
    joined: 'Noted: you count, without being named.',
    left: 'Noted: you are no longer among them.',
    shown: 'Your name can now be seen by whoever looks at this problem.',
    hidden: 'Your name is no longer shown. Who had seen it already has seen it.',
    withdrawn: 'This problem is withdrawn.',
    states: {
      open: 'Open: others can join.',
      planned: 'A gathering is planned: those concerned have an invitation.',
      over: 'The gathering took place.',
      withdrawn: 'This problem was withdrawn.',
    },
  },
  coach: {
    raised: (title) => `Collective mentoring, a shared problem: ${title}`,
    enough: (title, n) => `Collective mentoring: ${people(n)} for “${title}”`,
    text: 'You can plan a gathering of these people whenever you like.',
    formTitle: 'Plan the gathering',
    intro: (n) => `A gathering of ${people(n)}, by invitation. Each can say whether she comes.`,
    on: 'Day',
    at: 'Time',
    place: 'Place or link',
    submit: 'Plan',
    planned: (when) => `It is planned, ${when}: everybody concerned is invited.`,
    wrongOn: 'Please give a working day of the cohort, to come.',
    wrongAt: 'Please give a time to come, such as 17:00.',
    wrongPlace: (most) => `${most} characters at most.`,
    noFormat: 'The programme has no format of gathering by invitation: add one to programme.yaml.',
    nobody: 'Nobody has this problem yet: the gathering would have no guests.',
  },
  alike: {
    summary: (n) => (n === 1 ? 'Needs that look alike' : `${n} groups of needs that look alike`),
    title: 'Needs that look alike',
    line: (names, words) => `- ${names}: words in common, ${words}`,
    how: 'Brought together by the words that they share, nothing else; nothing leaves Magellan. It is for you to judge.',
    propose: (names) => `Propose collective mentoring: ${names}`,
    formTitle: 'Propose to several',
    intro: (n) =>
      `Each of the ${n} people will read this in a direct message, and say whether she has this problem. None will know to whom else you proposed it.`,
    submit: 'Propose',
    proposed: (n) => `It is proposed to ${people(n)}. You will see how many join.`,
    see: 'See collective mentoring',
  },
  refused: {
    gone: 'I cannot find this problem: it is not for you, or it is no longer there. Nothing has changed.',
    ended: 'This is over already: nothing has changed.',
    elsewhere: 'Things have moved on since: nothing has changed.',
  },
  kept: {
    label: 'Collective mentoring',
    detail: (raised, joined) =>
      `Problems that you shared: ${raised}. Problems to which you said “me too”: ${joined}.`,
  },
};
