import { md } from '../../../../chat/markdown.ts';
import type { IdeaWords } from '../fr/ideas.ts';

const inDays = (n: number) => (n === 1 ? 'one day' : `${n} days`);

export const en: IdeaWords = {
  command: { about: 'propose an idea for a format, and say “Me too” to other people’s' },
  title: 'Ideas for formats',
  none: 'No ideas yet: yours can be the first.',
  unsigned: 'unsigned',
  by: (who, meToo) => md`_${who}${meToo === 0 ? '' : ` · me too: ${meToo}`}_`,
  tried: 'A coach is preparing a trial of it.',
  page: (page, pages) => `Page ${page} of ${pages}.`,
  who: 'All members read these ideas. People see how many say “Me too”, never who. At five, I let the coaches know.',
  buttons: {
    propose: 'Propose an idea',
    meToo: 'Me too',
    notMe: 'On second thoughts, no',
    withdraw: 'Withdraw my idea',
    try: 'Make a trial of it',
    hide: 'Set this idea aside',
    unhide: 'Put it back in the box',
    previous: 'Previous',
    next: 'Next',
    see: 'See the ideas',
  },
  form: {
    title: 'Propose an idea',
    intro: (days) =>
      md`A gathering you’d like to live. All members read it here; a coach may make a trial of it, in your words. If not, it’s erased ${inDays(days)} after the month ends.\n\n**Sign it or not?** If you don’t, nothing that I keep ties the idea to you: it can’t be changed or withdrawn. People may recognise you by what you write, or because they know you were writing at that time.`,
    introFew: (days) =>
      `A gathering you’d like to live. All members read it here, with your name: there are too few of you for anybody not to sign. A coach may make a trial of it, in your words. If not, it’s erased ${inDays(days)} after the month ends.`,
    name: 'In a title',
    text: 'In three lines',
    hint: 'What people would do there, who it’s for, and what it would change.',
    missing: 'Say a few words.',
    tooLong: (max) => `That’s a bit long: ${max} characters at most.`,
    sign: 'Sign it?',
    signed: 'With my name',
    unsigned: 'Unsigned',
    chooseSign: 'Choose from the list.',
    few: 'There are too few of you not to sign: people would recognise you.',
    same: 'This idea is there already: “Me too” is enough.',
    yours: 'You’ve signed five this month: withdraw one, or let others propose.',
    full: 'There are enough ideas this month: say “Me too” to those you care about.',
    submit: 'Send',
  },
  received:
    'It’s sent: your idea is with the others. If you signed it, it can be withdrawn. If you didn’t, nothing that I keep ties it to you: it can’t be changed or withdrawn.',
  withdrawn: 'Your idea is withdrawn.',
  hidden: 'The idea is set aside: nobody sees it any more.',
  unhidden: 'The idea is in the box again.',
  gone: 'This idea has been withdrawn.',
  enough: (n) => `An idea for a format has ${n} “Me too”: a trial, perhaps?`,
  kept: {
    signed: 'Ideas for formats you signed',
    signedDetail: (n) => `${n}; encrypted texts, read by members, until you withdraw them`,
    supports: '“Me too” under ideas for formats',
    supportsDetail: (n) => `${n}; so that each is counted once, others see a number only`,
  },
};
