import { md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';
import type { AccelerationWords } from '../fr.ts';

export const after: AccelerationWords['after'] = {
  held: {
    summary: (title) => `Did it take place? “${title}”`,
    text: (when) => md`**Did it take place?** ${capitalised(when)}.`,
    note: 'One answer is enough, from either side.',
    no: 'It didn’t take place?',
    noText: 'Find another time, or cancel: your hours will be given back.',
  },
  told: {
    title: 'It took place',
    intro: md`**Who will read this?** The team, the specialist and the coaches.`,
    minutes: 'Minutes used',
    minutesHint: (max) => `From 15 to ${max}. If it took less than planned, the rest is given back.`,
    outcome: 'What came of it',
    outcomeHint: 'An idea, a decision, a first step.',
    submit: 'Save',
    badMinutes: (max) => `Please give a number of minutes, from 15 to ${max}.`,
    saved: (length) => `Thank you! Counted: ${length}.`,
    savedBack: (length, back) => `Thank you! Counted: ${length}; given back: ${back}.`,
    other: (who, what, length) => `${who} noted that ${what} took place (${length}). Thank you.`,
    missed: 'Noted: it didn’t take place. The hours are given back.',
    missedOther: (who, what) => `${who} noted that ${what} didn’t take place. The hours are given back.`,
  },
  follow: {
    summary: (title) => `What became of “${title}”?`,
    text: (weeks) =>
      `You had this hour ${weeks === 1 ? 'a week' : `${weeks} weeks`} ago. What have you made of it since?`,
    why: 'A few words are enough: the specialist and the coaches would like to know how it helped.',
    title: 'Say what came of it',
    label: 'What became of it',
    hint: 'What changed, what’s still to be done.',
    submit: 'Save',
    thanks: 'Thank you! I’ve noted it and passed it on.',
    told: (who, what) => `${who} says what came of ${what}: press “See the request” to read it.`,
    toldSummary: (title) => `What came of “${title}”`,
  },
  toDo: (count) =>
    count === 1
      ? 'One request for hours is waiting for you'
      : `${count} requests for hours are waiting for you`,
  home: {
    title: 'Your acceleration hours',
  },
  agenda: {
    with: (who) => `With ${who}`,
  },
  kept: {
    label: 'Your acceleration hours',
    asked: (count) => (count === 1 ? 'One request you wrote.' : `${count} requests you wrote.`),
    given: (count) => (count === 1 ? 'One request you took.' : `${count} requests you took.`),
    solicited: (count) =>
      count === 1 ? 'One request was offered to you.' : `${count} requests were offered to you.`,
    offers: 'Your availability.',
    why: 'Texts are encrypted, and erased a year after the request has ended. Your team, the coaches and the people who are asked read them.',
  },
};
