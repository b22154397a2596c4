import { md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';
import type { AccelerationWords } from '../fr.ts';

export const asking: AccelerationWords['asking'] = {
  summary: (team, title) => `${capitalised(team)} would like an hour of your time: “${title}”`,
  text: (team) =>
    `${capitalised(team)} is looking for help. “See the request” shows what they need. The first person to accept gets it; feel free to decline.`,
  again:
    'I’ve asked you about this request before. The team is looking for somebody again, so I’m asking you again.',
  because: (reasons) => `I’m asking you because ${reasons}.`,
  reasons: {
    field: (field) => `your fields include “${field}”`,
    given: (times) =>
      times === 1 ? 'you’ve given an hour in it before' : `you’ve given ${times} hours in it before`,
    room: (accepted, offered) => `you’ve given ${accepted} of your ${offered} this month`,
    widened: 'nobody in this field is free, and your view could help',
  },
  nothing: 'nothing',
  taken: (what) => `Somebody has already taken ${what}. Thank you for looking at it.`,
  closed: (what) => `${capitalised(what)} is closed. Thank you for looking at it.`,
  yours: (what) => `You’re taking ${what}. Thank you!`,
  declined: (what) => `Noted: not this time for ${what}. I won’t ask you about it again.`,
  question: {
    title: 'Ask a question',
    intro: md`**Who will read this?** The team that’s asking. They’ll know the question is yours.`,
    label: 'Your question',
    submit: 'Send',
    sent: 'Your question has been sent. You’ll get the answer here; you can still accept or decline the request.',
    summary: (who) => `${who} has a question about your request`,
    text: (who, what) => `${who} has a question about ${what}. “Reply” shows it to you.`,
    reply: 'Reply',
    replyLabel: 'Your reply',
    answerLabel: 'The team’s answer',
    replySent: (who) => `Your reply has been sent to ${who}.`,
    already: 'Somebody in your team has already replied, so nothing was sent.',
    answered: (what) => `The team has replied to your question about ${what}.`,
    read: 'Read the reply',
    waits: 'There’s no reply yet.',
    answeredSummary: (title) => `A reply to your question: “${title}”`,
  },
  card: {
    hours: 'Hours offered',
    monthly: (length) => `${length} a month`,
    onRequest: 'on request',
    paused: (day) => `paused until ${day}`,
    ask: 'Ask for an hour',
  },
  availability: {
    title: 'My availability',
    intro: md`**Who will read this?** You and the coaches. No obligation: it just helps me not to ask you too often. Your fields and hours are also on your card (\`/qui card\`), where you choose who sees them.`,
    fields: 'Your fields',
    fieldsHint: 'The fields in which a team can ask for you.',
    monthly: 'Hours a month',
    monthlyHint: 'From 0.5 to 40, in half hours. Leave empty for no limit.',
    pausedUntil: 'Paused until',
    pausedHint: 'That day included; for mutual aid too. Leave empty for no pause.',
    submit: 'Save',
    halfHours: 'Please give a number of hours, in half hours, from 0.5 to 40.',
    notADate: 'Please give a date, such as 2022-03-31.',
    pastDate: 'This date is in the past.',
    summary: 'Your availability is noted',
    saved: 'Noted. “Edit” shows what I have.',
    change: md`You can change your mind at any time: \`/acceleration availability\`.`,
  },
};
