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
  unskip: 'I will answer after all',

  agenda: {
    label: 'Entrepreneurial météo',
    answer: 'Answer',
    answers: { answered: 'You have answered', skipped: 'You skip this one' },
  },
  invitation: {
    summary: (until) => `The météo is open ${until}`,
    title: 'What is your weather like?',
    text: 'Hello! It is time for the météo: the weather of your challenge, of your team and your own, then your successes and difficulties, in a few words if you like. It takes 5 to 10 minutes.',
    readers: (until) =>
      md`**Who will read you?** The coaches, and nobody else. You can also answer without signing.\n**Until when?** Open ${until}.`,
    pace: (everyWeeks, max) =>
      md`One météo ${weeks(everyWeeks)}, ${reminders(max)}. Going away? \`/magellan away\` puts everything on hold.`,
  },
  reminder: {
    summary: (until) => `A reminder: the météo is open ${until}`,
    text: (until) =>
      `A small reminder: your météo matters, and there is still time to give it, ${until}. 5 to 10 minutes are enough; only the coaches will read you.`,
    last: 'This is my last reminder for this météo.',
  },
  nudge: {
    summary: (until) => `As agreed, the météo: open ${until}`,
    text: (until) => `Hello! You asked me to come back to you: the météo is open ${until}.`,
  },

  snoozed: {
    summary: (when) => `I will come back to you on ${when}`,
    text: (when) => `Noted: I will come back to you on ${when}. No other reminder until then.`,
  },
  cannotSnooze: {
    summary: 'I cannot wait until tomorrow',
    'past-closing': (until) =>
      `The météo is open ${until}: tomorrow will be too late. You can answer now, or say not this time.`,
    'nudged-already': (until) =>
      `You already had the reminder that you asked for: I would rather not insist. The météo stays open ${until}, whenever you like.`,
  },
  skipped: {
    summary: 'Not this time, then',
    text: 'Noted: not this time, and I will not remind you of this météo again.',
  },
  next: (day) => `The next météo opens on ${day}.`,
  noNext: 'No other météo is planned for this cohort.',

  answered: {
    summary: (day) => `Your météo of ${day} is saved`,
    text: (day, until) =>
      md`Thank you! Your météo of ${day} is saved. Type \`/meteo\` to find it again, ${until}.`,
  },
  again: {
    summary: (day: string) => `Your météo of ${day} could not be kept`,
    text: (day: string, until: string) =>
      `Your météo of ${day} could not be kept: it was lost in an incident, and nobody has read it. I’m sorry! If you’d like to, please give it again: you can ${until}.`,
  },
  closed: {
    summary: (day) => `The météo of ${day} is closed`,
    text: (day) =>
      `The météo of ${day} is closed: it can no longer be answered. Your coaches are still there to talk.`,
    nothingSaved: (day) =>
      `The météo of ${day} is closed: nothing was saved. You can still copy what you had written, and talk about it with your coaches.`,
  },
  gone: {
    summary: 'This météo is no longer there',
    text: md`This météo is no longer there: nothing was changed. Type \`/meteo\` to see where you are.`,
  },

  channel: {
    opened: (until) => `The météo is open ${until}`,
    openedText: (until) =>
      md`**The météo is open** ${until}. Each EIG has just received a direct message to answer it; you can also type \`/meteo\`. The coaches read the answers, and nobody else does.`,
    closedText: (day) => md`**The météo of ${day} is closed.** Thank you to everyone who shared theirs!`,
  },
  off: {
    summary: 'You are no longer asked for the météo',
    text: md`Noted: I no longer ask you for the météo, nor remind you of it. \`/meteo\` is still there to answer whenever you like.`,
    known: 'Nobody is told: the digest counts one person fewer among the invited, without a name.',
    resume: 'Take the météo up again',
    back: 'Noted: I ask you for the météo again.',
  },
  section: {
    open: (until) => `The météo is open ${until}. 5 to 10 minutes are enough.`,
    answered: (until) => md`Thank you, your météo is saved. Type \`/meteo\` to find it again, ${until}.`,
    skipped: (until) => `Not this time, you said. Should you change your mind, you can ${until}.`,
    coach: (until) => md`A météo is open ${until}. Type \`/meteo digest\` to follow the sending.`,
    coachQuiet: md`Type \`/meteo digest\` to read the last digest again.`,
  },
};
