import { md } from '../../../../chat/markdown.ts';
import type { AccelerationWords } from '../fr.ts';

export const after: AccelerationWords['after'] = {
  held: {
    summary: (title) => `Did the hour take place? ${title}`,
    text: (title, when) => `“${title}”, ${when}: did the hour take place?`,
    note: 'One answer is enough, from either side.',
    no: 'It did not take place?',
    noText: 'Find another moment, or cancel: the hours are then given back.',
  },
  told: {
    title: 'It took place',
    intro: md`**Who will read it?** The team, the specialist, and the coaches.`,
    minutes: 'Minutes used',
    minutesHint: (max) => `From 15 to ${max}. Less than planned: the rest is given back.`,
    outcome: 'What came of it',
    outcomeHint: 'An idea, a decision, a first step.',
    submit: 'Save',
    badMinutes: (max) => `A number of minutes, from 15 to ${max}.`,
    saved: (length) => `Thank you! ${length} are counted.`,
    savedBack: (length, back) => `Thank you! ${length} are counted, ${back} are given back.`,
    other: (who, title, length) => `${who} noted that “${title}” took place (${length}). Thank you.`,
    missed: 'Noted: it did not take place, the hours are given back.',
    missedOther: (who, title) => `${who} noted that “${title}” did not take place. The hours are given back.`,
  },
  follow: {
    summary: (title) => `What became of “${title}”?`,
    text: (title, weeks) =>
      `${weeks === 1 ? 'A week' : `${weeks} weeks`} ago, an acceleration hour: “${title}”. What have you made of it since?`,
    why: 'A few words are enough: the specialist and the coaches like to know what it served.',
    title: 'Tell what came of it',
    label: 'What became of it',
    hint: 'What changed, what remains to be done.',
    submit: 'Save',
    thanks: 'Thank you! It is noted, and passed on.',
    told: (who, title) => `${who} tells what came of “${title}”: press “See the request” to read it.`,
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
    asked: (count) => (count === 1 ? 'One request that you wrote.' : `${count} requests that you wrote.`),
    given: (count) => (count === 1 ? 'One request that you took.' : `${count} requests that you took.`),
    solicited: (count) =>
      count === 1 ? 'One request was offered to you.' : `${count} requests were offered to you.`,
    offers: 'Your availability.',
    why: 'Texts are encrypted, and erased a year after the request ended. Your team, the coaches, and those who are asked read them.',
  },
};
