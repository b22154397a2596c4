import { md } from '../../../../chat/markdown.ts';
import type { AccelerationWords } from '../fr.ts';

export const asking: AccelerationWords['asking'] = {
  summary: (team, title) => `${team} asks for an hour of yours: “${title}”`,
  text: (team) =>
    `${team} looks for help. “See the request” shows you their need. Nothing obliges you: the first yes wins, and a no is well taken.`,
  again:
    'You were asked about this request before. It is looking for somebody again, so I am asking you again.',
  because: (reasons) => `I write to you because ${reasons}.`,
  reasons: {
    field: (field) => `the field “${field}” is one of yours`,
    given: (times) =>
      times === 1 ? 'you gave an hour in it before' : `you gave ${times} hours in it before`,
    room: (accepted, offered) => `you gave ${accepted} of ${offered} this month`,
    widened: 'nobody of this field is free, and your eye can help',
  },
  nothing: 'nothing',
  taken: (title) => `Somebody has taken “${title}” already. Thank you for looking at it.`,
  closed: (title) => `The request “${title}” waits for no more answers. Thank you for looking at it.`,
  yours: (title) => `You take “${title}”. Thank you!`,
  declined: (title) => `Noted: not this time for “${title}”. I will not ask you again for this one.`,
  question: {
    title: 'Ask a question',
    intro: md`**Who will read it?** The team that asks. It will know that the question is yours.`,
    label: 'Your question',
    submit: 'Send',
    sent: 'Your question has left. The answer will reach you here; the buttons of the request still hold.',
    summary: (who) => `${who} has a question about your request`,
    text: (who, title) => `${who} has a question about “${title}”. “Reply” shows it to you.`,
    reply: 'Reply',
    replyLabel: 'Your reply',
    replySent: (who) => `Your reply has left for ${who}.`,
    already: 'Somebody of your team has replied already. Nothing was sent.',
    answered: (title) => `A reply about “${title}”.`,
    read: 'Read the reply',
    waits: 'There is no reply yet.',
    answeredSummary: (title) => `A reply to your question: “${title}”`,
  },
  availability: {
    title: 'My availability',
    intro: md`**Who will read it?** You and the coaches. Nothing obliges you: it helps not to ask you too often.`,
    fields: 'Your fields',
    fieldsHint: 'Those for which a team may ask you.',
    monthly: 'Hours a month',
    monthlyHint: 'From 0.5 to 40, by half hours. Empty: no bound said.',
    pausedUntil: 'Paused until',
    pausedHint: 'That day included. Empty: no pause.',
    submit: 'Save',
    halfHours: 'Half hours, from 0.5 to 40.',
    notADate: 'Please give a date, such as 2022-03-31.',
    pastDate: 'This date is past.',
    summary: 'Your availability is noted',
    saved: 'It is noted. “Change” shows you what I keep.',
    change: md`You can change your mind at any time: \`/acceleration availability\`.`,
  },
};
