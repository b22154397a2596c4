import { type Markdown, md } from '../../../../chat/markdown.ts';
import type { QuestionWords } from '../fr/questions.ts';

const people = (n: number) => (n === 1 ? 'one person' : `${n} people`);
const inDays = (n: number) => (n === 1 ? 'one day' : `${n} days`);
const questions = (n: number) => (n === 1 ? 'One question' : `${n} questions`);

export const en: QuestionWords = {
  about: (title: string, day: string) => `“${title}” (${day})`,
  ofSequence: (title, text) => `${title}: ${text}`,
  title: (day: string) => md`**The questions**, ${day}`,
  summary: (title: string) => `Questions for “${title}”`,
  none: 'No questions yet: yours can be the first.',
  noneLeft: 'No questions were asked.',
  unsigned: 'not signed',
  by: (who: string | Markdown, meToo: number) => md`${who}${meToo === 0 ? '' : ` · me too: ${meToo}`}`,
  page: (page: number, pages: number) => `Page ${page} of ${pages}.`,
  materials: md`**Resources**`,
  moreMaterials: (n: number) =>
    n === 1
      ? md`And one more, with \`/rencontre resources\`.`
      : md`And ${n} more, with \`/rencontre resources\`.`,
  who: 'Those the gathering is for read these questions. Pressing “Me too” is anonymous: people see a number, never names.',
  closedNote: (days: number) =>
    `The gathering is over: questions are no longer taken. They’re erased ${inDays(days)} after it.`,
  buttons: {
    ask: 'Ask a question',
    meToo: 'Me too',
    notMe: 'On second thoughts, no',
    withdraw: 'Withdraw my question',
    previous: 'Previous',
    next: 'Next',
    read: 'To read them aloud',
    list: 'See the questions',
    material: 'Add a resource',
    unhide: 'Put back on the list',
  },
  form: {
    title: 'Ask a question',
    intro: (what: string, days: number) =>
      md`For ${what}: it’s read by those the gathering is for, and put to the speaker. Erased ${inDays(days)} after it.\n\n**Sign it, or not?** If you don’t, nothing I keep ties the question to you: it can be neither edited nor withdrawn. You may be recognised by what you write, or by somebody who knows you were writing just then.`,
    introFew: (what: string, days: number) =>
      md`For ${what}: it’s read, with your name, by those the gathering is for, and put to the speaker. You’re too few for questions to go unsigned. Erased ${inDays(days)} after it.`,
    text: 'Your question',
    hint: 'One question at a time: “Me too” will tell what interests people most.',
    missing: 'Write your question.',
    tooLong: (max: number) => `That’s a bit long: ${max} characters at most.`,
    sequence: 'For which sequence',
    sign: 'Sign it?',
    signed: 'With my name',
    unsigned: 'Without signing',
    chooseSign: 'Choose from the list.',
    few: 'You’re too few to go unsigned: people would recognise you.',
    same: 'This question was asked already: “Me too” is enough.',
    yours: (max: number) =>
      `You’ve already signed ${questions(max).toLowerCase()} here: withdraw one, or let others ask.`,
    full: (max: number) => `There are already ${max} questions: say “Me too” to the ones that matter to you.`,
    submit: 'Send',
  },
  asked: {
    summary: 'Your question is on the list',
    text: 'It’s been sent: your question is on the list. If you signed it, you can withdraw it until the gathering ends. If you didn’t, nothing that I keep ties it to you: it can be neither edited nor withdrawn.',
  },
  withdrawn: 'Your question is withdrawn.',
  reading: {
    summary: (title: string) => `To read aloud: “${title}”`,
    title: (n: number, day: string) => md`**${n === 0 ? 'No questions' : questions(n)} to ask**, ${day}`,
    line: (rank: number, text: string) => md`**${rank}.** ${text}`,
    support: (who: string | Markdown, meToo: number) =>
      md`${who}${meToo === 0 ? '' : `, and ${people(meToo)} too`}`,
    note: 'The ones most people are waiting for come first. Please don’t try to find out who wrote without signing.',
    hide: 'Set a question aside',
    hideOption: (rank: number) => `Question ${rank}`,
    hidden: 'The question is set aside: nobody sees it any more.',
    restored: 'The question is on the list again.',
  },
  toDo: (n: number, what: string) =>
    `${n === 1 ? 'One question has' : `${n} questions have`} been asked for ${what}.`,
  refused: {
    summary: 'There are no questions here',
    gone: 'This gathering no longer exists, or its questions have been erased.',
    notHers: 'This gathering isn’t for you, or doesn’t take questions.',
    closed:
      'Questions are no longer taken here: the gathering is over, or cancelled. Nothing has been changed.',
    goneOne: 'This question is no longer on the list.',
  },
  kept: {
    signed: 'Questions you signed',
    signedDetail: (n: number, days: number) =>
      `${n}; encrypted texts, read by those the gathering is for, erased ${inDays(days)} after it`,
    supports: '“Me too” under questions',
    supportsDetail: (n: number) =>
      `${n}; so that each is counted once, forgotten when the gathering ends; others see only a number`,
  },
};
