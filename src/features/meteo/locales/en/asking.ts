import { md } from '../../../../chat/markdown.ts';
import type { MeteoWords } from '../fr.ts';

const weeks = (n: number) => (n === 1 ? 'every week' : `every ${n} weeks`);
const reminders = (n: number) => ['no reminder', 'one reminder at most', 'two reminders at most'][n] ?? '';

export const asking: MeteoWords['asking'] = {
  home: 'Météo',
  answer: 'Answer',
  answerUnsigned: 'Answer without signing',
  later: 'Later',
  skip: 'Not this time',
  unskip: 'I’ll answer after all',

  agenda: {
    label: 'Entrepreneurial météo',
    answer: 'Answer',
    answers: { answered: 'You’ve answered', skipped: 'You’re skipping this one' },
  },
  invitation: {
    summary: (until) => `The météo is open ${until}`,
    title: 'What’s your weather like?',
    text: 'Hello! It’s time for the météo: three ratings (your challenge, your team, you), and a few words if you like. Five minutes is enough.',
    readers: (until) =>
      md`**Who will read this?** The coaches, and nobody else. You can also answer without signing.\n**Until when?** It’s open ${until}.`,
    pace: (everyWeeks, max) =>
      md`One météo ${weeks(everyWeeks)}, ${reminders(max)}. Going away? With \`/magellan away\`, I won’t write to you on those days.`,
  },
  reminder: {
    summary: (until) => `Reminder: the météo is open ${until}`,
    text: (until) =>
      `There’s still time to give your météo, ${until}. Five minutes is enough; only the coaches will read it.`,
    last: 'This is my last reminder for this météo.',
  },
  nudge: {
    summary: (until) => `As agreed, the météo: open ${until}`,
    text: (until) => `Hello! Here’s the reminder you asked for: the météo is open ${until}.`,
  },

  snoozed: {
    summary: (when) => `I’ll remind you on ${when}`,
    text: (when) => `Noted: I’ll remind you on ${when}, and not before.`,
  },
  cannotSnooze: {
    summary: 'I can’t remind you tomorrow',
    'past-closing': (until) =>
      `Tomorrow is too late: the météo is open ${until}. You can answer now, or choose “Not this time”.`,
    'nudged-already': (until) =>
      `I’ve already reminded you once, as you asked. The météo stays open ${until}.`,
  },
  skipped: {
    summary: 'Not this time, then',
    text: 'Noted: not this time. I won’t remind you of this météo again.',
  },
  next: (day) => `The next météo opens on ${day}.`,
  noNext: 'No other météo is planned for this cohort.',

  answered: {
    summary: (day) => `Your météo of ${day} is saved`,
    text: (day, until) =>
      md`Thank you! Your météo of ${day} is saved. You can come back to it with \`/meteo\` ${until}.`,
  },
  again: {
    summary: (day: string) => `Your météo of ${day} couldn’t be kept`,
    text: (day: string, until: string) =>
      `Your météo of ${day} couldn’t be kept: it was lost in an incident, and nobody has read it. I’m sorry! If you’d like to, please give it again: you can ${until}.`,
  },
  closed: {
    summary: (day) => `The météo of ${day} is closed`,
    text: (day) => `The météo of ${day} is closed.`,
    nothingSaved: (day) =>
      `The météo of ${day} is closed, so nothing was saved. You can still copy what you wrote.`,
  },
  gone: {
    summary: 'This météo no longer exists',
    text: md`This météo no longer exists. \`/meteo\` shows where you stand.`,
  },

  channel: {
    opened: (until) => `The météo is open ${until}`,
    openedText: (until) =>
      md`**The météo is open** ${until}. Each EIG has just received a direct message; you can also type \`/meteo\`. Only the coaches read the answers.`,
    closedText: (day) => md`**The météo of ${day} is closed.** Thank you to everyone who shared theirs!`,
  },
  off: {
    summary: 'I won’t ask you for the météo any more',
    text: md`Noted: I won’t ask you for the météo or remind you of it any more. You can still answer with \`/meteo\` whenever you like.`,
    known: 'Nobody is told: the digest counts one person fewer among those invited, without a name.',
    resume: 'Start the météo again',
    back: 'Noted: I’ll ask you for the météo again.',
  },
  section: {
    open: (until) => `The météo is open ${until}. Five minutes is enough.`,
    answered: (until) =>
      md`Thank you, your météo is saved. You can come back to it with \`/meteo\` ${until}.`,
    skipped: (until) => `You chose “Not this time”. If you change your mind, you can still answer ${until}.`,
    coach: (until) => md`A météo is open ${until}. Type \`/meteo digest\` to follow the sending.`,
    coachQuiet: md`Type \`/meteo digest\` to read the last digest again.`,
  },
};
