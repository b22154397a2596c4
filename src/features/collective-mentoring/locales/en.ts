import { md } from '../../../chat/markdown.ts';
import type { CollectiveWords } from './fr.ts';

const people = (n: number) => (n === 0 ? 'nobody so far' : n === 1 ? 'one person' : `${n} people`);

export const en: CollectiveWords = {
  command: 'share a problem, and find people who have the same one',
  list: {
    summary: 'Collective mentoring',
    title: 'Collective mentoring',
    text: 'Several people, one problem: a gathering to think about it together, with a coach. Nobody’s name is shown without their agreement.',
    none: 'No problems are being shared at the moment.',
    line: (number, title, n) => md`${number}. **${title}**: ${people(n)}`,
    among: (number) => `${number}. A problem among EIG`,
    pick: 'See a problem',
    raise: 'Share a problem',
  },
  form: {
    title: 'Share a problem',
    intro:
      'The title and description will be read by the whole cohort, porteurs included, and by the coaches. Your name isn’t shown unless you tick the box.',
    introChoice:
      'The title and description will be read by the whole cohort, porteurs included, or by the EIG only: you choose. Coaches read them too. Your name isn’t shown unless you tick the box.',
    audience: 'Who will read this',
    audiences: { all: 'The whole cohort, porteurs included', eig: 'The EIG and the coaches only' },
    wrongAudience: 'Please choose who will read it from the list.',
    subject: 'Title',
    words: 'Description',
    named: 'My name',
    namedText: 'Others can see that it comes from me.',
    submit: 'Share',
    wrongTitle: (max) => `Please give a title, of ${max} characters at most.`,
    wrongWords: (max) => `Please describe it in a few words, ${max} characters at most.`,
  },
  problem: {
    announced: (title) => `A shared problem: “${title}”`,
    announcedToEig: 'A problem shared among EIG',
    eigOnly: md`**See** shows it to the EIG and the coaches only.`,
    see: 'See',
    readers: {
      all: 'Read by the whole cohort, porteurs included, and by the coaches.',
      eig: 'Read by the EIG and the coaches only.',
      asked: 'Read by the people a coach suggested it to, and by the coaches.',
    },
    askedWhy: 'A coach thinks this might concern you.',
    asked: (title) => `A coach thinks this might concern you: “${title}”`,
    count: (n) =>
      n === 0
        ? 'Nobody has said “Me too” so far.'
        : n === 1
          ? 'One person has this problem.'
          : `${n} people have this problem.`,
    who: (names) => `Showing their names: ${names}.`,
    mine: 'You’re one of them.',
    private: md`By saying “Me too” you stay anonymous: others see only a number. Coaches see your name when they prepare the gathering.`,
    join: 'Me too',
    leave: 'Not me after all',
    show: 'Show my name',
    hide: 'Hide my name',
    withdraw: 'Withdraw this problem',
    plan: 'Plan the gathering',
    raised: (audience, named) =>
      `It’s shared ${audience === 'eig' ? 'with the EIG and the coaches only' : 'with the whole cohort, porteurs included'}, ${named ? 'with' : 'without'} your name.`,
    joined: 'Noted: you’re counted, without your name.',
    left: 'Noted: you’re no longer one of them.',
    shown: 'Anybody who opens this problem can now see your name.',
    hidden: 'Your name is no longer shown. Some people may already have seen it.',
    withdrawn: 'This problem is withdrawn.',
    states: {
      open: 'Open: others can join.',
      planned: 'A gathering is planned: the people concerned have been invited.',
      over: 'The gathering took place.',
      withdrawn: 'This problem was withdrawn.',
    },
  },
  coach: {
    untitled: 'A problem shared among a few people',
    titled: (title) => `A shared problem: “${title}”`,
    enough: (what, n) => `${what} (${people(n)})`,
    text: 'You can plan a gathering with these people whenever you like.',
    formTitle: 'Plan the gathering',
    intro: (n) => `A gathering of ${people(n)}, by invitation. Each can say whether they’re coming.`,
    on: 'Day',
    at: 'Time',
    place: 'Place or link',
    submit: 'Plan',
    planned: (when) => `It’s planned, ${when}: everybody concerned is invited.`,
    wrongOn: 'Please give an upcoming working day within the cohort’s dates.',
    wrongAt: 'Please give a time in the future, such as 17:00.',
    wrongPlace: (max) => `${max} characters at most.`,
    noFormat: 'The programme has no format for gatherings by invitation: add one to programme.yaml.',
    nobody: 'Nobody has this problem yet: the gathering would have no guests.',
  },
  alike: {
    summary: (n) => (n === 1 ? 'Similar needs' : `${n} groups of similar needs`),
    title: 'Similar needs',
    line: (number, names, words) => `${number}. ${names} (words in common: ${words})`,
    how: 'Matched by the words they share and nothing else; nothing leaves Magellan. It’s up to you to judge.',
    propose: [
      'Suggest collective mentoring to group 1',
      'Suggest collective mentoring to group 2',
      'Suggest collective mentoring to group 3',
    ],
    formTitle: 'Suggest to a group',
    intro: (n) =>
      `Each person (${n} in all) will get this in a direct message, and can say whether they have this problem. Nobody will know who else you suggested it to.`,
    submit: 'Suggest',
    proposed: (n) => `Suggested to ${people(n)}. You’ll see how many join.`,
    see: 'See collective mentoring',
  },
  refused: {
    gone: 'I can’t find this problem: it isn’t for you, or it no longer exists.',
    ended: 'This is already over: nothing has changed.',
    elsewhere: 'Things have moved on since: nothing has changed.',
  },
  kept: {
    label: 'Collective mentoring',
    detail: (raised, joined) =>
      `You shared ${raised === 0 ? 'no problem' : raised === 1 ? 'one problem' : `${raised} problems`}, and said “Me too” to ${joined === 0 ? 'none' : joined === 1 ? 'one' : `${joined}`}.`,
  },
};
